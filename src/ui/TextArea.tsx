// Several lines of text with a count. More than the limit may be typed (nothing is cut off); the count then says so.
import { useTranslation } from 'react-i18next';
import { describedBy, FieldFrame, type Question } from './Field.tsx';

export interface TextAreaProps extends Question {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly rows?: number;
  readonly max: number;
}

/** A text of up to `max` characters. */
export function TextArea({ value, onChange, rows = 6, max, ...question }: TextAreaProps) {
  const { t } = useTranslation('ui');
  const over = value.length - max;
  const near = value.length > max * 0.9;
  return (
    <FieldFrame question={question}>
      <textarea
        id={question.id}
        className="field__input"
        rows={rows}
        value={value}
        aria-describedby={describedBy(question)}
        aria-invalid={question.error ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
      <p className={over > 0 ? 'field__count field__count--over' : 'field__count'} aria-live={near ? 'polite' : 'off'}>
        {over > 0 ? t('over', { over, max }) : value.length > 0 && t('count', { count: value.length, max })}
      </p>
    </FieldFrame>
  );
}

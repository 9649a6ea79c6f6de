// One question: label, hint, error, and the control that they describe.
import type { HTMLAttributes, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Question {
  /** Also the id that an error summary links to. */
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly optional?: boolean;
  readonly large?: boolean;
}

/** The ids for aria-describedby: hint first, then the error. */
export const describedBy = ({ id, hint, error }: Question): string | undefined =>
  [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

/** Label, hint and error around a control. */
export function FieldFrame({ question, children }: { readonly question: Question; readonly children: ReactNode }) {
  const { t } = useTranslation('ui');
  const { id, label, hint, error, optional, large } = question;
  return (
    <div className={error ? 'field field--wrong' : 'field'}>
      <label className={large ? 'field__label field__label--large' : 'field__label'} htmlFor={id}>
        {label}
        {optional && <span className="field__optional">{t('optional')}</span>}
      </label>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      {children}
    </div>
  );
}

/** The error beside a question. */
export function FieldError({ id, error }: { readonly id: string; readonly error?: string | undefined }) {
  if (!error) return null;
  return (
    <p className="field__error" id={`${id}-error`}>
      {error}
    </p>
  );
}

export interface TextFieldProps extends Question {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'tel';
  readonly inputMode?: HTMLAttributes<HTMLInputElement>['inputMode'];
  readonly autoComplete?: string;
  readonly maxLength?: number;
  readonly short?: boolean;
}

/** One line of text. */
export function TextField({
  value,
  onChange,
  type = 'text',
  inputMode,
  autoComplete,
  maxLength,
  short,
  ...question
}: TextFieldProps) {
  return (
    <FieldFrame question={question}>
      <input
        id={question.id}
        className={short ? 'field__input field__input--short' : 'field__input'}
        type={type}
        inputMode={inputMode}
        autoComplete={autoComplete ?? 'off'}
        maxLength={maxLength}
        value={value}
        aria-describedby={describedBy(question)}
        aria-invalid={question.error ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  );
}

export interface SelectProps extends Question {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A choice from a short list, by the phone's own wheel. */
export function Select({ value, onChange, options, ...question }: SelectProps) {
  return (
    <FieldFrame question={question}>
      <select
        id={question.id}
        className="field__input field__input--short"
        value={value}
        aria-describedby={describedBy(question)}
        aria-invalid={question.error ? true : undefined}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}

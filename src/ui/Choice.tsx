// Choices as large cards: one of several (radio) and yes or no (checkbox), with the browser's own inputs inside.
import { FieldError, type Question } from './Field.tsx';

export interface RadioCardsProps<T extends string> extends Question {
  readonly value: T | '';
  readonly onChange: (value: T) => void;
  readonly across?: boolean;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
}

/** One of several. The group is described by hint and error; the first card takes the id of the question. */
export function RadioCards<T extends string>(props: RadioCardsProps<T>) {
  const { value, onChange, options, across, id, label, hint, error, large } = props;
  return (
    <fieldset
      className={error ? 'choices field--wrong' : 'choices'}
      aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
    >
      <legend className={large ? 'choices__legend choices__legend--large' : 'choices__legend'}>{label}</legend>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
      <div className={across ? 'choices__row choices__row--across' : 'choices__row'}>
        {options.map((option, index) => (
          <label key={option.value} className={value === option.value ? 'choice choice--chosen' : 'choice'}>
            <input
              className="choice__input"
              type="radio"
              id={index === 0 ? id : `${id}-${option.value}`}
              name={id}
              value={option.value}
              checked={value === option.value}
              aria-describedby={option.hint ? `${id}-${option.value}-hint` : undefined}
              aria-labelledby={`${id}-${option.value}-label`}
              onChange={() => onChange(option.value)}
            />
            <span className="choice__text">
              <span className="choice__label" id={`${id}-${option.value}-label`}>
                {option.label}
              </span>
              {option.hint && (
                <span className="choice__hint" id={`${id}-${option.value}-hint`}>
                  {option.hint}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export interface CheckboxProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no. */
export function Checkbox({ id, label, hint, checked, onChange }: CheckboxProps) {
  return (
    <label className={checked ? 'choice choice--chosen' : 'choice'}>
      <input
        className="choice__input"
        type="checkbox"
        id={id}
        checked={checked}
        aria-labelledby={`${id}-label`}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="choice__text">
        <span className="choice__label" id={`${id}-label`}>
          {label}
        </span>
        {hint && (
          <span className="choice__hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}

// A labelled field with hint and error, and the plain controls that forms are made of.
import { Input } from 'antd';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../shared/names.ts';
import { ListSelect } from './typing-select.tsx';

export interface Aria {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
}

export interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly required?: boolean;
  readonly error?: { readonly message: string; readonly article?: string } | undefined;
}

/** The sentence under a field: what the server refused and under which article. */
export function FieldError({ id, error }: { readonly id: string; readonly error: FieldProps['error'] }) {
  const { t } = useTranslation('desk');
  const names = useNames();
  return (
    <p className="field-error" id={id} role={error ? 'alert' : undefined}>
      {error?.message}
      {error?.article && <span className="quiet"> {t('form.article', { article: names.article(error.article) })}</span>}
    </p>
  );
}

/** The star is for the eye; `aria-required` says the same to a screen reader. */
const Must = ({ required }: { readonly required: boolean }) =>
  required ? (
    <span className="must" aria-hidden="true">
      {' *'}
    </span>
  ) : null;

export function Field({
  label,
  hint,
  required = false,
  error,
  children,
}: FieldProps & { readonly children: (aria: Aria) => ReactNode }) {
  const id = useId();
  const aria: Aria = {
    id,
    'aria-describedby': `${id}-hint ${id}-error`,
    'aria-invalid': error !== undefined,
    'aria-required': required,
  };
  return (
    <div className={error ? 'field field-refused' : 'field'}>
      <div className="field-name">
        <label htmlFor={id}>{label}</label>
        <Must required={required} />
      </div>
      {children(aria)}
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

interface TextProps extends FieldProps {
  readonly value: string | undefined;
  readonly onChange: (value: string) => void;
  readonly maxLength?: number;
  readonly rows?: number;
  readonly type?: 'text' | 'tel' | 'date' | 'datetime-local' | 'number';
  readonly min?: string;
  readonly max?: string;
}

/** One line, or several when `rows` says so. */
export function TextField({ value, onChange, maxLength, rows, type = 'text', min, max, ...field }: TextProps) {
  const status = field.error ? ({ status: 'error' } as const) : {};
  return (
    <Field {...field}>
      {(aria) =>
        rows ? (
          <Input.TextArea
            {...aria}
            {...status}
            rows={rows}
            value={value ?? ''}
            maxLength={maxLength ?? -1}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <Input
            {...aria}
            {...status}
            type={type}
            value={value ?? ''}
            {...(maxLength && { maxLength })}
            {...(min && { min })}
            {...(max && { max })}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly note?: string;
}

interface ChoicesProps<T extends string> extends FieldProps {
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  readonly options: readonly Option<T>[];
  /** Side by side in one line. */
  readonly inline?: boolean;
}

/** A few choices as radio buttons: arrow keys move, nothing is hidden in a list. */
export function Choices<T extends string>({
  label,
  hint,
  required = false,
  error,
  value,
  onChange,
  options,
  inline,
}: ChoicesProps<T>) {
  const id = useId();
  return (
    <fieldset
      className={inline ? 'field choices choices-inline' : 'field choices'}
      aria-describedby={`${id}-hint ${id}-error`}
    >
      <legend>
        {label}
        <Must required={required} />
      </legend>
      <div className="choices-list">
        {options.map((option) => (
          <label key={option.value} className={option.value === value ? 'choice choice-on' : 'choice'}>
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              aria-invalid={error !== undefined}
              onChange={() => onChange(option.value)}
            />
            <span>{option.label}</span>
            {option.note && <span className="choice-note">{option.note}</span>}
          </label>
        ))}
      </div>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <FieldError id={`${id}-error`} error={error} />
    </fieldset>
  );
}

interface PickOneProps<T extends string> extends FieldProps {
  readonly value: T | undefined;
  readonly onChange: (value: T | undefined) => void;
  readonly options: readonly Option<T>[];
}

/** One of many, found by typing. */
export function PickOne<T extends string>({ value, onChange, options, ...field }: PickOneProps<T>) {
  return (
    <Field {...field}>
      {(aria) => (
        <ListSelect
          {...aria}
          allowClear={!field.required}
          choices={options}
          value={value}
          onChange={(code) => onChange(options.find((option) => option.value === code)?.value)}
        />
      )}
    </Field>
  );
}

interface TickProps {
  readonly label: string;
  readonly hint?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  readonly error?: FieldProps['error'];
}

/** A yes or no. */
export function Tick({ label, hint, checked, onChange, error }: TickProps) {
  const id = useId();
  return (
    <div className="tick">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={error !== undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      <FieldError id={`${id}-error`} error={error} />
    </div>
  );
}

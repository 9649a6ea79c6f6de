// Changing one's password: of one's own will on the account page, or before anything else after the first sign-in.
import { Button, Input } from 'antd';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deskCall, sentenceOf } from '../../../petitions/screens/shared/api.ts';
import { Problem } from '../../../platform/client/http.ts';

interface PasswordFormProps {
  /** The password was set by somebody else: nothing else may be done before. */
  readonly forced?: boolean;
  readonly onChanged: () => void;
  readonly onLeave?: () => void;
}

type Field = 'current' | 'next' | 'again';
const FIELDS: readonly Field[] = ['current', 'next', 'again'];
type Errors = Readonly<Partial<Record<Field | 'all', string>>>;

function errorsOf(error: unknown, offline: string): Errors {
  const named = error instanceof Problem ? error.document.errors : undefined;
  const field = error instanceof Problem ? error.document.field : undefined;
  if (named?.length) return Object.fromEntries(named.map((each) => [each.field, each.message]));
  const sentence = sentenceOf(error, offline);
  return field === 'current' || field === 'next' ? { [field]: sentence } : { all: sentence };
}

export function PasswordForm({ forced = false, onChanged, onLeave }: PasswordFormProps) {
  const { t } = useTranslation('desk');
  const id = useId();
  const [values, setValues] = useState<Record<Field, string>>({ current: '', next: '', again: '' });
  const [errors, setErrors] = useState<Errors>({});
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const empty = FIELDS.filter((field) => !values[field]).map((field) => [field, t('form.required')]);
    if (empty.length > 0) return setErrors(Object.fromEntries(empty));
    if (values.next !== values.again) return setErrors({ again: t('password.differs') });
    setBusy(true);
    setErrors({});
    try {
      await deskCall('/api/session/password', { body: { current: values.current, next: values.next } });
      onChanged();
    } catch (error) {
      setErrors(errorsOf(error, t('common.offline')));
    }
    setBusy(false);
  };
  return (
    <form className="sign-in" onSubmit={(event) => void submit(event)} aria-labelledby={`${id}-title`} noValidate>
      <h1 id={`${id}-title`}>{t('password.title')}</h1>
      {forced && <p>{t('password.forced')}</p>}
      {errors.all && (
        <div className="notice notice-error" role="alert">
          {errors.all}
        </div>
      )}
      {FIELDS.map((field) => (
        <div key={field} className="field">
          <label htmlFor={`${id}-${field}`}>{t(`password.${field}`)}</label>
          <Input
            id={`${id}-${field}`}
            size="large"
            type="password"
            value={values[field]}
            autoComplete={field === 'current' ? 'current-password' : 'new-password'}
            aria-invalid={Boolean(errors[field])}
            aria-describedby={`${id}-${field}-error`}
            {...(errors[field] && { status: 'error' as const })}
            onChange={(event) => setValues({ ...values, [field]: event.target.value })}
          />
          <p className="field-error" id={`${id}-${field}-error`} role={errors[field] ? 'alert' : undefined}>
            {errors[field]}
          </p>
        </div>
      ))}
      <Button type="primary" size="large" htmlType="submit" loading={busy} block>
        {t('password.change')}
      </Button>
      {onLeave && (
        <Button type="link" onClick={onLeave}>
          {t('session.leave')}
        </Button>
      )}
    </form>
  );
}

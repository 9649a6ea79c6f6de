// Registration at the window, from a letter, a call or a fax: one page, keyboard only, a receipt at the end (R22 arts. 19, 22).
import { Button } from 'antd';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Choices, TextField } from '../fields/fields.tsx';
import { nowLocal, useNames, useStaff } from '../shared/names.ts';
import { Key, Nothing } from '../shared/parts.tsx';
import { useKeys } from '../shared/use-keys.ts';
import { DESK_CHANNELS } from './filing.ts';
import { ReceiptView } from './receipt.tsx';
import { Protect, What, Who } from './sections.tsx';
import { Uploads } from './uploads.tsx';
import { type RegistrationForm, useRegistration } from './use-registration.ts';
import './register.css';

function Arrival({ values, patch, refusals }: RegistrationForm) {
  const { t } = useTranslation(['desk', 'petitions']);
  return (
    <div className="pair">
      <Choices
        label={t('register.channel')}
        required
        inline
        value={values.channel}
        onChange={(channel) => patch({ channel })}
        options={DESK_CHANNELS.map((code) => ({ value: code, label: t(`petitions:channel.${code}`) }))}
        error={refusals.fields['channel']}
      />
      <TextField
        label={t('register.receivedAt')}
        hint={t('register.receivedAtHint')}
        type="datetime-local"
        max={nowLocal()}
        value={values.receivedAt}
        onChange={(receivedAt) => patch({ receivedAt })}
        error={refusals.fields['receivedAt']}
      />
    </div>
  );
}

function Notices({ refusals, restored, restart }: RegistrationForm) {
  const { t } = useTranslation('desk');
  const names = useNames();
  return (
    <>
      {restored && (
        <p className="notice notice-info">
          {t('form.restored')}{' '}
          <Button size="small" type="link" onClick={restart}>
            {t('form.discard')}
          </Button>
        </p>
      )}
      {refusals.all && (
        <div className="notice notice-error" role="alert">
          <p>{refusals.all.message}</p>
          {refusals.all.article && (
            <p className="quiet">{t('form.article', { article: names.article(refusals.all.article) })}</p>
          )}
        </div>
      )}
    </>
  );
}

function Form(form: RegistrationForm) {
  const { t } = useTranslation('desk');
  const element = useRef<HTMLFormElement>(null);
  useKeys({ 'mod+Enter': form.send }, 1);
  useEffect(() => {
    element.current?.querySelector<HTMLElement>('input[type="radio"]:checked')?.focus();
  }, []);
  const { fields, all } = form.refusals;
  useEffect(() => {
    if (Object.keys(fields).length > 0) element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    else if (all) element.current?.scrollIntoView();
  }, [fields, all]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    form.send();
  };
  return (
    <form
      className="page register"
      ref={element}
      onSubmit={submit}
      noValidate
      autoComplete="off"
      aria-labelledby="register-title"
    >
      <h1 id="register-title">{t('register.heading')}</h1>
      <p className="quiet">{t('form.must')}</p>
      <Notices {...form} />
      <Arrival {...form} />
      <div className="register-columns">
        <Who {...form} />
        <What {...form}>
          <Uploads
            uploadKey={form.values.key}
            files={form.values.files}
            onAdd={(file) => form.patch((before) => ({ files: [...before.files, file] }))}
            onRemove={(file) => form.patch((before) => ({ files: before.files.filter((each) => each.id !== file.id) }))}
            onBusy={form.setUploading}
          />
        </What>
        <Protect {...form} />
      </div>
      <div className="act-foot">
        <Button type="primary" htmlType="submit" size="large" loading={form.busy} aria-keyshortcuts="Control+Enter">
          {t('register.submit')} <Key>Ctrl ⏎</Key>
        </Button>
        <Button size="large" onClick={form.restart}>
          {t('register.clear')}
        </Button>
      </div>
    </form>
  );
}

export default function RegisterPage() {
  const { t } = useTranslation('desk');
  const staff = useStaff();
  const form = useRegistration();
  useEffect(() => {
    document.title = `${t('register.heading')} · ${t('app.title')}`;
  }, [t]);
  if (!staff.roles.includes('clerk'))
    return (
      <Nothing page title={t('register.notYours')}>
        {t('register.notYoursExplained')}
      </Nothing>
    );
  return form.filed ? <ReceiptView filed={form.filed} onNext={form.restart} /> : <Form {...form} />;
}

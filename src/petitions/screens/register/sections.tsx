// The parts of the registration page in the order people speak: who, what, where, and what to protect.
import { Button, Input } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { petitionsWording } from '../../wording.ts';
import { Field, FieldError, PickOne, TextField, Tick } from '../fields/fields.tsx';
import { PlacePicker } from '../fields/pickers.tsx';
import { randomKey } from '../shared/api.ts';
import { isOral, type Registration } from './filing.ts';
import type { RegistrationForm } from './use-registration.ts';

type SectionProps = Pick<RegistrationForm, 'values' | 'patch' | 'refusals'>;

const ID_TYPES = Object.keys(petitionsWording.zh.idType) as NonNullable<Registration['idType']>[];

type TextName = { [K in keyof Registration]: Registration[K] extends string ? K : never }[keyof Registration];

/** One text field of the page by its name; label and hint come from the wording. */
function Line({
  name,
  form,
  ...rest
}: {
  readonly name: TextName;
  readonly form: SectionProps;
  readonly required?: boolean;
  readonly rows?: number;
  readonly maxLength?: number;
  readonly type?: 'text' | 'tel' | 'datetime-local' | 'number';
  readonly hint?: string;
}) {
  const { t } = useTranslation('desk');
  return (
    <TextField
      label={t(`register.${name}`)}
      value={form.values[name]}
      onChange={(value) => form.patch({ [name]: value })}
      error={form.refusals.fields[name]}
      {...rest}
    />
  );
}

function Companions({ values, patch, refusals }: SectionProps) {
  const { t } = useTranslation('desk');
  const rows = values.coPetitioners;
  const set = (key: string, change: { name?: string; phone?: string }) =>
    patch({ coPetitioners: rows.map((row) => (row.key === key ? { ...row, ...change } : row)) });
  return (
    <fieldset className="companions" aria-describedby="companions-error">
      <legend>{t('register.companions')}</legend>
      {rows.map((row, index) => (
        <div key={row.key} className="companion">
          <Input
            aria-label={t('register.companionName', { number: index + 2 })}
            placeholder={t('register.name')}
            maxLength={60}
            autoFocus={row.name === ''}
            value={row.name}
            onChange={(event) => set(row.key, { name: event.target.value })}
          />
          <Input
            aria-label={t('register.companionPhone', { number: index + 2 })}
            placeholder={t('register.phone')}
            type="tel"
            maxLength={30}
            value={row.phone}
            onChange={(event) => set(row.key, { phone: event.target.value })}
          />
          <Button
            aria-label={t('register.companionRemove', { number: index + 2 })}
            onClick={() => patch({ coPetitioners: rows.filter((each) => each.key !== row.key) })}
          >
            ×
          </Button>
        </div>
      ))}
      <Button
        size="small"
        onClick={() => patch({ coPetitioners: [...rows, { key: randomKey(), name: '', phone: '' }] })}
      >
        {t('register.companionAdd')}
      </Button>
      <FieldError id="companions-error" error={refusals.fields['coPetitioners']} />
    </fieldset>
  );
}

export function Who(form: SectionProps) {
  const { t } = useTranslation(['desk', 'petitions']);
  const { values, patch, refusals } = form;
  return (
    <section className="register-who" aria-labelledby="register-who">
      <h2 id="register-who">{t('register.who')}</h2>
      <Tick
        label={t('register.anonymous')}
        hint={t('register.anonymousHint')}
        checked={values.anonymous}
        onChange={(anonymous) => patch({ anonymous })}
      />
      {!values.anonymous && (
        <>
          <div className="pair">
            <Line name="name" form={form} required maxLength={60} />
            <Line name="phone" form={form} type="tel" maxLength={30} />
          </div>
          <div className="pair">
            <PickOne
              label={t('register.idType')}
              value={values.idType}
              onChange={(idType) => patch({ idType })}
              options={ID_TYPES.map((code) => ({ value: code, label: t(`petitions:idType.${code}`) }))}
              error={refusals.fields['idType']}
            />
            <Line name="idNumber" form={form} maxLength={40} />
          </div>
          <Line name="address" form={form} maxLength={200} />
          <Companions {...form} />
        </>
      )}
      <Line name="people" form={form} type="number" hint={t('register.peopleHint')} />
    </section>
  );
}

export function What({ children, ...form }: SectionProps & { readonly children: ReactNode }) {
  const { t } = useTranslation('desk');
  const { values, patch, refusals } = form;
  return (
    <section className="register-what" aria-labelledby="register-what">
      <h2 id="register-what">{t('register.what')}</h2>
      <Line name="text" form={form} required rows={8} maxLength={20_000} hint={t('register.textHint')} />
      <Line name="demand" form={form} rows={2} maxLength={4000} hint={t('register.demandHint')} />
      <div className="pair">
        <Field label={t('register.place')} required hint={t('register.placeHint')} error={refusals.fields['placeCode']}>
          {(aria) => <PlacePicker {...aria} value={values.placeCode} onChange={(placeCode) => patch({ placeCode })} />}
        </Field>
        <Line name="placeDetail" form={form} maxLength={200} />
      </div>
      <Line name="title" form={form} maxLength={120} hint={t('register.titleHint')} />
      {children}
    </section>
  );
}

export function Protect(form: SectionProps) {
  const { t } = useTranslation('desk');
  const { values, patch, refusals } = form;
  return (
    <section className="register-protect" aria-labelledby="register-protect">
      <h2 id="register-protect">{t('register.protect')}</h2>
      <Tick
        label={t('register.keepConfidential')}
        checked={values.keepConfidential}
        onChange={(keepConfidential) => patch({ keepConfidential })}
      />
      <Tick
        label={t('register.reportsWrongdoing')}
        hint={t('register.reportsWrongdoingHint')}
        checked={values.reportsWrongdoing}
        onChange={(reportsWrongdoing) => patch({ reportsWrongdoing })}
      />
      {values.reportsWrongdoing && <Line name="accused" form={form} maxLength={200} />}
      {isOral(values.channel) && (
        <Tick
          label={t('register.readBack')}
          hint={t('register.readBackHint')}
          checked={values.readBack}
          onChange={(readBack) => patch({ readBack })}
          error={refusals.fields['readBack']}
        />
      )}
    </section>
  );
}

// Shows what an act asks for: one control for each kind of field, labelled from the wording of the act.
import { useTranslation } from 'react-i18next';
import type { OpinionView } from '../../contract.ts';
import { Choices, Field, type FieldProps, PickOne, TextField, Tick } from '../fields/fields.tsx';
import { OrgansPicker } from '../fields/organs-picker.tsx';
import { OrganPicker } from '../fields/pickers.tsx';
import { nowLocal, useNames, useStaff } from '../shared/names.ts';
import { type Ask, askedNow, EVIDENCE, isRequired, SECOND, type Value, type Values } from './asks.ts';
import type { ActForm } from './use-act-form.ts';

export type AskForm = Pick<ActForm<Record<string, Value>>, 'act' | 'matter' | 'values' | 'refusals' | 'set'>;

/** The words of a field: those of the act, else those that several acts share. */
function useWords(act: string) {
  const { t, i18n } = useTranslation('desk');
  const find = (name: string) =>
    [`asks.${act}.${name}`, `asks.all.${name}`].find((key) => i18n.exists(key, { ns: 'desk' }));
  return {
    label: (name: string) => t(find(name) ?? name),
    hint: (name: string) => {
      const key = find(`${name}Hint`);
      return key ? { hint: t(key) } : {};
    },
  };
}

/** The codes of a choice with their words, and with an explanation where there is one. */
function useOptions() {
  const { t, i18n } = useTranslation(['desk', 'petitions']);
  return (words: string, codes: readonly string[]) =>
    codes.map((value) => {
      const note = [`${words}Note.${value}`, `${words}Explained.${value}`].find((key) =>
        i18n.exists(key, { ns: 'desk' }),
      );
      return { value, label: t(`${words}.${value}`), ...(note && { note: t(note) }) };
    });
}

const peopleOptions = (people: readonly NonNullable<OpinionView['draftedBy']>[]) =>
  people.map(({ id, name, post }) => ({ value: id, label: name, ...(post && { note: post }) }));

const text = (value: Value): string => (typeof value === 'string' ? value : '');

/** A legal time that was before now, folded away until somebody needs it. */
function Earlier({ ask, form }: { readonly ask: Ask; readonly form: AskForm }) {
  const { t } = useTranslation('desk');
  const { values, refusals } = form;
  const names = { at: ask.name, evidence: `${ask.name}${EVIDENCE}`, second: `${ask.name}${SECOND}` };
  const refused = Object.values(names).some((name) => refusals.fields[name]);
  const given = text(values[names.at]) !== '';
  return (
    <details className="earlier" open={refused || given || undefined}>
      <summary>{t('earlier.title')}</summary>
      <p className="field-hint">{t('earlier.explained')}</p>
      <TextField
        label={t('earlier.at')}
        type="datetime-local"
        max={nowLocal()}
        value={text(values[names.at])}
        onChange={(next) => form.set(names.at, next)}
        error={refusals.fields[names.at]}
      />
      <TextField
        label={t('earlier.evidence')}
        required={given}
        rows={2}
        maxLength={1000}
        value={text(values[names.evidence])}
        onChange={(next) => form.set(names.evidence, next)}
        error={refusals.fields[names.evidence]}
      />
      <PickOne
        label={t('earlier.second')}
        required={given}
        value={text(values[names.second]) || undefined}
        onChange={(next) => form.set(names.second, next)}
        options={peopleOptions(form.matter.suggested.colleagues)}
        error={refusals.fields[names.second]}
      />
    </details>
  );
}

interface Control {
  readonly ask: Ask;
  readonly form: AskForm;
  readonly field: FieldProps;
}

/** Fields that are typed into. */
function Typed({ ask, form, field }: Control) {
  const shared = {
    ...field,
    value: text(form.values[ask.name]),
    onChange: (next: string) => form.set(ask.name, next),
  };
  switch (ask.kind) {
    case 'text':
      return <TextField {...shared} rows={ask.rows} maxLength={ask.most} />;
    case 'names':
      return <TextField {...shared} rows={3} maxLength={1000} />;
    case 'day': {
      const min = ask.min?.(form.matter);
      const max = ask.max?.(form.matter);
      return <TextField {...shared} type="date" {...(min && { min })} {...(max && { max })} />;
    }
    case 'time':
      return <TextField {...shared} type="datetime-local" {...(ask.max && { max: ask.max() })} />;
    case 'number':
      return <TextField {...shared} type="number" min="0" />;
    case 'line':
      return <TextField {...shared} maxLength={ask.most} />;
    default:
      return <TextField {...shared} maxLength={20} />;
  }
}

/** Fields that are chosen from what is there. */
function Chosen({ ask, form, field }: Control) {
  const { t } = useTranslation('desk');
  const options = useOptions();
  const staff = useStaff();
  const names = useNames();
  const shared = {
    ...field,
    value: text(form.values[ask.name]) || undefined,
    onChange: (next: string | undefined) => form.set(ask.name, next),
  };
  switch (ask.kind) {
    case 'choice':
      return <Choices {...shared} options={options(ask.words, ask.codes)} />;
    case 'pick':
      return <PickOne {...shared} options={options(ask.words, ask.codes)} />;
    case 'yes-no':
      return (
        <Choices
          {...shared}
          inline
          options={['yes', 'no'].map((value) => ({ value, label: t(`asks.${form.act}.${ask.name}-${value}`) }))}
        />
      );
    case 'offer':
      return (
        <Choices
          {...shared}
          options={ask.offers(form.matter, {
            words: (key, params) => t(key, { ...params }),
            instant: names.instant,
            organ: staff.organ.code,
          })}
        />
      );
    case 'person':
      return <PickOne {...shared} options={peopleOptions(ask.among(form.matter, staff.staffId))} />;
    default:
      return null;
  }
}

const TYPED: readonly Ask['kind'][] = ['text', 'line', 'names', 'day', 'time', 'number', 'petition'];

function Organs({ ask, form, field }: Control) {
  if (ask.kind !== 'organ' && ask.kind !== 'organs') return null;
  const value = form.values[ask.name];
  const proposed = ask.proposed?.(form.matter) ?? [];
  return (
    <Field {...field}>
      {(aria) =>
        ask.kind === 'organ' ? (
          <OrganPicker
            {...aria}
            allowClear={!field.required}
            proposed={proposed}
            value={text(value) || undefined}
            onChange={(next) => form.set(ask.name, next)}
          />
        ) : (
          <OrgansPicker
            {...aria}
            proposed={proposed}
            value={Array.isArray(value) ? (value as readonly string[]) : []}
            onChange={(next) => form.set(ask.name, next)}
          />
        )
      }
    </Field>
  );
}

function OneField({ ask, form }: { readonly ask: Ask; readonly form: AskForm }) {
  const words = useWords(form.act);
  const field: FieldProps = {
    label: words.label(ask.name),
    ...words.hint(ask.name),
    required: isRequired(ask, form.values, form.matter),
    error: form.refusals.fields[ask.name],
  };
  if (ask.kind === 'fixed') return null;
  if (ask.kind === 'earlier') return <Earlier ask={ask} form={form} />;
  if (ask.kind === 'tick') {
    const { required: _required, ...rest } = field;
    return (
      <Tick {...rest} checked={form.values[ask.name] === true} onChange={(checked) => form.set(ask.name, checked)} />
    );
  }
  if (TYPED.includes(ask.kind)) return <Typed ask={ask} form={form} field={field} />;
  if (ask.kind === 'organ' || ask.kind === 'organs') return <Organs ask={ask} form={form} field={field} />;
  return <Chosen ask={ask} form={form} field={field} />;
}

/** The fields of those asks that are asked as things stand. */
export function AskFields({ asks, form }: { readonly asks: readonly Ask[]; readonly form: AskForm }) {
  return askedNow(asks, form.values as Values, form.matter).map((ask) => (
    <OneField key={ask.name} ask={ask} form={form} />
  ));
}

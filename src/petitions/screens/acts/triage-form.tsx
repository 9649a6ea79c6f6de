// Triage: class, category, place, urgency; for an accusation the organ it is about (R22 arts. 22, 29-31).
import { useTranslation } from 'react-i18next';
import type { MatterClass, MatterView, Track } from '../../contract.ts';
import { petitionsWording } from '../../wording.ts';
import { Choices, Field, TextField, Tick } from '../fields/fields.tsx';
import { CategoryPicker, OrganPicker, PlacePicker } from '../fields/pickers.tsx';
import { ActPanel } from './act-panel.tsx';
import { lines } from './asks.ts';
import { type ActForm, type ActFormProps, useActForm } from './use-act-form.ts';

interface TriageValues {
  class: MatterClass | undefined;
  categoryCode: string | undefined;
  placeCode: string | undefined;
  litigationRelated: boolean;
  track: Track | undefined;
  accusedOrganCode: string | undefined;
  accusedPersons: string;
  otherNumber: string;
  note: string;
}

const CLASSES = Object.keys(petitionsWording.zh.class) as MatterClass[];
const TRACKS = Object.keys(petitionsWording.zh.track) as Track[];

/** Most petitions are appeals; what names an accused is an accusation until somebody decides otherwise. */
const initialOf = (matter: MatterView): TriageValues => ({
  class:
    matter.class ?? (matter.sealed || matter.petitions.some((petition) => petition.accused) ? 'ACCUSATION' : 'APPEAL'),
  categoryCode: matter.category?.code,
  placeCode: matter.place.code,
  litigationRelated: matter.litigationRelated,
  track: matter.track,
  accusedOrganCode: undefined,
  accusedPersons: '',
  otherNumber: matter.repeatOf?.number ?? '',
  note: '',
});

/** Saying that a sealed matter is no accusation needs a reason. */
const requiredFor =
  (matter: MatterView) =>
  (values: TriageValues): readonly (keyof TriageValues & string)[] => {
    const always = ['class', 'categoryCode', 'placeCode'] as const;
    return matter.sealed && values.class !== 'ACCUSATION' ? [...always, 'note'] : always;
  };

/** Names as a list; the number without its spaces. */
const sentAs = ({ accusedPersons, otherNumber, ...rest }: TriageValues): object => ({
  ...rest,
  accusedPersons: lines(accusedPersons),
  otherNumber: otherNumber.replace(/\D/g, ''),
});

/** What is told of an accusation, beside its class. */
function AccusedFields({ form }: { readonly form: ActForm<TriageValues> }) {
  const { t } = useTranslation('desk');
  const { values, set, refusals } = form;
  return (
    <>
      <Field
        label={t('triage.accusedOrgan')}
        hint={t('triage.accusedOrganHint')}
        error={refusals.fields['accusedOrganCode']}
      >
        {(aria) => (
          <OrganPicker
            {...aria}
            allowClear
            value={values.accusedOrganCode}
            onChange={(code) => set('accusedOrganCode', code)}
          />
        )}
      </Field>
      <TextField
        label={t('asks.triage.accusedPersons')}
        hint={t('asks.triage.accusedPersonsHint')}
        rows={2}
        maxLength={1000}
        value={values.accusedPersons}
        onChange={(next) => set('accusedPersons', next)}
        error={refusals.fields['accusedPersons']}
      />
    </>
  );
}

export function TriageForm(props: ActFormProps) {
  const { t } = useTranslation(['desk', 'petitions']);
  const form = useActForm<TriageValues>(props, {
    act: 'triage',
    initial: initialOf(props.matter),
    required: requiredFor(props.matter),
    body: sentAs,
  });
  const { values, set, refusals } = form;
  return (
    <ActPanel form={form} onClose={props.onClose}>
      <Choices
        label={t('triage.class')}
        required
        inline
        value={values.class}
        onChange={(next) => set('class', next)}
        options={CLASSES.map((code) => ({ value: code, label: t(`petitions:class.${code}`) }))}
        {...(values.class && { hint: t(`petitions:classExplained.${values.class}`) })}
        error={refusals.fields['class']}
      />
      <Field label={t('triage.category')} required error={refusals.fields['categoryCode']}>
        {(aria) => (
          <CategoryPicker {...aria} value={values.categoryCode} onChange={(code) => set('categoryCode', code)} />
        )}
      </Field>
      <Field label={t('triage.place')} required error={refusals.fields['placeCode']}>
        {(aria) => (
          <PlacePicker
            {...aria}
            known={props.matter.place}
            value={values.placeCode}
            onChange={(code) => set('placeCode', code)}
          />
        )}
      </Field>
      <Choices
        label={t('triage.track')}
        required
        inline
        value={values.track}
        onChange={(next) => set('track', next)}
        options={TRACKS.map((code) => ({ value: code, label: t(`petitions:track.${code}`) }))}
        {...(values.track && { hint: t(`petitions:trackExplained.${values.track}`) })}
        error={refusals.fields['track']}
      />
      {(values.class === 'ACCUSATION' || props.matter.sealed) && <AccusedFields form={form} />}
      <Tick
        label={t('triage.litigation')}
        hint={t('triage.litigationHint')}
        checked={values.litigationRelated}
        onChange={(checked) => set('litigationRelated', checked)}
      />
      <TextField
        label={t('asks.triage.otherNumber')}
        hint={t('asks.triage.otherNumberHint')}
        maxLength={20}
        value={values.otherNumber}
        onChange={(next) => set('otherNumber', next)}
        error={refusals.fields['otherNumber']}
      />
      <TextField
        label={t('triage.note')}
        required={props.matter.sealed && values.class !== 'ACCUSATION'}
        rows={2}
        maxLength={2000}
        value={values.note}
        onChange={(next) => set('note', next)}
        error={refusals.fields['note']}
      />
    </ActPanel>
  );
}

// Triage: class, category, place, urgency; for an accusation the organ it is about (R22 arts. 22, 29-31).
// Where something is proposed, the form starts with it, and says at each field how sure that is and why.
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MatterClass, Track } from '../../contract.ts';
import { petitionsWording } from '../../wording.ts';
import { Choices, Field, TextField, Tick } from '../fields/fields.tsx';
import { CategoryPicker, OrganPicker, PlacePicker } from '../fields/pickers.tsx';
import { Loading } from '../shared/parts.tsx';
import { corrections, type MatterProposal, type TriageField, useProposals } from '../shared/proposal.ts';
import { ActPanel } from './act-panel.tsx';
import { triageBody, triageInitial, triageRequired, type TriageForm as Values } from './triage-values.ts';
import { type ActForm, type ActFormProps, useActForm } from './use-act-form.ts';

const CLASSES = Object.keys(petitionsWording.zh.class) as MatterClass[];
const TRACKS = Object.keys(petitionsWording.zh.track) as Track[];

interface OfForm {
  readonly form: ActForm<Values>;
}

/** What is told of an accusation, beside its class. */
function AccusedFields({ form }: OfForm) {
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

/** A field with what is proposed for it underneath. */
function Proposed({ form, field, children }: OfForm & { readonly field: TriageField; readonly children: ReactNode }) {
  const { Mark } = useProposals();
  return (
    <div data-field={field}>
      {children}
      <Mark
        matter={form.matter}
        field={field}
        value={form.values[field]}
        onTake={(value) => form.fill({ [field]: value })}
      />
    </div>
  );
}

/** What the decision is about: what can be proposed. */
function Decision({ form }: OfForm) {
  const { t } = useTranslation(['desk', 'petitions']);
  const { values, set, refusals, matter } = form;
  return (
    <>
      <Proposed form={form} field="class">
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
      </Proposed>
      <Proposed form={form} field="categoryCode">
        <Field label={t('triage.category')} required error={refusals.fields['categoryCode']}>
          {(aria) => (
            <CategoryPicker {...aria} value={values.categoryCode} onChange={(code) => set('categoryCode', code)} />
          )}
        </Field>
      </Proposed>
      <Proposed form={form} field="placeCode">
        <Field label={t('triage.place')} required error={refusals.fields['placeCode']}>
          {(aria) => (
            <PlacePicker
              {...aria}
              known={matter.place}
              value={values.placeCode}
              onChange={(code) => set('placeCode', code)}
            />
          )}
        </Field>
      </Proposed>
      <Proposed form={form} field="track">
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
      </Proposed>
    </>
  );
}

/** What stands beside the decision: litigation, the earlier petition, a note. */
function Beside({ form }: OfForm) {
  const { t } = useTranslation('desk');
  const { values, set, refusals, matter } = form;
  return (
    <>
      <Proposed form={form} field="litigationRelated">
        <Tick
          label={t('triage.litigation')}
          hint={t('triage.litigationHint')}
          checked={values.litigationRelated}
          onChange={(checked) => set('litigationRelated', checked)}
        />
      </Proposed>
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
        required={matter.sealed && values.class !== 'ACCUSATION'}
        rows={2}
        maxLength={2000}
        value={values.note}
        onChange={(next) => set('note', next)}
        error={refusals.fields['note']}
      />
    </>
  );
}

/** What a person finds to be the same matter while the form is open goes into it. */
function useSame({ set, values }: ActForm<Values>, same: string | undefined): void {
  const before = useRef(same);
  useEffect(() => {
    if (same === before.current) return;
    if (values.otherNumber === '' || values.otherNumber === before.current) set('otherNumber', same ?? '');
    before.current = same;
  }, [same, set, values.otherNumber]);
}

function Form({ proposal, ...props }: ActFormProps & { readonly proposal: MatterProposal | undefined }) {
  const { t } = useTranslation('desk');
  const form = useActForm<Values>(props, {
    act: 'triage',
    initial: triageInitial(props.matter, proposal),
    required: triageRequired(props.matter),
    body: triageBody,
  });
  useSame(form, proposal?.same);
  const changed = proposal?.triage ? corrections(proposal.triage, form.values) : 0;
  return (
    <ActPanel
      form={form}
      onClose={props.onClose}
      {...(proposal?.triage && { focusOn: proposal.first })}
      {...(changed > 0 && { submitWords: t('triage.correct', { count: changed }) })}
    >
      <Decision form={form} />
      {(form.values.class === 'ACCUSATION' || props.matter.sealed) && <AccusedFields form={form} />}
      <Beside form={form} />
    </ActPanel>
  );
}

export function TriageForm(props: ActFormProps) {
  const proposal = useProposals().useProposal(props.matter);
  if (proposal === 'pending') return <Loading rows={4} />;
  return <Form {...props} proposal={proposal} />;
}

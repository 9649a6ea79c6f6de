// Take receipt, accept, and close: who is responsible, by which procedure, and with what the matter ends.
import { useTranslation } from 'react-i18next';
import type { MatterView, Procedure } from '../../contract.ts';
import { petitionsWording } from '../../wording.ts';
import { PickOne, TextField } from '../fields/fields.tsx';
import { ActPanel } from './act-panel.tsx';
import { type ActForm, type ActFormProps, useActForm } from './use-act-form.ts';

interface People {
  handlerId: string | undefined;
  responsibleLeaderId: string | undefined;
}

const PROCEDURES = Object.keys(petitionsWording.zh.procedure) as Procedure[];

/** Who is named already, else the only one there is. */
function peopleOf(matter: MatterView): People {
  const task = matter.tasks.findLast((each) => each.kind === 'HANDLE') ?? matter.tasks.at(-1);
  const { handlers, leaders } = matter.suggested;
  return {
    handlerId: task?.handler?.id ?? (handlers.length === 1 ? handlers[0]?.id : undefined),
    responsibleLeaderId: task?.responsibleLeader?.id ?? (leaders.length === 1 ? leaders[0]?.id : undefined),
  };
}

const optionsOf = (people: MatterView['suggested']['handlers']) =>
  people.map((person) => ({ value: person.id, label: person.name, ...(person.post && { note: person.post }) }));

function PeopleFields<V extends People>({ form, required }: { readonly form: ActForm<V>; readonly required: boolean }) {
  const { t } = useTranslation('desk');
  const { handlers, leaders } = form.matter.suggested;
  return (
    <>
      <PickOne
        label={t('handling.handler')}
        required={required}
        value={form.values.handlerId}
        onChange={(id) => form.set('handlerId', id)}
        options={optionsOf(handlers)}
        error={form.refusals.fields['handlerId']}
      />
      <PickOne
        label={t('handling.leader')}
        required={required}
        value={form.values.responsibleLeaderId}
        onChange={(id) => form.set('responsibleLeaderId', id)}
        options={optionsOf(leaders)}
        error={form.refusals.fields['responsibleLeaderId']}
      />
    </>
  );
}

export function TakeReceiptForm(props: ActFormProps) {
  const form = useActForm<People>(props, { act: 'take-receipt', initial: peopleOf(props.matter), required: () => [] });
  return (
    <ActPanel form={form} onClose={props.onClose}>
      <PeopleFields form={form} required={false} />
    </ActPanel>
  );
}

interface AcceptValues extends People {
  procedure: Procedure | undefined;
}

/** The first leader is proposed when nobody is named; whom the work goes to is left to choose when there are several. */
function acceptInitial(matter: MatterView): AcceptValues {
  const people = peopleOf(matter);
  const responsibleLeaderId = people.responsibleLeaderId ?? matter.suggested.leaders[0]?.id;
  return { procedure: 'PETITION_PROCEDURE', ...people, responsibleLeaderId };
}

export function AcceptForm(props: ActFormProps) {
  const { t } = useTranslation(['desk', 'petitions']);
  const form = useActForm<AcceptValues>(props, {
    act: 'accept',
    initial: acceptInitial(props.matter),
    required: () => ['procedure', 'handlerId', 'responsibleLeaderId'],
  });
  const { values, set, refusals } = form;
  return (
    <ActPanel form={form} onClose={props.onClose}>
      <PickOne
        label={t('handling.procedure')}
        required
        value={values.procedure}
        onChange={(next) => set('procedure', next)}
        options={PROCEDURES.map((code) => ({
          value: code,
          label: t(`petitions:procedure.${code}`),
          note: t(`petitions:procedureExplained.${code}`),
        }))}
        error={refusals.fields['procedure']}
      />
      <PeopleFields form={form} required />
    </ActPanel>
  );
}

interface CloseValues {
  note: string;
  executionEvidence: string;
}

export function CloseForm(props: ActFormProps) {
  const { t } = useTranslation('desk');
  const supported = props.matter.opinion?.conclusion === 'SUPPORT';
  const form = useActForm<CloseValues>(props, {
    act: 'close',
    initial: { note: '', executionEvidence: '' },
    required: () => ['note'],
  });
  const { values, set, refusals } = form;
  return (
    <ActPanel form={form} onClose={props.onClose}>
      <TextField
        label={t('close.note')}
        hint={t('close.noteHint')}
        required
        rows={3}
        maxLength={2000}
        value={values.note}
        onChange={(next) => set('note', next)}
        error={refusals.fields['note']}
      />
      <TextField
        label={t('close.evidence')}
        hint={t(supported ? 'close.evidenceSupport' : 'close.evidenceHint')}
        required={supported}
        rows={3}
        maxLength={4000}
        value={values.executionEvidence}
        onChange={(next) => set('executionEvidence', next)}
        error={refusals.fields['executionEvidence']}
      />
    </ActPanel>
  );
}

// Refer and assign: to which organ, with what opinion; an assignment names the report and its last day (R22 art. 22).
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '../../../platform/time.ts';
import type { MatterView, Procedure } from '../../contract.ts';
import { petitionsWording } from '../../wording.ts';
import { Field, PickOne, TextField } from '../fields/fields.tsx';
import { OrgansPicker } from '../fields/organs-picker.tsx';
import { OrganPicker } from '../fields/pickers.tsx';
import { today } from '../shared/names.ts';
import { Loading } from '../shared/parts.tsx';
import { type MatterProposal, type ProposedOrgan, useProposals } from '../shared/proposal.ts';
import { ActPanel } from './act-panel.tsx';
import { type ActForm, type ActFormProps, useActForm } from './use-act-form.ts';

interface ReferValues {
  organCode: string | undefined;
  opinion: string;
  suggestedProcedure: Procedure | undefined;
  assistingOrganCodes: readonly string[];
}

interface AssignValues extends ReferValues {
  reportDueDay: string;
  reportContents: string;
}

const PROCEDURES = Object.keys(petitionsWording.zh.procedure) as Procedure[];
/** The handling period of R22 art. 34, in calendar days: what an assignment starts with. */
const REPORT_DAYS = 60;

const referInitial = (matter: MatterView, proposal: MatterProposal | undefined): ReferValues => ({
  organCode: proposal?.organCode ?? matter.suggested.organs[0]?.organ.code,
  opinion: '',
  suggestedProcedure: proposal?.suggestedProcedure,
  assistingOrganCodes: [],
});

/** Each organ once: what is proposed from the text, then what follows from class, category and place. */
function organsOf(matter: MatterView, proposal: MatterProposal | undefined): readonly ProposedOrgan[] {
  const learned = proposal?.organs ?? [];
  return [
    ...learned,
    ...matter.suggested.organs.filter((one) => learned.every((l) => l.organ.code !== one.organ.code)),
  ];
}

interface DispatchProps<V extends ReferValues> {
  readonly form: ActForm<V>;
  readonly proposal: MatterProposal | undefined;
}

function DispatchFields<V extends ReferValues>({ form, proposal }: DispatchProps<V>) {
  const { t } = useTranslation(['desk', 'petitions']);
  const { Mark } = useProposals();
  const { values, refusals, matter } = form;
  const offered = organsOf(matter, proposal);
  const learned = proposal?.organs.some(({ organ }) => organ.code === values.organCode);
  const proposed = learned ? undefined : offered.find(({ organ }) => organ.code === values.organCode);
  return (
    <>
      <Field
        label={t('dispatch.organ')}
        required
        {...(proposed && { hint: t('dispatch.proposed', { why: proposed.why }) })}
        error={refusals.fields['organCode']}
      >
        {(aria) => (
          <OrganPicker
            {...aria}
            proposed={offered}
            value={values.organCode}
            onChange={(code) => form.set('organCode', code)}
          />
        )}
      </Field>
      <Mark
        matter={matter}
        field="organCode"
        value={values.organCode}
        onTake={(code) => form.set('organCode', String(code))}
      />
      <TextField
        label={t('dispatch.opinion')}
        rows={3}
        maxLength={2000}
        value={values.opinion}
        onChange={(next) => form.set('opinion', next)}
        error={refusals.fields['opinion']}
      />
      <PickOne
        label={t('dispatch.procedure')}
        value={values.suggestedProcedure}
        onChange={(next) => form.set('suggestedProcedure', next)}
        options={PROCEDURES.map((code) => ({
          value: code,
          label: t(`petitions:procedure.${code}`),
          note: t(`petitions:procedureExplained.${code}`),
        }))}
        error={refusals.fields['suggestedProcedure']}
      />
      <Mark
        matter={matter}
        field="suggestedProcedure"
        value={values.suggestedProcedure}
        onTake={(code) =>
          form.set(
            'suggestedProcedure',
            PROCEDURES.find((one) => one === code),
          )
        }
      />
      <Field
        label={t('asks.refer.assistingOrganCodes')}
        hint={t('asks.refer.assistingOrganCodesHint')}
        error={refusals.fields['assistingOrganCodes']}
      >
        {(aria) => (
          <OrgansPicker
            {...aria}
            value={values.assistingOrganCodes}
            onChange={(organCodes) => form.set('assistingOrganCodes', organCodes)}
          />
        )}
      </Field>
    </>
  );
}

interface WithProposal extends ActFormProps {
  readonly proposal: MatterProposal | undefined;
}

/** The form once it is known what is proposed. */
function useKnown(Form: ComponentType<WithProposal>, props: ActFormProps) {
  const proposal = useProposals().useProposal(props.matter);
  return proposal === 'pending' ? <Loading rows={4} /> : <Form {...props} proposal={proposal} />;
}

function Refer({ proposal, ...props }: WithProposal) {
  const form = useActForm<ReferValues>(props, {
    act: 'refer',
    initial: referInitial(props.matter, proposal),
    required: () => ['organCode'],
  });
  return (
    <ActPanel form={form} onClose={props.onClose}>
      <DispatchFields form={form} proposal={proposal} />
    </ActPanel>
  );
}

function Assign({ proposal, ...props }: WithProposal) {
  const { t } = useTranslation('desk');
  const form = useActForm<AssignValues>(props, {
    act: 'assign',
    initial: {
      ...referInitial(props.matter, proposal),
      reportDueDay: addDays(today(), REPORT_DAYS),
      reportContents: t('dispatch.reportContentsUsual'),
    },
    required: () => ['organCode', 'reportDueDay', 'reportContents'],
  });
  const { values, set, refusals } = form;
  return (
    <ActPanel form={form} onClose={props.onClose}>
      <DispatchFields form={form} proposal={proposal} />
      <TextField
        label={t('dispatch.reportDueDay')}
        required
        type="date"
        min={today()}
        value={values.reportDueDay}
        onChange={(next) => set('reportDueDay', next)}
        error={refusals.fields['reportDueDay']}
      />
      <TextField
        label={t('dispatch.reportContents')}
        required
        rows={2}
        maxLength={2000}
        value={values.reportContents}
        onChange={(next) => set('reportContents', next)}
        error={refusals.fields['reportContents']}
      />
    </ActPanel>
  );
}

export const ReferForm = (props: ActFormProps) => useKnown(Refer, props);
export const AssignForm = (props: ActFormProps) => useKnown(Assign, props);

// All that is proposed for a petition that waits for triage: confirmed with one key, or corrected in the form.
import type { MatterView } from '../../contract.ts';
import { type MatterProposal, type TriageField, type TriageValues, useProposals } from '../shared/proposal.ts';
import { Notices } from './notices.tsx';
import { triageBody, triageInitial, triageRequired, type TriageForm as Values } from './triage-values.ts';
import { useActForm } from './use-act-form.ts';

interface TriageProposalProps {
  readonly matter: MatterView;
  readonly onDone: () => void;
  /** Opens the form, which starts from the same values. */
  readonly onCorrect: () => void;
}

/** An accusation wants its accused named; what the petitioner sealed and is none wants a reason: both in the form. */
const confirmable = (matter: MatterView, values: Values): boolean =>
  values.class !== 'ACCUSATION' &&
  triageRequired(matter)(values).every((name) => values[name] !== undefined && values[name] !== '');

/** A draft with more than the decision in it is the form's. */
const onlyDecision = (values: Values): boolean =>
  values.note === '' && values.accusedPersons === '' && values.accusedOrganCode === undefined;

function Card(props: TriageProposalProps & { readonly proposal: MatterProposal }) {
  const { matter, onCorrect, proposal } = props;
  const { Card: Shown } = useProposals();
  const start = triageInitial(matter, proposal);
  const form = useActForm<Values>(
    { matter, onDone: props.onDone, onClose: onCorrect },
    {
      act: 'triage',
      initial: start,
      required: triageRequired(matter),
      // What a person has found to be the same since the card was shown goes with it.
      body: (values) => triageBody({ ...values, otherNumber: values.otherNumber || start.otherNumber }),
    },
  );
  if (!onlyDecision(form.values)) return null;
  const ready = confirmable(matter, form.values) && !form.gone;
  const {
    otherNumber: _other,
    note: _note,
    accusedOrganCode: _organ,
    accusedPersons: _people,
    ...values
  } = form.values;
  return (
    <Shown
      matter={matter}
      values={values satisfies TriageValues}
      busy={form.busy}
      confirmable={ready}
      onTake={(field: TriageField, value) => form.fill({ [field]: value })}
      onConfirm={ready ? form.submit : onCorrect}
      onCorrect={onCorrect}
    >
      <Notices refusals={form.refusals} gone={form.gone} busy={form.busy} reload={form.reload} />
      {Object.values(form.refusals.fields).map(({ message }) => (
        <p key={message} className="field-error" role="alert">
          {message}
        </p>
      ))}
    </Shown>
  );
}

/** Nothing where nothing is proposed, or triage is not what is to be done. */
export function TriageProposal(props: TriageProposalProps) {
  const proposal = useProposals().useProposal(props.matter);
  if (proposal === undefined || proposal === 'pending' || !proposal.triage) return null;
  if (!props.matter.mayDo.some(({ act }) => act === 'triage')) return null;
  return <Card {...props} proposal={proposal} />;
}

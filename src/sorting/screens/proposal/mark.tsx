// Under a field of a form: that a machine proposed it, how sure it was and why; that it abstained; or that a person corrected it.
import { useTranslation } from 'react-i18next';
import type { MatterView } from '../../../petitions/contract.ts';
import { useLook } from './looked.tsx';
import { type FormField, percent, proposedFor } from './read.ts';
import { RunnersUp } from './runners-up.tsx';
import { useMatterProposals } from './use-proposals.ts';
import { Why } from './why.tsx';
import './proposal.css';

interface MarkProps {
  readonly matter: MatterView;
  readonly field: FormField;
  readonly value: string | boolean | undefined;
  readonly onTake: (value: string | boolean) => void;
}

type Standing = 'proposed' | 'corrected' | 'abstained';

/** Once triage is done its fields are no proposals any more; the organ's still is. */
const isOpen = (matter: MatterView, field: FormField): boolean =>
  matter.state === 'REGISTERED' || field === 'organCode' || field === 'suggestedProcedure';

export function Mark({ matter, field, value, onTake }: MarkProps) {
  const { t } = useTranslation('sort');
  const { given } = useMatterProposals(matter);
  const look = useLook(matter.id, field);
  const proposals = given?.proposals;
  if (!proposals || !isOpen(matter, field)) return null;
  const proposed = proposedFor(proposals, field);
  const standing: Standing =
    proposed.value === undefined ? 'abstained' : proposed.value === value ? 'proposed' : 'corrected';
  return (
    <div className="mark" {...look}>
      <span className={`mark-tag mark-${standing}`}>
        {t(`mark.${standing}`, { percent: percent(proposed.confidence) })}
      </span>
      {standing !== 'corrected' && <Why reasons={proposed.reasons} />}
      <RunnersUp field={field} proposed={proposed} value={value} names={given.names} onTake={onTake} />
    </div>
  );
}

// The petition's text with the words that spoke for what is proposed; those of the field that is looked at stand out.
import type { MatterView } from '../../../petitions/contract.ts';
import type { Proposals } from '../../contract.ts';
import { useLookedAt } from './looked.tsx';
import { pieces } from './pieces.ts';
import { type FormField, proposedFor, wordsOf } from './read.ts';
import { useMatterProposals } from './use-proposals.ts';

/** Fields whose words stand in the text without being asked for. */
const ALWAYS: readonly FormField[] = ['categoryCode', 'placeCode'];

const fieldWords = (proposals: Proposals, field: FormField): readonly string[] =>
  wordsOf(proposedFor(proposals, field).reasons);

/** Words of urgency always stand out. */
const urgent = (proposals: Proposals): readonly string[] =>
  wordsOf(proposals.signals.flatMap(({ reasons }) => reasons));

export function Words({ matter, text }: { readonly matter: MatterView; readonly text: string }) {
  const { given } = useMatterProposals(matter);
  const looked = useLookedAt(matter.id);
  const proposals = given?.proposals;
  if (!proposals || matter.state !== 'REGISTERED') return text;
  const words = [...ALWAYS.flatMap((field) => fieldWords(proposals, field)), ...urgent(proposals)];
  const strong = looked ? fieldWords(proposals, looked) : [];
  return pieces(text, words, strong).map(({ from, text: part, kind }) =>
    kind === 'plain' ? (
      <span key={from}>{part}</span>
    ) : (
      <mark key={from} className={kind === 'strong' ? 'spoke spoke-strong' : 'spoke'}>
        {part}
      </mark>
    ),
  );
}

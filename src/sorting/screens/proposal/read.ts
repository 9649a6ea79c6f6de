// Reads the proposals of a matter as the forms of triage and dispatch need them.
import type { MatterView } from '../../../petitions/contract.ts';
import type { MatterProposals, Proposals, Proposed, ProposedField, Reason } from '../../contract.ts';

/** The fields of triage, by the names the form has for them. */
const TRIAGE = {
  class: 'class',
  categoryCode: 'category',
  placeCode: 'place',
  track: 'track',
  litigationRelated: 'litigation',
} as const;
export type TriageField = keyof typeof TRIAGE;
export const TRIAGE_FIELDS = Object.keys(TRIAGE) as TriageField[];

const FIELDS = { ...TRIAGE, organCode: 'organ', suggestedProcedure: 'procedure' } as const;
/** Every field of a form that something may be proposed for. */
export type FormField = keyof typeof FIELDS;

type Value = string | boolean;
/** A proposal whatever its values are. */
export type AnyProposed = Proposed<Value>;

export const proposedFor = (proposals: Proposals, field: FormField): AnyProposed =>
  proposals[FIELDS[field] satisfies ProposedField];

/** Without one of these the form cannot be sent; the others fall back to what is known of the matter. */
const NEEDED: readonly TriageField[] = ['class', 'categoryCode'];

/** Where a person should look first: what is needed and was abstained on, else what is least certain. */
export function firstToLookAt(proposals: Proposals): TriageField {
  const open = NEEDED.find((field) => proposedFor(proposals, field).value === undefined);
  if (open) return open;
  const sure = (field: TriageField): number => {
    const { value, confidence } = proposedFor(proposals, field);
    return value === undefined ? 1 : confidence;
  };
  return TRIAGE_FIELDS.reduce((least, field) => (sure(field) < sure(least) ? field : least));
}

/** What the form of triage starts with: what is proposed; where it abstains, what is known; of class and category nothing. */
export const triageValues = (
  proposals: Proposals,
  known: Pick<MatterView, 'place' | 'track' | 'litigationRelated'>,
) => ({
  class: proposals.class.value,
  categoryCode: proposals.category.value,
  placeCode: proposals.place.value ?? known.place.code,
  track: proposals.track.value ?? known.track,
  litigationRelated: proposals.litigation.value ?? known.litigationRelated,
});

/** The lowest confidence among what is proposed for triage; nothing proposed: 0. */
export function leastConfidence(proposals: Proposals): number {
  const given = TRIAGE_FIELDS.map((field) => proposedFor(proposals, field)).filter(({ value }) => value !== undefined);
  return given.length === 0 ? 0 : Math.min(...given.map(({ confidence }) => confidence));
}

/**
 * Whether the proposed organ still follows from what was decided: a person who corrected category or place has spoken of
 * another organ, too.
 */
export function organStands(proposals: Proposals, matter: Pick<MatterView, 'category' | 'place' | 'class'>): boolean {
  const { category, place } = proposals;
  return (
    (matter.category === undefined || category.value === undefined || matter.category.code === category.value) &&
    (place.value === undefined || matter.place.code === place.value) &&
    (matter.class === undefined || proposals.class.value === undefined || matter.class === proposals.class.value)
  );
}

/** A confidence as a whole percentage; never 100, since nothing is certain. */
export const percent = (confidence: number): number => Math.min(99, Math.max(0, Math.round(confidence * 100)));

/** Runners-up that are worth a button: three at most, and none that is all but impossible. */
const WORTH = 0.04;
export const runnersUp = ({ others, value }: AnyProposed): AnyProposed['others'] =>
  others.filter((other) => other.value !== value && other.confidence >= WORTH).slice(0, 3);

/** The words of reasons, each once, the strongest first. */
export const wordsOf = (reasons: readonly Reason[]): readonly string[] => [
  ...new Set(reasons.flatMap(({ words }) => words)),
];

/** What a code is called. */
export function nameOf(names: MatterProposals['names'], field: FormField, value: Value): string | undefined {
  const code = String(value);
  if (field === 'categoryCode') return names.categories[code];
  if (field === 'placeCode') return names.places[code];
  return field === 'organCode' ? names.organs[code] : undefined;
}

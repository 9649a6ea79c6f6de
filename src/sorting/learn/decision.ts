// What a fact decided beside what had been proposed: the row that is kept of it. Pure.
import type { DecidingFact } from '../../petitions/decided/ask.ts';
import type { Proposals, Proposed } from '../contract.ts';

/** Fields whose decision can be compared with a proposal. */
export const DECIDED_FIELDS = ['class', 'category', 'place', 'litigation', 'track', 'organ'] as const;
export type DecidedField = (typeof DECIDED_FIELDS)[number];

export interface FieldDecision {
  readonly field: DecidedField;
  /** The proposed value; of one that abstained what came nearest. Missing: nothing was proposed. */
  readonly proposed?: string;
  readonly confidence?: number;
  readonly abstained?: boolean;
  readonly decided: string;
  /** Of a dispatch that came back: which fact it was. */
  readonly dispatch?: number;
}

export const DECISION_KINDS = ['TRIAGED', 'DISPATCHED', 'RETURNED'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

export interface Decision {
  readonly matterId: string;
  readonly seq: number;
  readonly kind: DecisionKind;
  readonly organ: string;
  readonly staffId?: string;
  readonly automatic: boolean;
  readonly sample: boolean;
  readonly model?: string;
  readonly fields: readonly FieldDecision[];
  readonly decidedAt: Date;
}

/** Proposals as they were stored for a petition of a matter. */
export interface StoredProposals {
  readonly matterId: string;
  readonly model: string;
  readonly sample: boolean;
  readonly madeAt: Date;
  readonly data: Proposals | null;
}

/** A value of any field as text, as decisions keep it. */
export const valueText = (value: string | boolean): string => String(value);

function compared<T extends string | boolean>(
  field: DecidedField,
  decided: T,
  proposed: Proposed<T> | undefined,
): FieldDecision {
  const kept = { field, decided: valueText(decided) };
  if (!proposed) return kept;
  if (proposed.value !== undefined)
    return { ...kept, proposed: valueText(proposed.value), confidence: proposed.confidence };
  const nearest = proposed.others[0];
  if (!nearest) return { ...kept, abstained: true };
  return { ...kept, proposed: valueText(nearest.value), confidence: nearest.confidence, abstained: true };
}

type Triaged = Extract<DecidingFact, { type: 'triaged' }>;

const triagedFields = ({ data }: Triaged, proposals: Proposals | undefined): FieldDecision[] => [
  compared('class', data.class, proposals?.class),
  compared('category', data.categoryCode, proposals?.category),
  compared('place', data.placeCode, proposals?.place),
  compared('litigation', data.litigationRelated, proposals?.litigation),
  compared('track', data.track, proposals?.track),
];

/** The latest proposals that lay there when it was decided. */
const shownAt = (stored: readonly StoredProposals[], at: Date): StoredProposals | undefined =>
  stored.findLast((one) => one.madeAt.getTime() <= at.getTime());

/** The dispatch whose receiver objected, of an objection that was agreed to. */
function returnedDispatch(before: readonly DecidingFact[]): { seq: number; to: string } | undefined {
  const objected = before.findLast((fact) => fact.type === 'objected');
  if (objected?.type !== 'objected') return undefined;
  const { task } = objected.data;
  for (const fact of before)
    if ((fact.type === 'referred' || fact.type === 'assigned') && fact.data.task === task)
      return { seq: fact.seq, to: fact.data.to };
  return undefined;
}

interface Said {
  readonly kind: DecisionKind;
  readonly fields: readonly FieldDecision[];
}

function saidBy(fact: DecidingFact, before: readonly DecidingFact[], shown: Proposals | undefined): Said | undefined {
  switch (fact.type) {
    case 'triaged':
      return { kind: 'TRIAGED', fields: triagedFields(fact, shown) };
    case 'referred':
    case 'assigned':
      return { kind: 'DISPATCHED', fields: [compared('organ', fact.data.to, shown?.organ)] };
    case 'objection-decided': {
      if (fact.data.decision !== 'AGREE') return undefined;
      const dispatch = returnedDispatch(before);
      if (!dispatch) return undefined;
      return { kind: 'RETURNED', fields: [{ field: 'organ', decided: dispatch.to, dispatch: dispatch.seq }] };
    }
    default:
      return undefined;
  }
}

/**
 * The decisions of one matter, from its deciding facts in their order and its proposals, the earliest first. They count for the
 * organ whose officer decided; what was confirmed automatically, for the one that had it.
 */
export function decisionsOf(facts: readonly DecidingFact[], stored: readonly StoredProposals[]): Decision[] {
  return facts.flatMap((fact, at) => {
    const shown = shownAt(stored, fact.at);
    const said = saidBy(fact, facts.slice(0, at), shown?.data ?? undefined);
    if (!said) return [];
    return [
      {
        matterId: fact.matterId,
        seq: fact.seq,
        organ: fact.by.organ ?? fact.first,
        automatic: fact.by.kind === 'system',
        sample: shown?.sample ?? false,
        decidedAt: fact.at,
        ...said,
        ...(fact.by.id && { staffId: fact.by.id }),
        ...(shown && { model: shown.model }),
      },
    ];
  });
}

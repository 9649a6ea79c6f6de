// The fold: a matter's present state is what its facts make of it, one after the other, and nothing else.
import type { Fact, FactType } from './events.ts';
import type { Service, StatementRef } from './facts/parts.ts';
import type { Evolve, Folds } from './fold/change.ts';
import { dispatchFolds } from './fold/dispatch.ts';
import { handlingFolds } from './fold/handling.ts';
import { reviewFolds } from './fold/review.ts';
import { firstPetition, type Matter } from './matter.ts';
import { OPEN_STATES } from './moves.ts';
import { usualService } from './reply/service-rule.ts';

const EVOLVE: Folds<FactType> = { ...dispatchFolds, ...handlingFolds, ...reviewFolds };

/** A matter before its first fact. */
export const unborn = (id: string): Matter => ({
  id,
  version: 0,
  state: 'REGISTERED',
  holder: '',
  placeCode: '',
  track: 'ORDINARY',
  litigationRelated: false,
  sealed: false,
  petitions: [],
  tasks: [],
  documents: [],
  statements: [],
});

/** Answers whose service is a step of its own: their facts name it, or it is still owed. */
const SERVED_APART: readonly FactType[] = [
  'opinion-signed',
  'replied-simply',
  'suggestion-answered',
  'review-decided',
  're-review-decided',
];
/** Between organs: delivered by being there. */
const REPORTS: readonly string[] = ['URGENT_REPORT', 'CLOSING_REPORT'];

/** How a document reached its addressee with the fact; undefined where it is still to be served. */
function serviceOf(before: Matter, fact: Fact, kind: string): Service | undefined {
  if ('service' in fact.data && fact.type !== 'served' && fact.data.service) return fact.data.service;
  // A direct reply of an earlier release had arrived with being given.
  const apart = fact.type === 'replied-directly' && fact.data.clocks.some((clock) => clock.timer === 'T-SERVE');
  if (apart || SERVED_APART.includes(fact.type)) return undefined;
  if (fact.type === 'mediation-settled') return { method: 'IN_PERSON', at: fact.at };
  const shown = REPORTS.includes(kind) || usualService(firstPetition(before)) === 'WEB';
  return shown ? { method: 'WEB', at: fact.at } : undefined;
}

/** Documents that followed from the fact, and words of the petitioner that came with it, are kept by every kind alike. */
function withPapers(matter: Matter, before: Matter, fact: Fact): Matter {
  const { documents } = fact.data;
  const statement: StatementRef | undefined = 'statement' in fact.data ? fact.data.statement : undefined;
  // The completed withdrawal names the statement that asked for it.
  const said = statement && fact.type !== 'withdrawn' ? { ...statement, kind: fact.type, at: fact.at } : undefined;
  if (!documents && !said) return matter;
  const organ = fact.by.organ ?? before.holder;
  const papers = (documents ?? []).map((one) => {
    const service = serviceOf(before, fact, one.kind);
    return { ...one, seq: fact.seq, organ, at: fact.at, ...(service && { service }) };
  });
  return {
    ...matter,
    documents: [...matter.documents, ...papers],
    statements: said ? [...matter.statements, said] : matter.statements,
  };
}

/** A withdrawal that is still thought over falls away when the matter is answered or ended first. */
function withoutStale(matter: Matter): Matter {
  if (!matter.withdrawal || matter.withdrawal.completedAt || OPEN_STATES.includes(matter.state)) return matter;
  if (matter.state === 'WITHDRAWN') return matter;
  const { withdrawal: _fallen, ...rest } = matter;
  return rest;
}

/** One fact more. */
export function evolve(matter: Matter, fact: Fact): Matter {
  const step = EVOLVE[fact.type] as Evolve<FactType>;
  return { ...withPapers(withoutStale(step(matter, fact.data, fact)), matter, fact), version: fact.seq };
}

/** The whole history folded. */
export const fold = (id: string, facts: readonly Fact[]): Matter => facts.reduce(evolve, unborn(id));

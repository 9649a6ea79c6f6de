// The parameters of the sentences that tell of the handling: people, days, places, what was decided, in the reader's words.
import type { Directory } from '../organs/directory.ts';
import { writeDay, writeInstant } from '../platform/dates.ts';
import type { Fact, FactData } from './events.ts';
import type { HandlingFacts } from './facts/handling.ts';
import { organName, type Reader } from './names.ts';

type Params = Record<string, string>;
type Sayings = { readonly [T in keyof HandlingFacts]?: (data: FactData[T], to: Telling) => Params };

interface Telling {
  readonly directory: Directory;
  readonly reader: Reader;
}

const people = (data: { handler: { name: string }; leader: { name: string } }): Params => ({
  handler: data.handler.name,
  leader: data.leader.name,
});

const reasonOf = (data: { reason: string }): Params => ({ reason: data.reason });

const SAYINGS: Sayings = {
  'receipt-notified': (data) => ({ route: data.route }),
  accepted: people,
  'handled-simply': people,
  'returned-to-ordinary': reasonOf,
  diverted: (data, { reader }) => ({
    procedure: reader.words(`petitions:procedure.${data.procedure}`),
    receiver: data.receiver,
  }),
  'procedure-concluded': (data, { reader }) => ({ outcome: reader.words(`petitions:outcome.${data.outcome}`) }),
  'suggestion-studied': people,
  'suggestion-answered': (data, { reader }) => ({ adoption: reader.words(`petitions:adoption.${data.adoption}`) }),
  'accusation-taken-up': (data) => ({ handler: data.handler.name }),
  'accusation-concluded': (data, { reader }) => ({ outcome: reader.words(`petitions:finding.${data.outcome}`) }),
  'organisation-informed': (data, { directory, reader }) => ({ to: organName(directory, data.organ, reader) }),
  'hearing-called': (data, { reader }) => ({
    time: writeInstant(data.at, reader.language),
    place: data.place,
    chair: data.chair.name,
  }),
  'mediation-proposed': (data) => ({ mediator: data.mediator, otherParty: data.otherParty }),
  'mediation-ended': reasonOf,
  extended: (data, { reader }) => ({ day: writeDay(data.until, reader.language), reason: data.reason }),
  'assistance-asked': (data, { directory, reader }) => ({
    to: data.assisting.map((one) => organName(directory, one.organ, reader)).join(reader.words('petitions:listed')),
  }),
  'draft-returned': reasonOf,
  served: (data, { reader }) => ({
    method: reader.words(`petitions:serviceMethod.${data.service.method}`),
    time: writeInstant(data.service.at, reader.language),
  }),
  'execution-reported': (data, { reader }) => ({ execution: reader.words(`petitions:execution.${data.execution}`) }),
};

/** What a sentence about the handling may say beside who acted; undefined for facts of another stage. */
export function handlingParams(fact: Fact, directory: Directory, reader: Reader): Params | undefined {
  const say = SAYINGS[fact.type as keyof HandlingFacts] as ((data: unknown, to: Telling) => Params) | undefined;
  return say?.(fact.data, { directory, reader });
}

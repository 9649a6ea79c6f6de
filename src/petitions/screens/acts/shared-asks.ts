// Fields that forms of several stages ask for: a reason, who is responsible, how it is served, a time before now.

import type { MatterView } from '../../contract.ts';
import { usualService } from '../../reply/service-rule.ts';
import type { Ask } from './asks.ts';
import { codes } from './codes.ts';

/** A longer text. */
export const text = (name: string, rows = 4, most = 4000): Ask => ({ kind: 'text', name, rows, most });
export const reason = (rows = 3): Ask => text('reason', rows, 2000);

const handlingTask = (matter: MatterView) =>
  matter.tasks.findLast((each) => each.kind === 'HANDLE') ?? matter.tasks.at(-1);

/** The only one there is, or nobody. */
const only = (people: MatterView['suggested']['handlers']): string | undefined =>
  people.length === 1 ? people[0]?.id : undefined;

/** Handler and responsible leader: who is named already, else the only one; the first leader stands in for nobody. */
export const PEOPLE: readonly Ask[] = [
  {
    kind: 'person',
    name: 'handlerId',
    among: (matter) => matter.suggested.handlers,
    initial: (matter) => handlingTask(matter)?.handler?.id ?? only(matter.suggested.handlers),
  },
  {
    kind: 'person',
    name: 'responsibleLeaderId',
    among: (matter) => matter.suggested.leaders,
    initial: (matter) => handlingTask(matter)?.responsibleLeader?.id ?? matter.suggested.leaders[0]?.id,
  },
];

/** Who may be named when receipt is taken; nobody need be. */
export const NAMED: readonly Ask[] = [
  {
    kind: 'person',
    name: 'handlerId',
    optional: true,
    among: (matter) => matter.suggested.handlers,
    initial: (matter) => only(matter.suggested.handlers),
  },
  {
    kind: 'person',
    name: 'responsibleLeaderId',
    optional: true,
    among: (matter) => matter.suggested.leaders,
    initial: (matter) => only(matter.suggested.leaders),
  },
];

/** How a document with legal effect goes out: on the web at once unless somebody says otherwise. */
const usual = ({ petitions: [first] }: MatterView) => (first ? usualService(first) : 'WEB');
export const SERVICE: Ask = { kind: 'choice', name: 'service', ...codes('service'), initial: usual };

/** Guard 7: a legal time before now. */
export const LEGAL_TIME: Ask = { kind: 'earlier', name: 'legalTime' };

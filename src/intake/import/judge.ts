// The rule of import: what a row of another system's file is as a filing here, or why it cannot be one.
import { createHash } from 'node:crypto';
import { cleanText } from '../../petitions/events.ts';
import type { Arrival } from '../../petitions/register/batch.ts';
import { type Filing, mayRegister, titleFrom } from '../../petitions/register/rule.ts';
import { isBlank } from '../../platform/text.ts';
import type { Columns, Field } from './columns.ts';
import { instantFrom } from './time.ts';
import type { Reason } from './wording.ts';

/** Where the rows of one file come from and go to. */
export interface Origin {
  /** Name of the source; a source id is taken once under it. */
  readonly source: string;
  readonly organ: string;
  readonly placeCode: string;
}

/** What the rule asks about places. */
export type Ground = Parameters<typeof mayRegister>[1];

export type Verdict = { readonly row: Arrival } | { readonly reason: Reason };

/** Characters at most: what the portal takes, too. */
const MOST: Readonly<Record<Field, number>> = {
  id: 200,
  user: 60,
  title: 20_000,
  received_at: 60,
  text: 20_000,
  demand: 4_000,
  category: 1_000,
  reply: 20_000,
  replied_at: 60,
};
/** A title that is longer goes to the head of the text, whole. */
const LONGEST_TITLE = 120;
const SHORTEST_TEXT = 5;

type Words = Readonly<Record<Field, string>>;

const lengthOf = (text: string): number => Array.from(text).length;

function wordsOf(fields: readonly string[], columns: Columns): Words {
  const of = (field: Field): string => {
    const at = columns.get(field);
    return at === undefined ? '' : cleanText(fields[at] ?? '').trim();
  };
  return {
    id: of('id'),
    user: of('user'),
    title: of('title'),
    received_at: of('received_at'),
    text: of('text'),
    demand: of('demand'),
    category: of('category'),
    reply: of('reply'),
    replied_at: of('replied_at'),
  };
}

/** What stands for an id where the source gave none: the row itself. */
const idFromWords = ({ user, title, received_at, text, demand, reply }: Words): string =>
  `words-${createHash('sha256')
    .update(JSON.stringify([user, title, received_at, text, demand, reply]))
    .digest('hex')
    .slice(0, 32)}`;

function titled({ title, text, demand }: Words): { title: string; text: string } {
  const said = text || title || demand;
  if (!title) return { title: titleFrom(said), text: said };
  if (lengthOf(title) <= LONGEST_TITLE) return { title, text: said };
  return { title: titleFrom(title), text: said === title ? title : `${title}\n${said}` };
}

function wordsRefused(words: Words): Reason | undefined {
  const said = words.text || words.title || words.demand;
  if (isBlank(said)) return 'no-words';
  if (lengthOf(said) < SHORTEST_TEXT) return 'too-short';
  const tooLong = (Object.keys(MOST) as Field[]).some((field) => lengthOf(words[field]) > MOST[field]);
  return tooLong || lengthOf(titled(words).text) > MOST.text ? 'too-long' : undefined;
}

/** The earlier answer; a reason when it has no time of its own that can be. */
function earlierOf(words: Words, now: Date): Arrival['earlier'] | Reason {
  if (words.reply === '') return undefined;
  if (words.replied_at === '') return 'reply-time-missing';
  const at = instantFrom(words.replied_at);
  if (!at) return 'reply-time-unreadable';
  return at.getTime() > now.getTime() ? 'replied-in-future' : { text: words.reply, repliedAt: at.toISOString() };
}

function filingOf(words: Words, origin: Origin, receivedAt: Date): Filing {
  return {
    ...titled(words),
    channel: 'WEB',
    demand: words.demand,
    placeCode: origin.placeCode,
    // An opaque id of the other system is all that is known of the person: a pseudonym, kept as the name.
    anonymous: words.user === '',
    petitioners: words.user === '' ? [] : [{ name: words.user }],
    people: 1,
    keepConfidential: false,
    reportsWrongdoing: false,
    receivedAt,
    organ: origin.organ,
    source: origin.source,
  };
}

/** Only its time can be refused by the law's rule here: place and name are given. */
const REFUSALS: readonly string[] = ['received-in-future', 'received-too-early'];

/** Judges one row. A row without any time counts as received now. Throws when the origin itself is refused. */
export function judge(
  fields: readonly string[],
  columns: Columns,
  origin: Origin,
  setting: { readonly ground: Ground; readonly now: Date },
): Verdict {
  const words = wordsOf(fields, columns);
  const reason = wordsRefused(words);
  if (reason) return { reason };
  const receivedAt = words.received_at === '' ? setting.now : instantFrom(words.received_at);
  if (!receivedAt) return { reason: 'time-unreadable' };
  const earlier = earlierOf(words, setting.now);
  if (typeof earlier === 'string') return { reason: earlier };
  const filing = filingOf(words, origin, receivedAt);
  const allowed = mayRegister(filing, setting.ground, setting.now);
  if (!allowed.ok) {
    if (!REFUSALS.includes(allowed.refusal.code)) throw new Error(`import: ${allowed.refusal.code}`);
    return { reason: allowed.refusal.code as Reason };
  }
  return { row: { sourceId: words.id || idFromWords(words), filing, ...(earlier && { earlier }) } };
}

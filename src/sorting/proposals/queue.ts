// The queue of triage: what waits at the officer's own organ with what is proposed for it, and which of it is equal.
import type { Reader } from '../../petitions/names.ts';
import type { Spine } from '../../petitions/spine.ts';
import { behind, type Untriaged, untriagedOf } from '../../petitions/triage/ask.ts';
import { repeatsSeen } from '../repeats/ask.ts';
import { namesIn } from './ask.ts';
import { confirmable, leastSure, needsLook } from './automatic/rule.ts';
import type { TriageGroup, TriageItem, TriagePage, TriageQuery } from './contract.ts';
import { groupOf } from './group.ts';
import { lastProposals, type StoredProposal } from './store.ts';

type Officer = Parameters<typeof untriagedOf>[1];

/** How many of those that wait are looked through for one page, and for counting groups. */
const WINDOW = 500;
/** How many windows a page of one group may be looked for in. */
const WINDOWS = 4;
const USUAL = 50;
const EXCERPT = 120;

const excerptOf = (text: string): string => {
  const flat = text.replace(/\s+/g, ' ').trim();
  const signs = Array.from(flat);
  return signs.length > EXCERPT ? `${signs.slice(0, EXCERPT).join('')}…` : flat;
};

function itemOf(row: Untriaged, stored: StoredProposal | undefined): TriageItem {
  const proposals = stored?.proposals ?? undefined;
  const confirm = proposals && confirmable(proposals);
  const together = proposals && confirm && !needsLook(proposals);
  return {
    matterId: row.matterId,
    number: row.number,
    title: row.title,
    excerpt: excerptOf(row.text),
    receivedAt: row.receivedAt.toISOString(),
    version: row.version,
    ...(proposals && { proposals }),
    ...(stored?.fault && { fault: stored.fault }),
    ...(confirm && { confirm }),
    ...(together && { group: groupOf(confirm) }),
    sample: stored?.sample ?? false,
    repeats: 0,
  };
}

interface Window {
  readonly items: readonly TriageItem[];
  readonly next: string | undefined;
}

async function windowAfter(spine: Spine, officer: Officer, after: string | undefined, most: number): Promise<Window> {
  const { rows, next } = await untriagedOf(spine, officer, { after, most });
  const ids = rows.map((row) => row.matterId);
  const stored = await lastProposals(spine.pool, ids);
  const items = rows.map((row) => itemOf(row, stored.get(row.matterId)));
  return { items, next };
}

/** Equal proposals among those that wait, the largest group first; what is alone is no group. */
export function groupsIn(items: readonly TriageItem[]): TriageGroup[] {
  const groups = new Map<string, TriageGroup>();
  for (const { group, confirm, proposals } of items) {
    if (!group || !confirm || !proposals) continue;
    const confidence = leastSure(proposals);
    const known = groups.get(group);
    if (!known) groups.set(group, { key: group, ...confirm, count: 1, confidence });
    else
      groups.set(group, {
        ...known,
        count: known.count + 1,
        confidence: Math.min(known.confidence, confidence),
      });
  }
  return [...groups.values()].filter(({ count }) => count > 1).sort((a, b) => b.count - a.count);
}

interface Page {
  readonly items: readonly TriageItem[];
  readonly next: string | undefined;
}

const cursorBehind = (item: TriageItem): string => behind({ ...item, receivedAt: new Date(item.receivedAt) });

/** The first `limit` of them, and where the rest begins. */
function cut(items: readonly TriageItem[], limit: number, next: string | undefined): Page {
  const page = items.slice(0, limit);
  const last = page.at(-1);
  return { items: page, next: items.length > limit && last ? cursorBehind(last) : next };
}

/** The items of one group, looked for in some windows. */
async function pageOfGroup(
  spine: Spine,
  officer: Officer,
  { after, group, limit = USUAL }: TriageQuery,
): Promise<Page> {
  const found: TriageItem[] = [];
  let from = after;
  for (let nth = 0; nth < WINDOWS; nth++) {
    const { items, next } = await windowAfter(spine, officer, from, WINDOW);
    found.push(...items.filter((item) => item.group === group));
    from = next;
    if (!next || found.length >= limit) break;
  }
  return cut(found, limit, from);
}

/** The page that is asked for; the first one is the beginning of the window that groups are counted in. */
function pageOf(spine: Spine, officer: Officer, query: TriageQuery, first: Window): Promise<Page> | Page {
  if (query.group) return pageOfGroup(spine, officer, query);
  if (query.after) return windowAfter(spine, officer, query.after, query.limit ?? USUAL);
  return cut(first.items, query.limit ?? USUAL, first.next);
}

/** One page of what waits for triage at the officer's organ, with the groups of equal proposals. */
export async function triagePage(
  spine: Spine,
  officer: Officer,
  query: TriageQuery,
  reader: Reader,
): Promise<TriagePage> {
  const first = await windowAfter(spine, officer, undefined, WINDOW);
  const { items, next } = await pageOf(spine, officer, query, first);
  const groups = groupsIn(first.items);
  const repeats = await repeatsSeen(
    spine,
    officer,
    items.map((item) => item.matterId),
  );
  const proposals = items.map((item) => item.proposals);
  return {
    items: items.map((item) => ({ ...item, repeats: repeats.get(item.matterId) ?? 0 })),
    groups,
    counted: first.items.length,
    names: namesIn(proposals, spine.directory, reader, {
      categories: groups.map((group) => group.categoryCode),
      places: groups.map((group) => group.placeCode),
    }),
    ...(next && { next }),
  };
}

// Reads matters with all that stands beside them, batch by batch in the order of their ids; one statement a batch, so
// that the server gathers the next while this one is checked.
import type pg from 'pg';
import type { ClockRow } from '../clocks/rows.ts';
import { CLOCKS_OF_M } from '../clocks/store.ts';
import type { Awaited } from '../due/awaited.ts';
import type { ChainedFact } from '../events.ts';
import type { Matter } from '../matter.ts';
import type { PetitionContent } from '../register/store.ts';
import type { Envelope } from '../sealed/envelope.ts';

export interface PetitionRow extends PetitionContent {
  readonly id: string;
  readonly number: string;
  readonly channel: string;
  readonly receivedAt: string;
  readonly registeredAt: string;
  readonly anonymous: boolean;
  readonly people: number;
  /** SHA-256 of each file that was claimed for it. */
  readonly files: readonly string[] | null;
  /** Whether its number leads back to it. */
  readonly numbered: boolean;
  /** Of a sealed matter: the words under its key, in base64. */
  readonly sealed: string | null;
}

export type TaskRow = { readonly task_no: number } & Readonly<Record<string, unknown>>;

/** A document's row; its text stays sealed. */
export interface DocumentRow {
  readonly id: string;
  readonly kind: string;
  readonly seq: number;
  readonly hash: string;
}

/** The petitioner's words after filing, as they are stored. */
export interface StatementRow {
  readonly id: string;
  readonly hash: string;
  /** In base64. */
  readonly sealed: string;
  /** SHA-256 of each file that came with it. */
  readonly files: readonly string[] | null;
}

/** Who was told of an urgent report. */
export interface ToldRow {
  readonly organ: string;
  readonly report: number;
  readonly followUps: number;
  readonly closedAt: string | null;
}

/** A matter as the tables have it; times as ISO texts in UTC. */
export interface MatterRow {
  readonly id: string;
  readonly version: number;
  readonly headHash: string;
  readonly columns: Readonly<Record<string, unknown>>;
  readonly title: string;
  readonly fold: Matter | Envelope;
  /** A sealed matter's own key, wrapped. */
  readonly wrapped: Buffer | null;
  readonly facts: readonly ChainedFact[] | null;
  readonly tasks: readonly TaskRow[] | null;
  readonly clocks: readonly ClockRow[] | null;
  readonly documents: readonly DocumentRow[] | null;
  readonly petitions: readonly PetitionRow[] | null;
  readonly statements: readonly StatementRow[] | null;
  readonly awaited: Awaited | null;
  readonly told: readonly ToldRow[] | null;
}

/** Milliseconds as JavaScript writes them; infinity as a word. */
const iso = (column: string): string =>
  `case when ${column} = 'infinity' then 'infinity' else to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`;

const BATCH = `
select m.matter_id as id, m.version, m.head_hash as "headHash", m.title, m.fold,
       (select k.wrapped from petitions.matter_key k where k.matter_id = m.matter_id) as wrapped,
       json_build_object('state', m.state, 'holder', m.holder, 'place_code', m.place_code, 'class', m.class,
         'category_code', m.category_code, 'track', m.track, 'sealed', m.sealed, 'accused_organ', m.accused_organ,
         'merged_into', m.merged_into,
         'number', m.number, 'channel', m.channel, 'received_at', ${iso('m.received_at')},
         'registered_at', ${iso('m.registered_at')}, 'changed_at', ${iso('m.changed_at')}) as columns,
       (select json_agg(json_build_object('seq', f.seq, 'type', f.type, 'at', ${iso('f.at')}, 'by', f.by, 'data', f.data,
                 'hash', f.hash) order by f.seq)
          from petitions.fact f where f.matter_id = m.matter_id) as facts,
       (select json_agg(json_build_object('task_no', t.task_no, 'organ', t.organ, 'from_organ', t.from_organ, 'kind', t.kind,
                 'method', t.method, 'received_at', ${iso('t.received_at')}, 'taken_at', ${iso('t.taken_at')},
                 'done_at', ${iso('t.done_at')}, 'timer', t.timer, 'due_at', ${iso('t.due_at')}, 'clear_by', t.clear_by,
                 'handler_id', t.handler_id, 'leader_id', t.leader_id) order by t.task_no)
          from petitions.task t where t.matter_id = m.matter_id) as tasks,
       ${CLOCKS_OF_M} as clocks,
       (select json_agg(json_build_object('id', s.statement_id, 'hash', s.hash, 'sealed', encode(s.sealed, 'base64'),
                 'files', (select json_agg(u.sha256) from platform.upload u where u.claimed_by = s.statement_id)))
          from petitions.statement s where s.matter_id = m.matter_id) as statements,
       (select json_build_object('act', a.act, 'dueAt', ${iso('a.due_at')})
          from petitions.awaited a where a.matter_id = m.matter_id) as awaited,
       (select json_agg(json_build_object('organ', u.organ, 'report', u.report_no, 'followUps', u.follow_ups,
                 'closedAt', ${iso('u.closed_at')}))
          from petitions.urgent u where u.matter_id = m.matter_id) as told,
       (select json_agg(json_build_object('id', d.document_id, 'kind', d.kind, 'seq', d.seq, 'hash', d.hash) order by d.seq)
          from petitions.document d where d.matter_id = m.matter_id) as documents,
       (select json_agg(json_build_object('id', p.petition_id, 'number', p.number, 'channel', p.channel,
                 'receivedAt', ${iso('p.received_at')}, 'registeredAt', ${iso('p.registered_at')}, 'title', p.title,
                 'text', p.text, 'demand', p.demand, 'placeDetail', p.place_detail, 'accused', p.accused,
                 'keepConfidential', p.keep_confidential, 'anonymous', p.anonymous, 'people', p.people,
                 'sealed', (select encode(c.sealed, 'base64') from petitions.sealed_content c
                             where c.matter_id = p.matter_id and c.petition_id = p.petition_id),
                 'files', (select json_agg(u.sha256) from platform.upload u where u.claimed_by = p.petition_id),
                 'numbered', exists (select from petitions.number n where n.number = p.number
                               and n.matter_id = p.matter_id and n.petition_id = p.petition_id)))
          from petitions.petition p where p.matter_id = m.matter_id) as petitions
  from petitions.matter m
 where m.matter_id > $1 order by m.matter_id limit $2`;

const AT_ONCE = 500;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** All matters in batches. The next batch is on its way while the caller looks at one. */
export async function* matterBatches(client: pg.ClientBase): AsyncGenerator<readonly MatterRow[]> {
  const read = async (after: string): Promise<readonly MatterRow[]> =>
    (await client.query<MatterRow>({ name: 'check-batch', text: BATCH, values: [after, AT_ONCE] })).rows;
  let batch = await read(BEFORE_ALL);
  while (batch.length > 0) {
    const next = read(batch.at(-1)?.id ?? '');
    // A caller that breaks off leaves it unread; its fault is then nobody's.
    next.catch(() => {});
    yield batch;
    batch = await next;
  }
}

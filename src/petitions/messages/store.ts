// The SQL of messages to organs: those that stand beside no act of the matter's own, and what an organ has not looked at yet.
import type pg from 'pg';
import type { MatterState } from '../contract.ts';
import type { Scope } from '../policy.ts';
import type { MessageKind } from './message.ts';

export interface OrganMessage {
  readonly matterId: string;
  readonly id: string;
  readonly kind: MessageKind;
  readonly at: Date;
  readonly number: string;
  readonly title: string | null;
  readonly sealed: boolean;
  readonly state: MatterState;
}

/** Tells an organ once, however often it is said. */
export async function tellOrgan(
  pool: pg.Pool,
  message: { matterId: string; id: string; kind: MessageKind; organ: string; at: Date },
): Promise<void> {
  await pool.query(
    `insert into petitions.message (matter_id, message_id, kind, organ, created_at) values ($1, $2, $3, $4, $5)
     on conflict (matter_id, message_id) do nothing`,
    [message.matterId, message.id, message.kind, message.organ, message.at],
  );
}

interface Place {
  readonly at: string;
  readonly id: string;
}

/** Nothing of a matter that accuses the reader or the reader's line, and of sealed ones only to who receives these. */
const MAY_HEAR = `(m.accused_organ is null or not (m.accused_organ = any($2::text[])))
       and (m.barred_organs && $2::text[]) is not true and (m.barred_staff @> array[$3::text]) is not true
       and ($4::boolean or not m.sealed)`;
const hearing = ({ organ, lines, staffId, sealed }: Scope): unknown[] => [organ, [...lines], staffId, sealed];

/** What the reader's organ was told and has not looked at, the oldest first, after that place. */
export async function messagesFor(
  pool: pg.Pool,
  scope: Scope,
  most: number,
  after: Place | undefined,
): Promise<OrganMessage[]> {
  const { rows } = await pool.query<OrganMessage>({
    name: 'organ-messages',
    text: `select s.matter_id as "matterId", s.message_id as id, s.kind, s.created_at as at, m.number, m.title, m.sealed, m.state
             from petitions.message s join petitions.matter m using (matter_id)
            where s.organ = $1 and s.state = 'QUEUED' and ${MAY_HEAR}
              and (s.created_at, s.message_id) > ($5::timestamptz, $6::uuid)
            order by s.created_at, s.message_id limit $7`,
    values: [...hearing(scope), after?.at ?? '-infinity', after?.id ?? '00000000-0000-0000-0000-000000000000', most],
  });
  return rows;
}

/** Somebody of the organ has looked at it; false when there is no such message for this reader. */
export async function seenBy(pool: pg.Pool, scope: Scope, id: string, at: Date): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update petitions.message s set state = 'SEEN', changed_at = $6 from petitions.matter m
      where s.message_id = $5 and s.organ = $1 and s.state in ('QUEUED', 'SEEN') and m.matter_id = s.matter_id and ${MAY_HEAR}`,
    [...hearing(scope), id, at],
  );
  return (rowCount ?? 0) > 0;
}

// The SQL of messages to organs: those that stand beside no act of the matter's own, and what an organ has not looked at yet.
import type pg from 'pg';
import type { MessageKind } from './message.ts';

export interface OrganMessage {
  readonly matterId: string;
  readonly id: string;
  readonly kind: MessageKind;
  readonly at: Date;
  readonly number: string;
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

/** What the organ was told and has not looked at, the oldest first, after that place. */
export async function messagesFor(
  pool: pg.Pool,
  organ: string,
  most: number,
  after: Place | undefined,
): Promise<OrganMessage[]> {
  const { rows } = await pool.query<OrganMessage>({
    name: 'organ-messages',
    text: `select s.matter_id as "matterId", s.message_id as id, s.kind, s.created_at as at, m.number
             from petitions.message s join petitions.matter m using (matter_id)
            where s.organ = $1 and s.state = 'QUEUED' and (s.created_at, s.message_id) > ($2::timestamptz, $3::uuid)
            order by s.created_at, s.message_id limit $4`,
    values: [organ, after?.at ?? '-infinity', after?.id ?? '00000000-0000-0000-0000-000000000000', most],
  });
  return rows;
}

/** Somebody of the organ has looked at it; false when there is no such message for it. */
export async function seenBy(pool: pg.Pool, organ: string, id: string, at: Date): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update petitions.message set state = 'SEEN', changed_at = $3
      where message_id = $2 and organ = $1 and state in ('QUEUED', 'SEEN')`,
    [organ, id, at],
  );
  return (rowCount ?? 0) > 0;
}

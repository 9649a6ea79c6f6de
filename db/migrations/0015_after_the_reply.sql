-- After the reply: what time itself will bring about, and messages that go out with an act.

-- One row for each matter that waits for a day: a window that will lapse, a withdrawal that will take effect. Written by
-- the statement that appends the facts; gone when the day came, or when something else happened first.
create table petitions.awaited (
  matter_id uuid primary key,
  act text not null check (act in ('lapse', 'complete-withdrawal')),
  due_at timestamptz(3) not null,
  claimed_until timestamptz(3)
);
comment on table petitions.awaited is 'Derived from the fold: what the system itself does to the matter, and from when on.';
comment on column petitions.awaited.claimed_until is 'A worker has it in hand; when that worker died, another takes it up after this.';
create index awaited_due on petitions.awaited (due_at, matter_id);

insert into petitions.awaited (matter_id, act, due_at)
select m.matter_id, 'lapse', max(c.due_at)
  from petitions.matter m join petitions.clock c using (matter_id)
 where m.state = 'REPLIED' and c.timer = 'T-REVIEW-REQ' and c.met_at is null and c.ended_at is null
 group by m.matter_id;

-- An outbox: to a petitioner's telephone (sealed: number, words and, where there is one, the path of the link, which the
-- gateway puts behind the portal's own address), or to an organ that must know of something.
create table petitions.message (
  matter_id uuid not null,
  message_id uuid not null,
  kind text not null check (kind in ('WITHDRAWAL_ASKED', 'NOT_ME', 'NEW_FACTS', 'RETALIATION', 'EXECUTION_REFUSED')),
  organ text,
  sealed bytea,
  state text not null default 'QUEUED' check (state in ('QUEUED', 'SENT', 'FAILED', 'SEEN')),
  created_at timestamptz(3) not null,
  changed_at timestamptz(3),
  primary key (matter_id, message_id),
  check ((organ is null) <> (sealed is null))
);
comment on table petitions.message is 'What goes out with an act, written in its transaction: to a telephone (sealed) or to an organ.';
create index message_queued on petitions.message (created_at, matter_id, message_id) where state = 'QUEUED' and organ is null;
create index message_organ on petitions.message (organ, created_at, matter_id, message_id)
  where organ is not null and state = 'QUEUED';

-- By whose statement a file was claimed, when its bytes are put under the matter's key.
create index statement_id on petitions.statement (statement_id);

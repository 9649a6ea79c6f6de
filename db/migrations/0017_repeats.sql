-- Repeats: the same matter among all texts, found by fingerprints; what was proposed, and what a person decided.

-- A text's strongest words, hashed; every server keeps an index of them in memory and reads what is new before each question.
-- Rows are written under a lock that is held until they are committed: a higher seq never becomes visible before a lower one.
create table sorting.fingerprint (
  matter_id uuid not null,
  petition_id uuid not null,
  seq integer not null,
  terms bytea not null,
  primary key (matter_id, petition_id)
);
create sequence sorting.fingerprint_seq as integer owned by sorting.fingerprint.seq;
create unique index fingerprint_seq_key on sorting.fingerprint (seq);
comment on table sorting.fingerprint is 'Two bytes for the length of the vector, four for each hashed word (src/sorting/repeats/fingerprint.ts). None of a sealed matter.';

-- Matters from before: their texts are fingerprinted in the background.
create table sorting.unprinted (matter_id uuid primary key);
insert into sorting.unprinted (matter_id) select matter_id from petitions.matter where not sealed;

-- The later petition's matter and the earlier one. No words, no person.
create table sorting.relation (
  matter_id uuid not null,
  other_id uuid not null,
  petition_id uuid not null,
  other_petition_id uuid not null,
  kind text not null check (kind in ('SAME_MATTER', 'SAME_PETITIONER', 'RELATED')),
  score real not null,
  matched_by text[] not null,
  model text not null,
  found_at timestamptz(3) not null,
  primary key (matter_id, other_id)
);
create index relation_other on sorting.relation (other_id, matter_id);
comment on column sorting.relation.matched_by is 'By which of the petitioner''s data the person was recognised; never the data.';

create table sorting.relation_decision (
  matter_id uuid not null,
  other_id uuid not null,
  nth integer not null,
  decision text not null check (decision in ('SAME_MATTER', 'SAME_PETITIONER', 'RELATED', 'NOT_RELATED')),
  proposed text not null,
  score real not null,
  model text not null,
  organ text not null,
  staff_id uuid not null,
  staff_name text not null,
  decided_at timestamptz(3) not null,
  primary key (matter_id, other_id, nth)
);
create index relation_decision_other on sorting.relation_decision (other_id);
create index relation_decision_when on sorting.relation_decision (decided_at);

-- Decisions are added, never changed; they go only with a matter that is sealed.
create function sorting.keep_decisions() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('sorting.forgetting', true) = 'on' then
    return old;
  end if;
  raise exception 'decisions are append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end $$;
create trigger append_only before update or delete on sorting.relation_decision
  for each row execute function sorting.keep_decisions();
create trigger no_truncate before truncate on sorting.relation_decision
  for each statement execute function sorting.keep_decisions();

-- What sorting keeps of a matter goes in the transaction that seals it, from both sides.
create or replace function sorting.forget() returns trigger language plpgsql as $$
begin
  -- Who is writing about other matters now is waited for; what they wrote is deleted with the rest.
  perform pg_advisory_xact_lock(hashtextextended('sorting.forget', 17));
  delete from sorting.proposal where matter_id = new.matter_id;
  delete from sorting.fingerprint where matter_id = new.matter_id;
  delete from sorting.unprinted where matter_id = new.matter_id;
  delete from sorting.relation where matter_id = new.matter_id or other_id = new.matter_id;
  perform set_config('sorting.forgetting', 'on', true);
  delete from sorting.relation_decision where matter_id = new.matter_id or other_id = new.matter_id;
  perform set_config('sorting.forgetting', '', true);
  return null;
end $$;

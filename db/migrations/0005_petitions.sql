-- The spine: append-only history, the state it folds to, and the small tables that lists and look-ups need.
-- Every row that belongs to a matter carries matter_id first, so that the tables can be spread by it.
create schema petitions;

create table petitions.matter (
  matter_id uuid primary key,
  version integer not null check (version > 0),
  head_hash text not null,
  state text not null,
  holder text not null,
  place_code text collate "C" not null,
  class text,
  category_code text collate "C",
  track text not null,
  sealed boolean not null,
  accused_organ text,
  number text not null,
  title text not null,
  channel text not null,
  received_at timestamptz not null,
  registered_at timestamptz not null,
  fold jsonb not null,
  changed_at timestamptz not null
) with (fillfactor = 70, toast_tuple_target = 8160); -- compressing the fold at each act costs more than its bytes
comment on table petitions.matter is 'What the history folds to; written in the transaction that appends the facts.';
create index matter_by_place on petitions.matter (place_code, registered_at desc, matter_id);

create table petitions.fact (
  matter_id uuid not null,
  seq integer not null check (seq > 0),
  type text not null,
  at timestamptz(3) not null,
  by jsonb not null,
  data jsonb not null,
  hash text not null,
  primary key (matter_id, seq)
);

create function petitions.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'history is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end $$;
create trigger append_only before update or delete on petitions.fact for each row execute function petitions.refuse_change();
create trigger no_truncate before truncate on petitions.fact for each statement execute function petitions.refuse_change();

create table petitions.petition (
  matter_id uuid not null,
  petition_id uuid not null,
  number text not null,
  channel text not null,
  received_at timestamptz(3) not null,
  registered_at timestamptz(3) not null,
  title text not null,
  text text not null,
  demand text not null,
  place_detail text not null,
  accused text not null,
  anonymous boolean not null,
  keep_confidential boolean not null,
  people integer not null,
  source text,
  primary key (matter_id, petition_id)
);

create table petitions.petitioner (
  matter_id uuid not null,
  petition_id uuid not null,
  ordinal integer not null,
  representative boolean not null,
  sealed bytea not null,
  primary key (matter_id, petition_id, ordinal)
);
comment on column petitions.petitioner.sealed is 'Name, phone, document and address, encrypted with the installation''s key.';

create table petitions.task (
  matter_id uuid not null,
  task_no integer not null,
  organ text not null,
  from_organ text,
  kind text not null,
  method text not null,
  received_at timestamptz(3) not null,
  taken_at timestamptz(3),
  done_at timestamptz(3),
  timer text,
  due_at timestamptz(3) not null,
  clear_by date,
  handler_id uuid,
  leader_id uuid,
  primary key (matter_id, task_no)
) with (fillfactor = 80);
comment on column petitions.task.due_at is 'First instant too late for the next unmet lawful clock; infinity when nothing is owed.';
create index task_open_due on petitions.task (organ, due_at, matter_id, task_no) include (clear_by, handler_id, leader_id) where done_at is null;
create index task_open_received on petitions.task (organ, received_at, matter_id, task_no) where done_at is null;
create index task_open_handler on petitions.task (handler_id, due_at, matter_id, task_no) where done_at is null and handler_id is not null;
create index task_open_leader on petitions.task (leader_id, due_at, matter_id, task_no) where done_at is null and leader_id is not null;
create index task_waiting on petitions.task (from_organ, due_at, matter_id, task_no) where done_at is null and from_organ is not null;

-- Look-ups by something else than the matter, each keyed by that thing.
create table petitions.number (
  number text primary key,
  matter_id uuid not null,
  petition_id uuid not null
);

create table petitions.number_lane (
  year integer not null,
  lane integer not null,
  last integer not null,
  primary key (year, lane)
) with (fillfactor = 20);
comment on table petitions.number_lane is 'Each lane counts without a gap; many lanes let many register at once.';

create table petitions.filing (
  key_hash text primary key,
  body_hash text not null,
  matter_id uuid not null,
  number text not null
);
comment on table petitions.filing is 'Idempotency keys of registrations: a retry gets the same receipt.';

create table petitions.source_ref (
  source text not null,
  source_id text not null,
  matter_id uuid not null,
  primary key (source, source_id)
);

create table petitions.search (
  matter_id uuid not null,
  petition_id uuid not null,
  grams tsvector not null,
  primary key (matter_id, petition_id)
);
create index search_grams on petitions.search using gin (grams);

create table petitions.unindexed (matter_id uuid primary key);
comment on table petitions.unindexed is 'New words to be indexed, written with the registration. Not a queue job: those notify, and notifying commits wait for each other.';

-- What other capabilities may read.
create view petitions.matters as
  select matter_id, number, state, holder, place_code, class, category_code, track, sealed, channel, received_at, registered_at
    from petitions.matter;

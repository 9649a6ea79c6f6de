-- What people decided where sorting proposed, the models trained from it, the figures of its quality, and what grows.

-- One act that decided: triage, a dispatch, or a dispatch that came back. Codes only, no words of a petition. Appended, never
-- changed; gone when the matter is sealed. Of matters that accuse somebody there is none.
create table sorting.decision (
  matter_id uuid not null,
  seq integer not null,
  kind text not null check (kind in ('TRIAGED', 'DISPATCHED', 'RETURNED')),
  organ text not null,
  -- Who; null where nobody did (confirmed automatically, or the system).
  staff_id text,
  automatic boolean not null,
  -- It could have been confirmed automatically and was given to a person.
  sample boolean not null,
  -- Version of the model whose proposals lay there; null: none did.
  model text,
  -- [{field, proposed, confidence, abstained, decided}], of RETURNED [{field: organ, decided, dispatch: seq}].
  fields jsonb not null,
  decided_at timestamptz(3) not null,
  primary key (matter_id, seq)
);
create index decision_newest on sorting.decision (decided_at desc, matter_id desc, seq desc);

create function sorting.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from petitions.matter m where m.matter_id = old.matter_id and m.sealed) then
    return old;
  end if;
  raise exception 'decisions are appended, never changed (%)', tg_op;
end $$;
create trigger append_only before update or delete on sorting.decision
  for each row execute function sorting.refuse_change();
create trigger no_truncate before truncate on sorting.decision
  for each statement execute function sorting.refuse_change();

-- Models that were trained from decisions, and whether one of them is in use; none: the one that is shipped.
create table sorting.model (
  version text primary key,
  made_at timestamptz(3) not null,
  made_by text not null,
  decisions integer not null,
  available integer not null,
  -- Shape: QuestionFigures of src/sorting/learn/contract.ts.
  figures jsonb not null,
  -- The file of the model: line, header, weights.
  file bytea not null,
  in_use boolean not null default false,
  used_since timestamptz(3)
);
alter table sorting.model alter column file set storage external;
create unique index model_in_use on sorting.model (in_use) where in_use;

create function sorting.tell_model() returns trigger language plpgsql as $$
begin
  perform pg_notify('sorting-model', '');
  return null;
end $$;
create trigger tell_change after insert or update or delete on sorting.model
  for each statement execute function sorting.tell_model();

-- Weeks (their Monday in Asia/Shanghai) whose kept figures no longer say what is so: counted anew by the next round. A row each
-- time, so that nobody waits for the one who counts; who counts takes away the rows that were there before.
create table sorting.stale_week (
  what text not null check (what in ('QUALITY', 'HOT_ISSUES')),
  week date not null,
  nth bigint generated always as identity,
  primary key (what, week, nth)
);

-- Quality by week. `scope`: the organ that decided, or a place with all organs in it.
create table sorting.quality_week (
  week date not null,
  scope text collate "C" not null,
  field text not null,
  -- Of level 1, as decided; only of the field category, else ''.
  category text collate "C" not null,
  decided integer not null,
  correct integer not null,
  wrong integer not null,
  abstained integer not null,
  primary key (week, scope, field, category)
);
create table sorting.quality_bin (
  week date not null,
  scope text collate "C" not null,
  field text not null,
  -- Tenths of confidence.
  bin smallint not null,
  n integer not null,
  correct integer not null,
  confidence double precision not null,
  primary key (week, scope, field, bin)
);
create table sorting.quality_pair (
  week date not null,
  scope text collate "C" not null,
  field text not null,
  proposed text not null,
  decided text not null,
  n integer not null,
  primary key (week, scope, field, proposed, decided)
);
create table sorting.quality_return (
  week date not null,
  scope text collate "C" not null,
  sent_to text not null,
  way text not null check (way in ('AS_PROPOSED', 'OTHERWISE', 'UNPROPOSED')),
  dispatched integer not null,
  returned integer not null,
  primary key (week, scope, sent_to, way)
);
create table sorting.quality_automatic (
  week date not null,
  scope text collate "C" not null,
  confirmed integer not null,
  samples integer not null,
  agreed integer not null,
  primary key (week, scope)
);

-- What arrived by week: places of levels 1 to 3, categories of levels 1 and 2. Several matters of one person count once in people.
create table sorting.week_count (
  week date not null,
  place text collate "C" not null,
  category text collate "C" not null,
  matters integer not null,
  people integer not null,
  primary key (week, place, category)
);
-- Weeks that were counted. `hours`: arrivals by hour of the week, to compare a week that is not over with as much of others.
create table sorting.week (
  week date primary key,
  matters integer not null,
  hours integer[] not null,
  -- Counted after the week had settled: it stays as it is.
  settled boolean not null,
  counted_at timestamptz(3) not null
);
create table sorting.hot_issue (
  id uuid primary key,
  week date not null,
  place text collate "C" not null,
  category text collate "C" not null,
  matters integer not null,
  people integer not null,
  texts integer not null,
  expected double precision not null,
  score double precision not null,
  chance double precision not null,
  -- {before: people in the weeks before, lastYear, words}: shape HotIssue of src/sorting/hot-issues/contract.ts.
  data jsonb not null,
  unique (week, place, category)
);
create table sorting.hot_issue_matter (
  matter_id uuid not null,
  issue_id uuid not null,
  received_at timestamptz(3) not null,
  primary key (matter_id, issue_id)
);
create index hot_issue_matter_newest on sorting.hot_issue_matter (issue_id, received_at desc, matter_id desc);

-- What came in a time, newest first.
create index matter_received on petitions.matter (received_at, matter_id);

-- What a matter taught and where it was counted goes in the transaction that seals it; the weeks are counted anew.
create function sorting.forget_learnt() returns trigger language plpgsql as $$
begin
  insert into sorting.stale_week (week, what)
  select distinct date_trunc('week', d.decided_at at time zone 'Asia/Shanghai')::date, 'QUALITY'
    from sorting.decision d where d.matter_id = new.matter_id
  union
  select date_trunc('week', new.received_at at time zone 'Asia/Shanghai')::date, 'HOT_ISSUES';
  delete from sorting.decision where matter_id = new.matter_id;
  delete from sorting.hot_issue_matter where matter_id = new.matter_id;
  return null;
end $$;
create trigger forget_learnt after update of sealed on petitions.matter
  for each row when (new.sealed and not old.sealed) execute function sorting.forget_learnt();

-- Proposals: faults and samples; what each bureau wants triaged without a person, and what came of it.
alter table sorting.proposal
  alter column data drop not null,
  -- Sorting could not read it: a word for what went wrong. Then there is no data.
  add column fault text,
  -- It could have been confirmed automatically and goes to a person all the same.
  add column sample boolean not null default false;

-- What a bureau wants triaged without a person: categories that begin so, at that precision.
create table sorting.automatic_rule (
  organ text not null,
  category_prefix text collate "C" not null,
  precision double precision not null check (precision between 0.9 and 0.999),
  -- The part that goes to a person all the same.
  sample_share double precision not null check (sample_share between 0.05 and 1),
  is_on boolean not null,
  set_at timestamptz(3) not null,
  set_by text not null,
  -- It switched itself off: the sample was significantly worse than asked.
  stopped_at timestamptz(3),
  primary key (organ, category_prefix)
);

-- Matters that a rule was for: confirmed by the system, or a sample for a person. Kept beside the history, for counting.
create table sorting.automatic (
  matter_id uuid not null,
  organ text not null,
  category_prefix text collate "C" not null,
  model text not null,
  precision double precision not null,
  -- What was, or would have been, confirmed: class, categoryCode, placeCode, litigationRelated, track.
  said jsonb not null,
  sample boolean not null,
  at timestamptz(3) not null,
  -- The system's triage: when it was done; a refusal's name when it could not be.
  done_at timestamptz(3),
  refused text,
  -- A person's triage of it: whether it said the same.
  agreed boolean,
  decided_at timestamptz(3),
  primary key (matter_id)
);
create index automatic_to_do on sorting.automatic (matter_id) where not sample and done_at is null;
create index automatic_done on sorting.automatic (organ, category_prefix, done_at) where done_at is not null;
create index automatic_sample on sorting.automatic (organ, category_prefix, at) where sample;

-- Words stand in proposals: what is counted of a matter goes with them when it is sealed.
create function sorting.forget_automatic() returns trigger language plpgsql as $$
begin
  delete from sorting.automatic where matter_id = new.matter_id;
  return null;
end $$;
create trigger forget_sealed_automatic after update of sealed on petitions.matter
  for each row when (new.sealed and not old.sealed) execute function sorting.forget_automatic();

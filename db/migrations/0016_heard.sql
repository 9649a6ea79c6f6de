-- What work capabilities hear of what happened: one row for each fact that one of them listens for, written by the statement
-- that writes the fact, taken when it was heard. No content: only where to look.
create table petitions.heard (
  consumer text not null,
  matter_id uuid not null,
  seq integer not null,
  type text not null,
  primary key (matter_id, consumer, seq)
) with (fillfactor = 70);
create index heard_consumer on petitions.heard (consumer, matter_id, seq);

-- Sorting: what is proposed for a petition when it arrives.
create schema sorting;

create table sorting.proposal (
  matter_id uuid not null,
  petition_id uuid not null,
  round integer not null,
  -- Version of the model that spoke; each proposal names it.
  model text not null,
  -- Shape: Proposals of src/sorting/contract.ts. Words of the petition stand in it: of sealed matters there is none.
  data jsonb not null,
  made_at timestamptz(3) not null,
  primary key (matter_id, petition_id, round)
);

-- What sorting keeps of a matter goes in the transaction that seals it. Later tables add themselves here.
create function sorting.forget() returns trigger language plpgsql as $$
begin
  delete from sorting.proposal where matter_id = new.matter_id;
  return null;
end $$;

create trigger forget_sealed after update of sealed on petitions.matter
  for each row when (new.sealed and not old.sealed) execute function sorting.forget();

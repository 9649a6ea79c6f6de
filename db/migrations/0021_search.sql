-- Search at full size: documents with tags in one index, kept counts, saved searches, the text of attachments.

-- One row for each document: a petition's own words (source 0), or the text of its nth file. The tsvector holds its
-- characters in pairs, and tags (place, organ, category, channel, state, day) by which the index itself applies rights and filters.
drop table petitions.search;
create table petitions.search (
  matter_id uuid not null,
  petition_id uuid not null,
  source smallint not null,
  received_at timestamptz(3) not null,
  grams tsvector not null,
  primary key (matter_id, petition_id, source)
);
comment on table petitions.search is 'The index of words. None of a sealed matter.';
create index search_grams on petitions.search using gin (grams) with (fastupdate = on, gin_pending_list_limit = 1024);
create index search_received on petitions.search (received_at, matter_id) where source = 0;

insert into petitions.unindexed (matter_id)
select m.matter_id from petitions.matter m where not m.sealed
on conflict do nothing;

-- What changed since it was tagged and counted. Written by every change of a matter; worked off a moment later.
create table petitions.untagged (
  matter_id uuid not null,
  version integer not null,
  at timestamptz not null default now(),
  primary key (matter_id, version)
);
create index untagged_at on petitions.untagged (at);
insert into petitions.untagged (matter_id, version) select matter_id, version from petitions.matter where not sealed;

-- A load that tags and counts what it writes says so: set local redress.loading = 'on'.
create function petitions.note_untagged() returns trigger language plpgsql as $$
begin
  if current_setting('redress.loading', true) = 'on' then return null; end if;
  insert into petitions.untagged (matter_id, version)
  select n.matter_id, n.version from changed n where not n.sealed
  on conflict do nothing;
  return null;
end $$;
create trigger note_inserted after insert on petitions.matter
  referencing new table as changed for each statement execute function petitions.note_untagged();
create trigger note_updated after update on petitions.matter
  referencing new table as changed for each statement execute function petitions.note_untagged();

-- Kept counts for lists without words. What each matter was counted as, so that a change is a difference.
create table petitions.counted (
  matter_id uuid primary key,
  scopes text[] not null,
  facets text[] not null
);
comment on table petitions.counted is 'In which scopes (region, organ) and under which facets a matter is counted. None that is sealed or barred to anybody.';
create table petitions.tally (
  scope text collate "C" not null,
  facet text collate "C" not null,
  n integer not null,
  primary key (scope, facet)
) with (fillfactor = 70);
comment on table petitions.tally is 'Sums of petitions.counted.';

create table petitions.saved_search (
  staff_id uuid not null,
  search_id uuid not null,
  name text not null check (name <> ''),
  query text not null,
  created_at timestamptz(3) not null,
  primary key (staff_id, search_id),
  unique (staff_id, name)
);
comment on table petitions.saved_search is 'A person''s own searches, as the desk''s address has them.';

-- Files whose text is still to be read, and the text. Of sealed matters there is none.
create table petitions.unread (
  matter_id uuid not null,
  petition_id uuid not null,
  at timestamptz not null default now(),
  primary key (matter_id, petition_id)
);
create table petitions.attachment_text (
  matter_id uuid not null,
  petition_id uuid not null,
  source smallint not null check (source > 0),
  upload_id uuid not null,
  name text not null,
  state text not null check (state in ('READ', 'EMPTY', 'FAILED')),
  text text not null,
  read_at timestamptz(3) not null,
  primary key (matter_id, petition_id, source)
);
comment on table petitions.attachment_text is 'What stands in a file that came with a petition, in their order; only as far as it is searched.';
insert into petitions.unread (matter_id, petition_id)
select p.matter_id, p.petition_id from petitions.petition p join petitions.matter m using (matter_id)
 where not m.sealed and exists (select from platform.upload u where u.claimed_by = p.petition_id);

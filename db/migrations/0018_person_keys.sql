-- Finding by person: keyed fingerprints of identity numbers, telephones, names and names with addresses. Never plain text.

-- Written by the statement that registers the petition, gone in the transaction that seals its matter.
create table petitions.person_key (
  matter_id uuid not null,
  petition_id uuid not null,
  ordinal int not null,
  kind text not null check (kind in ('ID', 'PHONE', 'NAME', 'NAME_ADDRESS')),
  key bytea not null check (length(key) = 16),
  primary key (matter_id, petition_id, ordinal, kind)
);
comment on table petitions.person_key is 'Blind index of petitioners: HMAC under the installation''s key, cut to 16 bytes. None of a sealed matter.';
create index person_key_key on petitions.person_key (key, matter_id);

-- Matters from before: their petitioners are opened and keyed in the background.
create table petitions.unkeyed (
  matter_id uuid primary key
);
comment on table petitions.unkeyed is 'Matters registered before there were person keys, until they have them.';
insert into petitions.unkeyed (matter_id)
select matter_id from petitions.matter m
 where not m.sealed and exists (select from petitions.petitioner p where p.matter_id = m.matter_id);

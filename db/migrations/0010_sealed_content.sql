-- What stands in a sealed matter (R22 arts. 30, 46(5)): encrypted under a key of its own, apart from all else.
create table petitions.matter_key (
  matter_id uuid primary key,
  wrapped bytea not null,
  wrapped_by text not null,
  made_at timestamptz(3) not null
);
comment on table petitions.matter_key is 'A sealed matter''s data key (AES-256), wrapped by the installation''s key; wrapped_by names that key. `redress keys rewrap` wraps anew.';
create index matter_key_wrapped_by on petitions.matter_key (wrapped_by, matter_id);

create table petitions.sealed_content (
  matter_id uuid not null,
  petition_id uuid not null,
  sealed bytea not null,
  content_mac bytea not null,
  primary key (matter_id, petition_id)
);
create index sealed_content_petition on petitions.sealed_content (petition_id);
comment on table petitions.sealed_content is 'The words of a sealed petition; the columns of petitions.petition are empty then. content_mac: whether the same came before.';

-- Files of a sealed matter: their names at once, their bytes a moment later.
alter table platform.upload add column sealed bytea, add column kept_as text;
comment on column platform.upload.sealed is 'The name, under the key of what claimed it; `name` is empty then.';
comment on column platform.upload.kept_as is 'The sealed bytes in the file store; null: the bytes are kept in clear, as sha256.';
create index upload_to_seal on platform.upload (created_at, id) where sealed is not null and kept_as is null;

-- Who never sees a matter, and who may although it is sealed: only what the lists must compare, no name.
alter table petitions.matter add column barred_organs text[], add column barred_staff text[], add column readers text[];
comment on column petitions.matter.barred_organs is 'Units of the accused persons; with all under them they never see it.';

-- What was sealed before there were keys of its own: found at the start and put away.
create index matter_sealed on petitions.matter (matter_id) where sealed;

-- History stays append-only. One change alone is let through: clear data put into its envelope, which the chain of hashes
-- still proves when it is opened.
create or replace function petitions.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and tg_table_name = 'fact' then
    if jsonb_typeof(to_jsonb(new)->'data'->'sealed') = 'string'
       and jsonb_typeof(to_jsonb(old)->'data'->'sealed') is distinct from 'string'
       and to_jsonb(new) - 'data' = to_jsonb(old) - 'data'
       and exists (select from petitions.matter_key k where k.matter_id = new.matter_id) then
      return new;
    end if;
  end if;
  raise exception 'history is append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end $$;

-- Figures and other capabilities never count or name what is sealed.
create or replace view petitions.matters as
  select matter_id, number, state, holder, place_code, class, category_code, track, sealed, channel, received_at, registered_at
    from petitions.matter where not sealed;

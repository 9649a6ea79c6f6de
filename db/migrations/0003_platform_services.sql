-- The platform's services: sessions, failed attempts, uploads, the audit trail.

-- Who is signed in. The token itself is only in the browser's cookie; here stands its SHA-256.
create table platform.session (
  token_hash bytea primary key,
  subject_id uuid not null,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ip_hash bytea,
  user_agent_short text
);
create index session_subject on platform.session (subject_id);
create index session_expires on platform.session (expires_at);

-- Failed attempts (wrong password, wrong query code) by a keyed hash of what was tried or who tried, in fixed windows.
create table platform.attempt (
  key text not null,
  window_start timestamptz not null,
  count integer not null,
  primary key (key, window_start)
);
create index attempt_window on platform.attempt (window_start);

-- Files that were sent in. They belong to the draft whose key sent them until an act claims them.
create table platform.upload (
  id uuid primary key,
  owner_key_hash bytea not null,
  name text not null,
  mime text not null,
  bytes bigint not null,
  sha256 text not null,
  created_at timestamptz not null,
  claimed_by uuid
);
create index upload_owner on platform.upload (owner_key_hash);
create index upload_content on platform.upload (sha256);
create index upload_claimed on platform.upload (claimed_by) where claimed_by is not null;
create index upload_unclaimed on platform.upload (created_at) where claimed_by is null;

-- Who looked at or changed what, apart from the history of matters: append-only.
create table platform.audit (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_kind text not null,
  actor_id text,
  actor_name text,
  organ_code text,
  action text not null,
  object text,
  reason text,
  details jsonb not null default '{}',
  ip_hash bytea
);
create index audit_object on platform.audit (object, at);
create index audit_actor on platform.audit (actor_id, at);
create index audit_at on platform.audit (at);

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % is refused', tg_table_schema, tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;
create trigger audit_append_only before update or delete or truncate on platform.audit
  for each statement execute function platform.refuse_change();

-- What the platform itself keeps: settings of this installation.
-- (platform.migration is made by the migration runner, because it must exist before the first migration.)
create schema if not exists platform;

create table platform.setting (
  key text primary key,
  value jsonb not null,
  updated_at timestamptz not null default now()
);

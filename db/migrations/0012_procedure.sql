-- The whole procedure: the petitioner's later words, what a matter was merged into, service that is owed.
create table petitions.statement (
  matter_id uuid not null,
  statement_id uuid not null,
  seq integer not null,
  act text not null,
  sealed bytea not null,
  hash text not null,
  said_at timestamptz(3) not null,
  primary key (matter_id, statement_id)
);
comment on table petitions.statement is 'The petitioner''s own words after filing, encrypted; a fact keeps the hash.';
create trigger append_only before update or delete on petitions.statement for each row execute function petitions.refuse_change();

alter table petitions.matter add column merged_into uuid;
create index matter_merged on petitions.matter (merged_into) where merged_into is not null;

-- R22 orders service and gives no length; five calendar days are this product's default.
insert into deadlines.period (timer, valid_from, valid_to, length, unit, article) values
  ('T-SERVE', '2022-05-01', null, 5, 'calendar-days', 'R22 32');
update deadlines.period set own_default = true where timer = 'T-SERVE';

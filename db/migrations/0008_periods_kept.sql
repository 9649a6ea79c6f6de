-- Periods that an administrator keeps: hours as a unit, the periods of the whole procedure, which lengths are this
-- product's own, reminder points, word to every server when one of these changed; and the audit trail as it may be read.
alter table deadlines.period drop constraint period_unit_check;
alter table deadlines.period add constraint period_unit_check
  check (unit in ('calendar-days', 'working-days', 'same-day', 'hours'));

-- The law gives the right or the duty and no length: the length is a setting of this product.
alter table deadlines.period add column own_default boolean not null default false;

-- A version ends where the next begins: only the last has no end.
create unique index period_open on deadlines.period (timer) where valid_to is null;

insert into deadlines.period (timer, valid_from, valid_to, length, unit, article) values
  ('T-RELAY',           '2022-05-01', null,          1, 'working-days',  'SIMP16'),
  ('T-SUGGESTION',      '2005-05-01', '2022-05-01', 30, 'calendar-days', 'R05 36'),
  ('T-SUGGESTION',      '2022-05-01', null,         30, 'calendar-days', 'R22 40'),
  ('T-SUGGEST-REPLY',   '2022-05-01', null,         60, 'calendar-days', 'R22 29'),
  ('T-JUR',             '2022-05-01', null,          5, 'working-days',  'R22 24'),
  ('T-REVIEW-ADMIT',    '2022-05-01', null,          3, 'working-days',  'SD15 43'),
  ('T-URGENT-WRITTEN',  '2022-05-01', null,          2, 'hours',         'R22 25'),
  ('T-URGENT-FOLLOWUP', '2022-05-01', null,          4, 'hours',         'R22 25'),
  ('T-WITHDRAW',        '2022-05-01', null,          3, 'calendar-days', 'R22 18');

update deadlines.period set own_default = true
 where (timer in ('T-SUGGEST-REPLY', 'T-JUR', 'T-REVIEW-ADMIT', 'T-URGENT-WRITTEN', 'T-URGENT-FOLLOWUP', 'T-WITHDRAW',
                  'T-OBJ-DEC', 'T-EVAL'))
    or (timer = 'T-SUGGESTION' and valid_from = '2022-05-01');

-- When those who owe something are reminded: of one period, or of all that have no points of their own ('*').
create table deadlines.reminder_point (
  timer text not null,
  kind text not null check (kind in ('percent', 'days-before', 'due', 'days-after', 'daily-after')),
  value integer not null check (value >= 0),
  primary key (timer, kind, value)
);
insert into deadlines.reminder_point (timer, kind, value) values
  ('*', 'percent', 50), ('*', 'percent', 80), ('*', 'days-before', 3), ('*', 'days-before', 1), ('*', 'due', 0),
  ('*', 'days-after', 1), ('*', 'daily-after', 1);

-- Tells every server at once, so that a running one counts by the table as it is.
create function deadlines.tell_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('deadlines', '');
  return null;
end $$;

create trigger tell_change after insert or update or delete on deadlines.calendar_day
  for each statement execute function deadlines.tell_change();
create trigger tell_change after insert or update or delete on deadlines.period
  for each statement execute function deadlines.tell_change();
create trigger tell_change after insert or update or delete on deadlines.reminder_point
  for each statement execute function deadlines.tell_change();

-- What is read of the audit trail: never the details, which may hold more than who looked at what, when and why.
create view platform.audit_entry as
  select id, at, actor_kind, actor_id, actor_name, organ_code, action, object, reason,
         case when object ~ '^matter:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then substr(object, 8)::uuid end as matter_id
    from platform.audit;

create index audit_newest on platform.audit (at desc, id desc);
create index audit_action on platform.audit (action, at desc, id desc);
create index audit_organ on platform.audit (organ_code collate "C", at desc, id desc);
drop index platform.audit_at;

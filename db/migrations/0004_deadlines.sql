-- Dated tables of the working calendar and of the statutory periods, each period with its article.
create schema deadlines;

create table deadlines.calendar_day (
  day date primary key,
  kind text not null check (kind in ('holiday', 'workday')),
  name text not null
);

create table deadlines.period (
  timer text not null,
  valid_from date not null,
  valid_to date,
  length integer not null check (length >= 0),
  unit text not null check (unit in ('calendar-days', 'same-day')),
  article text not null,
  primary key (timer, valid_from)
);

-- The Regulations of 2022 are in force from 2022-05-01; the Regulations of 2005 (State Council Order 431) before that.
insert into deadlines.period (timer, valid_from, valid_to, length, unit, article) values
  ('T-DISP',       '2022-05-01', null,         15, 'calendar-days', 'R22 22'),
  ('T-DISP',       '2005-05-01', '2022-05-01', 15, 'calendar-days', 'R05 21'),
  ('T-NOTICE',     '2022-05-01', null,         15, 'calendar-days', 'R22 23'),
  ('T-NOTICE',     '2005-05-01', '2022-05-01', 15, 'calendar-days', 'R05 22'),
  ('T-HANDLE',     '2022-05-01', null,         60, 'calendar-days', 'R22 34'),
  ('T-HANDLE',     '2005-05-01', '2022-05-01', 60, 'calendar-days', 'R05 33'),
  ('T-REVIEW-REQ', '2022-05-01', null,         30, 'calendar-days', 'R22 35'),
  ('T-REVIEW-REQ', '2005-05-01', '2022-05-01', 30, 'calendar-days', 'R05 34'),
  ('T-EVAL',       '2005-05-01', null,         30, 'calendar-days', 'R22 21');

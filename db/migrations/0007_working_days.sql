-- Periods counted in working days, the periods of the steps that follow, and days that an administrator took back.
alter table deadlines.period drop constraint period_unit_check;
alter table deadlines.period add constraint period_unit_check
  check (unit in ('calendar-days', 'working-days', 'same-day'));

-- 'ordinary': no special day any more. It stays as a row, so that the vendored table does not bring the old day back.
alter table deadlines.calendar_day drop constraint calendar_day_kind_check;
alter table deadlines.calendar_day add constraint calendar_day_kind_check
  check (kind in ('holiday', 'workday', 'ordinary'));

-- T-OBJ-DEC: the article orders the verification and gives no length; two working days are this product's default.
insert into deadlines.period (timer, valid_from, valid_to, length, unit, article) values
  ('T-OBJ',          '2022-05-01', null,          5, 'working-days',  'R22 23'),
  ('T-OBJ-DEC',      '2022-05-01', null,          2, 'working-days',  'R22 23'),
  ('T-SIMPLE-ACC',   '2022-05-01', null,          3, 'working-days',  'SIMP16'),
  ('T-SIMPLE-REPLY', '2022-05-01', null,         10, 'working-days',  'SIMP16'),
  ('T-EXT',          '2022-05-01', null,         30, 'calendar-days', 'R22 34'),
  ('T-EXT',          '2005-05-01', '2022-05-01', 30, 'calendar-days', 'R05 33'),
  ('T-REVIEW',       '2022-05-01', null,         30, 'calendar-days', 'R22 35'),
  ('T-REVIEW',       '2005-05-01', '2022-05-01', 30, 'calendar-days', 'R05 34'),
  ('T-RE-REQ',       '2022-05-01', null,         30, 'calendar-days', 'R22 36'),
  ('T-RE-REQ',       '2005-05-01', '2022-05-01', 30, 'calendar-days', 'R05 35'),
  ('T-RE-REVIEW',    '2022-05-01', null,         30, 'calendar-days', 'R22 36'),
  ('T-RE-REVIEW',    '2005-05-01', '2022-05-01', 30, 'calendar-days', 'R05 35');

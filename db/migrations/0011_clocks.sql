-- Clocks as rows, one for each obligation, so that what fell due is found without reading a history; and the reminders sent.

-- Derived from the fold and written by the statement that appends the facts; what the sweep notes is derived from it and the time.
create table petitions.clock (
  matter_id uuid not null,
  task_no integer not null,
  clock_no integer not null,
  organ text not null,
  timer text not null,
  unit text not null,
  article text not null,
  started_at timestamptz(3) not null,
  due_at timestamptz(3) not null,
  due_day date not null,
  provisional boolean not null,
  owed boolean not null,
  met_at timestamptz(3),
  missed_at timestamptz(3),
  ended_at timestamptz(3),
  paused_at timestamptz(3),
  next_at timestamptz(3),
  told_at timestamptz(3),
  primary key (matter_id, task_no, clock_no)
) with (fillfactor = 80); -- an act that meets a clock changes no indexed column: the row stays on its page
comment on table petitions.clock is 'One row for each obligation, as the fold has it; next_at is when the sweep must look at it again.';
comment on column petitions.clock.told_at is 'The reminder point that was told last; older reminders of the clock are of no account any more.';
comment on column petitions.clock.ended_at is 'The task was done or passed on before the clock was met.';
create index clock_next on petitions.clock (next_at, matter_id, task_no, clock_no) where next_at is not null;

create table petitions.reminder (
  matter_id uuid not null,
  task_no integer not null,
  clock_no integer not null,
  at timestamptz(3) not null,
  whom text not null check (whom in ('HANDLER', 'LEADER', 'ORGAN', 'HEAD')),
  point text not null,
  organ text not null,
  staff_id uuid,
  seen_at timestamptz(3),
  primary key (matter_id, task_no, clock_no, at, whom)
) with (fillfactor = 90);
comment on table petitions.reminder is 'Each reminder point of a clock, told once to each whom it concerns: a named person, all in the organ, or its head.';
create index reminder_staff on petitions.reminder (staff_id, at) where staff_id is not null;
create index reminder_organ on petitions.reminder (organ, at) where staff_id is null;

-- What the folds hold already. Looked at by the next sweep, which sets what follows.
insert into petitions.clock (matter_id, task_no, clock_no, organ, timer, unit, article, started_at, due_at, due_day, provisional,
       owed, met_at, missed_at, ended_at, next_at)
select matter_id, task_no, clock_no, organ, timer, unit, article, started_at, due_at, due_day, provisional, owed, met_at,
       case when coalesce(met_at, ended_at) >= due_at then due_at end, ended_at,
       case when met_at is null and ended_at is null then started_at end
  from (
    select m.matter_id, (t->>'no')::int as task_no, c.no::int as clock_no, t->>'organ' as organ, c.v->>'timer' as timer,
           c.v->>'unit' as unit, c.v->>'article' as article, (c.v->>'startedAt')::timestamptz as started_at,
           (c.v->>'dueAt')::timestamptz as due_at, (c.v->>'dueDay')::date as due_day, (c.v->>'provisional')::boolean as provisional,
           c.v->>'timer' not in ('T-REVIEW-REQ', 'T-EVAL') as owed, (c.v->>'metAt')::timestamptz as met_at,
           case when c.v->>'metAt' is null and c.v->>'timer' not in ('T-REVIEW-REQ', 'T-EVAL')
                then (t->>'doneAt')::timestamptz end as ended_at
      from petitions.matter m, jsonb_array_elements(m.fold->'tasks') as t,
           jsonb_array_elements(t->'clocks') with ordinality as c(v, no)
  ) as folded;

-- Organs that were split, merged or abolished, with who goes on with their powers; urgent reports for those who must be told.
create table organs.succession (
  organ_code text not null references organs.organ (code),
  successor_code text not null references organs.organ (code),
  since date not null,
  ground text not null check (ground in ('SPLIT', 'MERGED', 'ABOLISHED')),
  recorded_at timestamptz(3) not null,
  primary key (organ_code, successor_code),
  check (organ_code <> successor_code)
);
comment on table organs.succession is 'R22 art. 24: from that day the matters of the one organ are the other''s. Several successors: the organ was split.';

create function organs.tell_directory() returns trigger language plpgsql as $$
begin
  perform pg_notify('organs', '');
  return null;
end $$;
create trigger tell after insert or update or delete on organs.succession
  for each statement execute function organs.tell_directory();

create table petitions.urgent (
  organ text not null,
  matter_id uuid not null,
  report_no integer not null,
  reported_by text not null,
  reported_at timestamptz(3) not null,
  last_at timestamptz(3) not null,
  follow_ups integer not null default 0,
  closed_at timestamptz(3),
  seen_at timestamptz(3),
  seen_by uuid,
  primary key (matter_id, report_no, organ)
);
comment on table petitions.urgent is 'R22 art. 25: who was told of which urgent report, written by the statement that appends the fact. What it says stands in history.';
create index urgent_open on petitions.urgent (organ, reported_at desc, matter_id, report_no) where closed_at is null;
create index urgent_closed on petitions.urgent (organ, reported_at desc, matter_id, report_no) where closed_at is not null;

-- Queues of the desk beside passing on and handling: few rows of many.
create index task_open_kind on petitions.task (organ, kind, due_at, matter_id, task_no)
  where done_at is null and kind not in ('DISPATCH', 'HANDLE');

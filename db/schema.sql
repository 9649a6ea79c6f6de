-- The schema after all migrations, for reading and for seeing a change. Nothing runs this file.
-- Renew it after a new migration: npx vitest run --project db tests/architecture/schema.db.test.ts -u

create function deadlines.tell_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('deadlines', '');
  return null;
end $$;

create function organs.tell_directory() returns trigger language plpgsql as $$
begin
  perform pg_notify('organs', '');
  return null;
end $$;

create function petitions.note_untagged() returns trigger language plpgsql as $$
begin
  if current_setting('redress.loading', true) = 'on' then return null; end if;
  insert into petitions.untagged (matter_id, version)
  select n.matter_id, n.version from changed n where not n.sealed
  on conflict do nothing;
  return null;
end $$;

create function petitions.refuse_change() returns trigger language plpgsql as $$
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

create function petitions.refuse_document_change() returns trigger language plpgsql as $$
begin
  raise exception 'documents are append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;

create function petitions.tell_procedures() returns trigger language plpgsql as $$
begin
  perform pg_notify('procedures', '');
  return null;
end $$;

create function petitions.tell_templates() returns trigger language plpgsql as $$
begin
  perform pg_notify('templates', '');
  return null;
end $$;

create function platform.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '%.% is append-only: % is refused', tg_table_schema, tg_table_name, lower(tg_op)
    using errcode = 'insufficient_privilege';
end
$$;

create function platform.tell_identity_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('identity', '');
  return null;
end $$;

create function sorting.count_routes() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    insert into sorting.route_count as c
    select g.category_code, g.place_code, g.organ_kind, g.organ_level,
           - count(*) filter (where not g.returned), - count(*) filter (where g.returned)
      from gone g group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (category_code, place_code, organ_kind, organ_level)
    do update set kept = c.kept + excluded.kept, returned = c.returned + excluded.returned;
  end if;
  if tg_op <> 'DELETE' then
    insert into sorting.route_count as c
    select a.category_code, a.place_code, a.organ_kind, a.organ_level,
           count(*) filter (where not a.returned), count(*) filter (where a.returned)
      from added a group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (category_code, place_code, organ_kind, organ_level)
    do update set kept = c.kept + excluded.kept, returned = c.returned + excluded.returned;
  end if;
  return null;
end $$;

create function sorting.forget() returns trigger language plpgsql as $$
begin
  -- Who is writing about other matters now is waited for; what they wrote is deleted with the rest.
  perform pg_advisory_xact_lock(hashtextextended('sorting.forget', 17));
  delete from sorting.proposal where matter_id = new.matter_id;
  delete from sorting.fingerprint where matter_id = new.matter_id;
  delete from sorting.unprinted where matter_id = new.matter_id;
  delete from sorting.relation where matter_id = new.matter_id or other_id = new.matter_id;
  perform set_config('sorting.forgetting', 'on', true);
  delete from sorting.relation_decision where matter_id = new.matter_id or other_id = new.matter_id;
  perform set_config('sorting.forgetting', '', true);
  return null;
end $$;

create function sorting.forget_automatic() returns trigger language plpgsql as $$
begin
  delete from sorting.automatic where matter_id = new.matter_id;
  return null;
end $$;

create function sorting.forget_learnt() returns trigger language plpgsql as $$
begin
  insert into sorting.stale_week (week, what)
  select distinct date_trunc('week', d.decided_at at time zone 'Asia/Shanghai')::date, 'QUALITY'
    from sorting.decision d where d.matter_id = new.matter_id
  union
  select date_trunc('week', new.received_at at time zone 'Asia/Shanghai')::date, 'HOT_ISSUES';
  delete from sorting.decision where matter_id = new.matter_id;
  delete from sorting.hot_issue_matter where matter_id = new.matter_id;
  return null;
end $$;

create function sorting.forget_routes() returns trigger language plpgsql as $$
begin
  delete from sorting.routed where matter_id = new.matter_id;
  return null;
end $$;

create function sorting.keep_decisions() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and current_setting('sorting.forgetting', true) = 'on' then
    return old;
  end if;
  raise exception 'decisions are append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name;
end $$;

create function sorting.refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and exists (select from petitions.matter m where m.matter_id = old.matter_id and m.sealed) then
    return old;
  end if;
  raise exception 'decisions are appended, never changed (%)', tg_op;
end $$;

create function sorting.tell_model() returns trigger language plpgsql as $$
begin
  perform pg_notify('sorting-model', '');
  return null;
end $$;

create table deadlines.calendar_day (
  day date not null,
  kind text not null,
  name text not null,
  constraint calendar_day_pkey PRIMARY KEY (day),
  constraint calendar_day_kind_check CHECK ((kind = ANY (ARRAY['holiday'::text, 'workday'::text, 'ordinary'::text])))
);
CREATE TRIGGER tell_change AFTER INSERT OR DELETE OR UPDATE ON deadlines.calendar_day FOR EACH STATEMENT EXECUTE FUNCTION deadlines.tell_change();

create table deadlines.period (
  timer text not null,
  valid_from date not null,
  valid_to date,
  length integer not null,
  unit text not null,
  article text not null,
  own_default boolean not null default false,
  constraint period_pkey PRIMARY KEY (timer, valid_from),
  constraint period_length_check CHECK ((length >= 0)),
  constraint period_unit_check CHECK ((unit = ANY (ARRAY['calendar-days'::text, 'working-days'::text, 'same-day'::text, 'hours'::text])))
);
CREATE UNIQUE INDEX period_open ON deadlines.period USING btree (timer) WHERE (valid_to IS NULL);
CREATE TRIGGER tell_change AFTER INSERT OR DELETE OR UPDATE ON deadlines.period FOR EACH STATEMENT EXECUTE FUNCTION deadlines.tell_change();

create table deadlines.reminder_point (
  timer text not null,
  kind text not null,
  value integer not null,
  constraint reminder_point_pkey PRIMARY KEY (timer, kind, value),
  constraint reminder_point_kind_check CHECK ((kind = ANY (ARRAY['percent'::text, 'days-before'::text, 'due'::text, 'days-after'::text, 'daily-after'::text]))),
  constraint reminder_point_value_check CHECK ((value >= 0))
);
CREATE TRIGGER tell_change AFTER INSERT OR DELETE OR UPDATE ON deadlines.reminder_point FOR EACH STATEMENT EXECUTE FUNCTION deadlines.tell_change();

create table organs.category (
  code text not null,
  parent_code text,
  level smallint not null,
  name text not null,
  name_en text not null,
  valid_from date,
  valid_to date,
  constraint category_pkey PRIMARY KEY (code),
  constraint category_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES organs.category(code) DEFERRABLE INITIALLY DEFERRED,
  constraint category_level_check CHECK (((level >= 1) AND (level <= 3)))
);
CREATE INDEX category_parent ON organs.category USING btree (parent_code);

create table organs.change (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  actor text not null,
  what text not null,
  subject text not null,
  before jsonb,
  after jsonb,
  constraint change_pkey PRIMARY KEY (id)
);
CREATE INDEX change_at ON organs.change USING btree (at);
CREATE INDEX change_subject ON organs.change USING btree (subject, id);

create table organs.competence (
  place_code text not null,
  category_code text not null,
  organ_code text not null,
  constraint competence_pkey PRIMARY KEY (place_code, category_code, organ_code),
  constraint competence_category_code_fkey FOREIGN KEY (category_code) REFERENCES organs.category(code),
  constraint competence_organ_code_fkey FOREIGN KEY (organ_code) REFERENCES organs.organ(code),
  constraint competence_place_code_fkey FOREIGN KEY (place_code) REFERENCES organs.place(code)
);
CREATE INDEX competence_organ ON organs.competence USING btree (organ_code);

create table organs.organ (
  code text not null,
  name text not null,
  short_name text not null,
  name_en text not null,
  type text not null,
  field text not null,
  level smallint not null,
  place_code text,
  superior_code text,
  sector_code text,
  valid_from date,
  valid_to date,
  constraint organ_pkey PRIMARY KEY (code),
  constraint organ_place_code_fkey FOREIGN KEY (place_code) REFERENCES organs.place(code),
  constraint organ_sector_code_fkey FOREIGN KEY (sector_code) REFERENCES organs.organ(code) DEFERRABLE INITIALLY DEFERRED,
  constraint organ_superior_code_fkey FOREIGN KEY (superior_code) REFERENCES organs.organ(code) DEFERRABLE INITIALLY DEFERRED,
  constraint organ_level_check CHECK (((level >= 0) AND (level <= 4)))
);
CREATE INDEX organ_place ON organs.organ USING btree (place_code text_pattern_ops, field);
CREATE INDEX organ_sector ON organs.organ USING btree (sector_code);
CREATE INDEX organ_superior ON organs.organ USING btree (superior_code);

create table organs.place (
  code text not null,
  parent_code text,
  level smallint not null,
  name text not null,
  short_name text not null,
  full_name text not null,
  name_en text not null,
  kind text not null,
  pinyin text not null,
  initials text not null,
  constraint place_pkey PRIMARY KEY (code),
  constraint place_parent_code_fkey FOREIGN KEY (parent_code) REFERENCES organs.place(code) DEFERRABLE INITIALLY DEFERRED,
  constraint place_level_check CHECK (((level >= 1) AND (level <= 4)))
);
CREATE INDEX place_parent ON organs.place USING btree (parent_code);
CREATE INDEX place_prefix ON organs.place USING btree (code text_pattern_ops);

create table organs.staff (
  id uuid not null,
  login text not null,
  name text not null,
  name_en text,
  phone text,
  organ_code text not null,
  post text not null,
  status text not null,
  password_hash text,
  must_change_password boolean not null default false,
  demo boolean not null default false,
  valid_from timestamp with time zone not null,
  valid_to timestamp with time zone,
  constraint staff_login_key UNIQUE (login),
  constraint staff_pkey PRIMARY KEY (id),
  constraint staff_organ_code_fkey FOREIGN KEY (organ_code) REFERENCES organs.organ(code),
  constraint staff_check CHECK (((status <> 'ACTIVE'::text) OR (password_hash IS NOT NULL))),
  constraint staff_login_check CHECK (((login = lower(login)) AND (login <> ''::text))),
  constraint staff_name_check CHECK ((name <> ''::text)),
  constraint staff_status_check CHECK ((status = ANY (ARRAY['ACTIVE'::text, 'INVITED'::text, 'DISABLED'::text])))
);
CREATE INDEX staff_demo ON organs.staff USING btree (login) WHERE demo;
CREATE INDEX staff_organ ON organs.staff USING btree (organ_code text_pattern_ops, login);
CREATE INDEX staff_status ON organs.staff USING btree (status, login);
CREATE TRIGGER tell_change AFTER DELETE OR UPDATE ON organs.staff FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_identity_change();

create view organs.staff_public as
  SELECT id, login, name, name_en, post, organ_code, status FROM organs.staff;

create table organs.staff_role (
  staff_id uuid not null,
  role text not null,
  constraint staff_role_pkey PRIMARY KEY (staff_id, role),
  constraint staff_role_staff_id_fkey FOREIGN KEY (staff_id) REFERENCES organs.staff(id) ON DELETE CASCADE
);
CREATE INDEX staff_role_role ON organs.staff_role USING btree (role, staff_id);
CREATE TRIGGER tell_change AFTER INSERT OR DELETE ON organs.staff_role FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_identity_change();

-- R22 art. 24: from that day the matters of the one organ are the other's. Several successors: the organ was split.
create table organs.succession (
  organ_code text not null,
  successor_code text not null,
  since date not null,
  ground text not null,
  recorded_at timestamp(3) with time zone not null,
  constraint succession_pkey PRIMARY KEY (organ_code, successor_code),
  constraint succession_organ_code_fkey FOREIGN KEY (organ_code) REFERENCES organs.organ(code),
  constraint succession_successor_code_fkey FOREIGN KEY (successor_code) REFERENCES organs.organ(code),
  constraint succession_check CHECK ((organ_code <> successor_code)),
  constraint succession_ground_check CHECK ((ground = ANY (ARRAY['SPLIT'::text, 'MERGED'::text, 'ABOLISHED'::text])))
);
CREATE TRIGGER tell AFTER INSERT OR DELETE OR UPDATE ON organs.succession FOR EACH STATEMENT EXECUTE FUNCTION organs.tell_directory();

-- What stands in a file that came with a petition, in their order; only as far as it is searched.
create table petitions.attachment_text (
  matter_id uuid not null,
  petition_id uuid not null,
  source smallint not null,
  upload_id uuid not null,
  name text not null,
  state text not null,
  text text not null,
  read_at timestamp(3) with time zone not null,
  constraint attachment_text_pkey PRIMARY KEY (matter_id, petition_id, source),
  constraint attachment_text_source_check CHECK ((source > 0)),
  constraint attachment_text_state_check CHECK ((state = ANY (ARRAY['READ'::text, 'EMPTY'::text, 'FAILED'::text])))
);

-- Derived from the fold: what the system itself does to the matter, and from when on.
create table petitions.awaited (
  matter_id uuid not null,
  act text not null,
  due_at timestamp(3) with time zone not null,
  claimed_until timestamp(3) with time zone,
  constraint awaited_pkey PRIMARY KEY (matter_id),
  constraint awaited_act_check CHECK ((act = ANY (ARRAY['lapse'::text, 'complete-withdrawal'::text])))
);
CREATE INDEX awaited_due ON petitions.awaited USING btree (due_at, matter_id);

-- One row for each obligation, as the fold has it; next_at is when the sweep must look at it again.
create table petitions.clock (
  matter_id uuid not null,
  task_no integer not null,
  clock_no integer not null,
  organ text not null,
  timer text not null,
  unit text not null,
  article text not null,
  started_at timestamp(3) with time zone not null,
  due_at timestamp(3) with time zone not null,
  due_day date not null,
  provisional boolean not null,
  owed boolean not null,
  met_at timestamp(3) with time zone,
  missed_at timestamp(3) with time zone,
  ended_at timestamp(3) with time zone,
  paused_at timestamp(3) with time zone,
  next_at timestamp(3) with time zone,
  told_at timestamp(3) with time zone,
  constraint clock_pkey PRIMARY KEY (matter_id, task_no, clock_no)
) with (fillfactor=80);
CREATE INDEX clock_next ON petitions.clock USING btree (next_at, matter_id, task_no, clock_no) WHERE (next_at IS NOT NULL);

-- In which scopes (region, organ) and under which facets a matter is counted. None that is sealed or barred to anybody.
create table petitions.counted (
  matter_id uuid not null,
  scopes text[] not null,
  facets text[] not null,
  constraint counted_pkey PRIMARY KEY (matter_id)
);

create table petitions.document (
  matter_id uuid not null,
  document_id uuid not null,
  seq integer not null,
  kind text not null,
  organ text not null,
  year integer not null,
  serial integer not null,
  template_from date not null,
  sealed bytea not null,
  hash text not null,
  created_at timestamp(3) with time zone not null,
  constraint document_organ_year_kind_serial_key UNIQUE (organ, year, kind, serial),
  constraint document_pkey PRIMARY KEY (matter_id, document_id),
  constraint document_serial_check CHECK ((serial > 0))
);
CREATE INDEX document_fact ON petitions.document USING btree (matter_id, seq);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON petitions.document FOR EACH ROW EXECUTE FUNCTION petitions.refuse_document_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON petitions.document FOR EACH STATEMENT EXECUTE FUNCTION petitions.refuse_document_change();

create table petitions.document_file (
  matter_id uuid not null,
  document_id uuid not null,
  format text not null,
  file_key text not null,
  sha256 text not null,
  bytes integer not null,
  made_at timestamp(3) with time zone not null,
  constraint document_file_pkey PRIMARY KEY (matter_id, document_id, format),
  constraint document_file_format_check CHECK ((format = ANY (ARRAY['pdf'::text, 'docx'::text])))
);

create table petitions.document_number (
  organ text not null,
  year integer not null,
  kind text not null,
  last integer not null,
  constraint document_number_pkey PRIMARY KEY (organ, year, kind),
  constraint document_number_last_check CHECK ((last > 0))
) with (fillfactor=50);

create table petitions.document_prefix (
  organ text not null,
  prefix text not null,
  constraint document_prefix_pkey PRIMARY KEY (organ),
  constraint document_prefix_prefix_check CHECK ((prefix <> ''::text))
);
CREATE TRIGGER tell_change AFTER INSERT OR DELETE OR UPDATE ON petitions.document_prefix FOR EACH STATEMENT EXECUTE FUNCTION petitions.tell_templates();

create table petitions.document_template (
  kind text not null,
  valid_from date not null,
  title text not null,
  body text not null,
  red_head boolean not null,
  prefix text not null,
  reason text not null default ''::text,
  created_by text,
  created_at timestamp(3) with time zone not null,
  constraint document_template_pkey PRIMARY KEY (kind, valid_from)
);
CREATE TRIGGER tell_change AFTER INSERT OR DELETE OR UPDATE ON petitions.document_template FOR EACH STATEMENT EXECUTE FUNCTION petitions.tell_templates();

create table petitions.fact (
  matter_id uuid not null,
  seq integer not null,
  type text not null,
  at timestamp(3) with time zone not null,
  by jsonb not null,
  data jsonb not null,
  hash text not null,
  constraint fact_pkey PRIMARY KEY (matter_id, seq),
  constraint fact_seq_check CHECK ((seq > 0))
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON petitions.fact FOR EACH ROW EXECUTE FUNCTION petitions.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON petitions.fact FOR EACH STATEMENT EXECUTE FUNCTION petitions.refuse_change();

-- Idempotency keys of registrations: a retry gets the same receipt.
create table petitions.filing (
  key_hash text not null,
  body_hash text not null,
  matter_id uuid not null,
  number text not null,
  constraint filing_pkey PRIMARY KEY (key_hash)
);

create table petitions.heard (
  consumer text not null,
  matter_id uuid not null,
  seq integer not null,
  type text not null,
  constraint heard_pkey PRIMARY KEY (matter_id, consumer, seq)
) with (fillfactor=70);
CREATE INDEX heard_consumer ON petitions.heard USING btree (consumer, matter_id, seq);

-- What the history folds to; written in the transaction that appends the facts.
create table petitions.matter (
  matter_id uuid not null,
  version integer not null,
  head_hash text not null,
  state text not null,
  holder text not null,
  place_code text collate "C" not null,
  class text,
  category_code text collate "C",
  track text not null,
  sealed boolean not null,
  accused_organ text,
  number text not null,
  title text not null,
  channel text not null,
  received_at timestamp with time zone not null,
  registered_at timestamp with time zone not null,
  fold jsonb not null,
  changed_at timestamp with time zone not null,
  barred_organs text[],
  barred_staff text[],
  readers text[],
  merged_into uuid,
  constraint matter_pkey PRIMARY KEY (matter_id),
  constraint matter_version_check CHECK ((version > 0))
) with (fillfactor=70, toast_tuple_target=8160);
CREATE INDEX matter_by_place ON petitions.matter USING btree (place_code, registered_at DESC, matter_id);
CREATE INDEX matter_merged ON petitions.matter USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX matter_received ON petitions.matter USING btree (received_at, matter_id);
CREATE INDEX matter_sealed ON petitions.matter USING btree (matter_id) WHERE sealed;
CREATE TRIGGER forget_learnt AFTER UPDATE OF sealed ON petitions.matter FOR EACH ROW WHEN ((new.sealed AND (NOT old.sealed))) EXECUTE FUNCTION sorting.forget_learnt();
CREATE TRIGGER forget_sealed AFTER UPDATE OF sealed ON petitions.matter FOR EACH ROW WHEN ((new.sealed AND (NOT old.sealed))) EXECUTE FUNCTION sorting.forget();
CREATE TRIGGER forget_sealed_automatic AFTER UPDATE OF sealed ON petitions.matter FOR EACH ROW WHEN ((new.sealed AND (NOT old.sealed))) EXECUTE FUNCTION sorting.forget_automatic();
CREATE TRIGGER forget_sealed_routes AFTER UPDATE OF sealed ON petitions.matter FOR EACH ROW WHEN ((new.sealed AND (NOT old.sealed))) EXECUTE FUNCTION sorting.forget_routes();
CREATE TRIGGER note_inserted AFTER INSERT ON petitions.matter REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION petitions.note_untagged();
CREATE TRIGGER note_updated AFTER UPDATE ON petitions.matter REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION petitions.note_untagged();

-- A sealed matter's data key (AES-256), wrapped by the installation's key; wrapped_by names that key. `redress keys rewrap` wraps anew.
create table petitions.matter_key (
  matter_id uuid not null,
  wrapped bytea not null,
  wrapped_by text not null,
  made_at timestamp(3) with time zone not null,
  constraint matter_key_pkey PRIMARY KEY (matter_id)
);
CREATE INDEX matter_key_wrapped_by ON petitions.matter_key USING btree (wrapped_by, matter_id);

create view petitions.matters as
  SELECT matter_id, number, state, holder, place_code, class, category_code, track, sealed, channel, received_at, registered_at FROM petitions.matter WHERE (NOT sealed);

-- What goes out with an act, written in its transaction: to a telephone (sealed) or to an organ.
create table petitions.message (
  matter_id uuid not null,
  message_id uuid not null,
  kind text not null,
  organ text,
  sealed bytea,
  state text not null default 'QUEUED'::text,
  created_at timestamp(3) with time zone not null,
  changed_at timestamp(3) with time zone,
  constraint message_pkey PRIMARY KEY (matter_id, message_id),
  constraint message_check CHECK (((organ IS NULL) <> (sealed IS NULL))),
  constraint message_kind_check CHECK ((kind = ANY (ARRAY['WITHDRAWAL_ASKED'::text, 'NOT_ME'::text, 'NEW_FACTS'::text, 'RETALIATION'::text, 'EXECUTION_REFUSED'::text]))),
  constraint message_state_check CHECK ((state = ANY (ARRAY['QUEUED'::text, 'SENT'::text, 'FAILED'::text, 'SEEN'::text])))
);
CREATE INDEX message_organ ON petitions.message USING btree (organ, created_at, matter_id, message_id) WHERE ((organ IS NOT NULL) AND (state = 'QUEUED'::text));
CREATE INDEX message_queued ON petitions.message USING btree (created_at, matter_id, message_id) WHERE ((state = 'QUEUED'::text) AND (organ IS NULL));

create table petitions.number (
  number text not null,
  matter_id uuid not null,
  petition_id uuid not null,
  constraint number_pkey PRIMARY KEY (number)
);

-- Each lane counts without a gap; many lanes let many register at once.
create table petitions.number_lane (
  year integer not null,
  lane integer not null,
  last integer not null,
  constraint number_lane_pkey PRIMARY KEY (year, lane)
) with (fillfactor=20);

-- Blind index of petitioners: HMAC under the installation's key, cut to 16 bytes. None of a sealed matter.
create table petitions.person_key (
  matter_id uuid not null,
  petition_id uuid not null,
  ordinal integer not null,
  kind text not null,
  key bytea not null,
  constraint person_key_pkey PRIMARY KEY (matter_id, petition_id, ordinal, kind),
  constraint person_key_key_check CHECK ((length(key) = 16)),
  constraint person_key_kind_check CHECK ((kind = ANY (ARRAY['ID'::text, 'PHONE'::text, 'NAME'::text, 'NAME_ADDRESS'::text])))
);
CREATE INDEX person_key_key ON petitions.person_key USING btree (key, matter_id);

create table petitions.petition (
  matter_id uuid not null,
  petition_id uuid not null,
  number text not null,
  channel text not null,
  received_at timestamp(3) with time zone not null,
  registered_at timestamp(3) with time zone not null,
  title text not null,
  text text not null,
  demand text not null,
  place_detail text not null,
  accused text not null,
  anonymous boolean not null,
  keep_confidential boolean not null,
  people integer not null,
  source text,
  constraint petition_pkey PRIMARY KEY (matter_id, petition_id)
);

create table petitions.petitioner (
  matter_id uuid not null,
  petition_id uuid not null,
  ordinal integer not null,
  representative boolean not null,
  sealed bytea not null,
  constraint petitioner_pkey PRIMARY KEY (matter_id, petition_id, ordinal)
);

-- A version is in force from its day until the next one of its way; a retired one ends the way.
create table petitions.procedure_catalog (
  way text not null,
  valid_from date not null,
  procedure text not null,
  category_prefix text,
  name text not null,
  name_en text not null,
  receiver text not null,
  receiver_en text not null,
  legal_basis text not null,
  length integer,
  unit text,
  retired boolean not null default false,
  reason text not null default ''::text,
  created_by text,
  created_at timestamp(3) with time zone not null default now(),
  constraint procedure_catalog_pkey PRIMARY KEY (way, valid_from),
  constraint procedure_catalog_check CHECK (((length IS NULL) = (unit IS NULL))),
  constraint procedure_catalog_legal_basis_check CHECK ((legal_basis <> ''::text)),
  constraint procedure_catalog_length_check CHECK ((length > 0)),
  constraint procedure_catalog_name_check CHECK ((name <> ''::text)),
  constraint procedure_catalog_name_en_check CHECK ((name_en <> ''::text)),
  constraint procedure_catalog_procedure_check CHECK ((procedure = ANY (ARRAY['JUDICIAL'::text, 'ARBITRATION'::text, 'PARTY_APPEAL'::text, 'ADMIN_PROCEDURE'::text, 'PERFORM_DUTY'::text]))),
  constraint procedure_catalog_receiver_check CHECK ((receiver <> ''::text)),
  constraint procedure_catalog_receiver_en_check CHECK ((receiver_en <> ''::text)),
  constraint procedure_catalog_unit_check CHECK ((unit = ANY (ARRAY['calendar-days'::text, 'working-days'::text, 'months'::text]))),
  constraint procedure_catalog_way_check CHECK ((way ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text))
);
CREATE TRIGGER tell_change AFTER INSERT OR DELETE OR UPDATE ON petitions.procedure_catalog FOR EACH STATEMENT EXECUTE FUNCTION petitions.tell_procedures();

-- Each reminder point of a clock, told once to each whom it concerns: a named person, all in the organ, or its head.
create table petitions.reminder (
  matter_id uuid not null,
  task_no integer not null,
  clock_no integer not null,
  at timestamp(3) with time zone not null,
  whom text not null,
  point text not null,
  organ text not null,
  staff_id uuid,
  seen_at timestamp(3) with time zone,
  constraint reminder_pkey PRIMARY KEY (matter_id, task_no, clock_no, at, whom),
  constraint reminder_whom_check CHECK ((whom = ANY (ARRAY['HANDLER'::text, 'LEADER'::text, 'ORGAN'::text, 'HEAD'::text])))
) with (fillfactor=90);
CREATE INDEX reminder_organ ON petitions.reminder USING btree (organ, at) WHERE (staff_id IS NULL);
CREATE INDEX reminder_staff ON petitions.reminder USING btree (staff_id, at) WHERE (staff_id IS NOT NULL);

-- A person's own searches, as the desk's address has them.
create table petitions.saved_search (
  staff_id uuid not null,
  search_id uuid not null,
  name text not null,
  query text not null,
  created_at timestamp(3) with time zone not null,
  constraint saved_search_staff_id_name_key UNIQUE (staff_id, name),
  constraint saved_search_pkey PRIMARY KEY (staff_id, search_id),
  constraint saved_search_name_check CHECK ((name <> ''::text))
);

-- The words of a sealed petition; the columns of petitions.petition are empty then. content_mac: whether the same came before.
create table petitions.sealed_content (
  matter_id uuid not null,
  petition_id uuid not null,
  sealed bytea not null,
  content_mac bytea not null,
  constraint sealed_content_pkey PRIMARY KEY (matter_id, petition_id)
);
CREATE INDEX sealed_content_petition ON petitions.sealed_content USING btree (petition_id);

-- The index of words. None of a sealed matter.
create table petitions.search (
  matter_id uuid not null,
  petition_id uuid not null,
  source smallint not null,
  received_at timestamp(3) with time zone not null,
  grams tsvector not null,
  constraint search_pkey PRIMARY KEY (matter_id, petition_id, source)
);
CREATE INDEX search_grams ON petitions.search USING gin (grams) WITH (fastupdate='on', gin_pending_list_limit='1024');
CREATE INDEX search_received ON petitions.search USING btree (received_at, matter_id) WHERE (source = 0);

create table petitions.source_ref (
  source text not null,
  source_id text not null,
  matter_id uuid not null,
  constraint source_ref_pkey PRIMARY KEY (source, source_id)
);

-- The petitioner's own words after filing, encrypted; a fact keeps the hash.
create table petitions.statement (
  matter_id uuid not null,
  statement_id uuid not null,
  seq integer not null,
  act text not null,
  sealed bytea not null,
  hash text not null,
  said_at timestamp(3) with time zone not null,
  constraint statement_pkey PRIMARY KEY (matter_id, statement_id)
);
CREATE INDEX statement_id ON petitions.statement USING btree (statement_id);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON petitions.statement FOR EACH ROW EXECUTE FUNCTION petitions.refuse_change();

-- Sums of petitions.counted.
create table petitions.tally (
  scope text collate "C" not null,
  facet text collate "C" not null,
  n integer not null,
  constraint tally_pkey PRIMARY KEY (scope, facet)
) with (fillfactor=70);

create table petitions.task (
  matter_id uuid not null,
  task_no integer not null,
  organ text not null,
  from_organ text,
  kind text not null,
  method text not null,
  received_at timestamp(3) with time zone not null,
  taken_at timestamp(3) with time zone,
  done_at timestamp(3) with time zone,
  timer text,
  due_at timestamp(3) with time zone not null,
  clear_by date,
  handler_id uuid,
  leader_id uuid,
  constraint task_pkey PRIMARY KEY (matter_id, task_no)
) with (fillfactor=80);
CREATE INDEX task_open_due ON petitions.task USING btree (organ, due_at, matter_id, task_no) INCLUDE (clear_by, handler_id, leader_id) WHERE (done_at IS NULL);
CREATE INDEX task_open_handler ON petitions.task USING btree (handler_id, due_at, matter_id, task_no) WHERE ((done_at IS NULL) AND (handler_id IS NOT NULL));
CREATE INDEX task_open_kind ON petitions.task USING btree (organ, kind, due_at, matter_id, task_no) WHERE ((done_at IS NULL) AND (kind <> ALL (ARRAY['DISPATCH'::text, 'HANDLE'::text])));
CREATE INDEX task_open_leader ON petitions.task USING btree (leader_id, due_at, matter_id, task_no) WHERE ((done_at IS NULL) AND (leader_id IS NOT NULL));
CREATE INDEX task_open_received ON petitions.task USING btree (organ, received_at, matter_id, task_no) WHERE (done_at IS NULL);
CREATE INDEX task_waiting ON petitions.task USING btree (from_organ, due_at, matter_id, task_no) WHERE ((done_at IS NULL) AND (from_organ IS NOT NULL));

-- New words to be indexed, written with the registration. Not a queue job: those notify, and notifying commits wait for each other.
create table petitions.unindexed (
  matter_id uuid not null,
  constraint unindexed_pkey PRIMARY KEY (matter_id)
);

-- Matters registered before there were person keys, until they have them.
create table petitions.unkeyed (
  matter_id uuid not null,
  constraint unkeyed_pkey PRIMARY KEY (matter_id)
);

create table petitions.unread (
  matter_id uuid not null,
  petition_id uuid not null,
  at timestamp with time zone not null default now(),
  constraint unread_pkey PRIMARY KEY (matter_id, petition_id)
);

create table petitions.untagged (
  matter_id uuid not null,
  version integer not null,
  at timestamp with time zone not null default now(),
  constraint untagged_pkey PRIMARY KEY (matter_id, version)
);
CREATE INDEX untagged_at ON petitions.untagged USING btree (at);

-- R22 art. 25: who was told of which urgent report, written by the statement that appends the fact. What it says stands in history.
create table petitions.urgent (
  organ text not null,
  matter_id uuid not null,
  report_no integer not null,
  reported_by text not null,
  reported_at timestamp(3) with time zone not null,
  last_at timestamp(3) with time zone not null,
  follow_ups integer not null default 0,
  closed_at timestamp(3) with time zone,
  seen_at timestamp(3) with time zone,
  seen_by uuid,
  constraint urgent_pkey PRIMARY KEY (matter_id, report_no, organ)
);
CREATE INDEX urgent_closed ON petitions.urgent USING btree (organ, reported_at DESC, matter_id, report_no) WHERE (closed_at IS NOT NULL);
CREATE INDEX urgent_open ON petitions.urgent USING btree (organ, reported_at DESC, matter_id, report_no) WHERE (closed_at IS NULL);

create table platform.attempt (
  key text not null,
  window_start timestamp with time zone not null,
  count integer not null,
  constraint attempt_pkey PRIMARY KEY (key, window_start)
);
CREATE INDEX attempt_window ON platform.attempt USING btree (window_start);

create table platform.audit (
  id bigint not null generated always as identity,
  at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text,
  actor_name text,
  organ_code text,
  action text not null,
  object text,
  reason text,
  details jsonb not null default '{}'::jsonb,
  ip_hash bytea,
  constraint audit_pkey PRIMARY KEY (id)
);
CREATE INDEX audit_action ON platform.audit USING btree (action, at DESC, id DESC);
CREATE INDEX audit_actor ON platform.audit USING btree (actor_id, at);
CREATE INDEX audit_newest ON platform.audit USING btree (at DESC, id DESC);
CREATE INDEX audit_object ON platform.audit USING btree (object, at);
CREATE INDEX audit_organ ON platform.audit USING btree (organ_code COLLATE "C", at DESC, id DESC);
CREATE TRIGGER audit_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON platform.audit FOR EACH STATEMENT EXECUTE FUNCTION platform.refuse_change();

create view platform.audit_entry as
  SELECT id, at, actor_kind, actor_id, actor_name, organ_code, action, object, reason, CASE WHEN (object ~ '^matter:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'::text) THEN (substr(object, 8))::uuid ELSE NULL::uuid END AS matter_id FROM platform.audit;

create table platform.migration (
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone not null default now(),
  constraint migration_pkey PRIMARY KEY (name)
);

create table platform.session (
  token_hash bytea not null,
  subject_id uuid not null,
  created_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  ip_hash bytea,
  user_agent_short text,
  constraint session_pkey PRIMARY KEY (token_hash)
);
CREATE INDEX session_expires ON platform.session USING btree (expires_at);
CREATE INDEX session_subject ON platform.session USING btree (subject_id);
CREATE TRIGGER tell_change AFTER DELETE ON platform.session FOR EACH STATEMENT EXECUTE FUNCTION platform.tell_identity_change();

create table platform.setting (
  key text not null,
  value jsonb not null,
  updated_at timestamp with time zone not null default now(),
  constraint setting_pkey PRIMARY KEY (key)
);

create table platform.upload (
  id uuid not null,
  owner_key_hash bytea not null,
  name text not null,
  mime text not null,
  bytes bigint not null,
  sha256 text not null,
  created_at timestamp with time zone not null,
  claimed_by uuid,
  sealed bytea,
  kept_as text,
  constraint upload_pkey PRIMARY KEY (id)
);
CREATE INDEX upload_claimed ON platform.upload USING btree (claimed_by) WHERE (claimed_by IS NOT NULL);
CREATE INDEX upload_content ON platform.upload USING btree (sha256);
CREATE INDEX upload_owner ON platform.upload USING btree (owner_key_hash);
CREATE INDEX upload_to_seal ON platform.upload USING btree (created_at, id) WHERE ((sealed IS NOT NULL) AND (kept_as IS NULL));
CREATE INDEX upload_unclaimed ON platform.upload USING btree (created_at) WHERE (claimed_by IS NULL);

create table sorting.automatic (
  matter_id uuid not null,
  organ text not null,
  category_prefix text collate "C" not null,
  model text not null,
  precision double precision not null,
  said jsonb not null,
  sample boolean not null,
  at timestamp(3) with time zone not null,
  done_at timestamp(3) with time zone,
  refused text,
  agreed boolean,
  decided_at timestamp(3) with time zone,
  constraint automatic_pkey PRIMARY KEY (matter_id)
);
CREATE INDEX automatic_done ON sorting.automatic USING btree (organ, category_prefix, done_at) WHERE (done_at IS NOT NULL);
CREATE INDEX automatic_sample ON sorting.automatic USING btree (organ, category_prefix, at) WHERE sample;
CREATE INDEX automatic_to_do ON sorting.automatic USING btree (matter_id) WHERE ((NOT sample) AND (done_at IS NULL));

create table sorting.automatic_rule (
  organ text not null,
  category_prefix text collate "C" not null,
  precision double precision not null,
  sample_share double precision not null,
  is_on boolean not null,
  set_at timestamp(3) with time zone not null,
  set_by text not null,
  stopped_at timestamp(3) with time zone,
  constraint automatic_rule_pkey PRIMARY KEY (organ, category_prefix),
  constraint automatic_rule_precision_check CHECK ((("precision" >= (0.9)::double precision) AND ("precision" <= (0.999)::double precision))),
  constraint automatic_rule_sample_share_check CHECK (((sample_share >= (0.05)::double precision) AND (sample_share <= (1)::double precision)))
);

create table sorting.decision (
  matter_id uuid not null,
  seq integer not null,
  kind text not null,
  organ text not null,
  staff_id text,
  automatic boolean not null,
  sample boolean not null,
  model text,
  fields jsonb not null,
  decided_at timestamp(3) with time zone not null,
  constraint decision_pkey PRIMARY KEY (matter_id, seq),
  constraint decision_kind_check CHECK ((kind = ANY (ARRAY['TRIAGED'::text, 'DISPATCHED'::text, 'RETURNED'::text])))
);
CREATE INDEX decision_newest ON sorting.decision USING btree (decided_at DESC, matter_id DESC, seq DESC);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON sorting.decision FOR EACH ROW EXECUTE FUNCTION sorting.refuse_change();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON sorting.decision FOR EACH STATEMENT EXECUTE FUNCTION sorting.refuse_change();

-- Two bytes for the length of the vector, four for each hashed word (src/sorting/repeats/fingerprint.ts). None of a sealed matter.
create table sorting.fingerprint (
  matter_id uuid not null,
  petition_id uuid not null,
  seq integer not null,
  terms bytea not null,
  constraint fingerprint_pkey PRIMARY KEY (matter_id, petition_id)
);
CREATE UNIQUE INDEX fingerprint_seq_key ON sorting.fingerprint USING btree (seq);

create table sorting.hot_issue (
  id uuid not null,
  week date not null,
  place text collate "C" not null,
  category text collate "C" not null,
  matters integer not null,
  people integer not null,
  texts integer not null,
  expected double precision not null,
  score double precision not null,
  chance double precision not null,
  data jsonb not null,
  constraint hot_issue_week_place_category_key UNIQUE (week, place, category),
  constraint hot_issue_pkey PRIMARY KEY (id)
);

create table sorting.hot_issue_matter (
  matter_id uuid not null,
  issue_id uuid not null,
  received_at timestamp(3) with time zone not null,
  constraint hot_issue_matter_pkey PRIMARY KEY (matter_id, issue_id)
);
CREATE INDEX hot_issue_matter_newest ON sorting.hot_issue_matter USING btree (issue_id, received_at DESC, matter_id DESC);

create table sorting.model (
  version text not null,
  made_at timestamp(3) with time zone not null,
  made_by text not null,
  decisions integer not null,
  available integer not null,
  figures jsonb not null,
  file bytea not null,
  in_use boolean not null default false,
  used_since timestamp(3) with time zone,
  constraint model_pkey PRIMARY KEY (version)
);
CREATE UNIQUE INDEX model_in_use ON sorting.model USING btree (in_use) WHERE in_use;
CREATE TRIGGER tell_change AFTER INSERT OR DELETE OR UPDATE ON sorting.model FOR EACH STATEMENT EXECUTE FUNCTION sorting.tell_model();

create table sorting.proposal (
  matter_id uuid not null,
  petition_id uuid not null,
  round integer not null,
  model text not null,
  data jsonb,
  made_at timestamp(3) with time zone not null,
  fault text,
  sample boolean not null default false,
  constraint proposal_pkey PRIMARY KEY (matter_id, petition_id, round)
);

create table sorting.quality_automatic (
  week date not null,
  scope text collate "C" not null,
  confirmed integer not null,
  samples integer not null,
  agreed integer not null,
  constraint quality_automatic_pkey PRIMARY KEY (week, scope)
);

create table sorting.quality_bin (
  week date not null,
  scope text collate "C" not null,
  field text not null,
  bin smallint not null,
  n integer not null,
  correct integer not null,
  confidence double precision not null,
  constraint quality_bin_pkey PRIMARY KEY (week, scope, field, bin)
);

create table sorting.quality_pair (
  week date not null,
  scope text collate "C" not null,
  field text not null,
  proposed text not null,
  decided text not null,
  n integer not null,
  constraint quality_pair_pkey PRIMARY KEY (week, scope, field, proposed, decided)
);

create table sorting.quality_return (
  week date not null,
  scope text collate "C" not null,
  sent_to text not null,
  way text not null,
  dispatched integer not null,
  returned integer not null,
  constraint quality_return_pkey PRIMARY KEY (week, scope, sent_to, way),
  constraint quality_return_way_check CHECK ((way = ANY (ARRAY['AS_PROPOSED'::text, 'OTHERWISE'::text, 'UNPROPOSED'::text])))
);

create table sorting.quality_week (
  week date not null,
  scope text collate "C" not null,
  field text not null,
  category text collate "C" not null,
  decided integer not null,
  correct integer not null,
  wrong integer not null,
  abstained integer not null,
  constraint quality_week_pkey PRIMARY KEY (week, scope, field, category)
);

create table sorting.relation (
  matter_id uuid not null,
  other_id uuid not null,
  petition_id uuid not null,
  other_petition_id uuid not null,
  kind text not null,
  score real not null,
  matched_by text[] not null,
  model text not null,
  found_at timestamp(3) with time zone not null,
  constraint relation_pkey PRIMARY KEY (matter_id, other_id),
  constraint relation_kind_check CHECK ((kind = ANY (ARRAY['SAME_MATTER'::text, 'SAME_PETITIONER'::text, 'RELATED'::text])))
);
CREATE INDEX relation_other ON sorting.relation USING btree (other_id, matter_id);

create table sorting.relation_decision (
  matter_id uuid not null,
  other_id uuid not null,
  nth integer not null,
  decision text not null,
  proposed text not null,
  score real not null,
  model text not null,
  organ text not null,
  staff_id uuid not null,
  staff_name text not null,
  decided_at timestamp(3) with time zone not null,
  constraint relation_decision_pkey PRIMARY KEY (matter_id, other_id, nth),
  constraint relation_decision_decision_check CHECK ((decision = ANY (ARRAY['SAME_MATTER'::text, 'SAME_PETITIONER'::text, 'RELATED'::text, 'NOT_RELATED'::text])))
);
CREATE INDEX relation_decision_other ON sorting.relation_decision USING btree (other_id);
CREATE INDEX relation_decision_when ON sorting.relation_decision USING btree (decided_at);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON sorting.relation_decision FOR EACH ROW EXECUTE FUNCTION sorting.keep_decisions();
CREATE TRIGGER no_truncate BEFORE TRUNCATE ON sorting.relation_decision FOR EACH STATEMENT EXECUTE FUNCTION sorting.keep_decisions();

create table sorting.route_count (
  category_code text collate "C" not null,
  place_code text collate "C" not null,
  organ_kind text not null,
  organ_level integer not null,
  kept bigint not null,
  returned bigint not null,
  constraint route_count_pkey PRIMARY KEY (category_code, place_code, organ_kind, organ_level)
) with (fillfactor=70);

create table sorting.routed (
  matter_id uuid not null,
  seq integer not null,
  category_code text collate "C" not null,
  place_code text collate "C" not null,
  organ_kind text not null,
  organ_level integer not null,
  returned boolean not null,
  constraint routed_pkey PRIMARY KEY (matter_id, seq)
);
CREATE TRIGGER count_added AFTER INSERT ON sorting.routed REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION sorting.count_routes();
CREATE TRIGGER count_changed AFTER UPDATE ON sorting.routed REFERENCING OLD TABLE AS gone NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION sorting.count_routes();
CREATE TRIGGER count_gone AFTER DELETE ON sorting.routed REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION sorting.count_routes();

create table sorting.stale_week (
  what text not null,
  week date not null,
  nth bigint not null generated always as identity,
  constraint stale_week_pkey PRIMARY KEY (what, week, nth),
  constraint stale_week_what_check CHECK ((what = ANY (ARRAY['QUALITY'::text, 'HOT_ISSUES'::text])))
);

create table sorting.unprinted (
  matter_id uuid not null,
  constraint unprinted_pkey PRIMARY KEY (matter_id)
);

create table sorting.week (
  week date not null,
  matters integer not null,
  hours integer[] not null,
  settled boolean not null,
  counted_at timestamp(3) with time zone not null,
  constraint week_pkey PRIMARY KEY (week)
);

create table sorting.week_count (
  week date not null,
  place text collate "C" not null,
  category text collate "C" not null,
  matters integer not null,
  people integer not null,
  constraint week_count_pkey PRIMARY KEY (week, place, category)
);

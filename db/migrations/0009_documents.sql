-- Documents of the procedure: sealed as they are made, numbered without gaps, rendered when first asked for; their templates.

-- The whole document is in `sealed`: under the installation's key, or under the matter's own where the matter is sealed.
create table petitions.document (
  matter_id uuid not null,
  document_id uuid not null,
  seq integer not null,
  kind text not null,
  organ text not null,
  year integer not null,
  serial integer not null check (serial > 0),
  template_from date not null,
  sealed bytea not null,
  hash text not null,
  created_at timestamptz(3) not null,
  primary key (matter_id, document_id),
  unique (organ, year, kind, serial)
);
comment on column petitions.document.seq is 'The fact that it followed from.';
comment on column petitions.document.hash is 'SHA-256 of the model''s canonical JSON; stands in the fact too.';
create index document_fact on petitions.document (matter_id, seq);

-- The last serial of an organ, year and kind; raised by the statement that enters the document, so that no number is lost.
create table petitions.document_number (
  organ text not null,
  year integer not null,
  kind text not null,
  last integer not null check (last > 0),
  primary key (organ, year, kind)
) with (fillfactor = 50);

-- Files as they were first rendered, sealed like their document; sha256 is that of the file itself.
create table petitions.document_file (
  matter_id uuid not null,
  document_id uuid not null,
  format text not null check (format in ('pdf', 'docx')),
  file_key text not null,
  sha256 text not null,
  bytes integer not null,
  made_at timestamptz(3) not null,
  primary key (matter_id, document_id, format)
);

create function petitions.refuse_document_change() returns trigger language plpgsql as $$
begin
  raise exception 'documents are append-only: % on %.% is refused', tg_op, tg_table_schema, tg_table_name
    using errcode = 'insufficient_privilege';
end $$;
create trigger append_only before update or delete on petitions.document
  for each row execute function petitions.refuse_document_change();
create trigger no_truncate before truncate on petitions.document
  for each statement execute function petitions.refuse_document_change();

-- Dated templates: one is in force from its day until the next one's. A document says which one it was made with.
create table petitions.document_template (
  kind text not null,
  valid_from date not null,
  title text not null,
  body text not null,
  red_head boolean not null,
  prefix text not null,
  reason text not null default '',
  created_by text,
  created_at timestamptz(3) not null,
  primary key (kind, valid_from)
);
comment on column petitions.document_template.prefix is 'What a number says of the kind, behind the organ''s prefix.';

-- What an organ's document numbers begin with; without a row, its short name.
create table petitions.document_prefix (
  organ text primary key,
  prefix text not null check (prefix <> '')
);

-- Tells every server at once, so that a running one writes by the templates as they are.
create function petitions.tell_templates() returns trigger language plpgsql as $$
begin
  perform pg_notify('templates', '');
  return null;
end $$;
create trigger tell_change after insert or update or delete on petitions.document_template
  for each statement execute function petitions.tell_templates();
create trigger tell_change after insert or update or delete on petitions.document_prefix
  for each statement execute function petitions.tell_templates();

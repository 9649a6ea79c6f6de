-- Who exists on five levels: places, organs, content categories, competence, staff and their roles.
-- Reference data (places, organs, categories, competence) comes from db/seeds; codes are prefix-coded, so that
-- everything under a place or category is found by  code LIKE '4401%'.
CREATE SCHEMA organs;

CREATE TABLE organs.place (
  code        text PRIMARY KEY,
  parent_code text REFERENCES organs.place (code) DEFERRABLE INITIALLY DEFERRED,
  level       smallint NOT NULL CHECK (level BETWEEN 1 AND 4), -- 1 province, 2 city, 3 county, 4 township or street
  name        text NOT NULL,
  short_name  text NOT NULL, -- without the word for its kind
  full_name   text NOT NULL, -- from the province down
  name_en     text NOT NULL,
  kind        text NOT NULL,
  pinyin      text NOT NULL,
  initials    text NOT NULL
);
CREATE INDEX place_parent ON organs.place (parent_code);
CREATE INDEX place_prefix ON organs.place (code text_pattern_ops);

CREATE TABLE organs.organ (
  code          text PRIMARY KEY,
  name          text NOT NULL,
  short_name    text NOT NULL,
  name_en       text NOT NULL,
  type          text NOT NULL,
  field         text NOT NULL, -- what it is in charge of: housing, police, petition-bureau ...
  level         smallint NOT NULL CHECK (level BETWEEN 0 AND 4), -- 0 national, then as place.level
  place_code    text REFERENCES organs.place (code),             -- null: national
  superior_code text REFERENCES organs.organ (code) DEFERRABLE INITIALLY DEFERRED, -- superior line (层级)
  sector_code   text REFERENCES organs.organ (code) DEFERRABLE INITIALLY DEFERRED, -- sector line (条线)
  valid_from    date, -- null: since before the records
  valid_to      date  -- null: still exists
);
CREATE INDEX organ_place ON organs.organ (place_code text_pattern_ops, field);
CREATE INDEX organ_superior ON organs.organ (superior_code);
CREATE INDEX organ_sector ON organs.organ (sector_code);

CREATE TABLE organs.category (
  code        text PRIMARY KEY,
  parent_code text REFERENCES organs.category (code) DEFERRABLE INITIALLY DEFERRED,
  level       smallint NOT NULL CHECK (level BETWEEN 1 AND 3),
  name        text NOT NULL,
  name_en     text NOT NULL,
  valid_from  date,
  valid_to    date
);
CREATE INDEX category_parent ON organs.category (parent_code);

-- Which organ handles which categories over which place. The longest category code that matches decides.
CREATE TABLE organs.competence (
  place_code    text NOT NULL REFERENCES organs.place (code),
  category_code text NOT NULL REFERENCES organs.category (code),
  organ_code    text NOT NULL REFERENCES organs.organ (code),
  PRIMARY KEY (place_code, category_code, organ_code)
);
CREATE INDEX competence_organ ON organs.competence (organ_code);

CREATE TABLE organs.staff (
  id                   uuid PRIMARY KEY,
  login                text NOT NULL UNIQUE CHECK (login = lower(login) AND login <> ''),
  name                 text NOT NULL CHECK (name <> ''),
  name_en              text,
  phone                text,
  organ_code           text NOT NULL REFERENCES organs.organ (code),
  post                 text NOT NULL,
  status               text NOT NULL CHECK (status IN ('ACTIVE', 'INVITED', 'DISABLED')),
  password_hash        text,
  must_change_password boolean NOT NULL DEFAULT false,
  demo                 boolean NOT NULL DEFAULT false,
  valid_from           timestamptz NOT NULL,
  valid_to             timestamptz,
  CHECK (status <> 'ACTIVE' OR password_hash IS NOT NULL)
);
CREATE INDEX staff_organ ON organs.staff (organ_code text_pattern_ops, login);
CREATE INDEX staff_status ON organs.staff (status, login);
CREATE INDEX staff_demo ON organs.staff (login) WHERE demo;

CREATE TABLE organs.staff_role (
  staff_id uuid NOT NULL REFERENCES organs.staff (id) ON DELETE CASCADE,
  role     text NOT NULL,
  PRIMARY KEY (staff_id, role)
);
CREATE INDEX staff_role_role ON organs.staff_role (role, staff_id);

-- Who changed which of these plain tables, with what was there before. Never a password or its hash.
CREATE TABLE organs.change (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL,
  actor   text NOT NULL, -- staff id, or the name of the command
  what    text NOT NULL,
  subject text NOT NULL,
  before  jsonb,
  after   jsonb
);
CREATE INDEX change_subject ON organs.change (subject, id);
CREATE INDEX change_at ON organs.change (at);

-- What other capabilities may read of staff: no password, no phone.
CREATE VIEW organs.staff_public AS
  SELECT id, login, name, name_en, post, organ_code, status FROM organs.staff;

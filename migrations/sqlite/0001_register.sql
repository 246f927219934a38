-- The register: committees and their members, cases and documents, meetings and their items, assignments, events.
-- Rewrites nothing; the file is new. Times are instants as text, "2026-05-26T12:00:00Z"; days "2026-05-26".

CREATE TABLE committees (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  title TEXT NOT NULL,              -- "Hamnviksnämnden"
  short_title TEXT NOT NULL,        -- "HVN", the letters of its diarienummer
  municipality TEXT NOT NULL,
  phrasebook TEXT NOT NULL,
  numbering INTEGER NOT NULL,       -- v1.ParagraphNumbering
  diarienummer_form TEXT NOT NULL,
  kallelse_days INTEGER NOT NULL,
  kallelse_working_days INTEGER NOT NULL CHECK (kallelse_working_days IN (0, 1)),
  revision INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL
) STRICT;

-- A mandate: somebody holds an office of a committee from a day to a day. Never overwritten by its successor, so that
-- the roll of an old meeting stays what it was.
CREATE TABLE members (
  id INTEGER PRIMARY KEY,
  committee TEXT NOT NULL REFERENCES committees (id),
  person TEXT NOT NULL CHECK (person <> ''),
  party TEXT NOT NULL,
  office INTEGER NOT NULL,          -- v1.Role
  from_date TEXT NOT NULL,
  to_date TEXT,                     -- the last day; NULL: goes on
  substitution_rank INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL,
  CHECK (to_date IS NULL OR to_date >= from_date)
) STRICT;
CREATE INDEX members_by_committee ON members (committee, from_date);

-- The last number drawn. A row a year, taken in the transaction that registers the case: no gaps and no doubles.
CREATE TABLE diarienummer_counters (
  committee TEXT NOT NULL REFERENCES committees (id),
  year INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (committee, year)
) STRICT, WITHOUT ROWID;

CREATE TABLE cases (
  id INTEGER PRIMARY KEY,
  committee TEXT NOT NULL REFERENCES committees (id),
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  diarienummer TEXT NOT NULL,       -- in the committee's form
  classification TEXT NOT NULL,
  kind INTEGER NOT NULL,            -- v1.CaseKind
  subject TEXT NOT NULL,
  register_date TEXT NOT NULL,      -- received or drawn up (OSL 5:2)
  sender TEXT NOT NULL,
  recipient TEXT NOT NULL,
  officer TEXT NOT NULL,
  due_date TEXT,
  watch_date TEXT,
  secrecy_source TEXT NOT NULL,     -- "OSL 21:1"; empty: public
  stage INTEGER NOT NULL,           -- v1.Stage, derived from the rest in the same transaction
  struck_reason TEXT NOT NULL,      -- not empty: struck (makulerat)
  closed_date TEXT,                 -- the registrator's word that nothing remains
  revision INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL,
  UNIQUE (committee, year, number)
) STRICT;
CREATE INDEX cases_by_stage ON cases (committee, stage, year, number);
CREATE INDEX cases_by_due_date ON cases (due_date) WHERE due_date IS NOT NULL;
CREATE INDEX cases_by_watch_date ON cases (watch_date) WHERE watch_date IS NOT NULL;
CREATE INDEX cases_by_diarienummer ON cases (committee, diarienummer);

CREATE TABLE case_relations (
  case_id INTEGER NOT NULL REFERENCES cases (id),
  other_id INTEGER NOT NULL REFERENCES cases (id),
  relation INTEGER NOT NULL,        -- v1.CaseRelationKind
  PRIMARY KEY (case_id, other_id),
  CHECK (case_id <> other_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_relations_by_other ON case_relations (other_id);

CREATE TABLE documents (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES cases (id),
  number INTEGER NOT NULL CHECK (number > 0),   -- within the case
  role INTEGER NOT NULL,            -- v1.DocumentRole
  title TEXT NOT NULL,
  document_date TEXT,
  struck_reason TEXT NOT NULL,
  revision INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL,
  UNIQUE (case_id, number)
) STRICT;

CREATE TABLE document_versions (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES documents (id),
  version INTEGER NOT NULL CHECK (version > 0),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  create_time TEXT NOT NULL,
  UNIQUE (document_id, version)
) STRICT;

-- Pieces of an upload; those of one that was never ended have no version and are swept.
CREATE TABLE uploads (
  id INTEGER PRIMARY KEY,
  version_id INTEGER REFERENCES document_versions (id),
  create_time TEXT NOT NULL
) STRICT;
CREATE INDEX uploads_by_version ON uploads (version_id);
CREATE TABLE upload_chunks (
  upload_id INTEGER NOT NULL REFERENCES uploads (id) ON DELETE CASCADE,
  chunk INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY (upload_id, chunk)
) STRICT;

CREATE TABLE meetings (
  id INTEGER PRIMARY KEY,
  committee TEXT NOT NULL REFERENCES committees (id),
  number INTEGER NOT NULL CHECK (number > 0),   -- of the committee, for ever: the day may move
  meeting_date TEXT NOT NULL,
  start_hour TEXT NOT NULL,
  place TEXT NOT NULL,
  cancelled_reason TEXT NOT NULL,
  dispatch_date TEXT,               -- kallelse sent
  roll BLOB NOT NULL,               -- v1.Roll
  frame BLOB NOT NULL DEFAULT x'',  -- v1.Minutes: what only a text taken in has, outside its roll and its paragraphs
  revision INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL,
  UNIQUE (committee, number)
) STRICT;
CREATE INDEX meetings_by_date ON meetings (committee, meeting_date);

-- A point of the agenda, which becomes a paragraph of the minutes.
CREATE TABLE meeting_items (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meetings (id),
  number INTEGER NOT NULL CHECK (number > 0),   -- within the meeting, for ever: the order may change
  position INTEGER NOT NULL,        -- in the order of the agenda, from 1; 0: taken off
  late INTEGER NOT NULL CHECK (late IN (0, 1)),
  case_id INTEGER REFERENCES cases (id),
  outcome INTEGER NOT NULL,         -- v1.Outcome, derived from the facts
  facts BLOB NOT NULL,              -- v1.Paragraph
  printed_number INTEGER NOT NULL DEFAULT 0,    -- the § of the facts; 0: it follows from the order
  revision INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL,
  UNIQUE (meeting_id, number)
) STRICT;
CREATE INDEX meeting_items_by_case ON meeting_items (case_id);

-- What a decision told somebody to do; derived from the facts of the item that decided it.
CREATE TABLE assignments (
  id INTEGER PRIMARY KEY,
  case_id INTEGER NOT NULL REFERENCES cases (id),
  item_id INTEGER NOT NULL REFERENCES meeting_items (id),
  point INTEGER NOT NULL,           -- of the decision, from 0
  assignee TEXT NOT NULL,
  task TEXT NOT NULL,
  due_date TEXT,
  reported_item_id INTEGER REFERENCES meeting_items (id),
  UNIQUE (item_id, point)
) STRICT;
CREATE INDEX assignments_by_case ON assignments (case_id);
CREATE INDEX assignments_open ON assignments (due_date) WHERE reported_item_id IS NULL;

-- Who did what, in the transaction that did it. Each entry carries the digest of the one before.
CREATE TABLE events (
  number INTEGER PRIMARY KEY,
  event_time TEXT NOT NULL,
  actor TEXT NOT NULL,
  method TEXT NOT NULL,
  resource TEXT NOT NULL,           -- "committees/hvn/cases/2026-0102"
  before TEXT NOT NULL,             -- protobuf text
  after TEXT NOT NULL,
  digest BLOB NOT NULL
) STRICT;
CREATE INDEX events_by_resource ON events (resource, number);
CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER events_are_never_deleted BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

-- The answers given to calls with a request_id: a call that is repeated gets the same answer and does nothing.
CREATE TABLE answered_requests (
  request_id TEXT PRIMARY KEY,
  method TEXT NOT NULL,
  request_digest BLOB NOT NULL,
  response BLOB NOT NULL,
  answer_time TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX answered_requests_by_time ON answered_requests (answer_time);

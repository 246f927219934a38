-- After the decision: what was certified (justering), announced (anslag), appealed and final (laga kraft), and what
-- was sent out and reported. Adds tables, and columns that old rows get a value for at once; a million rows take no
-- longer than one. Finished minutes that were taken in ask nothing of the clock any more: they are settled.

ALTER TABLE committees ADD COLUMN stoptid_days INTEGER NOT NULL DEFAULT 0;
ALTER TABLE committees ADD COLUMN stoptid_working_days INTEGER NOT NULL DEFAULT 0 CHECK (stoptid_working_days IN (0, 1));
ALTER TABLE committees ADD COLUMN stoptid_hour TEXT NOT NULL DEFAULT '';      -- "12.00"
ALTER TABLE committees ADD COLUMN minutes_kept_at TEXT NOT NULL DEFAULT '';   -- where the minutes are kept (KL 8:12)
ALTER TABLE committees ADD COLUMN appeal_court TEXT NOT NULL DEFAULT '';      -- "Förvaltningsrätten i Hamnvik"

ALTER TABLE meetings ADD COLUMN close_time TEXT;              -- the meeting ended (KL 4:27); NULL: it goes on, or is to come
ALTER TABLE meetings ADD COLUMN settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1));
                                                              -- 1: every paragraph is certified, or was taken in so
UPDATE meetings SET settled = 1 WHERE length(frame) > 0;
CREATE INDEX meetings_unsettled ON meetings (meeting_date) WHERE settled = 0 AND cancelled_reason = '';

ALTER TABLE cases ADD COLUMN final_from TEXT;                 -- the time of appeal is over from this day, if nobody appeals
CREATE INDEX cases_by_final_from ON cases (final_from) WHERE final_from IS NOT NULL;

-- What is open of cases, and only that, so that ten years of cases that are done cost nothing. The numbers are those of
-- v1.CaseKind (INITIATIV, MEDBORGARFORSLAG) and v1.Stage (DECIDED).
DROP INDEX cases_by_due_date;
DROP INDEX cases_by_watch_date;
CREATE INDEX cases_to_answer ON cases (due_date) WHERE due_date IS NOT NULL AND stage < 6;
CREATE INDEX cases_watched ON cases (watch_date)
  WHERE watch_date IS NOT NULL AND closed_date IS NULL AND struck_reason = '';
CREATE INDEX cases_initiatives ON cases (register_date) WHERE kind IN (4, 8) AND stage < 6;

-- The words of a decision when the chair confirmed it with the gavel (KL 5:53). Never changed.
CREATE TABLE confirmed_decisions (
  item_id INTEGER PRIMARY KEY REFERENCES meeting_items (id),
  words TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  confirm_time TEXT NOT NULL
) STRICT;

-- Paragraphs laid before those who certify them, and when all have: their canonical text.
CREATE TABLE justeringar (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meetings (id),
  number INTEGER NOT NULL CHECK (number > 0),   -- within the meeting
  immediate INTEGER NOT NULL CHECK (immediate IN (0, 1)),   -- omedelbar justering
  from_date TEXT,                   -- from when they may certify
  planned_date TEXT,                -- the day that the committee fixed
  text TEXT NOT NULL,               -- empty until it is sealed
  sha256 TEXT NOT NULL,             -- of the text, hexadecimal; empty until it is sealed
  justering_date TEXT,              -- the day the last one certified; NULL: not all have
  announced INTEGER NOT NULL DEFAULT 0 CHECK (announced IN (0, 1)),   -- it has a notice that was not down in its time
  withdrawn_time TEXT,              -- taken back: it stays on record without its paragraphs; NULL: it stands
  revision INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL,
  UNIQUE (meeting_id, number)
) STRICT;
CREATE INDEX justeringar_open ON justeringar (justering_date) WHERE justering_date IS NULL;
CREATE INDEX justeringar_unannounced ON justeringar (justering_date) WHERE announced = 0;

-- A paragraph is certified once.
CREATE TABLE justering_items (
  item_id INTEGER PRIMARY KEY REFERENCES meeting_items (id),
  justering_id INTEGER NOT NULL REFERENCES justeringar (id),
  paragraph INTEGER NOT NULL,       -- the § number it was sealed with; 0 until then
  facts BLOB NOT NULL,              -- v1.Paragraph as it was sealed; empty until then
  words TEXT NOT NULL DEFAULT ''    -- of the decision as sealed; empty until then
) STRICT;
CREATE INDEX justering_items_by_justering ON justering_items (justering_id);

CREATE TABLE justerare (
  justering_id INTEGER NOT NULL REFERENCES justeringar (id),
  person TEXT NOT NULL CHECK (person <> ''),
  certify_date TEXT,                -- NULL: not yet
  sha256 TEXT NOT NULL,             -- of the text certified; empty: not yet
  PRIMARY KEY (justering_id, person)
) STRICT, WITHOUT ROWID;

-- What a justerare says of a paragraph, and what came of an objection.
CREATE TABLE justering_views (
  justering_id INTEGER NOT NULL REFERENCES justeringar (id),
  item_id INTEGER NOT NULL REFERENCES meeting_items (id),
  person TEXT NOT NULL,
  verdict INTEGER NOT NULL,         -- v1.Verdict
  comment TEXT NOT NULL,
  resolution TEXT NOT NULL,         -- what the secretary did about an objection; empty: open
  sha256 TEXT NOT NULL,             -- of the text of the paragraph that she saw
  view_time TEXT NOT NULL,
  PRIMARY KEY (justering_id, item_id, person)
) STRICT, WITHOUT ROWID;

-- Corrections of what was certified. Each adds, none replaces.
CREATE TABLE rattelser (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES meeting_items (id),
  number INTEGER NOT NULL CHECK (number > 0),   -- within the paragraph
  before TEXT NOT NULL,             -- the words that were wrong
  after TEXT NOT NULL,              -- what they ought to be
  reason TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  rattelse_date TEXT NOT NULL,
  create_time TEXT NOT NULL,
  UNIQUE (item_id, number)
) STRICT;

-- Notices on the board. Times are instants; the days that follow from up_time by law are kept beside it, as they were
-- told to the public and are never told otherwise.
CREATE TABLE anslag (
  id INTEGER PRIMARY KEY,
  committee TEXT NOT NULL REFERENCES committees (id),
  number INTEGER NOT NULL CHECK (number > 0),   -- of the committee, for ever
  kind INTEGER NOT NULL,            -- v1.AnslagKind
  justering_id INTEGER REFERENCES justeringar (id),   -- what it announces
  subject TEXT NOT NULL,            -- what it announces where that is no justering
  post_date TEXT NOT NULL,          -- the day it is to go up
  up_time TEXT,                     -- NULL: not yet
  appeal_until TEXT,                -- the last day of appeal
  remove_from TEXT,                 -- the first day it may be down
  down_time TEXT,                   -- NULL: not yet
  broken INTEGER NOT NULL CHECK (broken IN (0, 1)),   -- it was down during its time (KL 13:5)
  superseded_by INTEGER REFERENCES anslag (id),
  text TEXT NOT NULL,               -- as it stands, or stood, on the board; empty until it is up
  revision INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL,
  UNIQUE (committee, number),
  CHECK (up_time IS NULL OR remove_from IS NOT NULL)
) STRICT;
CREATE INDEX anslag_by_justering ON anslag (justering_id);
CREATE INDEX anslag_not_down ON anslag (post_date) WHERE down_time IS NULL AND superseded_by IS NULL;

-- When a notice was not to be seen although it was up.
CREATE TABLE anslag_interruptions (
  anslag_id INTEGER NOT NULL REFERENCES anslag (id),
  from_time TEXT NOT NULL,
  to_time TEXT,                     -- NULL: it still is not
  reason TEXT NOT NULL,
  PRIMARY KEY (anslag_id, from_time)
) STRICT, WITHOUT ROWID;

-- When the board was last known to work.
CREATE TABLE board_pulse (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  beat_time TEXT NOT NULL
) STRICT;

-- How a decision point is appealed, where that is otherwise than by laglighetsprövning (KL 13:2-3).
CREATE TABLE appeal_routes (
  item_id INTEGER NOT NULL REFERENCES meeting_items (id),
  point INTEGER NOT NULL,           -- of the decision, from 0
  route INTEGER NOT NULL,           -- v1.AppealRoute
  PRIMARY KEY (item_id, point)
) STRICT, WITHOUT ROWID;

-- When a party got a decision that is appealed by förvaltningsbesvär (FL 44 §).
CREATE TABLE delgivningar (
  item_id INTEGER NOT NULL REFERENCES meeting_items (id),
  point INTEGER NOT NULL,
  party TEXT NOT NULL CHECK (party <> ''),
  delgivning_date TEXT NOT NULL,
  PRIMARY KEY (item_id, point, party)
) STRICT, WITHOUT ROWID;

CREATE TABLE appeals (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES meeting_items (id),
  number INTEGER NOT NULL CHECK (number > 0),   -- within the paragraph
  point INTEGER NOT NULL,           -- of the decision, from 0; -1: the whole
  arrival_date TEXT NOT NULL,
  arrived_at TEXT NOT NULL,         -- the court or the municipality
  appellant TEXT NOT NULL,
  court_case TEXT NOT NULL,
  outcome INTEGER NOT NULL,         -- v1.AppealOutcome
  outcome_date TEXT,                -- NULL: the court has not said
  revision INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL,
  UNIQUE (item_id, number)
) STRICT;

-- A person's word that a decision is final: register and court were asked.
CREATE TABLE laga_kraft (
  item_id INTEGER PRIMARY KEY REFERENCES meeting_items (id),
  confirm_date TEXT NOT NULL,
  note TEXT NOT NULL,
  create_time TEXT NOT NULL
) STRICT;

-- A decision was carried out, be it before it was final (KL 13:14).
CREATE TABLE executions (
  item_id INTEGER PRIMARY KEY REFERENCES meeting_items (id),
  execution_date TEXT NOT NULL,
  reason TEXT NOT NULL,             -- why it could not wait; empty when it was final
  create_time TEXT NOT NULL
) STRICT;

-- Extracts sent: who got which decision, and when (expediering).
CREATE TABLE expedieringar (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES meeting_items (id),
  recipient TEXT NOT NULL CHECK (recipient <> ''),
  sent_date TEXT NOT NULL,
  channel TEXT NOT NULL,            -- "e-post"
  document TEXT NOT NULL,           -- what was sent; empty: the extract
  create_time TEXT NOT NULL
) STRICT;
CREATE INDEX expedieringar_by_item ON expedieringar (item_id);

-- Who is still to get an extract: whom the facts of a paragraph named when it was certified, until it is sent.
CREATE TABLE extracts_to_send (
  item_id INTEGER NOT NULL REFERENCES meeting_items (id),
  recipient TEXT NOT NULL,
  certified_date TEXT NOT NULL,
  PRIMARY KEY (item_id, recipient)
) STRICT, WITHOUT ROWID;

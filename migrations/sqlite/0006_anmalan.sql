-- The delegation order and the decisions taken by it, what was reported to the committee, and postponed cases on their
-- way back to a meeting. Adds tables, and an index over what came in; rewrites nothing: what was postponed before comes
-- back by hand, or when it is recorded again.

CREATE INDEX documents_by_create_time ON documents (create_time);

-- A row of the delegation order for the time it holds. Never overwritten by its successor, so that a decision keeps the
-- power it was taken by.
CREATE TABLE delegation_rules (
  id INTEGER PRIMARY KEY,
  committee TEXT NOT NULL REFERENCES committees (id),
  code TEXT NOT NULL CHECK (code <> ''),
  from_date TEXT NOT NULL,
  to_date TEXT,                     -- the last day; NULL: goes on
  rule BLOB NOT NULL,               -- v1.DelegationRule: the rest of it
  revision INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL,
  UNIQUE (committee, code, from_date),
  CHECK (to_date IS NULL OR to_date >= from_date)
) STRICT;

-- Decisions taken on delegation. The number is the next of the committee and year, and no row goes away: no gaps.
CREATE TABLE delegationsbeslut (
  id INTEGER PRIMARY KEY,
  committee TEXT NOT NULL REFERENCES committees (id),
  year INTEGER NOT NULL,
  number INTEGER NOT NULL CHECK (number > 0),
  case_id INTEGER REFERENCES cases (id),
  rule_code TEXT NOT NULL,          -- as it was named; no rule need have it
  decision_date TEXT NOT NULL,
  field TEXT NOT NULL,              -- under which it is reported
  urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)),         -- reported at the very next meeting (KL 6:40)
  reportable INTEGER NOT NULL CHECK (reportable IN (0, 1)), -- 0: the delegation order says that it is not reported
  reported INTEGER NOT NULL DEFAULT 0 CHECK (reported IN (0, 1)),   -- it has a row in anmalningar, whose triggers keep this
  appeal_route INTEGER NOT NULL,    -- v1.AppealRoute
  decision BLOB NOT NULL,           -- v1.Delegationsbeslut: the rest of it
  struck_reason TEXT NOT NULL,      -- not empty: struck (makulerat)
  revision INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL,
  UNIQUE (committee, year, number)
) STRICT;
CREATE INDEX delegationsbeslut_by_date ON delegationsbeslut (committee, decision_date);
CREATE INDEX delegationsbeslut_to_report ON delegationsbeslut (committee, decision_date)
  WHERE reported = 0 AND reportable = 1 AND struck_reason = '';
CREATE INDEX delegationsbeslut_urgent ON delegationsbeslut (committee, decision_date) WHERE urgent = 1;

-- Minutes of other bodies, received to be reported.
CREATE TABLE received_minutes (
  id INTEGER PRIMARY KEY,
  committee TEXT NOT NULL REFERENCES committees (id),
  number INTEGER NOT NULL CHECK (number > 0),   -- of the committee
  body TEXT NOT NULL CHECK (body <> ''),
  meeting_date TEXT NOT NULL,
  justering_date TEXT,
  received_date TEXT NOT NULL,
  document TEXT NOT NULL,           -- its name in the register; empty: it is in no case
  create_time TEXT NOT NULL,
  UNIQUE (committee, number)
) STRICT;

-- What was reported in which item: one thing a row, and each thing once. A row goes when its entry goes from the facts
-- of the item; the event log keeps that it was there.
CREATE TABLE anmalningar (
  id INTEGER PRIMARY KEY,
  item_id INTEGER NOT NULL REFERENCES meeting_items (id),
  entry TEXT NOT NULL,              -- where in the facts it stands: services/meetings/reported_rules.h
  justering_id INTEGER UNIQUE REFERENCES justeringar (id),
  received_minutes_id INTEGER UNIQUE REFERENCES received_minutes (id),
  delegationsbeslut_id INTEGER UNIQUE REFERENCES delegationsbeslut (id),
  committee TEXT REFERENCES committees (id),    -- with received_until
  received_until TEXT,
  create_time TEXT NOT NULL,
  UNIQUE (committee, received_until),
  CHECK ((justering_id IS NOT NULL) + (received_minutes_id IS NOT NULL) + (delegationsbeslut_id IS NOT NULL)
         + (received_until IS NOT NULL AND committee IS NOT NULL) = 1)
) STRICT;
CREATE INDEX anmalningar_by_item ON anmalningar (item_id);
CREATE TRIGGER delegationsbeslut_is_reported AFTER INSERT ON anmalningar WHEN NEW.delegationsbeslut_id IS NOT NULL
BEGIN UPDATE delegationsbeslut SET reported = 1 WHERE id = NEW.delegationsbeslut_id; END;
CREATE TRIGGER delegationsbeslut_is_free AFTER DELETE ON anmalningar WHEN OLD.delegationsbeslut_id IS NOT NULL
BEGIN UPDATE delegationsbeslut SET reported = 0 WHERE id = OLD.delegationsbeslut_id; END;

-- Items that were postponed, and the items in which their cases come back.
CREATE TABLE returning_items (
  item_id INTEGER PRIMARY KEY REFERENCES meeting_items (id),
  committee TEXT NOT NULL REFERENCES committees (id),
  to_date TEXT,                     -- the day that was named; NULL: the next meeting
  returned_item_id INTEGER REFERENCES meeting_items (id)   -- NULL: there is no such meeting yet
) STRICT;
CREATE INDEX returning_items_waiting ON returning_items (committee) WHERE returned_item_id IS NULL;
CREATE INDEX returning_items_by_returned ON returning_items (returned_item_id) WHERE returned_item_id IS NOT NULL;

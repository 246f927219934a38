-- The look of a committee's papers, and marks of secrecy. Adds a column and a table; rewrites nothing.

ALTER TABLE committees ADD COLUMN look TEXT NOT NULL DEFAULT '';   -- the id of a look; empty: the plain one

-- What may not be shown to everybody. The number is the next of the committee, and no row goes away.
CREATE TABLE markings (
  id INTEGER PRIMARY KEY,
  committee TEXT NOT NULL REFERENCES committees (id),
  number INTEGER NOT NULL CHECK (number > 0),
  case_id INTEGER REFERENCES cases (id),
  document_id INTEGER REFERENCES documents (id),
  item_id INTEGER REFERENCES meeting_items (id),
  words TEXT NOT NULL,              -- of an item; empty: all of the target
  ground TEXT NOT NULL CHECK (ground <> ''),   -- "OSL 21:1", "GDPR"
  until_date TEXT,                  -- the last day; NULL: until it is lifted
  lifted_reason TEXT NOT NULL,      -- not empty: lifted
  revision INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL,
  UNIQUE (committee, number),
  CHECK ((case_id IS NOT NULL) + (document_id IS NOT NULL) + (item_id IS NOT NULL) = 1)
) STRICT;
CREATE INDEX markings_by_case ON markings (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX markings_by_document ON markings (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX markings_by_item ON markings (item_id) WHERE item_id IS NOT NULL;

-- Signatures of sealed minutes and extracts, and the authority that vouches for those who sign. Adds tables; rewrites
-- nothing.

-- The one row: made when it is first needed.
CREATE TABLE authority (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  certificate TEXT NOT NULL,        -- PEM
  key TEXT NOT NULL,                -- PEM
  create_time TEXT NOT NULL
) STRICT;

-- What is signed, as it was when the first signed it.
CREATE TABLE signed_papers (
  id INTEGER PRIMARY KEY,
  meeting_id INTEGER NOT NULL REFERENCES meetings (id),
  justering_id INTEGER REFERENCES justeringar (id),   -- NULL: an extract
  items TEXT NOT NULL,              -- of an extract: the numbers of its items, "2 4"; empty: what the justering sealed
  file_name TEXT NOT NULL,          -- without an ending
  pdf BLOB NOT NULL,
  text BLOB NOT NULL,               -- the certified text
  create_time TEXT NOT NULL
) STRICT;
CREATE INDEX signed_papers_by_meeting ON signed_papers (meeting_id);
CREATE UNIQUE INDEX signed_papers_by_justering ON signed_papers (justering_id) WHERE justering_id IS NOT NULL;

CREATE TABLE signatures (
  id INTEGER PRIMARY KEY,
  paper_id INTEGER NOT NULL REFERENCES signed_papers (id),
  number INTEGER NOT NULL CHECK (number > 0),   -- of the meeting
  person TEXT NOT NULL CHECK (person <> ''),
  account TEXT NOT NULL,            -- its id; empty: none was needed
  pdf_signature BLOB NOT NULL,      -- CMS, DER
  text_signature BLOB NOT NULL,
  pdf_sha256 TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  event_number INTEGER NOT NULL,    -- the last of the log then, and its digest
  event_digest TEXT NOT NULL,
  sign_time TEXT NOT NULL,
  UNIQUE (paper_id, person)
) STRICT;
CREATE INDEX signatures_by_pdf ON signatures (pdf_sha256);
CREATE INDEX signatures_by_text ON signatures (text_sha256);

-- Accounts, their sessions, and the tokens of programs. Adds tables; rewrites nothing. Of what somebody shows to be let
-- in only a digest is kept.

CREATE TABLE accounts (
  id TEXT PRIMARY KEY CHECK (id <> ''),   -- "majlis"
  person TEXT NOT NULL CHECK (person <> ''),
  password TEXT NOT NULL,           -- Argon2id, as libsodium writes it; empty: none was set
  failures INTEGER NOT NULL DEFAULT 0 CHECK (failures >= 0),   -- wrong passwords in a row
  failure_time TEXT NOT NULL DEFAULT '',                       -- of the last of them
  disabled INTEGER NOT NULL CHECK (disabled IN (0, 1)),
  revision INTEGER NOT NULL,
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL
) STRICT;

CREATE TABLE service_tokens (
  id INTEGER PRIMARY KEY,
  digest TEXT NOT NULL UNIQUE,      -- SHA-256 of the token
  purpose TEXT NOT NULL CHECK (purpose <> ''),
  until_date TEXT NOT NULL,
  revoked INTEGER NOT NULL DEFAULT 0 CHECK (revoked IN (0, 1)),
  create_time TEXT NOT NULL
) STRICT;

-- A role in a committee, of an account or of a program. The committee may be one that is not there yet: "*" is all.
CREATE TABLE grants (
  account TEXT REFERENCES accounts (id),
  service_token INTEGER REFERENCES service_tokens (id),
  role INTEGER NOT NULL,            -- v1.AccountRole
  committee TEXT NOT NULL CHECK (committee <> ''),
  CHECK ((account IS NOT NULL) + (service_token IS NOT NULL) = 1)
) STRICT;
CREATE INDEX grants_by_account ON grants (account) WHERE account IS NOT NULL;
CREATE INDEX grants_by_service_token ON grants (service_token) WHERE service_token IS NOT NULL;

CREATE TABLE sessions (
  digest TEXT PRIMARY KEY,          -- SHA-256 of the token
  account TEXT NOT NULL REFERENCES accounts (id),
  use_time TEXT NOT NULL,           -- when it was last used, to the minute
  expire_time TEXT NOT NULL,        -- used or not
  create_time TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_account ON sessions (account);

CREATE TABLE invitations (
  account TEXT PRIMARY KEY REFERENCES accounts (id),   -- one each: a later one takes its place
  digest TEXT NOT NULL UNIQUE,
  expire_time TEXT NOT NULL
) STRICT, WITHOUT ROWID;

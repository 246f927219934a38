-- Reminders by e-mail: the addresses, and each mail with what it told, so that nothing is told twice.
-- Rewrites nothing; both tables are new, and empty in an instant.

CREATE TABLE addresses (
  id INTEGER PRIMARY KEY,
  committee TEXT NOT NULL REFERENCES committees (id),
  person TEXT NOT NULL,             -- empty: the committee's secretary
  email TEXT NOT NULL CHECK (email <> ''),
  create_time TEXT NOT NULL,
  update_time TEXT NOT NULL,
  UNIQUE (committee, person)
) STRICT;

-- Written before a mail is sent, and confirmed after. Neither sent nor failed: the daemon stopped in between, or the
-- server did not say whether it took the mail.
CREATE TABLE reminder_mails (
  id INTEGER PRIMARY KEY,
  email TEXT NOT NULL,
  attempt_time TEXT NOT NULL,
  sent_time TEXT,
  failure TEXT NOT NULL DEFAULT '', -- why the mail was not taken
  CHECK (sent_time IS NULL OR failure = '')
) STRICT;

-- What a mail told: the deadline as it was, so that one which moves, or becomes another's, is told again.
CREATE TABLE reminders (
  mail_id INTEGER NOT NULL REFERENCES reminder_mails (id),
  resource TEXT NOT NULL,
  kind INTEGER NOT NULL,            -- v1.DeadlineKind
  due_date TEXT NOT NULL,
  level INTEGER NOT NULL,           -- v1.ReminderLevel
  person TEXT NOT NULL,             -- whose it was; empty: nobody's
  why TEXT NOT NULL,                -- tells the assignments of a case apart
  PRIMARY KEY (resource, kind, due_date, level, person, why, mail_id)
) STRICT, WITHOUT ROWID;

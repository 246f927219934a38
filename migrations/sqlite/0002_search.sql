-- The search over cases, documents and paragraphs. Rewrites nothing: entries are made when what they are of is written.
--
-- What is searched stands beside what it is made of, since a row of search is made of several tables and found by
-- words. The index keeps no text of its own (content = 'search_entries'): an excerpt is cut from the entry.
-- search_store.cc keeps the two together, since a trigger may not write to a virtual table where the schema is not
-- trusted. The id of an entry begins with its day, so that the newest are found first without sorting, and a year is a
-- range of ids.

CREATE TABLE search_entries (
  id INTEGER PRIMARY KEY,           -- 20260526000000001: the day and a number within it; 1 and on without a day
  resource TEXT NOT NULL CHECK (resource <> ''),  -- "committees/hvn/meetings/7/items/4"
  part INTEGER NOT NULL,            -- of the resource: a paragraph, and the statements attached to it
  kind INTEGER NOT NULL,            -- v1.HitKind
  date TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  filters TEXT NOT NULL,            -- committee, kind and parties, a word each: services/search/search_store.cc
  UNIQUE (resource, part)
) STRICT;

-- Beginnings of words of three to six letters have lists of their own: together as large as the rest, and a common
-- one is found forty times faster. Shorter ones are refused, longer ones are rarer.
CREATE VIRTUAL TABLE search_index USING fts5(
  title, text, filters, content = 'search_entries', content_rowid = 'id', prefix = '3 4 5 6', tokenize = 'swedish');

-- An entry is replaced, never changed: the index must forget the very words that it was given.
CREATE TRIGGER search_entries_are_never_changed BEFORE UPDATE ON search_entries
BEGIN SELECT RAISE(ABORT, 'an entry of the search is replaced, never changed'); END;

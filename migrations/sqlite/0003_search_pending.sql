-- Entries of the search that its index does not have yet. Rewrites nothing: the index has all that is there.
--
-- Bringing an entry into the index costs more than all else of a small write, and little more for a hundred entries
-- than for one. So a write notes what is to be indexed, and a later one brings it in for many: search_store.cc.

CREATE TABLE search_pending (
  id INTEGER PRIMARY KEY REFERENCES search_entries (id) ON DELETE CASCADE
) STRICT;

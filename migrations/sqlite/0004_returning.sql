-- Postponed cases on their way back to a meeting. Adds a table and rewrites nothing: what was postponed before comes back
-- by hand, or when it is recorded again.

-- Items that were postponed, and the items in which their cases come back.
CREATE TABLE returning_items (
  item_id INTEGER PRIMARY KEY REFERENCES meeting_items (id),
  committee TEXT NOT NULL REFERENCES committees (id),
  to_date TEXT,                     -- the day that was named; NULL: the next meeting
  returned_item_id INTEGER REFERENCES meeting_items (id)   -- NULL: there is no such meeting yet
) STRICT;
CREATE INDEX returning_items_waiting ON returning_items (committee) WHERE returned_item_id IS NULL;
CREATE INDEX returning_items_by_returned ON returning_items (returned_item_id) WHERE returned_item_id IS NOT NULL;

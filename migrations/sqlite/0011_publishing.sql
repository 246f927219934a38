-- Whether a committee has its certified minutes published. Adds a column, at once however many rows there are; rewrites
-- nothing.

ALTER TABLE committees ADD COLUMN publish_minutes INTEGER NOT NULL DEFAULT 0 CHECK (publish_minutes IN (0, 1));

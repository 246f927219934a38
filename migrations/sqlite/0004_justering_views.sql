-- What a justerare saw when she gave her view, the words of decisions as they were sealed, and justeringar taken back:
-- they stay on record without their paragraphs, which may be put in another. Adds columns only; a million rows take no
-- longer than one.

ALTER TABLE justeringar ADD COLUMN withdrawn_time TEXT;                   -- NULL: it stands
ALTER TABLE justering_items ADD COLUMN words TEXT NOT NULL DEFAULT '';    -- of the decision as sealed; empty until then
ALTER TABLE justering_views ADD COLUMN sha256 TEXT NOT NULL DEFAULT '';   -- of the text of the paragraph that she saw

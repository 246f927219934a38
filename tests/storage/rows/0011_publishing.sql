-- A committee that has its minutes published.
UPDATE committees SET publish_minutes = 1;

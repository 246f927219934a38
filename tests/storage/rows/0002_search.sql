-- Two entries of the search, in the index.
INSERT INTO search_entries VALUES
  (20260504000000001, 'committees/hvn/cases/2026-0001', 0, 1, '2026-05-04', 'Gästbrygga i Norra viken',
   'HVN 2026-0001-1.6 Båtklubben', 'c68766e k1'),
  (20260526000000001, 'committees/hvn/meetings/1/items/1', 0, 3, '2026-05-26', 'Gästbrygga i Norra viken',
   'Nämnden beslutade att bygga bryggan.', 'c68766e k3');
INSERT INTO search_index (rowid, title, text, filters) SELECT id, title, text, filters FROM search_entries;

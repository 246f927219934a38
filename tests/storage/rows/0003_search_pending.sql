-- An entry that the index does not have yet.
INSERT INTO search_entries VALUES
  (20260527000000001, 'committees/hvn/cases/2026-0003', 0, 1, '2026-05-27', 'Taxa för båtplatser', 'HVN 2026-0003',
   'c68766e k1');
INSERT INTO search_pending VALUES (20260527000000001);

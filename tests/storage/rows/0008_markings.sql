-- A mark on an item's words, one on a case, lifted, and one on a document that has a last day.
INSERT INTO markings VALUES
  (1, 'hvn', 1, NULL, NULL, 1, 'Eva Ek', 'OSL 21:1', NULL, '', 1, '2026-05-27T08:00:00.000000Z',
   '2026-05-27T08:00:00.000000Z'),
  (2, 'hvn', 2, 2, NULL, NULL, '', 'GDPR', NULL, 'Namnet är offentligt', 2, '2026-05-27T08:01:00.000000Z',
   '2026-05-28T08:00:00.000000Z'),
  (3, 'hvn', 3, NULL, 1, NULL, '', 'OSL 31:16', '2031-05-27', '', 1, '2026-05-27T08:02:00.000000Z',
   '2026-05-27T08:02:00.000000Z');

-- A row or more of every table, as the first version of the service would have written them.
INSERT INTO committees VALUES ('hvn', 'Hamnviksnämnden', 'HVN', '', 'stockholm', 1, '', 7, 0, 1,
  '2026-01-02T08:00:00.000000Z', '2026-01-02T08:00:00.000000Z');
INSERT INTO members VALUES
  (1, 'hvn', 'Astrid Wallmark', 'S', 1, '2023-01-01', NULL, 0, 1, '2026-01-02T08:01:00.000000Z',
   '2026-01-02T08:01:00.000000Z'),
  (2, 'hvn', 'Rune Alvskog', 'MP', 5, '2023-01-01', '2025-12-31', 2, 2, '2026-01-02T08:01:00.000000Z',
   '2026-01-02T08:02:00.000000Z');
INSERT INTO diarienummer_counters VALUES ('hvn', 2026, 2);
INSERT INTO cases VALUES
  (1, 'hvn', 2026, 1, 'HVN 2026-0001-1.6', '1.6', 1, 'Gästbrygga i Norra viken', '2026-05-04', 'Båtklubben', '',
   'Ylva Strand', '2026-09-30', NULL, '', 6, '', NULL, 3, '2026-05-04T09:00:00.000000Z',
   '2026-05-27T09:00:00.000000Z'),
  (2, 'hvn', 2026, 2, 'HVN 2026-0002', '', 7, 'Fel registrerat', '2026-05-05', '', 'Ä Ö', '', NULL, '2026-06-01',
   'OSL 21:1', 8, 'Dubblett', NULL, 2, '2026-05-05T09:00:00.000000Z', '2026-05-05T09:05:00.000000Z');
INSERT INTO case_relations VALUES (1, 2, 1);
INSERT INTO documents VALUES (1, 1, 1, 1, 'Skrivelse', '2026-05-04', '', 1, '2026-05-04T09:01:00.000000Z',
  '2026-05-04T09:01:00.000000Z');
INSERT INTO document_versions VALUES (1, 1, 1, 'skrivelse.txt', 'text/plain', 3,
  '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae', '2026-05-04T09:01:00.000000Z');
INSERT INTO uploads VALUES (1, 1, '2026-05-04T09:01:00.000000Z'), (2, NULL, '2026-05-04T09:02:00.000000Z');
INSERT INTO upload_chunks VALUES (1, 0, x'666f6f'), (2, 0, x'00ff');
INSERT INTO meetings VALUES (1, 'hvn', 1, '2026-05-26', '16.00', 'Hamnhuset', '', '2026-05-19', x'0a00', x'', 2,
  '2026-01-02T08:03:00.000000Z', '2026-05-26T18:00:00.000000Z');
INSERT INTO meeting_items VALUES
  (1, 1, 1, 1, 0, 1, 1, x'1a00', 0, 2, '2026-05-10T08:00:00.000000Z', '2026-05-26T18:00:00.000000Z'),
  (2, 1, 2, 0, 1, NULL, 0, x'', 0, 2, '2026-05-20T08:00:00.000000Z', '2026-05-20T08:01:00.000000Z');
INSERT INTO assignments VALUES (1, 1, 1, 1, 'förvaltningen', 'upphandla bryggan', '2026-09-30', NULL);
INSERT INTO events VALUES
  (1, '2026-01-02T08:00:00.000000Z', 'Majlis Kronvik', 'CreateCommittee', 'committees/hvn', '', 'name: "x"', x'00'),
  (2, '2026-05-04T09:00:00.000000Z', 'Majlis Kronvik', 'CreateCase', 'committees/hvn/cases/2026-0001', '',
   'subject: "Gästbrygga i Norra viken"', x'01');
INSERT INTO answered_requests VALUES ('6f1c2b5e-0000-4000-8000-000000000001', 'CreateCase', x'00', x'0a01',
  '2026-05-04T09:00:00.000000Z');

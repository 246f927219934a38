-- A decision on delegation, reported, and a case on its way back.
INSERT INTO delegation_rules VALUES (1, 'hvn', '3.2', '2026-01-01', NULL, x'0a00', 1, '2026-01-02T08:00:00.000000Z',
  '2026-01-02T08:00:00.000000Z');
INSERT INTO delegationsbeslut VALUES (1, 'hvn', 2026, 1, 1, '3.2', '2026-05-20', 'avtal', 0, 1, 0, 1, x'4a00', '', 1,
  '2026-05-20T08:00:00.000000Z', '2026-05-20T08:00:00.000000Z');
INSERT INTO received_minutes VALUES (1, 'hvn', 1, 'rådet för hamnfrågor', '2026-05-04', NULL, '2026-05-11', '',
  '2026-05-11T08:00:00.000000Z');
INSERT INTO anmalningar VALUES (1, 2, 'HVN 2026-0001-1.6', NULL, NULL, 1, NULL, NULL, '2026-05-26T16:00:00.000000Z');
INSERT INTO returning_items VALUES (2, 'hvn', '2026-06-16', NULL);

-- The authority, minutes that two have signed, and an extract that one has.
INSERT INTO authority VALUES
  (1, '-----BEGIN CERTIFICATE-----', '-----BEGIN PRIVATE KEY-----', '2026-05-28T12:00:00.000000Z');
INSERT INTO signed_papers VALUES
  (1, 1, 1, '', 'hvn-2026-05-26-protokoll', X'255044462D', X'C2A720310A', '2026-05-28T12:00:01.000000Z'),
  (2, 1, NULL, '1', 'hvn-2026-05-26-utdrag-1', X'255044462E', X'C2A720310A', '2026-05-28T12:00:03.000000Z');
INSERT INTO signatures VALUES
  (1, 1, 1, 'Eva Ek', '', X'3001', X'3002', 'a1', 'b1', 1, 'c1', '2026-05-28T12:00:01.000000Z'),
  (2, 1, 2, 'Olle Alm', 'olle', X'3003', X'3004', 'a1', 'b1', 2, 'c2', '2026-05-28T12:00:02.000000Z'),
  (3, 2, 3, 'Majlis Kronvik', 'majlis', X'3005', X'3006', 'a2', 'b2', 3, 'c3', '2026-05-28T12:00:03.000000Z');

-- A decision from the gavel to the day it was final.
UPDATE meetings SET close_time = '2026-05-26T18:00:00.000000Z', settled = 1 WHERE id = 1;
INSERT INTO confirmed_decisions VALUES (1, 'bygga bryggan', '2c26b46b', '2026-05-26T17:00:00.000000Z');
INSERT INTO justeringar VALUES (1, 1, 1, 0, '2026-05-27', '2026-05-28', 'Protokollet
', '2c26b46b', '2026-05-28', 1, NULL, 2, '2026-05-27T08:00:00.000000Z', '2026-05-28T09:00:00.000000Z');
INSERT INTO justering_items VALUES (1, 1, 1, x'1a00', 'bygga bryggan');
INSERT INTO justerare VALUES (1, 'Astrid Wallmark', '2026-05-28', '2c26b46b');
INSERT INTO justering_views VALUES (1, 1, 'Astrid Wallmark', 1, '', '', '2c26b46b', '2026-05-27T09:00:00.000000Z');
INSERT INTO rattelser VALUES (1, 1, 1, 'bygga', 'bygga om', 'skrivfel', 'Astrid Wallmark', '2026-06-30',
  '2026-06-30T09:00:00.000000Z');
INSERT INTO anslag VALUES (1, 'hvn', 1, 1, 1, '', '2026-05-29', '2026-05-29T06:00:00.000000Z', '2026-06-22',
  '2026-06-23', '2026-06-23T06:00:00.000000Z', 0, NULL, 'Anslag', 3, '2026-05-29T06:00:00.000000Z',
  '2026-06-23T06:00:00.000000Z');
INSERT INTO anslag_interruptions VALUES (1, '2026-06-23T05:00:00.000000Z', '2026-06-23T05:10:00.000000Z', 'strömavbrott');
INSERT INTO board_pulse VALUES (1, '2026-06-23T06:00:00.000000Z');
INSERT INTO appeal_routes VALUES (1, 0, 2);
INSERT INTO delgivningar VALUES (1, 0, 'Båtklubben', '2026-06-01');
INSERT INTO appeals VALUES (1, 1, 1, -1, '2026-06-15', 'kommunen', 'Båtklubben', '4711-26', 2, '2026-09-01', 2,
  '2026-06-15T08:00:00.000000Z', '2026-09-01T08:00:00.000000Z');
INSERT INTO laga_kraft VALUES (1, '2026-09-02', 'domstolen har svarat', '2026-09-02T08:00:00.000000Z');
INSERT INTO executions VALUES (1, '2026-09-03', '', '2026-09-03T08:00:00.000000Z');
INSERT INTO expedieringar VALUES (1, 1, 'Båtklubben', '2026-06-01', 'e-post', '', '2026-06-01T08:00:00.000000Z');
INSERT INTO extracts_to_send VALUES (1, 'Kultursällskapet', '2026-05-28');

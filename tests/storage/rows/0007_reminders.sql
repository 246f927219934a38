-- A mail that was sent, and what it told.
INSERT INTO addresses VALUES (1, 'hvn', 'Ylva Strand', 'ylva@hamnvik.example', '2026-05-04T08:00:00.000000Z',
  '2026-05-04T08:00:00.000000Z');
INSERT INTO reminder_mails VALUES (1, 'ylva@hamnvik.example', '2026-05-19T05:00:00.000000Z',
  '2026-05-19T05:00:01.000000Z', '');
INSERT INTO reminders VALUES (1, 'committees/hvn/cases/2026-0001', 1, '2026-05-20', 1, 'Ylva Strand',
  'Ärendet ska vara besvarat.');

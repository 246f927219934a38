-- An administrator who has logged in and one who is invited and has been guessed at, and a program whose token was ended.
INSERT INTO accounts VALUES
  ('majlis', 'Majlis Kronvik', '$argon2id$v=19$m=65536,t=2,p=1$c2FsdHNhbHRzYWx0c2E$aGFzaA', 0, '', 0, 2,
   '2026-05-27T08:00:00.000000Z', '2026-05-27T08:05:00.000000Z'),
  ('sven.ek', 'Sven Ek', '', 3, '2026-05-27T08:07:00.000000Z', 1, 1, '2026-05-27T08:06:00.000000Z',
   '2026-05-27T08:06:00.000000Z');
INSERT INTO service_tokens VALUES
  (1, 'b94d27b9934d3e08a52e52d7da7dabfac484efe37a5380ee9088f7ace2efcde9', 'E-tjänsten', '2027-05-31', 1,
   '2026-05-27T08:08:00.000000Z');
INSERT INTO grants VALUES ('majlis', NULL, 9, '*'), ('majlis', NULL, 2, 'hvn'), (NULL, 1, 1, 'hvn');
INSERT INTO sessions VALUES
  ('5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03', 'majlis', '2026-05-27T09:00:00.000000Z',
   '2026-06-03T08:05:00.000000Z', '2026-05-27T08:05:00.000000Z');
INSERT INTO invitations VALUES
  ('sven.ek', '486ea46224d1bb4fb680f34f7c9ad96a8f24ec88be73ea8e5a6c65260e9cb8a7', '2026-05-30T08:06:00.000000Z');

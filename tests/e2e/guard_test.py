"""Who may what, with the real client and daemon: accounts with roles, a committee's secrets, and who read them.

    guard_test.py BIN SOURCE
"""

import json
import subprocess
import sys
import unittest

import daemon

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()
DAY = "2024-03-05"
SECRET = "Kanotklubben"  # a word that only the secret case has
PEOPLE = {"eva": ("Eva Ek", "sekreterare@hvn"), "lars": ("Lars Lund", "läsare@hvn"), "rut": ("Rut Berg", "revisor@*"),
          "siv": ("Siv Lind", "sekreterare@mn"), "olle": ("Olle Alm", "ledamot@hvn")}


class Guard(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        daemon.serve(cls, BIN, SOURCE)
        invitation = cls.daemon.invite_first()
        cls.daemon.start()
        cls.accept("majlis", invitation)
        for committee, title in (("hvn", "Hamnviksnämnden"), ("mn", "Miljönämnden")):
            cls.do("majlis", "committee", "create", committee, title, f"--short={committee.upper()}")
        for name, (person, roles) in PEOPLE.items():
            cls.do("majlis", "account", "create", name, person, f"--role={roles}")
            cls.accept(name, daemon.invitation_in(cls.do("majlis", "account", "invite", name)))
        hvn = "--committee=hvn"
        cls.do("eva", "member", "add", "Olle Alm", "--party=M", "--office=ordförande", "--from=2024-01-01", hvn)
        cls.do("eva", "case", "create", "Ny brygga", "--kind=eget", "--date=2024-02-01", hvn)
        cls.do("eva", "case", "create", f"{SECRET} söker stöd", "--kind=ansökan", f"--sender={SECRET}",
               "--secrecy=OSL 21:1", "--date=2024-02-01", hvn)
        cls.do("eva", "meeting", "create", DAY, hvn)
        for case in ("2024-0001", "2024-0002"):
            cls.do("eva", "meeting", "item", DAY, case, hvn)

    @classmethod
    def call(cls, who, *arguments, typed=""):
        home = cls.daemon.path / f"home-{who}"
        home.mkdir(exist_ok=True)
        environment = cls.daemon.environment(home)
        token = home / ".config/arendegang/token"
        if token.exists():  # given by this service, which has another address after a start
            environment["ARENDEGANG_TOKEN"] = token.read_text().splitlines()[0]
        return subprocess.run([cls.daemon.bin / "arende", *arguments], cwd=home, capture_output=True, text=True,
                              input=typed, env=environment)

    @classmethod
    def do(cls, who, *arguments, typed=""):
        done = cls.call(who, *arguments, typed=typed)
        assert done.returncode == 0, (who, arguments, done.stdout, done.stderr)
        return done.stdout

    @classmethod
    def accept(cls, who, invitation):
        cls.do(who, "account", "accept", invitation, typed=f"{who} seglar i viken\n")

    def refused(self, who, *arguments):
        done = self.call(who, *arguments)
        self.assertEqual(done.returncode, 3, (who, arguments, done.stdout))
        return done.stderr

    def test_without_a_login_nothing_is_told(self):
        for arguments in (("case", "list", "--committee=hvn"), ("search", "brygga"), ("events",), ("check",)):
            self.assertIn("Logga in först", self.refused("nobody", *arguments))

    def test_the_board_is_for_everybody(self):
        self.do("eva", "announce", "other", "Bryggan stängs", "--kind=kungörelse", "--until=2099-01-01",
                "--committee=hvn")
        self.assertIn("Bryggan stängs", self.do("nobody", "announce", "show", "1", "--committee=hvn"))
        self.assertIn("kungörelse", self.do("siv", "announce", "list", "--committee=hvn"))
        self.assertIn("Logga in först", self.refused("nobody", "announce", "down", "1", "--committee=hvn"))

    def test_each_does_what_her_role_lets_her_in_her_committee(self):
        self.assertIn("sekreterare", self.refused("lars", "case", "create", "Mitt", "--kind=eget", "--committee=hvn"))
        self.assertIn("nämnden hvn", self.refused("siv", "case", "list", "--committee=hvn"))
        self.assertIn("rollen", self.refused("majlis", "case", "list", "--committee=hvn"))
        self.assertIn("rollen", self.refused("eva", "account", "list"))
        self.assertIn("Ny brygga", self.do("lars", "case", "list", "--committee=hvn"))
        self.assertNotIn("Hamnvik", self.do("siv", "committee", "list"))

    def test_a_secret_case_is_nowhere_for_who_may_not_see_it(self):
        hvn = "--committee=hvn"
        for arguments in (("case", "list", hvn), ("meeting", "show", DAY, hvn), ("search", SECRET), ("deadlines", hvn),
                          ("export", "kallelse", DAY, hvn, "--as=text", "-"),
                          ("export", "föredragningslista", DAY, hvn, "--as=json", "-"),
                          ("export", "protokoll", DAY, hvn, "--as=text", "-")):
            for who in ("lars", "rut"):
                done = self.call(who, *arguments)
                self.assertNotIn(SECRET, done.stdout + done.stderr, (who, arguments))
        shown = self.refused("lars", "case", "show", "2024-0002", hvn)
        absent = self.refused("lars", "case", "show", "2024-0099", hvn)
        self.assertEqual(shown.replace("2024-0002", "N"), absent.replace("2024-0099", "N"))
        for who in ("eva", "olle"):
            self.assertIn(SECRET, self.do(who, "case", "list", hvn))
            self.assertIn(SECRET, self.do(who, "export", "kallelse", DAY, hvn, "--as=text", "-"))

    def test_who_read_a_secret_is_on_record(self):
        self.do("olle", "case", "show", "2024-0002", "--committee=hvn")
        self.daemon.stop()  # what was read is written within a minute, and before the end
        self.daemon.start()
        events = json.loads(self.do("rut", "events", "list", "--format=json"))["events"]
        read = [event for event in events if event["method"].startswith("Read")]
        self.assertIn(("Olle Alm", "committees/hvn/cases/2024-0002"),
                      {(event["actor"], event["resource"]) for event in read})
        self.assertNotIn(SECRET, json.dumps(events, ensure_ascii=False))
        self.assertIn("hel", self.do("rut", "events", "verify"))


if __name__ == "__main__":
    unittest.main()

"""Minutes signed by those who certified them: openssl proves it without the service, one flipped bit breaks it, and a
log that was edited in the database file no longer fits.

    sign_test.py BIN SOURCE
"""

import json
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
import unittest

import daemon
from facts import justerare_choice

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()
DAY = "2024-03-05"
CHAIR, VICE = "Astrid Wallmark", "Gösta Ekvall"
PAPER = f"hvn-{DAY}-protokoll"
CHOICE = justerare_choice(CHAIR, VICE, "2024-03-07")
BRIDGE = """handling:
  points:
    - decided: bygga bryggan
    - adjusted_at_once: true
"""
FEES = """handling:
  points:
    - decided: fastställa taxan för trettio båtplatser
"""


class Sign(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if shutil.which("soffice") is None:
            raise RuntimeError("deploy/install-packages papers installs the converter")
        daemon.serve(cls, BIN, SOURCE).start()
        cls.hold_meeting()
        cls.run_well("sign", DAY, f"--person={CHAIR}")
        cls.run_well("sign", DAY, f"--person={VICE}")
        cls.run_well("sign", "export", DAY, "1", "signed")
        cls.signed = cls.daemon.path / "signed"
        cls.daemon.stop()

    @classmethod
    def hold_meeting(cls):
        for name, text in (("choice.yaml", CHOICE), ("bridge.yaml", BRIDGE), ("fees.yaml", FEES)):
            (cls.daemon.path / name).write_text(text)
        cls.run_well("committee", "create", "hvn", "Hamnviksnämnden", "--short=HVN")
        cls.run_well("member", "add", CHAIR, "--party=S", "--office=ordförande", "--from=2024-01-01")
        cls.run_well("member", "add", VICE, "--party=M", "--office=vice-ordförande", "--from=2024-01-01")
        cls.run_well("member", "add", "Ingegerd Torstedt", "--party=S", "--from=2024-01-01")
        cls.run_well("case", "create", "Ny brygga", "--kind=eget", "--date=2024-02-01")
        cls.run_well("case", "create", "Ny taxa", "--kind=eget", "--date=2024-02-01")
        cls.run_well("meeting", "create", DAY)
        cls.run_well("meeting", "roll", DAY, "--save")
        cls.run_well("meeting", "item", DAY, "--title=Val av justerare")
        for place, facts in (("1", "choice.yaml"), ("2", "bridge.yaml"), ("3", "fees.yaml")):
            if place != "1":
                cls.run_well("meeting", "item", DAY, f"2024-000{int(place) - 1}")
            cls.run_well("meeting", "facts", DAY, place, facts)
        cls.run_well("adjust", "start", DAY, "2", "--immediate")
        cls.certify(DAY)
        cls.run_well("meeting", "close", DAY)
        assert cls.daemon.arende("sign", DAY, "2", f"--person={CHAIR}").returncode == 3
        cls.run_well("adjust", "start", DAY)
        cls.certify("2024-03-07")

    @classmethod
    def certify(cls, date):
        for person in (CHAIR, VICE):
            cls.run_well("adjust", "sign", DAY, person, f"--date={date}")

    def setUp(self):
        """Each test has the database of its own."""
        self.kept = self.daemon.path / "a.db"
        self.saved = self.daemon.path / "saved.db"
        if not self.saved.exists():
            shutil.copy(self.kept, self.saved)
        for each in self.daemon.path.glob("a.db*"):
            each.unlink()
        shutil.copy(self.saved, self.kept)
        self.daemon.start()
        self.addCleanup(lambda: self.daemon.process and self.daemon.stop())

    def openssl(self, file, signature, *more, folder=None):
        return subprocess.run(["openssl", "cms", "-verify", "-binary", "-inform", "DER", "-in", signature, "-content", file,
                               "-CAfile", "ROT.pem", "-purpose", "any", "-out", "/dev/null", *more],
                              cwd=folder or self.signed, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, text=True)

    def flipped(self, name):
        """A copy of what was signed with one bit of one file flipped: in its middle, of a signature near its end, where
        the value is that is proven. (openssl passes over some bits around it; that we do not is a test of its own.)"""
        folder = self.daemon.path / f"flipped-{name}"
        shutil.copytree(self.signed, folder)
        content = bytearray((folder / name).read_bytes())
        content[-5 if name.endswith(".p7s") else len(content) // 2] ^= 1
        (folder / name).write_bytes(content)
        return folder

    def pairs(self):
        for ending in ("pdf", "txt"):
            for person in ("astrid-wallmark", "gosta-ekvall"):
                yield f"{PAPER}.{ending}", f"{PAPER}.{ending}.{person}.p7s"

    def test_all_that_proves_it_is_given_out(self):
        expected = {f"{PAPER}.pdf", f"{PAPER}.txt", "ROT.pem", "LÄS-MIG.txt", *(signature for _, signature in self.pairs())}
        self.assertEqual({each.name for each in self.signed.iterdir()}, expected)
        self.assertTrue((self.signed / f"{PAPER}.pdf").read_bytes().startswith(b"%PDF"))
        shown = json.loads(self.run_well("adjust", "show", DAY, "2", "--format=json"))
        self.assertEqual((self.signed / f"{PAPER}.txt").read_bytes(), shown["text"].encode())

    def test_openssl_proves_every_signature(self):
        for file, signature in self.pairs():
            with self.subTest(signature):
                done = self.openssl(file, signature)
                self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_commands_that_are_told_prove_it(self):
        commands = re.findall(r"^  (openssl .*)$", (self.signed / "LÄS-MIG.txt").read_text(), re.MULTILINE)
        self.assertEqual(len(commands), 4)
        for command in commands:
            words = [word.replace("kopia", "/dev/null") for word in shlex.split(command)]
            done = subprocess.run(words, cwd=self.signed, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("erification successful", done.stderr)

    def test_one_flipped_bit_breaks_it(self):
        for file, signature in self.pairs():
            for changed in (file, signature):
                with self.subTest(signature, changed=changed):
                    folder = self.flipped(changed)
                    self.assertNotEqual(self.openssl(file, signature, folder=folder).returncode, 0)
                    done = self.daemon.arende("verify", str(folder / file), str(folder / signature))
                    self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
                    self.assertNotIn("oförändrad", done.stdout)
                    shutil.rmtree(folder)

    def test_every_bit_of_a_signature_counts(self):
        file, signature = next(self.pairs())
        whole = (self.signed / signature).read_bytes()
        for place in range(0, len(whole), 37):
            content = bytearray(whole)
            content[place] ^= 0x10
            (self.daemon.path / "changed.p7s").write_bytes(content)
            done = self.daemon.arende("verify", str(self.signed / file), "changed.p7s")
            self.assertEqual(done.returncode, 1, (place, done.stdout))

    def test_verify_explains_in_swedish(self):
        file, signature = next(self.pairs())
        by_file = self.run_well("verify", str(self.signed / file))
        by_signature = self.run_well("verify", str(self.signed / file), str(self.signed / signature))
        self.assertRegex(by_signature, rf"\AFilen är oförändrad sedan {CHAIR} undertecknade den \d+ \w+ \d{{4}} klockan "
                                       r"\d\d\.\d\d\. Händelseloggen stämmer\.\n\Z")
        self.assertIn(by_signature.strip(), by_file)
        self.assertIn(f"oförändrad sedan {VICE} undertecknade", by_file)
        told = json.loads(self.run_well("verify", str(self.signed / file), "--format=json"))
        self.assertEqual((told["state"], told["log"]), ("SIGNATURE_STATE_GOOD", "LOG_STATE_FITS"))
        (self.daemon.path / "other.txt").write_text("En annan fil.\n")
        other = self.daemon.arende("verify", "other.txt")
        self.assertEqual(other.returncode, 1)
        self.assertIn("Ingen har undertecknat filen här", other.stdout)
        strange = self.daemon.arende("verify", str(self.signed / file), "other.txt")
        self.assertEqual(strange.returncode, 1)
        self.assertIn("ingen underskrift", strange.stdout)

    def test_only_those_who_certified_sign_and_once(self):
        again = self.daemon.arende("sign", DAY, f"--person={CHAIR}")
        self.assertEqual(again.returncode, 3)
        self.assertIn("har redan undertecknat", again.stderr)
        stranger = self.daemon.arende("sign", DAY, "--person=Ingegerd Torstedt")
        self.assertEqual(stranger.returncode, 3)
        self.assertIn("har inte justerat", stranger.stderr)

    def test_extracts_and_what_was_certified_at_once_are_signed_likewise(self):
        told = self.run_well("sign", "extract", DAY, "3", "2", "--person=Majlis Kronvik")
        self.assertIn("(utdrag 2 3)", told)
        self.assertEqual(told, self.run_well("sign", "extract", DAY, "3", "2", "--person=Majlis Kronvik"))
        self.run_well("sign", DAY, "1", f"--person={VICE}")
        self.assertIn("utdrag 2 3", self.run_well("sign", "list", DAY))
        for number, paper, person in (("3", f"hvn-{DAY}-utdrag-2-3", "majlis-kronvik"),
                                      ("4", f"hvn-{DAY}-utdrag-2", "gosta-ekvall")):
            folder = self.daemon.path / f"extract-{number}"
            self.run_well("sign", "export", DAY, number, str(folder))
            self.addCleanup(shutil.rmtree, folder)
            for ending in ("pdf", "txt"):
                done = self.openssl(f"{paper}.{ending}", f"{paper}.{ending}.{person}.p7s", folder=folder)
                self.assertEqual(done.returncode, 0, done.stderr)
        self.run_well("check")

    def test_files_that_are_there_are_left(self):
        done = self.daemon.arende("sign", "export", DAY, "1", "signed")
        self.assertEqual(done.returncode, 2)
        self.assertIn("finns redan", done.stderr)
        self.assertEqual(len(list(self.signed.iterdir())), 8)

    def edit(self, *statements):
        """As one does who has the file: the service is stopped, and its guards are taken away first."""
        self.daemon.stop()
        with sqlite3.connect(self.kept) as connection:
            connection.execute("DROP TRIGGER events_are_never_changed")
            connection.execute("DROP TRIGGER events_are_never_deleted")
            for statement in statements:
                connection.execute(statement)
        connection.close()
        self.daemon.start()

    def told_by(self, *arguments):
        done = self.daemon.arende(*arguments)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        return done.stdout

    def test_an_edited_event_is_told_with_its_place(self):
        for statement, told in (("UPDATE events SET after = replace(after, 'brygga', 'kaj') WHERE number = 5",
                                 "vid händelse 5: någon har ändrat vad den säger"),
                                ("UPDATE events SET actor = 'Rune Alvskog' WHERE number = 7", "vid händelse 7: "),
                                ("UPDATE events SET digest = zeroblob(32) WHERE number = 6",
                                 "vid händelse 6: någon har ändrat dess summa"),
                                ("DELETE FROM events WHERE number = 4", "vid händelse 4: den saknas")):
            with self.subTest(statement):
                self.daemon.stop()
                shutil.copy(self.saved, self.kept)
                self.daemon.start()
                self.edit(statement)
                for verb in (("events", "verify"), ("check",)):
                    self.assertIn(f"Händelseloggen är bruten {told}", self.told_by(*verb))
                self.assertIn("Händelseloggen är bruten", self.told_by("verify", str(self.signed / f"{PAPER}.pdf")))

    def test_a_log_that_was_cut_is_told_by_the_signatures_alone(self):
        anchors = [int(each["event_number"]) for each in
                   json.loads(self.run_well("sign", "list", DAY, "--format=json"))["signatures"]]
        self.edit(f"DELETE FROM events WHERE number >= {anchors[0]}")
        told = self.told_by("check")
        self.assertNotIn("bruten", told)
        for number, anchor in enumerate(anchors, 1):
            self.assertIn(f"signatures/{number}", told)
            self.assertIn(f"kortats: händelse {anchor},", told)
        self.assertIn("Händelseloggen har kortats", self.told_by("verify", str(self.signed / f"{PAPER}.txt")))

    def test_a_log_that_was_written_anew_from_some_event_on_is_told(self):
        """Even if its chain is whole: here the last events are another's, made by the service itself."""
        anchor = int(json.loads(self.run_well("sign", "list", DAY, "--format=json"))["signatures"][0]["event_number"])
        self.edit(f"DELETE FROM events WHERE number >= {anchor}")
        for number in range(4):
            self.run_well("case", "create", f"Annat ärende {number}", "--kind=eget", "--date=2024-02-01")
        told = self.told_by("check")
        self.assertNotIn("bruten", told)
        self.assertIn(f"omskriven: händelse {anchor} är en annan", told)

    def test_what_was_edited_beside_the_log_is_told(self):
        for statement, told in (("UPDATE signed_papers SET text = CAST(replace(CAST(text AS TEXT), 'trettio', 'femtio') AS BLOB)",
                                 "prövar inte mot"),
                                ("UPDATE signatures SET person = 'Rune Alvskog' WHERE number = 1", "är ändrat"),
                                ("UPDATE signatures SET event_number = 3 WHERE number = 2", "är ändrat")):
            with self.subTest(statement):
                self.daemon.stop()
                shutil.copy(self.saved, self.kept)
                self.daemon.start()
                self.edit(statement)
                self.assertIn(told, self.told_by("check"))


if __name__ == "__main__":
    unittest.main()

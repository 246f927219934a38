"""What is marked as secret is nowhere in the files of those who may not have it, read back by others' programs.

    mark_test.py BIN SOURCE
"""

import re
import shutil
import subprocess
import sys
import unicodedata
import unittest
import zipfile

import daemon

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()
DAY = "2026-05-26"
SECRET, PERSONAL = "Kvartsberg Ödlund", "Tistelgren"
FACTS = f"""handling:
  points:
    - decided: "bevilja {SECRET} och familjen {PERSONAL} förtur till båtplats"
    - sentence: "{SECRET.upper()}S båt läggs vid norra bryggan."
"""
FORMS = ("html", "docx", "pdf", "text", "json")


def folded(text):
    """The words of a text in lower case, with one blank between them."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", text).lower())
    return " " + " ".join(words) + " "


class Mark(unittest.TestCase):
    def setUp(self):
        daemon.serve(self, BIN, SOURCE).start()
        (self.daemon.path / "facts.yaml").write_text(FACTS)
        self.run_well("committee", "create", "hvn", "Hamnviksnämnden", "--short=HVN", "--phrasebook=stockholm")
        self.run_well("case", "create", "Förtur till båtplats", "--kind=ansökan", "--date=2026-05-04")
        self.run_well("meeting", "create", DAY)
        self.run_well("meeting", "item", DAY, "2026-0001")
        self.run_well("meeting", "facts", DAY, "1", "facts.yaml")

    def said(self, *arguments):
        """All that arende says, which must succeed."""
        done = self.daemon.well(*arguments)
        return done.stdout + done.stderr

    def mark_both(self):
        self.run_well("mark", DAY, "1", "--ground=OSL 21 kap. 1 §", f"--words={SECRET}")
        self.run_well("mark", DAY, "1", "--ground=GDPR", f"--words={PERSONAL}")

    def export(self, form, audience):
        path = f"{audience or 'allt'}.{form}"
        told = self.said("export", "protokoll", DAY, f"--as={form}", path, *([f"--for={audience}"] if audience else []))
        return self.daemon.path / path, told

    def pieces(self, path):
        """All that the file holds, each part unpacked: its bytes, its metadata, its text layer, its attachments."""
        pieces = [path.read_bytes()]
        if path.suffix == ".docx":
            with zipfile.ZipFile(path) as archive:
                pieces += [archive.read(name) for name in archive.namelist()]
                pieces += [name.encode() for name in archive.namelist()]
                pieces.append(re.sub(rb"<[^>]*>", b"", archive.read("word/document.xml")))
        if path.suffix == ".pdf":
            whole = self.daemon.path / "unpacked.pdf"
            subprocess.run(["qpdf", "--qdf", "--object-streams=disable", path, whole], check=True)
            pieces.append(whole.read_bytes())
            pieces += [daemon.output("pdftotext", *mode, path, "-") for mode in ([], ["-layout"], ["-raw"])]
            pieces += [daemon.output("pdfinfo", *what, path) for what in ([], ["-meta"], ["-struct-text"])]
        return pieces

    def has(self, path, words):
        """Whether the words stand anywhere, however they are written: in any case, in UTF-8 or UTF-16, or as hex."""
        for piece in self.pieces(path):
            for text in (piece.decode("utf-8", "replace"), piece.decode("latin-1"), piece.decode("utf-16-be", "replace"),
                         piece.decode("utf-16-le", "replace")):
                if any(folded(words)[:-1] + end in folded(text) for end in (" ", "s ")):
                    return True
            for word in words.split():
                for spelled in (word, word.upper(), word.lower()):
                    hexed = [spelled.encode(code).hex() for code in ("utf-8", "utf-16-be", "latin-1")]
                    if any(each.encode() in piece.lower() for each in hexed):
                        return True
        return False

    def test_three_outputs_of_one_source_in_every_form(self):
        self.assertIsNotNone(shutil.which("soffice"), "deploy/install-packages papers installs the converter")
        self.mark_both()
        for form in FORMS:
            for audience, gone in (("", ()), ("utlämnande", (SECRET,)), ("webb", (SECRET, PERSONAL))):
                path, told = self.export(form, audience)
                for words in (SECRET, PERSONAL):
                    with self.subTest(form=form, audience=audience, words=words):
                        self.assertEqual(self.has(path, words), words not in gone)
                self.assertEqual("OSL 21:1 (markering 1)" in told, SECRET in gone, told)
                self.assertEqual("GDPR (markering 2)" in told, PERSONAL in gone, told)

    def test_what_was_removed_is_told_beside_the_paper(self):
        self.mark_both()
        told = self.daemon.arende("export", "protokoll", DAY, "--as=text", "-", "--for=webb")
        self.assertIn("§ 1: 2 ställen borttagna, OSL 21:1 (markering 1)\n", told.stderr)
        self.assertIn("§ 1: 1 ställe borttaget, GDPR (markering 2)\n", told.stderr)
        self.assertIn("bevilja [sekretess, 21 kap. 1 § OSL] och familjen [personuppgift] förtur", told.stdout)
        self.assertIn("[sekretess, 21 kap. 1 § OSL] båt läggs", told.stdout)
        self.assertIn("maskat exemplar för webben", told.stdout)

    def test_what_is_marked_is_not_kept_unmarked_in_an_open_case(self):
        self.mark_both()
        refused = self.daemon.arende("export", "utdrag", DAY, "1", "--keep", "--as=text")
        self.assertEqual(refused.returncode, 3)
        self.assertIn("Spara det maskat", refused.stderr)
        self.assertIn("maskat", self.said("export", "utdrag", DAY, "1", "--keep", "--as=text", "--for=utlämnande"))
        self.run_well("mark", "2026-0001", "--ground=OSL 21:1")  # the case too: then it is hidden with all it holds
        self.run_well("export", "utdrag", DAY, "1", "--keep", "--as=text")

    def test_a_case_that_is_secret_keeps_its_number(self):
        self.run_well("mark", "2026-0001", "--ground=OSL 21:1")
        for form in FORMS:
            path, told = self.export(form, "utlämnande")
            self.assertIn("§ 1: hela borttagen, OSL 21:1 (markering 1)", told)
            for words in (SECRET, PERSONAL, "Förtur till båtplats"):
                self.assertFalse(self.has(path, words), (form, words))
            self.assertTrue(self.has(path, "HVN 2026-0001"), form)

    def test_marks_are_listed_and_lifted(self):
        self.mark_both()
        for parent in ([], [DAY], ["2026-0001"]):
            listed = self.said("mark", "list", *parent)
            self.assertIn(SECRET, listed)
            self.assertIn("OSL 21:1", listed)
        self.run_well("mark", "lift", "1", "prövad")
        self.assertNotIn(SECRET, self.said("mark", "list"))
        self.assertIn("prövad", self.said("mark", "list", "--all"))
        self.assertEqual(self.daemon.arende("mark", "lift", "1", "igen").returncode, 3)
        self.assertIn(SECRET, self.export("text", "webb")[0].read_text())

    def test_neither_log_tells_the_words(self):
        self.mark_both()
        self.run_well("mark", "lift", "2", "prövad")
        events = self.said("events", "list", "committees/hvn/markings/1", "--format=json")
        self.assertIn("OSL 21:1", events)
        for told in (events, self.daemon.told()):
            self.assertNotIn(SECRET, told)

    def test_what_is_wrong_is_told(self):
        for wrong in (("mark", DAY, "1", "--ground=KL 5:1"), ("mark", DAY, "1", "--ground=GDPR", "--words=Finnsinte")):
            self.assertEqual(self.daemon.arende(*wrong).returncode, 3, wrong)
        for wrong in (("mark",), ("mark", DAY, "99", "--ground=GDPR"), ("export", "protokoll", DAY, "--for=alla"),
                      ("mark", DAY, "1", "--ground=GDPR", "--grund=GDPR")):
            self.assertEqual(self.daemon.arende(*wrong).returncode, 2, wrong)


if __name__ == "__main__":
    unittest.main()

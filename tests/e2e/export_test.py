"""Every paper of the course of a case, through the real client and daemon: what it says, and what kind of file it is.

    export_test.py BIN SOURCE
"""

import hashlib
import json
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

import daemon

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()
DAY = "2024-03-05"
CHOICE = """title: Val av justerare
justerare_choice:
  justerare:
    participants:
      - {role: ROLE_CHAIR, name: Astrid Wallmark, party: S}
      - {role: ROLE_VICE_CHAIR, name: Gösta Ekvall, party: M}
  day: {date: "2024-03-07"}
"""
DECISION = """handling:
  points:
    - decided: fastställa taxan för båtplatser
"""


class Export(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        daemon.serve(cls, BIN, SOURCE).start()
        run = cls.run_well
        run("committee", "create", "hvn", "Hamnviksnämnden", "--short=HVN", "--municipality=Hamnviks kommun",
            "--kallelse=7", "--stoptid=14", "--kept-at=Kansliet, Hamngatan 1",
            "--court=Förvaltningsrätten i Hamnvik")
        for person, party, office in (("Astrid Wallmark", "S", "ordförande"), ("Gösta Ekvall", "M", "vice-ordförande"),
                                      ("Ingegerd Torstedt", "S", "ledamot"), ("Torvald Nyhagen", "M", "ersättare")):
            run("member", "add", person, f"--party={party}", f"--office={office}", "--from=2024-01-01")
        run("case", "create", "Taxa för båtplatser", "--kind=skrivelse", "--sender=Hamnviks båtklubb",
            "--officer=Majlis Kronvik", "--date=2024-02-01")
        cls.advice = pathlib.Path(SOURCE, "deploy/sample/tjansteutlatande.yaml").resolve()
        run("export", "tjänsteutlåtande", cls.advice, "--keep", "--case=2024-0001", "--as=docx")
        run("meeting", "create", DAY, "--hour=16.00", "--place=Hamnhuset")
        run("meeting", "create", "2024-04-02", "--hour=16.00")
        run("meeting", "cancel", "2024-04-02", "Inga ärenden")
        run("meeting", "roll", DAY, "--save")
        run("meeting", "item", DAY, "--title=Val av justerare")
        run("meeting", "item", DAY, "2024-0001")

    def text(self, *arguments):
        return self.run_well("export", *arguments, "--as=text", "-")

    @classmethod
    def facts(cls, place, text):
        (cls.daemon.path / "facts.yaml").write_text(text)
        cls.run_well("meeting", "facts", DAY, place, "facts.yaml")

    # Named in the order in which they are run: each goes on from the one before.

    def test_1_a_kallelse_tells_when_where_who_and_what(self):
        text = self.text("kallelse", DAY)
        for told in ("Kallelse till sammanträde", "tisdagen den 5 mars 2024", "klockan 16.00", "Hamnhuset",
                     "Ordförande Astrid Wallmark (S)", "Ersättare Torvald Nyhagen (M)", "1. Val av justerare",
                     "2. Taxa för båtplatser (HVN 2024-0001)"):
            self.assertIn(told, text)
        self.assertIn("Sammanträdet är inställt: Inga ärenden", self.text("kallelse", "2"))

    def test_1_an_agenda_tells_what_is_proposed_in_the_words_of_the_tjansteutlatande(self):
        text = self.text("föredragningslista", DAY)
        for told in ("2. Taxa för båtplatser", "Handläggare Majlis Kronvik", "Tjänsteutlåtande 11 maj 2026",
                     "Hamnviksförvaltningens förslag till beslut",
                     "1. Hamnviksnämnden beslutar att fastställa taxan för båtplatser 2027."):
            self.assertIn(told, text)

    def test_1_a_tjansteutlatande_has_the_words_of_its_draft(self):
        drafted = self.run_well("draft", self.advice)
        letters = lambda text: re.sub(r"[\W_]", "", text)
        self.assertEqual(letters(self.text("tjänsteutlåtande", self.advice)), letters(drafted))
        page = self.run_well("export", "tjänsteutlåtande", self.advice, "--as=html", "-")
        self.assertEqual(re.findall(r"<h([1-6])", page)[:2], ["1", "2"])

    def test_1_facts_in_a_file_are_written_without_being_stored(self):
        sample = pathlib.Path(SOURCE, "deploy/sample/meeting.yaml").resolve()
        self.assertIn("§ 4", self.text("protokoll", sample))
        self.assertEqual(self.daemon.arende("export", "protokoll", "absent.yaml").returncode, 2)

    def test_2_what_is_kept_is_a_document_of_the_case_and_kept_once(self):
        self.facts("1", CHOICE)
        self.facts("2", DECISION)
        kept = self.run_well("export", "utdrag", DAY, "2", "--keep", "--as=docx")
        self.assertIn("committees/hvn/cases/2024-0001/documents/2, version 1", kept)
        self.assertIn("version 1", self.run_well("export", "utdrag", DAY, "2", "--keep", "--as=docx"))
        documents = json.loads(self.run_well("document", "list", "2024-0001", "--format=json"))["documents"]
        advice, extract = documents
        self.assertEqual(advice["role"], "DOCUMENT_ROLE_TJANSTEUTLATANDE")
        self.assertEqual(extract["role"], "DOCUMENT_ROLE_EXTRACT")
        self.run_well("document", "get", "2024-0001/2", "kept.docx")
        data = (self.daemon.path / "kept.docx").read_bytes()
        self.assertEqual(extract["versions"][0]["sha256"], hashlib.sha256(data).hexdigest())
        self.facts("2", DECISION.replace("båtplatser", "gästplatser"))
        self.assertIn("version 2", self.run_well("export", "utdrag", DAY, "2", "--keep", "--as=docx"))
        for kind in ("kallelse", "föredragningslista", "handlingar"):  # of the meeting, and so of no case by itself
            self.assertEqual(self.daemon.arende("export", kind, DAY, "--keep", "--as=text").returncode, 3)

    def test_3_a_justering_sheet_tells_who_certified_and_what_they_said(self):
        self.run_well("meeting", "close", DAY)
        self.run_well("adjust", "start", DAY)
        self.run_well("adjust", "object", DAY, "2", "Gösta Ekvall", "Det var båtplatser.")
        text = self.text("justering", DAY)
        for told in ("§§ 1, 2", "Ska justeras 7 mars 2024", "Senaste dag 19 mars 2024", "tvistigt", "inte justerat",
                     "Det var båtplatser.", "Härmed justeras ovanstående paragrafer"):
            self.assertIn(told, text)
        self.run_well("adjust", "resolve", DAY, "2", "Gösta Ekvall", "Står fast")
        for person in ("Astrid Wallmark", "Gösta Ekvall"):
            self.run_well("adjust", "sign", DAY, person, "--date=2024-03-07")
        text = self.text("justering", DAY)
        self.assertRegex(text, r"Astrid Wallmark +7 mars 2024")
        self.assertNotIn("Härmed justeras", text)

    def test_4_a_notice_and_its_certificate_say_what_the_board_says(self):
        self.run_well("announce", DAY)
        letters = lambda text: re.sub(r"[\W_]", "", text)
        notice = json.loads(self.run_well("announce", "show", "1", "--format=json"))
        self.assertEqual(letters(self.text("anslag", "1")), letters(notice["text"]))
        page = self.run_well("export", "anslag", "1", "--as=html", "-")
        self.assertIn("<h1>TILLKÄNNAGIVANDE AV JUSTERAT PROTOKOLL</h1>", page)
        self.assertIn("<h2>HUR BESLUT ÖVERKLAGAS</h2>", page)
        self.assertRegex(page, r'<th scope="row">Paragrafer</th><td>§§ 1, 2')
        early = self.daemon.arende("export", "anslagsbevis", "1")
        self.assertEqual(early.returncode, 3)
        self.assertIn("Beviset kan skrivas", early.stderr)

    def test_5_lists_and_the_sheet_of_a_case(self):
        dates = self.text("sammanträdesdagar", "2024")
        self.assertRegex(dates, r"tisdagen den 5 mars 2024 +16\.00 +Hamnhuset +2024-02-20 +2024-02-27 +2024-03-19")
        self.assertIn("tisdagen den 2 april 2024 (inställt)", dates)
        self.assertIn("Inga sammanträden", self.text("sammanträdesdagar", "2030"))
        self.run_well("delegation", "decide", "Båtplats 12 upplåts", "--by=Majlis Kronvik", "--title=hamnchef",
                      "--date=2024-03-01", "--field=hamnen")
        self.assertRegex(self.text("delegationsbeslut", "2024"),
                         r"1 +2024-03-01 +Båtplats 12 upplåts +Majlis Kronvik, hamnchef")
        self.assertIn("Inga beslut", self.text("delegationsbeslut", "2023"))
        case = self.text("ärende", "2024-0001")
        for told in ("Avsändare Hamnviks båtklubb", "Händelser", "protokollsutdrag", "2024-02-01"):
            self.assertIn(told, case)

    def test_6_each_is_a_whole_tagged_pdf_in_swedish(self):
        self.assertIsNotNone(shutil.which("soffice"), "deploy/install-packages papers installs the converter")
        for arguments in (("kallelse", DAY), ("föredragningslista", DAY), ("tjänsteutlåtande", self.advice),
                          ("anslag", "1"), ("justering", DAY), ("sammanträdesdagar", "2024"),
                          ("delegationsbeslut", "2024"), ("ärende", "2024-0001")):
            pdf = self.daemon.path / self.run_well("export", *arguments).strip()
            checked = subprocess.run(["qpdf", "--check", pdf], capture_output=True, text=True)
            self.assertEqual(checked.returncode, 0, checked.stdout)
            data = pdf.read_bytes()
            for mark in (b"/Lang(sv-SE)", b"/MarkInfo<</Marked true", b"<pdfuaid:part>1</pdfuaid:part>", b"/Outlines"):
                self.assertIn(mark, data, arguments)

    def test_7_what_is_wrong_is_told(self):
        for code, arguments in ((2, ()), (2, ("brev", DAY)), (2, ("kallelse",)), (3, ("kallelse", "2031-01-01")),
                                (3, ("anslag", "99")), (3, ("utdrag", DAY)), (3, ("justering", DAY, "9")),
                                (2, ("tjänsteutlåtande", "absent.yaml"))):
            done = self.daemon.arende("export", *arguments)
            self.assertEqual(done.returncode, code, (arguments, done.stderr))
            self.assertTrue(done.stderr.strip(), arguments)


if __name__ == "__main__":
    unittest.main()

"""Papers through the real client, daemon and converter, read back by others' programs: pdftotext, pdfinfo, qpdf.

    papers_test.py BIN SOURCE
"""

import html
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import time
import unittest
import xml.etree.ElementTree
import zipfile

import daemon

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()
DAY = "2026-05-26"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def output(*command):
    return daemon.output(*command).decode()


def letters(text):
    """The letters and digits of a text, in order: what no form may change by its breaks, blanks and bullets."""
    return re.sub(r"[\W_]", "", text)


def without_title(text, title):
    """A text without the title that a paper has where the draft, as that of minutes that were taken in, has none."""
    return text.strip()[len(title):] if text.strip().startswith(title) else text


class Papers(unittest.TestCase):
    def setUp(self):
        daemon.serve(self, BIN, SOURCE).start()

    def take_in(self, title, day, text):
        folder = self.daemon.path / "minutes"
        folder.mkdir()
        (folder / f"{day}.txt").write_text(text)
        self.run_well("committee", "create", "hvn", title, "--short=HVN")
        self.run_well("import", folder)

    def take_in_sample(self):
        sample = pathlib.Path(SOURCE, "deploy/sample/meeting.yaml").resolve()
        self.take_in("Hamnviksnämnden", DAY, self.run_well("draft", sample))

    def export(self, form, *places, day=DAY):
        """The file of a paper, under the name that the service gives it."""
        kind = "utdrag" if places else "protokoll"
        return self.daemon.path / self.run_well("export", kind, day, *places, f"--as={form}").strip()

    def words_of_pdf(self, path, label):
        """Its words, without the heads and numbers of pages and before the signatures."""
        lines = output("pdftotext", "-layout", path, "-").replace("\f", "\n").splitlines()
        kept = [line for line in lines if not re.fullmatch(r"\s*Sida \d+ \(\d+\)", line) and label not in line]
        return "\n".join(kept)

    def blocks(self, day=DAY):
        return json.loads(self.run_well("meeting", "draft", day, "--format=json"))["blocks"]

    def check_words(self, day, label):
        drafted = letters(" ".join(each.get("mark", "") + " " + each["text"] for each in self.blocks(day)))
        self.assertGreater(len(drafted), 1000)
        for form in ("text", "pdf"):
            path = self.export(form, day=day)
            told = letters(self.words_of_pdf(path, label) if form == "pdf" else without_title(path.read_text(), label))
            self.assertEqual(told[:len(drafted)], drafted, form)
            self.assertIn(letters("Vid protokollet"), told[len(drafted):], form)

    def words_of_html(self, path):
        page = re.sub(r"(?s)<head>.*?</head>|<header>.*?</header>", "", path.read_text())
        return html.unescape(re.sub(r"<[^>]+>", " ", page))

    def words_of_docx(self, path):
        with zipfile.ZipFile(path) as archive:
            body = xml.etree.ElementTree.fromstring(archive.read("word/document.xml"))
        return " ".join(each.text or "" for each in body.iter(f"{W}t"))

    def check_counted_by_the_reader(self, day):
        """HTML and DOCX have the numbers of points as lists, which the reader's program counts."""
        drafted = letters(" ".join(each["text"] if re.fullmatch(r"(\d+|[a-z])[.)]", each.get("mark", ""))
                                   else each.get("mark", "") + " " + each["text"] for each in self.blocks(day)))
        for form, words in (("html", self.words_of_html), ("docx", self.words_of_docx)):
            told = letters(without_title(words(self.export(form, day=day)), "Protokoll 26 november 2019"))
            self.assertEqual(told[:len(drafted)], drafted, form)

    def need_converter(self):
        self.assertIsNotNone(shutil.which("soffice"), "deploy/install-packages papers installs the converter")

    def test_the_words_of_every_form_are_those_of_the_draft(self):
        self.need_converter()
        self.take_in_sample()
        self.check_words(DAY, "Protokoll 26 maj 2026")

    def test_real_minutes_keep_their_words(self):
        self.need_converter()
        corpus = os.environ.get("ARENDEGANG_CORPUS")
        if not corpus:
            self.skipTest("ARENDEGANG_CORPUS is not set")
        day = "2019-11-26"
        self.take_in("Nämnden", day, pathlib.Path(corpus, f"minutes-amn-{day}.txt").read_text())
        self.check_words(day, "Protokoll 26 november 2019")
        self.check_counted_by_the_reader(day)

    def test_a_pdf_is_whole_tagged_and_to_keep(self):
        self.need_converter()
        self.take_in_sample()
        pdf = self.export("pdf")
        self.assertIn("No syntax or stream encoding errors", output("qpdf", "--check", pdf))
        about = output("pdfinfo", pdf)
        self.assertRegex(about, r"Tagged: +yes")
        self.assertRegex(about, rf"Title: +Protokoll Hamnviksnämnden {DAY}")
        data = pdf.read_bytes()
        for mark in (b"/Lang(sv-SE)", b"<pdfaid:part>3</pdfaid:part>", b"<pdfaid:conformance>B</pdfaid:conformance>",
                     b"<pdfuaid:part>1</pdfuaid:part>", b"/OutputIntent", b"/Scope/Row"):
            self.assertIn(mark, data)
        self.assertNotIn(b"/Scope/Column", data)
        fonts = output("pdffonts", pdf).splitlines()[2:]
        self.assertTrue(fonts)
        for font in fonts:
            self.assertRegex(font, r" yes +yes +yes +\d", "embedded, a subset, with Unicode")

    def test_a_pdf_made_twice_is_the_same(self):
        self.need_converter()
        self.take_in_sample()
        first = self.export("pdf").read_bytes()
        self.run_well("export", "protokoll", DAY, "again.pdf")
        self.assertEqual(first, (self.daemon.path / "again.pdf").read_bytes())

    def converted(self, name, form):
        """A document that LibreOffice makes of a text: as others send theirs."""
        source = self.daemon.path / "brev.txt"
        source.write_text(f"Yttrande i {form}.\n")
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{self.daemon.path}/profile",
                        "--convert-to", form, source], cwd=self.daemon.path, check=True, stdout=subprocess.DEVNULL)
        return (self.daemon.path / f"brev.{form.split(':')[0]}").rename(self.daemon.path / name)

    def test_a_pack_has_every_document_under_one_numbering(self):
        self.need_converter()
        self.run_well("committee", "create", "hvn", "Hamnviksnämnden", "--short=HVN")
        self.run_well("case", "create", "Ny gästbrygga", "--kind=skrivelse")
        self.run_well("meeting", "create", DAY)
        self.run_well("meeting", "item", DAY, "2026-0001")
        (self.daemon.path / "lapp.txt").write_text("En lapp.\n")
        (self.daemon.path / "foto.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(64))
        names = ["lapp.txt", "foto.png"] + [self.converted(f"brev-{form}.{form}", form).name
                                            for form in ("odt", "docx", "pdf")]
        for name in names:
            self.run_well("document", "add", "2026-0001", name, f"--title=Handling {name}")
        done = self.daemon.arende("export", "handlingar", DAY)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("Gör PDF ... 4 av 6", done.stderr)
        self.assertIn("Kunde inte tas med: committees/hvn/cases/2026-0001/documents/2", done.stderr)
        pack = self.daemon.path / done.stdout.strip()
        self.assertIn("No syntax or stream encoding errors", output("qpdf", "--check", pack))
        about = output("pdfinfo", pack)
        self.assertRegex(about, r"Pages: +5\n")
        self.assertRegex(about, r"Tagged: +yes")
        pages = output("pdftotext", "-layout", pack, "-").split("\f")[:5]
        for number, (page, told) in enumerate(zip(pages, ("Föredragningslista", "En lapp.", "Yttrande i odt.",
                                                          "Yttrande i docx.", "Yttrande i pdf.")), 1):
            self.assertIn(told, page)
            self.assertIn(f"Sida {number} (5)", page)
        outlines = json.loads(output("qpdf", "--json", "--json-key=outlines", pack))["outlines"]
        self.assertEqual([each["title"] for each in outlines],
                         ["Föredragningslista"] + [f"Handling {name}" for name in names if name != "foto.png"])
        self.run_well("export", "handlingar", DAY, "again.pdf")
        self.assertEqual(pack.read_bytes(), (self.daemon.path / "again.pdf").read_bytes())

    def test_an_export_that_is_broken_off_ends_what_it_began(self):
        self.need_converter()
        self.take_in_sample()
        client = subprocess.Popen([self.daemon.bin / "arende", "export", "protokoll", DAY], cwd=self.daemon.path,
                                  env={**os.environ, "ARENDEGANG_SERVER": self.daemon.address},
                                  stderr=subprocess.PIPE, text=True)
        while "Gör PDF" not in client.stderr.readline():
            pass
        time.sleep(0.3)
        client.kill()
        client.wait()
        client.stderr.close()
        for _ in range(40):
            children = subprocess.run(["pgrep", "-P", str(self.daemon.process.pid)], stdout=subprocess.DEVNULL)
            if children.returncode != 0:
                break
            time.sleep(0.05)
        else:
            self.fail("the converter goes on although nobody waits for it")
        self.assertTrue(self.export("pdf").exists())

    def test_an_extract_has_its_paragraphs_alone(self):
        self.take_in_sample()
        text = self.export("text", "4", "5").read_text()
        self.assertTrue(text.startswith("Protokollsutdrag § 4, § 5\n"))
        self.assertEqual(re.findall(r"^§ \d+$", text, re.MULTILINE), ["§ 4", "§ 5"])
        self.assertIn("Rätt utdraget intygar", text)

    def test_the_client_shows_how_far_it_is_and_overwrites_nothing(self):
        self.take_in_sample()
        self.assertEqual(self.export("html").name, f"hvn-{DAY}-protokoll.html")
        again = self.daemon.arende("export", "protokoll", DAY, "--as=html")
        self.assertIn("Skriver", again.stderr)
        self.assertIn("finns redan", again.stderr)
        self.assertEqual(again.returncode, 2)
        self.assertIn("§ 4", self.run_well("export", "utdrag", DAY, "4", "--as=text", "-"))
        self.assertEqual(self.daemon.arende("export", "protokoll", DAY, "--as=rtf").returncode, 2)
        self.assertEqual(self.daemon.arende("export", "utdrag", DAY, "99").returncode, 2)

    def test_without_the_converter_the_other_forms_come_and_the_daemon_lives(self):
        self.take_in_sample()
        self.daemon.stop()
        # Of the programs there are, only those that start and limit others.
        programs = self.daemon.path / "programs"
        programs.mkdir()
        for name in ("timeout", "prlimit", "nice", "env"):
            (programs / name).symlink_to(shutil.which(name))
        before, os.environ["PATH"] = os.environ["PATH"], str(programs)
        try:
            self.daemon.start()
        finally:
            os.environ["PATH"] = before
        refused = self.daemon.arende("export", "protokoll", DAY)
        self.assertEqual(refused.returncode, 3)
        self.assertIn("LibreOffice är inte installerat", refused.stderr)
        self.assertFalse(list(self.daemon.path.glob("*.pdf")))
        self.assertTrue(self.export("docx").exists())


if __name__ == "__main__":
    unittest.main()

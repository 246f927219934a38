"""A paper says the same words in every form, in order, and says what they are: headings, counted points, row headers.

    paper_forms_test.py PRINT_PAPER [HTML_VALIDATE]
"""

import html.parser
import io
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree
import zipfile

NODE = sys.argv.pop()
PRINT = sys.argv.pop()
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def block(kind, text, mark="", level=0, source="x"):
    return {"kind": "BLOCK_KIND_" + kind, "text": text, "mark": mark, "level": level, "source": source}


BLOCKS = [
    block("HEADING", "Protokoll fört vid Hamnviksnämndens sammanträde", level=1, source=""),
    block("HEADING", "Närvarande", level=1, source="roll"),
    block("ROW", "Astrid Wallmark (S)", "Ordförande"),
    block("ROW", "Ingegerd Torstedt (S)", "Ledamöterna"),
    block("ROW", "Folke Brandelius (V)"),
    block("PARAGRAPH", "Förhinder hade ingen."),
    block("HEADING", "§ 4", level=1, source="paragraphs[0]"),
    block("HEADING", "Bryggan <ny> & \"gammal\"", level=2, source="paragraphs[0].title"),
    block("HEADING", "Beslut", level=3),
    block("POINT", "Bygga den.", "1."),
    block("POINT", "Måla den.", "2."),
    block("POINT", "Från början igen.", "1."),
    block("PARAGRAPH", "Mellan\u2028punkterna ]]> 5 > 3."),
    block("POINT", "Vidare.", "7)"),
    block("POINT", "Efter.", "8)"),
    block("POINT", "Bokstav.", "b)"),
    block("POINT", "Romersk.", "IV."),
    block("ITEM", "Streck.", "–"),
    block("ITEM", "Utan märke."),
    block("HEADING", "Reservation", level=3),
    block("HEADING", "Förslag", level=4),
    block("PARAGRAPH", "Slutet."),
]


def printed(form, blocks=BLOCKS):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "draft.json")
        path.write_text(json.dumps({"blocks": blocks}))
        return subprocess.run([PRINT, path, form], check=True, stdout=subprocess.PIPE).stdout


def words(text):
    return text.split()


def said(counted=False):
    """The words of the blocks; with or without the marks that a reader's program counts."""
    text = []
    for each in BLOCKS:
        by_program = re.fullmatch(r"([0-9]+|[a-z])[.)]", each["mark"])
        text.append(each["text"] if by_program and not counted else each["mark"] + " " + each["text"])
    return words(" ".join(text))


class Page(html.parser.HTMLParser):
    """The words within main, before the signatures, and the elements with their attributes."""

    def __init__(self, text):
        super().__init__()
        self.words, self.elements, self.open = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag not in ("meta",):
            self.open.append((tag, dict(attributes)))

    def handle_endtag(self, tag):
        last, _ = self.open.pop()
        assert last == tag, f"{last} is closed by {tag}"

    def handle_data(self, data):
        tags = [tag for tag, _ in self.open]
        if "main" in tags and not any(each.get("class") == "signature" for _, each in self.open):
            self.words += words(data)

    def all(self, tag):
        return [attributes for each, attributes in self.elements if each == tag]


class Docx:
    def __init__(self, data):
        self.archive = zipfile.ZipFile(io.BytesIO(data))
        self.body = self.read("word/document.xml").find(W + "body")

    def read(self, name):
        return xml.etree.ElementTree.fromstring(self.archive.read(name))

    @staticmethod
    def style(paragraph):
        return paragraph.find(f"{W}pPr/{W}pStyle").get(W + "val")

    @staticmethod
    def text(paragraph):
        return "".join(" " if each.tag == W + "br" else each.text or ""
                       for each in paragraph.iter() if each.tag in (W + "t", W + "br"))

    def paragraphs(self):
        return [(self.style(each), self.text(each)) for each in self.body.iter(W + "p")]

    def marks(self):
        """Each counted or marked paragraph as its reader sees it: mark and text."""
        numbering = self.read("word/numbering.xml")
        kinds = {each.get(W + "abstractNumId"): each.find(W + "lvl") for each in numbering.iter(W + "abstractNum")}
        lists = {each.get(W + "numId"): kinds[each.find(W + "abstractNumId").get(W + "val")]
                 for each in numbering.iter(W + "num")}
        counted, shown = {}, []
        for each in self.body.iter(W + "p"):
            number = each.find(f"{W}pPr/{W}numPr/{W}numId")
            if number is None:
                continue
            level = lists[number.get(W + "val")]
            value = counted.get(level, int(level.find(W + "start").get(W + "val")) - 1) + 1
            counted[level] = value
            letters = level.find(W + "numFmt").get(W + "val") == "lowerLetter"
            count = chr(ord("a") + value - 1) if letters else str(value)
            shown.append((level.find(W + "lvlText").get(W + "val").replace("%1", count), self.text(each)))
        return shown


class PaperForms(unittest.TestCase):
    def test_the_words_of_the_page_are_those_of_the_draft(self):
        self.assertEqual(Page(printed("html").decode()).words, said())

    def test_the_words_of_the_text_are_those_of_the_draft_with_all_marks(self):
        text = printed("text").decode()
        self.assertEqual(words(text)[:len(said(True))], said(True))

    def test_the_words_of_the_document_are_those_of_the_draft(self):
        listed = [text for style, text in Docx(printed("docx")).paragraphs() if not style.startswith("PaperSignature")]
        marked = {"IV.", "–"}  # the marks that stand in the list and not in the text
        self.assertEqual(words(" ".join(listed)), [each for each in said() if each not in marked])

    def test_points_are_counted_as_in_the_draft(self):
        self.assertEqual(Docx(printed("docx")).marks(), [
            ("1.", "Bygga den."), ("2.", "Måla den."), ("1.", "Från början igen."), ("7)", "Vidare."), ("8)", "Efter."),
            ("b)", "Bokstav."), ("IV.", "Romersk."), ("–", "Streck."), ("•", "Utan märke.")])
        lists = Page(printed("html").decode()).all("ol")
        self.assertEqual(lists, [{"class": "decimal"}, {"class": "decimal"}, {"class": "decimal-paren", "start": "7"},
                                 {"class": "alpha-paren", "start": "2"}])

    def test_headings_have_levels_without_gaps(self):
        page = Page(printed("html").decode())
        self.assertEqual([tag for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)],
                         ["h1", "h2", "h2", "h3", "h3", "h4"])
        styles = [style for style, _ in Docx(printed("docx")).paragraphs() if style.startswith("Heading")]
        self.assertEqual(styles, ["Heading1", "Heading2", "Heading2", "Heading3", "Heading3", "Heading4"])

    def test_a_label_is_the_header_of_its_rows(self):
        self.assertEqual(Page(printed("html").decode()).all("th"),
                         [{"scope": "row"}, {"scope": "rowgroup", "rowspan": "2"}])
        spans = [each.get(W + "val") for each in Docx(printed("docx")).body.iter(W + "vMerge")]
        self.assertEqual(spans, ["restart", "restart", "continue"])

    def test_the_language_is_swedish(self):
        self.assertEqual(Page(printed("html").decode()).all("html"), [{"lang": "sv"}])
        language = Docx(printed("docx")).read("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
        self.assertEqual(language.get(W + "val"), "sv-SE")

    def test_what_no_form_can_hold_is_left_out(self):
        blocks = [block("PARAGRAPH", "Styr\x01tecken, \u2068dolt\u2069\uffff.")]
        self.assertEqual(Page(printed("html", blocks).decode()).words, ["Styr", "tecken,", "dolt."])
        self.assertEqual(Docx(printed("docx", blocks)).paragraphs()[0][1], "Styr tecken, dolt.")

    def test_a_signature_stays_together(self):
        document = Docx(printed("docx"))
        self.assertEqual(document.paragraphs()[-2:], [("PaperSignatureLabel", "Vid protokollet"), ("PaperSignature", "Majlis Kronvik")])
        for style in document.read("word/styles.xml").iter(W + "style"):
            if style.get(W + "styleId") == "PaperSignatureLabel":
                self.assertIsNotNone(style.find(f"{W}pPr/{W}keepNext"))

    def test_every_file_of_the_document_is_told_of_and_every_style_is_there(self):
        document = Docx(printed("docx"))
        types = document.archive.read("[Content_Types].xml").decode()
        for name in document.archive.namelist():
            if name.endswith(".xml") and not name.startswith("["):
                self.assertIn(f'PartName="/{name}"', types)
        styles = {each.get(W + "styleId") for each in document.read("word/styles.xml").iter(W + "style")}
        self.assertLessEqual({style for style, _ in document.paragraphs()}, styles)

    def test_the_same_paper_is_the_same_bytes(self):
        for form in ("html", "docx", "text"):
            self.assertEqual(printed(form), printed(form), form)

    def test_a_paper_of_nothing_is_a_paper(self):
        Page(printed("html", []).decode())
        self.assertEqual(Docx(printed("docx", [])).paragraphs()[0][0], "PaperSignatureLabel")

    def test_the_page_is_valid(self):
        tool = pathlib.Path(NODE, "node_modules/html-validate/bin/html-validate.js")
        if not tool.exists():
            self.skipTest("html-validate is not installed; tests/run fetches it")
        with tempfile.TemporaryDirectory() as folder:
            page = pathlib.Path(folder, "page.html")
            page.write_bytes(printed("html"))
            rules = pathlib.Path(folder, ".htmlvalidate.json")
            rules.write_text(json.dumps({"root": True, "extends": ["html-validate:standard", "html-validate:a11y"]}))
            result = subprocess.run(["node", tool, "--config", rules, page], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            self.assertEqual(result.returncode, 0, result.stdout.decode())


if __name__ == "__main__":
    unittest.main()

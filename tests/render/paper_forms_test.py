"""A paper says the same words in every form, in order, and says what they are: headings, counted points, row headers.

    paper_forms_test.py PRINT_PAPER [HTML_VALIDATE]
"""

import base64
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
AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
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


PICTURE = pathlib.Path(__file__, "../../../phrasebooks/hamnvik.png").resolve().read_bytes()
LOOK = {
    "logo": {"png": base64.b64encode(PICTURE).decode(), "widthMm": 24, "alternative": "Vapen: \"båt\" & <våg>"},
    "letterhead": ["Hamnviks kommun", "Bryggan & <kajen>"],
    "foot": ["Hamngatan 1", "</style> \"hamn\""],
    "bodyFont": "Liberation Mono",
    "headingFont": "Courier New",
    "bodySize": 9,
    "headingColour": "#12406b",
    "margins": {"top": 20, "right": 25, "bottom": 20, "left": 40},
}


def printed(form, blocks=BLOCKS, look=None):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, "draft.json")
        path.write_text(json.dumps({"blocks": blocks}))
        paths = [path]
        if look is not None:
            paths.append(pathlib.Path(folder, "look.json"))
            paths[1].write_text(json.dumps(look))
        return subprocess.run([PRINT, path, form, *paths[1:]], check=True, stdout=subprocess.PIPE).stdout


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
        if tag not in ("meta", "img", "br"):
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
        for form in ("html", "docx", "text", "akn"):
            self.assertEqual(printed(form), printed(form), form)
            self.assertEqual(printed(form, look=LOOK), printed(form, look=LOOK), form)

    def test_a_paper_of_nothing_is_a_paper(self):
        Page(printed("html", []).decode())
        self.assertEqual(Docx(printed("docx", [])).paragraphs()[0][0], "PaperSignatureLabel")

    def test_the_page_is_valid(self):
        tool = pathlib.Path(NODE, "node_modules/html-validate/bin/html-validate.js")
        if not tool.exists():
            self.skipTest("html-validate is not installed; tests/run fetches it")
        with tempfile.TemporaryDirectory() as folder:
            rules = pathlib.Path(folder, ".htmlvalidate.json")
            rules.write_text(json.dumps({"root": True, "extends": ["html-validate:standard", "html-validate:a11y"]}))
            for name, look in (("plain", None), ("look", LOOK)):
                page = pathlib.Path(folder, f"{name}.html")
                page.write_bytes(printed("html", look=look))
                result = subprocess.run(["node", tool, "--config", rules, page], stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                self.assertEqual(result.returncode, 0, result.stdout.decode())


class Looks(unittest.TestCase):
    """A look is seen in every form, on the first page where it is a letterhead, and changes no word of the paper."""

    def test_the_words_are_the_same(self):
        self.assertEqual(Page(printed("html", look=LOOK).decode()).words, said())
        plain, dressed = printed("text").decode(), printed("text", look=LOOK).decode()
        self.assertEqual(dressed, "\n".join(LOOK["letterhead"]) + "\n\n" + plain)
        self.assertEqual(Docx(printed("docx", look=LOOK)).paragraphs(), Docx(printed("docx")).paragraphs())

    def test_the_page_has_its_picture_within_it(self):
        text = printed("html", look=LOOK).decode()
        [picture] = Page(text).all("img")
        self.assertEqual(picture["alt"], LOOK["logo"]["alternative"])
        kind, data = picture["src"].split(",")
        self.assertEqual((kind, base64.b64decode(data)), ("data:image/png;base64", PICTURE))
        self.assertIn("<p>Hamnviks kommun<br>Bryggan &amp; &lt;kajen&gt;</p>", text)
        self.assertEqual(text.count("</style>"), 1)
        [policy] = [each for each in Page(text).all("meta") if "http-equiv" in each]
        self.assertIn("default-src 'none'", policy["content"])

    def test_the_page_is_in_the_letters_and_margins_of_the_look(self):
        text = printed("html", look=LOOK).decode()
        for rule in ('body { font-family: "Liberation Mono"', "html { font-size: 75%; }", "html { font-size: 9pt; }",
                     "h6 { color: #12406b; }", "margin: 20mm 25mm 20mm 40mm", "width: 24mm"):
            self.assertIn(rule, text)
            self.assertNotIn(rule, printed("html").decode())

    def test_the_first_page_of_the_document_alone_has_the_letterhead(self):
        document = Docx(printed("docx", look=LOOK))
        section = document.body.find(W + "sectPr")
        self.assertIsNotNone(section.find(W + "titlePg"))
        relations = {each.get("Id"): each.get("Target") for each in document.read("word/_rels/document.xml.rels")}
        named = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
        heads = {each.get(W + "type"): relations[each.get(named)] for each in section.iter(W + "headerReference")}
        self.assertEqual(heads, {"default": "header1.xml", "first": "header2.xml"})
        lines = [Docx.text(each) for each in document.read("word/header2.xml").iter(W + "p")]
        for line in LOOK["letterhead"]:
            self.assertIn(line, lines)
        self.assertIn("HamnviksnämndenProtokoll den 26 maj 2026", lines)
        self.assertNotIn(b"Hamnviks kommun", document.archive.read("word/header1.xml"))

    def test_the_picture_of_the_document_has_its_text_and_its_measures(self):
        document = Docx(printed("docx", look=LOOK))
        self.assertEqual(document.archive.read("word/media/image1.png"), PICTURE)
        [about] = [each for each in document.read("word/header2.xml").iter() if each.tag.endswith("}docPr")]
        self.assertEqual(about.get("descr"), LOOK["logo"]["alternative"])
        [extent] = [each for each in document.read("word/header2.xml").iter() if each.tag.endswith("}extent")]
        self.assertEqual((extent.get("cx"), extent.get("cy")), ("864000", "648000"))  # 24 mm by 18 mm: it is 96 by 72
        self.assertIn(b'Extension="png"', document.archive.read("[Content_Types].xml"))

    def test_the_foot_of_every_page_has_its_lines_beside_the_number(self):
        for foot in ("word/footer1.xml", "word/footer2.xml"):
            lines = [Docx.text(each) for each in Docx(printed("docx", look=LOOK)).read(foot).iter(W + "p")]
            self.assertEqual(lines, ["Hamngatan 1Sida 1 (1)", LOOK["foot"][1]])

    def test_the_width_of_the_text_follows_the_margins(self):
        document = Docx(printed("docx", look=LOOK))
        width = 11906 - 1418 - 2268  # A4 less 25 and 40 mm, in twips
        tabs = document.read("word/header1.xml").iter(W + "tab")
        positions = [each.get(W + "pos") for each in tabs if each.get(W + "pos")]
        self.assertEqual(positions, [str(width)])
        tables = [each.get(W + "w") for each in document.body.iter(W + "tblW")]
        self.assertEqual(tables, [str(width)])
        columns = [int(each.get(W + "w")) for each in document.body.iter(W + "gridCol")]
        self.assertEqual(sum(columns), width)

    def test_the_styles_of_the_document_are_those_of_the_look(self):
        styles = Docx(printed("docx", look=LOOK)).read("word/styles.xml")
        letters = styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
        self.assertEqual(letters.find(W + "rFonts").get(W + "ascii"), "Liberation Mono")
        self.assertEqual(letters.find(W + "sz").get(W + "val"), "18")
        heading = next(each for each in styles if each.get(W + "styleId") == "Heading1").find(W + "rPr")
        self.assertEqual(heading.find(W + "rFonts").get(W + "ascii"), "Courier New")
        self.assertEqual(heading.find(W + "color").get(W + "val"), "12406b")

    def test_a_look_without_a_letterhead_has_no_first_page_of_its_own(self):
        names = Docx(printed("docx", look={"foot": ["Hamngatan 1"]})).archive.namelist()
        self.assertNotIn("word/header2.xml", names)
        self.assertEqual(names, Docx(printed("docx")).archive.namelist())


class AkomaNtoso(unittest.TestCase):
    """Its form is checked by hand against the schema of OASIS, which is not part of the repository."""

    def setUp(self):
        self.root = xml.etree.ElementTree.fromstring(printed("akn"))

    def test_it_has_the_words_of_the_draft_with_all_marks(self):
        preface = self.root.find(f"{AKN}doc/{AKN}preface")
        main = self.root.find(f"{AKN}doc/{AKN}mainBody")
        text = [each for part in (preface, main) for each in part.itertext()]
        self.assertEqual(words(" ".join(text)), said(True))

    def test_it_says_whose_it_is_and_of_which_day(self):
        work = self.root.find(f"{AKN}doc/{AKN}meta/{AKN}identification/{AKN}FRBRWork")
        self.assertEqual(work.find(AKN + "FRBRuri").get("value"), "/akn/se/doc/hvn/2026-05-26/protokoll")
        self.assertEqual(work.find(AKN + "FRBRdate").get("date"), "2026-05-26")
        [language] = self.root.iter(AKN + "FRBRlanguage")
        self.assertEqual(language.get("language"), "swe")
        self.assertEqual(self.root.find(AKN + "doc").get("name"), "protokoll")

    def test_what_is_below_a_heading_is_within_it(self):
        [section] = self.root.iter(AKN + "section")
        self.assertEqual(section.get("eId"), "sec_4")
        self.assertEqual(section.find(AKN + "num").text, "§ 4")
        self.assertEqual([each.find(AKN + "heading").text for each in section.findall(AKN + "hcontainer")],
                         ["Beslut", "Reservation"])
        decision = section.find(AKN + "hcontainer")
        lists = [[each.find(AKN + "num") for each in every] for every in decision.findall(AKN + "list")]
        self.assertEqual([[each.text if each is not None else None for each in every] for every in lists],
                         [["1.", "2."], ["1."], ["7)", "8)"], ["b)"], ["IV.", "–", None]])

    def test_every_id_is_the_only_one_and_tells_where_it_is(self):
        ids = [each.get("eId") for each in self.root.iter() if each.get("eId")]
        self.assertEqual(len(ids), len(set(ids)))
        self.assertIn("sec_4__hcontainer_1__list_1__point_2", ids)

    def test_who_signs_stands_in_the_conclusions(self):
        conclusions = self.root.find(f"{AKN}doc/{AKN}conclusions")
        self.assertEqual(words(" ".join(conclusions.itertext())), ["Vid", "protokollet", "Majlis", "Kronvik"])
        self.assertEqual([each.text for each in self.root.iter(AKN + "signature")], ["Majlis Kronvik"])

    def test_two_paragraphs_of_the_same_number_have_ids_of_their_own(self):
        blocks = [each for _ in range(2) for each in
                  (block("HEADING", "§ 4", level=1, source="paragraphs[0]"),
                   block("HEADING", "Bryggan", level=2, source="paragraphs[0].title"))]
        root = xml.etree.ElementTree.fromstring(printed("akn", blocks))
        ids = [each.get("eId") for each in root.iter(AKN + "section")]
        self.assertEqual((len(ids), len(set(ids))), (2, 2))


if __name__ == "__main__":
    unittest.main()

"""One grammar, as data: no wording of a house style stands in the code."""

import re
import unittest

import tree

WORDS = 3  # shorter pieces are ordinary Swedish, which messages to the user need too
QUOTED = re.compile(r'"([^"\n]*)"')
MARKUP = re.compile(r"\{[^}]*\}|(?<=[<|])\s*\w+:|[\[\]<>|\\]")
# Please avoid adding to this list. Piece of a phrase: why the code may say it too.
EXCUSED = {}


def pieces(source):
    """The pieces of running text in the phrases of a house style, between slots and marks, of enough words."""
    for line in source.splitlines():
        if line.lstrip().startswith("#"):
            continue
        for quoted in QUOTED.findall(line):
            for piece in MARKUP.split(quoted):
                piece = " ".join((piece or "").split()).strip(" .,:;")
                if len(re.findall(r"\w+", piece)) >= WORDS:
                    yield piece


def lines_of_wording(source):
    """The pieces of running text in a file of wordings, between names in braces, of enough words."""
    for line in source.splitlines():
        if line.startswith(("#", "[")):
            continue
        for piece in re.split(r"\{\w+\}|[.:]", line):
            piece = " ".join(piece.split())
            if len(re.findall(r"\w+", piece)) > WORDS:
                yield piece


class Phrases(unittest.TestCase):
    def test_markup_is_told_from_text(self):
        line = 'x: "{^movers} <föreslog att nämnden beslutar|old: yrkade på att> bifalla [och alla de andra]."'
        self.assertEqual(list(pieces(line)), ["föreslog att nämnden beslutar", "yrkade på att", "och alla de andra"])

    def test_no_wording_of_a_house_style_stands_in_the_code(self):
        styles = [p for p in tree.files() if p.suffix == ".phrasebook" and tree.place(p).startswith("phrasebooks/")]
        self.assertTrue(styles, "phrasebooks/ holds no house style")
        wordings = [p for p in tree.files() if p.suffix == ".wording" and tree.place(p).startswith("phrasebooks/")]
        told = [(tree.place(p), line, " ".join(value.split()))
                for p in tree.sources("services", "clients") for line, value in tree.literals(tree.read(p))]
        said = [(style, set(pieces(tree.read(style)))) for style in styles]
        said += [(wording, set(lines_of_wording(tree.read(wording)))) for wording in wordings]
        for style, texts in said:
            for piece in texts - set(EXCUSED):
                word = re.compile(rf"(?<!\w){re.escape(piece)}(?!\w)", re.IGNORECASE)
                for place, line, value in told:
                    self.assertIsNone(word.search(value), f"{place}:{line} says “{piece}” of {tree.place(style)}")


if __name__ == "__main__":
    unittest.main()

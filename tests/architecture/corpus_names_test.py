"""Nobody in the real minutes is named in the repository. Needs ARENDEGANG_CORPUS, a folder of real minutes."""

import json
import os
import pathlib
import re
import sys
import unittest

import tree

WORD = r"[A-ZÅÄÖÉÜ][\w’-]+"
IN_PARTY = re.compile(rf"((?:{WORD} )+{WORD}) \([A-ZÅÄÖ][A-Za-zåäö]{{0,4}}\)")
PAIR = re.compile(rf"(?=\b({WORD} {WORD})\b)")
TITLES = re.compile(r"^(?:Ordf|Vice|Led[aä]m|Ersätt|Tjänstg|Andre|Förste|Borgarr|Protokoll|Sekr|Närvarande)")
NOT_PEOPLE = {"Supported Employment"}


def plain(text):
    """`text` on one line, words that a line end parted joined again."""
    return " ".join(re.sub(r"(?<=\w)-\s*\n\s*", "", text).split())


def real_names(corpus):
    """Names of people in the minutes of `corpus`: with a party, before the first §, and in its lists."""
    names = set()
    for path in corpus.rglob("*.txt"):
        text = plain(tree.read(path))
        for run in IN_PARTY.findall(text):
            words = run.split()
            names.add(" ".join(words[-2:]))
        roll, found, _ = text.partition(" § 1 ")
        if found:
            names |= set(PAIR.findall(roll))
    for path in corpus.rglob("attendance.json"):
        for meeting in json.loads(tree.read(path)).values():
            names |= {" ".join(person["namn"].split()[-2:]) for person in meeting}
    return {name for name in names if " " in name and name not in NOT_PEOPLE and not TITLES.match(name)}


class CorpusNames(unittest.TestCase):
    def test_nobody_in_the_real_minutes_is_named_here(self):
        folder = os.environ["ARENDEGANG_CORPUS"]
        names = real_names(pathlib.Path(folder))
        self.assertGreater(len(names), 20, f"too few names read from {folder}")
        anyone = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names))) + r")\b")
        for path in tree.files():
            try:
                text = plain(tree.read(path))
            except UnicodeDecodeError:
                continue
            found = anyone.search(text)
            self.assertIsNone(found, f"{tree.place(path)} names somebody of the real minutes: invent another name")


if __name__ == "__main__":
    if not os.environ.get("ARENDEGANG_CORPUS"):
        print("SKIPPED: ARENDEGANG_CORPUS names no folder of real minutes.")
        sys.exit(tree.SKIPPED)
    unittest.main()

"""The public archive of minutes: only of committees that have chosen it, only what is certified to the last paragraph, and
nothing of what is marked.

    archive_test.py BIN SOURCE
"""

import base64
import hashlib
import html.parser
import json
import pathlib
import re
import subprocess
import unittest

from facts import justerare_choice
from served import SOURCE, Served

DAY = "2024-03-05"
SECRET = "Kanotklubben"  # a word of a case that is marked, and of its heading
WHOLE = "Dragspelet"     # a word of a paragraph that is marked whole, whose heading is not
WORD = "Smygandet"       # a word that is marked alone
TITLE = "Myr & <mark>Hamnviksnämnden"
CHAIR, OTHER = "Astrid Wallmark", "Gösta Ekvall"
PAGE = f"/arkiv/hvn/{DAY}"
CHOICE = justerare_choice(CHAIR, OTHER, "2024-03-07")


class Outline(html.parser.HTMLParser):
    """The elements of a page with their attributes, its headings, and what it links to."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.headings, self.links = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append([tag, ""])
        if tag == "a":
            self.links.append(dict(attributes)["href"])

    def handle_data(self, data):
        if self.headings and self.lasttag in ("span", self.headings[-1][0]):
            self.headings[-1][1] += data


class Archive(Served):
    def setUp(self):
        super().setUp()
        self.start()
        hvn = self.run_well
        hvn("committee", "create", "hvn", TITLE, "--short=HVN", "--municipality=Hamnviks kommun")
        hvn("member", "add", CHAIR, "--party=S", "--office=ordförande", "--from=2024-01-01")
        hvn("member", "add", OTHER, "--party=M", "--office=vice-ordförande", "--from=2024-01-01")
        hvn("case", "create", "Ny brygga", "--kind=eget", "--date=2024-02-01")
        hvn("case", "create", f"{SECRET} söker stöd", "--kind=eget", "--date=2024-02-01")
        hvn("case", "create", "Ny kran", "--kind=eget", "--date=2024-02-01")
        hvn("meeting", "create", DAY)
        hvn("meeting", "roll", DAY, "--save")
        hvn("meeting", "item", DAY, "--title=Val av justerare")
        for case in ("2024-0001", "2024-0002", "2024-0003"):
            hvn("meeting", "item", DAY, case)
        for number, facts in enumerate((CHOICE, f"handling: {{points: [{{decided: bygga vid {WORD}}}]}}",
                                        f"handling: {{points: [{{decided: ge {SECRET} stöd}}]}}",
                                        f"handling: {{points: [{{decided: köpa {WHOLE}}}]}}"), 1):
            (self.daemon.path / "facts.yaml").write_text(facts)
            hvn("meeting", "facts", DAY, str(number), "facts.yaml")
        hvn("mark", "2024-0002", "--ground=OSL 21:1")
        hvn("mark", DAY, "4", "--ground=GDPR")
        hvn("mark", DAY, "2", "--ground=OSL 21:1", f"--words={WORD}")

    def publish(self, choice="ja"):
        return self.run_well("committee", "set", "hvn", f"--publish-minutes={choice}")

    def lay_out(self):
        for number in ("2", "3", "4"):
            self.daemon.arende("meeting", "decide", DAY, number)
        self.run_well("meeting", "close", DAY)
        self.run_well("adjust", "start", DAY)

    def seal(self):
        self.lay_out()
        for person in (CHAIR, OTHER):
            self.run_well("adjust", "sign", DAY, person, "--date=2024-03-07")

    def page(self, path, status=200):
        got, headers, body = self.ask("GET", path)
        self.assertEqual((got, headers["Content-Type"]), (status, "text/html; charset=utf-8"), body)
        text = body.decode()
        self.check(text, headers)
        return text

    def check(self, text, headers):
        """What each such page has, and may do."""
        style = re.search("<style>(.*?)</style>", text, re.S).group(1)
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        policy, = headers.get_all("Content-Security-Policy")
        self.assertIn(f"default-src 'none'; style-src 'sha256-{digest}'", policy)
        self.assertNotIn("unsafe", policy)
        self.assertEqual(headers["Cache-Control"], "no-cache")
        outline = Outline(text)
        tags = [tag for tag, _ in outline.elements]
        self.assertNotIn("script", tags)
        self.assertNotIn("style", {key for _, attributes in outline.elements for key in attributes})
        self.assertEqual(outline.elements[0], ("html", {"lang": "sv"}))
        self.assertEqual((tags.count("main"), tags.count("h1")), (1, 1))
        self.assertEqual(outline.links[:3], ["#innehall", "/anslagstavla", "/arkiv"])
        self.assertIn(("main", {"id": "innehall"}), outline.elements)
        levels = [int(tag[1]) for tag, _ in outline.headings]
        self.assertTrue(all(after <= before + 1 for before, after in zip(levels, levels[1:])), levels)

    def absent(self):
        text = self.page(PAGE, 404)
        self.assertEqual(text, self.page("/arkiv/hvn/2024-03-06", 404), "nothing tells whether they are there")
        self.assertNotIn("/arkiv/hvn", self.page("/arkiv"))

    def test_what_nobody_chose_to_publish_is_not(self):
        self.seal()
        self.absent()
        self.assertIn("publiceras i arkivet", self.publish())
        self.assertIn(f'<a href="{PAGE}">', self.page("/arkiv"))
        self.assertIn("publiceras inte", self.publish("nej"))
        self.absent()
        self.assertIn("ja eller nej", self.daemon.arende("committee", "set", "hvn", "--publish-minutes=x").stderr)

    def test_what_is_not_certified_to_the_last_paragraph_is_not_published(self):
        self.publish()
        self.absent()
        self.lay_out()
        self.absent()
        self.run_well("adjust", "sign", DAY, CHAIR, "--date=2024-03-07")
        self.absent()
        self.run_well("adjust", "sign", DAY, OTHER, "--date=2024-03-07")
        self.page(PAGE)

    def test_it_has_the_words_that_are_open_and_none_that_are_marked(self):
        self.publish()
        self.seal()
        text = self.page(PAGE)
        self.assertIn("Ny brygga", text)
        self.assertIn("Val av justerare", text)
        self.assertIn("Ny kran", text)
        self.assertIn("2024-0001", text)
        for hidden in (SECRET, "söker stöd", WORD, WHOLE, "2024-0002", "2024-0003"):
            self.assertNotIn(hidden, text)
        self.assertIn("sekretess", text.lower())
        # A mark that is made later is to be seen at once.
        tag = self.ask("GET", PAGE)[1]["ETag"]
        self.assertEqual(self.ask("GET", PAGE, If_None_Match=tag)[0], 304)
        self.run_well("mark", "2024-0001", "--ground=OSL 21:1")
        status, _, body = self.ask("GET", PAGE, If_None_Match=tag)
        self.assertEqual(status, 200)
        self.assertNotIn("Ny brygga", body.decode())

    def test_the_list_is_by_committee_and_year(self):
        self.publish()
        self.assertIn("Inga protokoll är publicerade", self.page("/arkiv"))
        self.seal()
        headings = [(tag, text.strip()) for tag, text in Outline(self.page("/arkiv")).headings]
        self.assertEqual(headings, [("h1", "Protokoll"), ("h2", TITLE), ("h3", "2024")])
        self.assertEqual(Outline(self.page("/arkiv")).links[3:], [PAGE])

    def test_what_is_no_address_of_minutes_is_none(self):
        for path in ("/arkiv/hvn", "/arkiv/", "/arkiv/hvn/x", "/arkiv/HVN/" + DAY, PAGE + "/items/1", "/arkiv/hvn/../x"):
            self.page(path, 404)
        self.assertEqual(self.ask("POST", "/arkiv")[0], 405)

    def test_html_validate_finds_nothing(self):
        tool = pathlib.Path(SOURCE, "build/node/node_modules/html-validate/bin/html-validate.js")
        if not tool.exists():
            self.skipTest("html-validate is not installed; tests/run fetches it")
        self.publish()
        self.seal()
        rules = self.daemon.path / "rules.json"
        rules.write_text(json.dumps({"root": True, "extends": ["html-validate:standard", "html-validate:a11y"]}))
        for name, path, status in (("list", "/arkiv", 200), ("minutes", PAGE, 200), ("none", "/arkiv/hvn/x", 404)):
            file = self.daemon.path / f"{name}.html"
            file.write_text(self.page(path, status))
            done = subprocess.run(["node", tool, f"--config={rules}", file], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stdout)


if __name__ == "__main__":
    unittest.main()

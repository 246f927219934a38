"""The documents are true in what a machine can check: links, version, tables of tests."""

import re
import textwrap
import unittest

import tree

LINK = re.compile(r"\[[^\]]*\]\((?!https?:|#)([^)#\s]+)")


class Docs(unittest.TestCase):
    def test_links_between_files_lead_somewhere(self):
        for path in (p for p in tree.files() if p.suffix == ".md"):
            for target in LINK.findall(tree.read(path)):
                self.assertTrue((path.parent / target).exists(), f"{tree.place(path)} links to {target}")

    def test_the_version_has_an_entry_in_the_changelog(self):
        version = re.search(r"project\(\w+ VERSION ([\d.]+)", tree.read(tree.ROOT / "CMakeLists.txt"))[1]
        self.assertRegex(tree.read(tree.ROOT / "CHANGELOG.md"), rf"(?m)^## .*{re.escape(version)}")
        self.assertIn(f'"{version}"', tree.read(tree.ROOT / "publiccode.yml"))

    def test_the_facts_in_the_readme_are_those_of_the_sample(self):
        shown = re.search(r"```yaml\n(.*?)```", tree.read(tree.ROOT / "README.md"), re.DOTALL)[1]
        self.assertIn(textwrap.indent(shown, "  "), tree.read(tree.ROOT / "deploy/sample/meeting.yaml"))

    def test_the_table_of_architecture_tests_is_complete(self):
        table = set(re.findall(r"^\| `(\w+_test)` \|", tree.read(tree.ROOT / "tests/README.md"), re.MULTILINE))
        self.assertEqual(table, {p.stem for p in (tree.ROOT / "tests/architecture").glob("*_test.py")})


if __name__ == "__main__":
    unittest.main()

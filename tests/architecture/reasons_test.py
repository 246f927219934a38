"""Reasons of errors: the enum, the code and the table in proto/README.md say the same."""

import re
import unittest

import tree


def declared():
    text = tree.code(tree.read(tree.ROOT / "proto/arendegang/v1/errors.proto"))
    return set(re.findall(r"^\s*([A-Z][A-Z0-9_]*) = [1-9]", text, re.MULTILINE))


class Reasons(unittest.TestCase):
    def test_every_reason_given_to_make_error_is_declared(self):
        given = re.compile(r'MakeError\(\s*(?:absl::StatusCode::)?\w+,\s*"([^"]*)"')
        for path in tree.sources("services", "clients"):
            for reason in given.findall(tree.read(path)):
                self.assertIn(reason, declared(), tree.place(path))

    def test_every_declared_reason_is_used(self):
        text = "\n".join(tree.read(p) for p in tree.sources("services", "clients"))
        unused = {reason for reason in declared() if not re.search(rf"\b{reason}\b", text)}
        self.assertFalse(unused, "declared in errors.proto and never given")

    def test_the_table_of_reasons_names_each_once(self):
        table = re.findall(r"^\| `([A-Z_]+)` \|", tree.read(tree.ROOT / "proto/README.md"), re.MULTILINE)
        self.assertEqual(sorted(table), sorted(declared()))


if __name__ == "__main__":
    unittest.main()

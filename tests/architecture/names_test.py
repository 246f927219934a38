"""Names: identifiers and file names are ASCII; Swedish letters belong in texts and comments."""

import unittest

import tree


class Names(unittest.TestCase):
    def test_identifiers_are_ascii(self):
        for path in tree.sources("services", "clients", "tests", "proto", endings=(".cc", ".h", ".proto")):
            for number, line in enumerate(tree.code(tree.read(path)).splitlines(), 1):
                self.assertTrue(line.isascii(), f"{tree.place(path)}:{number}")

    def test_file_names_are_ascii(self):
        for path in tree.files():
            self.assertTrue(tree.place(path).isascii(), tree.place(path))


if __name__ == "__main__":
    unittest.main()

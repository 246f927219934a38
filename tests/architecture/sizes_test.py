"""Files stay short enough to read: aim at 150 lines, ask yourself at 400; 500 is too long."""

import unittest

import tree

LIMIT = 500
# Please avoid adding to this list. Path: why it is longer.
EXCUSED = {}


class Sizes(unittest.TestCase):
    def test_no_source_is_longer_than_the_limit(self):
        long = {}
        for path in tree.sources("services", "clients", "tests"):
            lines = len(tree.read(path).splitlines())
            if lines > LIMIT and tree.place(path) not in EXCUSED:
                long[tree.place(path)] = lines
        self.assertFalse(long, f"longer than {LIMIT} lines: split by subject")

    def test_every_excuse_is_still_needed(self):
        for place in EXCUSED:
            self.assertGreater(len(tree.read(tree.ROOT / place).splitlines()), LIMIT, place)


if __name__ == "__main__":
    unittest.main()

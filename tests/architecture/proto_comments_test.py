"""The messages read as a textbook: everything in proto/ has a comment."""

import re
import unittest

import tree

DECLARATION = re.compile(r"(message|enum|service|rpc|oneof)\s+\w+|"
                         r"(optional\s+|repeated\s+)?[\w.<>, ]+\s+\w+\s*=\s*\d+|"
                         r"[A-Z][A-Z0-9_]*\s*=\s*\d+")


class ProtoComments(unittest.TestCase):
    def test_every_message_field_value_and_method_has_a_comment(self):
        for path in tree.sources("proto", endings=(".proto",)):
            above = ""
            for number, line in enumerate(tree.read(path).splitlines(), 1):
                line = line.strip()
                if DECLARATION.match(line) and not line.startswith(("option ", "reserved ")):
                    self.assertTrue(above.startswith("//") or "; //" in line, f"{tree.place(path)}:{number}: {line}")
                above = line

    def test_the_zero_of_an_enum_is_unspecified(self):
        for path in tree.sources("proto", endings=(".proto",)):
            for name, first in re.findall(r"enum (\w+) \{\s*(\w+) = 0", tree.code(tree.read(path))):
                self.assertEqual(first, re.sub(r"(?<!^)(?=[A-Z])", "_", name).upper() + "_UNSPECIFIED")


if __name__ == "__main__":
    unittest.main()

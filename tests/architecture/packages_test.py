"""deploy/packages is the one list: whatever a build file looks for comes from a package in it."""

import re
import unittest

import tree

LOOKS = re.compile(r"^\s*(?:find_package|pkg_check_modules|pkg_search_module|find_path|find_library|find_program)\(\s*(\S+)")
BUILT_IN = {"Threads", "CCACHE"}  # of CMake and the compiler themselves, and what is used if it is there


def listed():
    lines = (line.split("#")[0].strip() for line in tree.read(tree.ROOT / "deploy/packages").splitlines())
    return [line for line in lines if line and not line.startswith("[")]


class Packages(unittest.TestCase):
    def test_no_package_is_listed_twice(self):
        self.assertEqual(len(listed()), len(set(listed())))

    def test_every_package_says_why(self):
        for line in tree.read(tree.ROOT / "deploy/packages").splitlines():
            if line and not line.startswith(("#", "[")):
                self.assertRegex(line, r"^\S+\s+# \S", "deploy/packages")

    def test_every_look_in_a_build_file_names_its_package_beside_it(self):
        build_files = [p for p in tree.files() if p.name == "CMakeLists.txt"]
        for path in build_files:
            above = ""
            for line in tree.read(path).splitlines():
                match = LOOKS.match(line)
                if match and match[1] not in BUILT_IN:
                    comment = line.partition("#")[2] or above.partition("#")[2]
                    named = set(re.findall(r"[a-z0-9][a-z0-9+.-]+", comment))
                    named |= {word.rstrip(".") for word in named}
                    self.assertTrue(named & set(listed()),
                                    f"{tree.place(path)}: {line.strip()}: end the line with # and its package")
                above = line


if __name__ == "__main__":
    unittest.main()

"""The bill of materials is SPDX 2.3 with what it must have, and names what is linked and run.

    sbom_test.py BIN SOURCE
"""

import json
import re
import subprocess
import sys
import unittest

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()


class Sbom(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        done = subprocess.run([f"{SOURCE}/deploy/sbom", BIN], capture_output=True, text=True, check=True)
        cls.bill = json.loads(done.stdout)
        cls.packages = {package["name"]: package for package in cls.bill["packages"]}

    def test_it_has_the_members_that_spdx_requires(self):
        self.assertEqual((self.bill["spdxVersion"], self.bill["dataLicense"]), ("SPDX-2.3", "CC0-1.0"))
        self.assertEqual(self.bill["SPDXID"], "SPDXRef-DOCUMENT")
        self.assertTrue(self.bill["name"] and self.bill["documentNamespace"].startswith("https://"))
        self.assertRegex(self.bill["creationInfo"]["created"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        for package in self.bill["packages"]:
            for member in ("SPDXID", "name", "versionInfo", "downloadLocation", "licenseDeclared", "licenseConcluded"):
                self.assertTrue(package.get(member), f"{package['name']}: {member}")
            self.assertRegex(package["SPDXID"], r"^SPDXRef-[A-Za-z0-9.-]+$")

    def test_names_are_unique_and_relations_lead_to_them(self):
        names = [package["SPDXID"] for package in self.bill["packages"]]
        self.assertEqual(len(names), len(set(names)))
        for relation in self.bill["relationships"]:
            self.assertIn(relation["spdxElementId"], names + ["SPDXRef-DOCUMENT"])
            self.assertIn(relation["relatedSpdxElement"], names)

    def test_it_has_the_libraries_that_are_linked_with_version_and_licence(self):
        for name in ("libc6", "libsqlite3-0", "libssl3", "libcurl4"):
            self.assertIn(name, list(self.packages))
        linked = [name for name in self.packages if re.match(r"libgrpc\+\+", name)]
        self.assertEqual(len(linked), 1)
        self.assertEqual(self.packages[linked[0]]["licenseDeclared"], "Apache-2.0")
        self.assertEqual(self.packages["arendegangd"]["licenseDeclared"], "EUPL-1.2")

    def test_it_has_what_the_web_client_is_made_of_and_not_what_builds_it(self):
        self.assertIn("react", self.packages)
        self.assertEqual(self.packages["react"]["licenseDeclared"], "MIT")
        self.assertNotIn("vite", self.packages)


if __name__ == "__main__":
    unittest.main()

"""How a committee's papers look is tried on a sample before it is installed, and then is how they look.

    looks_test.py BIN SOURCE
"""

import pathlib
import shutil
import sys
import unittest

import daemon

SOURCE = sys.argv.pop()
BIN = sys.argv.pop()


class Looks(unittest.TestCase):
    def setUp(self):
        daemon.serve(self, BIN, SOURCE).start()

    def write(self, text):
        shutil.copy(pathlib.Path(SOURCE, "phrasebooks/hamnvik.png"), self.daemon.path / "boat.png")
        path = self.daemon.path / "own.look"
        path.write_text(text)
        return path

    def test_a_look_of_ones_own_is_checked_and_shown(self):
        look = self.write('logo { file: "boat.png" alternative: "En båt" }\nletterhead: "Sandviks kommun"\n')
        self.assertIn("inget fel", self.run_well("look", "check", look))
        page = self.run_well("look", "preview", look, "--as=html", "-")
        self.assertIn('alt="En båt"', page)
        self.assertIn("<p>Sandviks kommun</p>", page)

    def test_what_is_wrong_with_it_is_told(self):
        cases = (('fot: "a"\n', 2, "own.look:1:4"), ('logo { file: "borta.png" }\n', 2, "borta.png"),
                 ("body_size: 40\n", 3, "look.body_size: "), ('logo { file: "boat.png" }\n', 3, "look.logo.alternative: "))
        for text, exit_code, told in cases:
            done = self.daemon.arende("look", "check", self.write(text))
            self.assertEqual(done.returncode, exit_code, text)
            self.assertIn(told, done.stderr)

    def test_a_committee_takes_an_installed_look(self):
        self.assertEqual(self.run_well("look", "list"), "hamnvik\n")
        self.run_well("committee", "create", "hvn", "Hamnviksnämnden", "--short=HVN")
        self.run_well("meeting", "create", "2026-05-26")
        plain = self.run_well("export", "kallelse", "2026-05-26", "--as=text", "-")
        self.run_well("committee", "set", "hvn", "--look=hamnvik")
        dressed = self.run_well("export", "kallelse", "2026-05-26", "--as=text", "-")
        self.assertTrue(dressed.startswith("Hamnviks kommun\n"))
        self.assertTrue(dressed.endswith("\n\n" + plain))
        self.run_well("committee", "set", "hvn", "--look=borta")
        done = self.daemon.arende("export", "kallelse", "2026-05-26", "--as=text", "-")
        self.assertEqual(done.returncode, 3)
        self.assertIn("Välj ett av: hamnvik.", done.stderr)


if __name__ == "__main__":
    unittest.main()

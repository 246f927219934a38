"""Two see one another's work: arende meeting watch tells what the other does, and ends when the service stops.

    watch_test.py BIN SOURCE
"""

import os
import subprocess
import sys
import threading
import time
import unittest

import daemon

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()
DAY = "2026-05-26"


class Watch(unittest.TestCase):
    def setUp(self):
        self.daemon = daemon.Daemon(BIN, SOURCE)
        self.addCleanup(self.daemon.close)
        self.daemon.start()
        self.do("committee", "create", "hvn", "Hamnviksnämnden", "--short=HVN")
        self.do("case", "create", "Ny gästbrygga", "--kind=eget")
        self.do("meeting", "create", DAY)

    def do(self, *arguments):
        done = self.daemon.arende(*arguments)
        self.assertEqual(done.returncode, 0, (arguments, done.stdout, done.stderr))
        return done.stdout

    def watching(self):
        process = subprocess.Popen([self.daemon.bin / "arende", "meeting", "watch", DAY], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, text=True, cwd=self.daemon.path,
                                   env={**os.environ, "ARENDEGANG_SERVER": self.daemon.address})
        # So that a line that does not come fails the test.
        limit = threading.Timer(60, process.kill)
        limit.start()
        self.addCleanup(limit.cancel)
        self.addCleanup(process.communicate)
        self.addCleanup(process.kill)
        self.assertIn("följer", process.stdout.readline())
        return process

    def test_tells_what_others_do(self):
        watchers = [self.watching(), self.watching()]
        self.do("meeting", "item", DAY, f"{self.year()}-0001")
        self.do("meeting", "item", DAY, "--title=Öppnande", "--kind=öppnande")
        for process in watchers:
            text = ""
            while "Ny gästbrygga: ny" not in text or "Öppnande: ny" not in text:
                line = process.stdout.readline()
                self.assertTrue(line, text)
                text += line
        self.do("meeting", "remove", DAY, "1")
        for process in watchers:
            line = process.stdout.readline()
            while line and "Öppnande: borttagen" not in line:
                line = process.stdout.readline()
            self.assertIn("Öppnande: borttagen", line)

    def year(self):
        return self.do("case", "list").split("HVN ")[1][:4]

    def test_ends_at_once_when_the_service_stops(self):
        watchers = [self.watching() for _ in range(10)]
        begun = time.monotonic()
        self.assertEqual(self.daemon.stop(), 0)
        self.assertLess(time.monotonic() - begun, 3)
        for process in watchers:
            _, told = process.communicate()
            self.assertEqual(process.returncode, 3, told)
            self.assertIn("Tjänsten startas om", told)


if __name__ == "__main__":
    unittest.main()

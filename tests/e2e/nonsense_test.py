"""Made-up calls and broken HTTP/2 to the real daemon, on the socket of this machine and over TCP, with tokens that are
none: it answers each, has no fault of its own, and goes on. ARENDEGANG_NONSENSE=20000 for a long run.

    nonsense_test.py BIN SOURCE
"""

import contextlib
import os
import random
import sys
import unittest

import h2.connection

import daemon
import http2
import made_up

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()
CALLS = int(os.environ.get("ARENDEGANG_NONSENSE", "1500"))
SEED = int(os.environ.get("ARENDEGANG_SEED", "1"))
TOKENS = ["", "Bearer ", "Bearer x", "Bearer " + "a" * 4000, "Bearer a.b.c", "Basic YTpi", "Bearer eyJhbGciOiJub25lIn0.e30."]
# What it may answer to nonsense: no UNKNOWN (2), no INTERNAL (13) with a cause of its own in the log.
FAULT = "event=fault"


class Nonsense(unittest.TestCase):
    def setUp(self):
        daemon.serve(self, BIN, SOURCE).start("--listen=127.0.0.1:0", "--max_calls_per_second=0")
        self.daemon.arende("committee", "create", "hvn", "Hamnviksnämnden", "--short=HVN")
        self.daemon.arende("case", "create", "Gästbrygga", "--kind=skrivelse")
        self.daemon.arende("meeting", "create", "2026-05-26")
        self.places = [self.daemon.address.removeprefix("unix:"), http2.port_of(self.daemon)]
        self.chance = random.Random(SEED)

    def lives_on(self):
        self.assertIsNone(self.daemon.process.poll(), self.daemon.told())
        self.assertEqual(self.daemon.arende("committee", "list").returncode, 0)
        self.assertNotIn(FAULT, self.daemon.told())
        done = self.daemon.arende("check")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)

    def test_every_method_answers_made_up_messages_whatever_is_in_them(self):
        surface = made_up.Surface(self.places[0])
        self.assertGreater(len(surface.methods), 100)
        answers = {}
        for place in self.places:
            connection = http2.Connection(place)
            for number in range(CALLS // 2):
                path, name = surface.methods[number % len(surface.methods)]
                message = surface.request(self.chance, name)
                if self.chance.random() < 0.4:
                    message = made_up.mutated(self.chance, message)
                token = self.chance.choice(TOKENS)
                more = [("authorization", token)] if token else []
                try:
                    trailers, _ = connection.call(path, message, *more)
                    answers[trailers.get("grpc-status")] = answers.get(trailers.get("grpc-status"), 0) + 1
                except ConnectionError:  # the service may end a connection, not itself
                    connection.close()
                    connection = http2.Connection(place)
            connection.close()
        print("answers by status:", dict(sorted(answers.items(), key=lambda each: str(each[0]))))
        self.lives_on()

    def test_broken_frames_end_their_connection_and_nothing_else(self):
        fresh = h2.connection.H2Connection()
        fresh.initiate_connection()
        fresh.send_headers(1, http2.headers(http2.METHOD))
        fresh.send_data(1, http2.framed(b"\x0a\x03hvn"), end_stream=True)
        fresh.ping(b"12345678")
        said = fresh.data_to_send()
        for number in range(CALLS // 4):
            with contextlib.suppress(OSError), contextlib.closing(
                    http2.connected(self.places[number % 2], 0.02)) as raw:
                # The preface itself is left whole in most, or nothing after it would be looked at.
                whole = 24 if self.chance.random() < 0.9 else 0
                raw.sendall(said[:whole] + made_up.mutated(self.chance, said[whole:]))
                raw.recv(1 << 16)
        self.lives_on()


if __name__ == "__main__":
    unittest.main()

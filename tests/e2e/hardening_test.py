"""Peers that mean harm, and a secretary who works on: idle and slow connections, more of them than there is room for,
and secrets that must not be in the log. ARENDEGANG_CONNECTIONS=10000 for the full number; figures are printed.

    hardening_test.py BIN SOURCE
"""

import contextlib
import os
import pathlib
import re
import resource
import sys
import threading
import time
import unittest

import daemon
import http2

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()
IDLE = int(os.environ.get("ARENDEGANG_CONNECTIONS", "1000"))
SLOW = 100
CALLS = 300
HANDSHAKE = 10  # seconds, as services/server/limits.cc has it


def raise_limit():
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    return most


class Peers(unittest.TestCase):
    def setUp(self):
        daemon.serve(self, BIN, SOURCE)
        self.held = contextlib.ExitStack()
        self.addCleanup(self.held.close)

    def start(self, *flags):
        self.daemon.start("--listen=127.0.0.1:0", "--max_calls_per_second=0", *flags)
        self.port = http2.port_of(self.daemon)
        self.daemon.arende("committee", "create", "hvn", "Hamnviksnämnden", "--short=HVN")

    def memory(self):
        status = pathlib.Path(f"/proc/{self.daemon.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024

    def p95(self):
        """Of ordinary calls on a connection that is made for them, in milliseconds; each must be answered."""
        took = []
        with contextlib.closing(http2.Connection(self.port)) as connection:
            for _ in range(CALLS):
                began = time.perf_counter()
                self.assertEqual(connection.call()[0]["grpc-status"], "0")
                took.append((time.perf_counter() - began) * 1000)
        return sorted(took)[int(CALLS * 0.95)]

    def drip(self, stopped):
        """A byte of a call that never ends, each second, on each of many connections."""
        slow = [self.held.enter_context(contextlib.closing(http2.Connection(self.port))) for _ in range(SLOW)]
        for connection in slow:
            connection.http2.send_headers(1, http2.headers(http2.METHOD))
            connection.flush()
        while not stopped.wait(1):
            for connection in slow:
                connection.http2.send_data(1, b"\0")
                connection.flush()

    def test_a_secretary_works_on_beside_idle_and_slow_connections(self):
        idle = min(IDLE, raise_limit() - 1000)
        self.start()
        before, memory = self.p95(), self.memory()
        for _ in range(idle):
            self.held.enter_context(contextlib.closing(http2.Connection(self.port)))
        stopped = threading.Event()
        dripping = threading.Thread(target=self.drip, args=(stopped,))
        dripping.start()
        try:
            during, more = self.p95(), self.memory()
            self.assertEqual(self.daemon.arende("case", "create", "Gästbrygga", "--kind=skrivelse").returncode, 0)
        finally:
            stopped.set()
            dripping.join()
        print(f"\n{idle} idle and {SLOW} slow connections: p95 {before:.2f} ms without, {during:.2f} ms with; "
              f"memory {memory} MB without, {more} MB with")

    def test_who_never_finishes_a_handshake_is_sent_away_in_time(self):
        self.start()
        silent = self.held.enter_context(http2.connected(self.port, 3 * HANDSHAKE))
        slow = self.held.enter_context(http2.connected(self.port, 3 * HANDSHAKE))
        began = time.monotonic()
        with contextlib.suppress(OSError):
            for byte in b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n":
                slow.sendall(bytes([byte]))
                time.sleep(1)
        self.assertLess(time.monotonic() - began, 2 * HANDSHAKE)
        for connection in (silent, slow):
            with contextlib.suppress(ConnectionResetError):
                while connection.recv(4096):  # the service's own settings, and then the end
                    pass
        self.assertLess(time.monotonic() - began, 2 * HANDSHAKE)

    def test_more_connections_than_there_is_room_for_close_neither_the_door_nor_the_socket(self):
        raise_limit()
        self.start("--max_connections=16")
        for _ in range(500):
            self.held.enter_context(http2.connected(self.port))
        # Over the unix socket, while the door is full.
        self.assertEqual(self.daemon.arende("case", "create", "Gästbrygga", "--kind=skrivelse").returncode, 0)
        self.assertTrue(self.daemon.wait_told("connection turned away"), self.daemon.told())
        self.held.close()
        for _ in range(200):
            with contextlib.suppress(OSError), contextlib.closing(http2.Connection(self.port)) as connection:
                if connection.call()[0]["grpc-status"] == "0":
                    return
            time.sleep(0.05)
        self.fail("nobody gets in any more")

    def test_an_address_that_calls_too_often_is_turned_away_and_the_socket_is_not(self):
        self.daemon.start("--listen=127.0.0.1:0", "--max_calls_per_second=5")
        with contextlib.closing(http2.Connection(http2.port_of(self.daemon))) as connection:
            statuses = [connection.call()[0]["grpc-status"] for _ in range(100)]
        self.assertGreaterEqual(statuses.count("0"), 50)
        self.assertIn("8", statuses)
        self.assertEqual(self.daemon.arende("committee", "list").returncode, 0)


class Secrets(unittest.TestCase):
    PASSWORD, TOKEN, WORDS = "Tjugotvå-korpar-4711", "hemligtoken4711", "Sjuklingsson"

    def test_neither_passwords_nor_tokens_nor_marked_words_are_in_the_log_or_in_an_error(self):
        service = daemon.Daemon(BIN, SOURCE)
        self.addCleanup(service.close)
        (service.path / "password").write_text(self.PASSWORD + "\n")
        # Nobody answers on port 1: that the mail could not be sent is told.
        service.start("--listen=127.0.0.1:0", "--smtp_url=smtp://127.0.0.1:1", "--smtp_user=diariet",
                      f"--smtp_password_file={service.path}/password", "--mail_from=diariet@hamnvik.example")
        told = []
        for command in [("committee", "create", "hvn", "Hamnviksnämnden", "--short=HVN"),
                        ("address", "set", "Ylva Strand", "ylva@hamnvik.example"),
                        ("case", "create", f"Klagomål av {self.WORDS}", "--kind=skrivelse", "--officer=Ylva Strand",
                         "--due=2098-05-19"),
                        ("mark", "2026-0001", "--ground=OSL 21:1"), ("mark", "2026-0001", "--ground=OSL 999"),
                        ("remind", "--as-of=2098-05-20")]:
            done = service.arende(*command)
            told.append(done.stderr)
        with contextlib.closing(http2.Connection(http2.port_of(service))) as connection:
            for header in ["Bearer " + self.TOKEN, self.TOKEN, f"Bearer {self.TOKEN}\x01\xff"]:
                with contextlib.suppress(OSError):
                    told.append(str(connection.call(http2.METHOD, b"", ("authorization", header))))
                    told.append(str(connection.call(http2.METHOD, b"\xff\xff", ("grpc-timeout", self.TOKEN))))
        service.stop()
        told.append(service.told())
        self.assertIn("reminder not sent", told[-1])
        for secret in (self.PASSWORD, self.TOKEN, self.WORDS):
            self.assertNotIn(secret, "\n".join(told))


if __name__ == "__main__":
    unittest.main()

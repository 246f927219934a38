"""TLS of the real daemon, looked at by others' programs: openssl s_client, Python's ssl with python3-h2; and by arende.

    tls_test.py BIN SOURCE
"""

import contextlib
import os
import pathlib
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import time
import unittest

import daemon
import http2

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()


class Authority:
    """An authority of our own, by openssl, and what it issues, in a folder."""

    def __init__(self, folder, name="ca"):
        self.folder, self.name = folder, name
        self.openssl("req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2",
                     "-subj", f"/CN={name}", "-keyout", f"{name}.key", "-out", f"{name}.pem")

    def openssl(self, *arguments):
        subprocess.run(["openssl", *arguments], cwd=self.folder, check=True, capture_output=True)

    def issue(self, name, days=2):
        self.openssl("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", f"/CN={name}",
                     "-keyout", f"{name}.key", "-out", f"{name}.csr")
        (self.folder / "names").write_text("subjectAltName=DNS:localhost,IP:127.0.0.1\n")
        self.openssl("x509", "-req", "-in", f"{name}.csr", "-CA", f"{self.name}.pem", "-CAkey", f"{self.name}.key",
                     "-days", str(days), "-extfile", "names", "-out", f"{name}.pem")
        return self.folder / f"{name}.pem", self.folder / f"{name}.key"


class Tls(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.authority = Authority(self.folder)
        self.ca = self.folder / "ca.pem"
        self.install("first")
        daemon.serve(self, BIN, SOURCE)

    def install(self, name):
        """Puts a new certificate in the place of the one that is shown."""
        certificate, key = self.authority.issue(name)
        certificate.replace(self.folder / "shown.pem")
        key.replace(self.folder / "shown.key")

    def start(self, *flags):
        self.daemon.start("--listen=127.0.0.1:0", f"--tls_certificate={self.folder}/shown.pem",
                          f"--tls_key={self.folder}/shown.key", *flags)
        self.port = http2.port_of(self.daemon)

    def status(self, context):
        """What becomes of a call over a connection of its own."""
        with contextlib.closing(http2.Connection(self.port, context)) as connection:
            return connection.call()[0]["grpc-status"]

    def shown(self):
        """The name in the certificate that a new connection gets."""
        with socket.create_connection(("127.0.0.1", self.port), 20) as plain:
            with http2.context(self.ca).wrap_socket(plain, server_hostname="localhost") as encrypted:
                return dict(part[0] for part in encrypted.getpeercert()["subject"])["commonName"]

    def reload(self, until):
        """Asks it to look at its certificates, and waits until that has come of it."""
        self.daemon.process.send_signal(signal.SIGHUP)
        for _ in range(400):
            if until():
                return
            time.sleep(0.05)
        self.fail(self.daemon.told())

    def arende(self, *options, **environment):
        return subprocess.run([self.daemon.bin / "arende", f"--server=localhost:{self.port}", "committee", "list",
                               *options], capture_output=True, text=True, env={**os.environ, **environment})

    def openssl(self, *options):
        return subprocess.run(["openssl", "s_client", "-connect", f"127.0.0.1:{self.port}", "-CAfile", str(self.ca),
                               "-verify_return_error", "-alpn", "h2", *options], input="", capture_output=True, text=True,
                              errors="replace")  # after the handshake come bytes of HTTP/2

    def test_a_client_that_is_not_ours_calls_over_tls(self):
        self.start()
        self.assertEqual(self.status(http2.context(self.ca)), "0")

    def test_openssl_verifies_the_certificate_and_gets_tls_1_2_and_1_3_but_nothing_older(self):
        self.start()
        for version, name in [("-tls1_2", "TLSv1.2"), ("-tls1_3", "TLSv1.3")]:
            told = self.openssl(version)
            self.assertIn("Verify return code: 0 (ok)", told.stdout)
            self.assertIn(name, told.stdout)
            self.assertIn("ALPN protocol: h2", told.stdout)
        for version in ["-tls1", "-tls1_1"]:
            # At level 0 openssl itself would speak it: it is the service that does not.
            told = self.openssl(version, "-cipher", "ALL:@SECLEVEL=0")
            self.assertNotEqual(told.returncode, 0)
            self.assertIn("Cipher is (NONE)", told.stdout)
            self.assertNotIn("no protocols available", told.stderr)

    def test_plain_words_are_not_answered_on_an_encrypted_address(self):
        self.start()
        with self.assertRaises(OSError):
            self.status(None)

    def test_replaced_files_are_shown_to_new_connections_without_a_restart(self):
        self.start()
        held = http2.Connection(self.port, http2.context(self.ca))
        self.addCleanup(held.close)
        self.assertEqual(self.shown(), "first")
        self.install("second")
        self.reload(lambda: self.shown() == "second")
        self.assertEqual(held.call()[0]["grpc-status"], "0")

    def test_a_broken_pair_is_logged_and_the_old_one_goes_on(self):
        self.start()
        for broken in ["not a certificate", "", self.authority.issue("other")[0].read_text()]:
            (self.folder / "shown.pem").write_text(broken)
            before = self.daemon.told().count("certificate not taken over")
            self.reload(lambda: self.daemon.told().count("certificate not taken over") > before)
            time.sleep(1.5)  # gRPC looks each second: it must not see it either
            self.assertEqual(self.shown(), "first")
        self.install("second")
        self.reload(lambda: self.shown() == "second")

    def test_arende_trusts_the_authority_it_is_given_and_no_other(self):
        self.start()
        self.assertEqual(self.arende(f"--ca={self.ca}").returncode, 0)
        self.assertEqual(self.arende(ARENDEGANG_CA=str(self.ca)).returncode, 0)
        Authority(self.folder, "stranger")
        done = self.arende(f"--ca={self.folder}/stranger.pem")
        self.assertEqual(done.returncode, 4)
        self.assertIn("--ca=FIL", done.stderr)
        self.assertEqual(self.arende("--ca=/nowhere.pem").returncode, 4)

    def test_with_an_authority_of_clients_only_those_with_a_certificate_are_let_in(self):
        clients = Authority(self.folder, "clients")
        certificate, key = clients.issue("majlis")
        self.start(f"--tls_client_ca={self.folder}/clients.pem")
        mine = http2.context(self.ca, certificate, key)
        self.assertEqual(self.status(mine), "0")
        self.assertEqual(self.arende(f"--ca={self.ca}", f"--certificate={certificate}", f"--key={key}").returncode, 0)
        with self.assertRaises((ssl.SSLError, OSError)):
            self.status(http2.context(self.ca))
        with self.assertRaises((ssl.SSLError, OSError)):
            self.status(http2.context(self.ca, *self.authority.issue("stranger")))
        self.assertNotEqual(self.arende(f"--ca={self.ca}").returncode, 0)


class Refusal(unittest.TestCase):
    """What it does not start with, and what it says then."""

    def refused(self, *flags):
        with tempfile.TemporaryDirectory() as folder:
            done = subprocess.run([f"{BIN}/arendegangd", f"--database={folder}/a.db",
                                   f"--phrasebooks={SOURCE}/phrasebooks", *flags], capture_output=True, text=True,
                                  timeout=60)
        self.assertEqual(done.returncode, 2, done.stderr)
        return done.stderr

    def test_an_address_that_others_reach_is_never_plain(self):
        for address in ["0.0.0.0:0", "[::]:0", ":0"]:
            told = self.refused(f"--listen={address}")
            self.assertIn("skulle vara okrypterad", told)
            self.assertIn("Ange tls_certificate och tls_key", told)

    def test_half_a_pair_and_files_that_are_none_are_told(self):
        self.assertIn("hör ihop", self.refused("--tls_certificate=/a.pem"))
        self.assertIn("hör ihop", self.refused("--tls_client_ca=/a.pem"))
        self.assertIn("går inte att läsa", self.refused("--tls_certificate=/nowhere.pem", "--tls_key=/nowhere.key"))

    def test_what_is_no_address_is_told(self):
        for address in ["7300", "127.0.0.1", "no such host:7300", "[::1:7300"]:
            self.assertIn("är ingen adress", self.refused(f"--listen={address}"))


if __name__ == "__main__":
    unittest.main()

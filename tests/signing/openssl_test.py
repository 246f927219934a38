"""What we sign, the openssl program verifies; what it signs, we verify; neither takes what was changed.

    openssl_test.py SIGN_FILE OPENSSL
"""

import pathlib
import ssl
import subprocess
import sys
import tempfile
import unittest

OPENSSL = sys.argv.pop()
SIGN_FILE = sys.argv.pop()
MADE = 1780000000
SIGNED = MADE + 86400
DOCUMENT = "Protokoll fört vid sammanträde med Hamnviksnämnden\r\n\0".encode()
ANCHOR_ID = "2.25.239175119653256341527371214236292037073"


class Openssl(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.write("document", DOCUMENT)
        self.ours("make", self.folder, MADE)

    def path(self, name):
        return self.folder / name

    def write(self, name, content):
        self.path(name).write_bytes(content)
        return self.path(name)

    def run_program(self, *command):
        return subprocess.run([str(word) for word in command], cwd=self.folder, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def ours(self, *arguments):
        return self.run_program(SIGN_FILE, *arguments)

    def openssl(self, *arguments):
        return self.run_program(OPENSSL, *arguments)

    def sign(self, certificate="signer.pem", key="signer.key", anchor="5f0c2a"):
        signed = self.ours("sign", certificate, key, "document", SIGNED, anchor)
        self.assertEqual(signed.returncode, 0, signed.stderr)
        return self.write("signature", signed.stdout)

    def their_verdict(self, *more):
        return self.openssl("cms", "-verify", "-binary", "-inform", "DER", "-in", "signature", "-content", "document",
                            "-CAfile", "root.pem", "-purpose", "any", "-attime", SIGNED, "-out", "/dev/null", *more)

    def our_verdict(self):
        return self.ours("verify", "root.pem", "document", "signature").stdout.decode().splitlines()

    def their_signature(self, *more, digest="sha256", cades=("-cades",)):
        """Signed by openssl, which asks the clock of the machine: the certificate is made for all times."""
        signed = self.openssl("cms", "-sign", "-binary", "-in", "document", "-signer", "signer.pem", "-inkey", "signer.key",
                              "-md", digest, "-outform", "DER", "-out", "signature", *cades, *more)
        self.assertEqual(signed.returncode, 0, signed.stderr)

    def make_signer(self, *key, usage="digitalSignature"):
        """An authority and a signer made by openssl, valid for long enough."""
        self.write("e.cnf", f"basicConstraints=CA:FALSE\nkeyUsage={usage}\n".encode())
        for command in (
            ["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", "root.key", "-out",
             "root.pem", "-days", "9000", "-subj", "/CN=Rot"],
            ["req", "-newkey", *key, "-nodes", "-keyout", "signer.key", "-out", "signer.csr", "-subj", "/CN=Rune Alvskog"],
            ["x509", "-req", "-in", "signer.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial", "-days", "8999",
             "-extfile", "e.cnf", "-out", "signer.pem"],
        ):
            made = self.openssl(*command)
            self.assertEqual(made.returncode, 0, made.stderr)

    def test_openssl_verifies_what_we_sign(self):
        for anchor in ("", "5f0c2a"):
            self.sign(anchor=anchor)
            self.assertEqual(self.their_verdict().returncode, 0, self.their_verdict().stderr)
            self.assertEqual(self.their_verdict("-cades").returncode, 0, self.their_verdict("-cades").stderr)
            self.assertEqual(self.our_verdict()[0], "valid")

    def test_openssl_finds_all_that_is_signed(self):
        self.sign()
        shown = self.openssl("cms", "-cmsout", "-print", "-inform", "DER", "-in", "signature").stdout.decode()
        for part in ("contentType (1.2.840.113549.1.9.3)", "messageDigest (1.2.840.113549.1.9.4)",
                     "signingTime (1.2.840.113549.1.9.5)", "id-smime-aa-signingCertificateV2", ANCHOR_ID,
                     "UTF8STRING:5f0c2a", "ecdsa-with-SHA256", "eContent: <ABSENT>"):
            self.assertIn(part, shown)

    def test_openssl_sees_every_bit_of_the_document_that_is_flipped(self):
        self.sign()
        for bit in range(0, len(DOCUMENT) * 8, 5):
            flipped = bytearray(DOCUMENT)
            flipped[bit // 8] ^= 1 << bit % 8
            self.write("document", flipped)
            self.assertNotEqual(self.their_verdict().returncode, 0, bit)
            self.assertEqual(self.our_verdict()[0], "content_changed", bit)

    def test_what_openssl_refuses_of_a_changed_signature_we_refuse_too(self):
        whole = self.sign().read_bytes()
        refused = 0
        for bit in range(3, len(whole) * 8, 61):
            flipped = bytearray(whole)
            flipped[bit // 8] ^= 1 << bit % 8
            self.write("signature", flipped)
            refused += self.their_verdict().returncode != 0
            self.assertNotEqual(self.our_verdict()[:1], ["valid"], bit)
        self.assertGreater(refused, 0)

    def test_openssl_does_not_verify_without_the_root(self):
        self.sign()
        self.ours("make", self.folder, MADE)  # another root of the same name
        self.assertNotEqual(self.their_verdict().returncode, 0)
        self.assertEqual(self.our_verdict()[0], "certificate_untrusted")

    def test_openssl_reads_our_certificates_as_they_are_meant(self):
        shown = self.openssl("x509", "-in", "signer.pem", "-noout", "-text", "-nameopt", "utf8").stdout.decode()
        for part in ("CN=Åsa Öberg", "Digital Signature, Non Repudiation", "CA:FALSE", "ASN1 OID: prime256v1",
                     "ecdsa-with-SHA256"):
            self.assertIn(part, shown)
        checked = self.openssl("verify", "-x509_strict", "-check_ss_sig", "-attime", SIGNED, "-CAfile", "root.pem",
                               "signer.pem")
        self.assertEqual(checked.returncode, 0, checked.stderr)

    def test_we_verify_what_openssl_signs(self):
        for key in (["ec", "-pkeyopt", "ec_paramgen_curve:P-256"], ["ec", "-pkeyopt", "ec_paramgen_curve:P-384"], ["rsa:2048"]):
            self.make_signer(*key)
            serial = self.openssl("x509", "-in", "signer.pem", "-noout", "-serial").stdout.decode().strip()
            for digest in ("sha256", "sha384", "sha512"):
                for more in ([], ["-certfile", "root.pem"], ["-nosmimecap"]):
                    self.their_signature(*more, digest=digest)
                    verdict, signer, _, number, anchor = self.our_verdict()
                    self.assertEqual((verdict, signer, anchor), ("valid", "Rune Alvskog", ""), (key, digest, more))
                    self.assertEqual("serial=" + number, serial)

    def test_we_do_not_take_all_that_openssl_signs(self):
        self.make_signer("ec", "-pkeyopt", "ec_paramgen_curve:P-256")
        for name, verdict, arguments in (
            ("by a digest that is broken", "weak", {"digest": "sha1"}),
            ("without saying which certificate", "certificate_exchanged", {"cades": ()}),
            ("without attributes", "unreadable", {"cades": ("-noattr",)}),
            ("with the document within", "unreadable", {"cades": ("-cades", "-nodetach")}),
            ("without the certificate", "unreadable", {"cades": ("-cades", "-nocerts")}),
            ("named by the id of a key", "unreadable", {"cades": ("-cades", "-keyid")}),
        ):
            self.their_signature(**arguments)
            self.assertEqual(self.our_verdict()[0], verdict, name)
        self.make_signer("rsa:1024")
        self.their_signature()
        self.assertEqual(self.our_verdict()[0], "weak")
        self.make_signer("rsa:2048", usage="keyEncipherment")
        self.their_signature()
        self.assertEqual(self.our_verdict()[0], "certificate_unfit")

    def test_we_sign_with_certificates_of_others(self):
        for key in (["ec", "-pkeyopt", "ec_paramgen_curve:P-384"], ["rsa:3072"]):
            self.make_signer(*key)
            signed = self.ours("sign", "signer.pem", "signer.key", "document", self.start() + 60, "")
            self.assertEqual(signed.returncode, 0, signed.stderr)
            self.write("signature", signed.stdout)
            self.assertEqual(self.our_verdict()[0], "valid", key)
            verified = self.openssl("cms", "-verify", "-binary", "-inform", "DER", "-in", "signature", "-content", "document",
                                    "-CAfile", "root.pem", "-purpose", "any", "-cades", "-attime", self.start() + 60, "-out",
                                    "/dev/null")
            self.assertEqual(verified.returncode, 0, verified.stderr)

    def start(self):
        """The second from which the signer's certificate is valid."""
        shown = self.openssl("x509", "-in", "signer.pem", "-noout", "-startdate").stdout.decode()
        return int(ssl.cert_time_to_seconds(shown.strip().partition("=")[2]))


if __name__ == "__main__":
    unittest.main()

"""Documents larger than a message over HTTP, in and out: whole, in little memory, or refused in order.

    upload_test.py BIN SOURCE
"""

import base64
import hashlib
import http.client
import json
import re
import socket
import unittest

from served import API, JSON, Served, envelope, opened

UPLOAD = API + "DocumentService/UploadDocument"
KIND = "application/connect+json"
PIECE = 1 << 20
LIMIT = 2 << 20


class WithCase(Served):
    def setUp(self):
        super().setUp()
        self.start(f"--max_message_bytes={LIMIT}")
        self.call("CommitteeService/CreateCommittee", {"committeeId": "hvn", "committee": {
            "title": "Hamnviksnämnden", "shortTitle": "HVN"}})
        self.case = self.call("CaseService/CreateCase", {
            "parent": "committees/hvn", "registeredCase": {"subject": "Gästbrygga", "kind": "CASE_KIND_SKRIVELSE",
                                                        "registerDate": "2026-05-26"}})["name"]

    def head(self, size, **more):
        return envelope(json.dumps({"head": {"parent": self.case, "fileName": "ritning.bin", "size": str(size),
                                             "document": {"role": "DOCUMENT_ROLE_BILAGA"}, **more}}).encode())

    def pieces(self, count):
        """Envelopes of pieces, each with other bytes, and the digest of all of them."""
        digest = hashlib.sha256()
        for number in range(count):
            piece = hashlib.sha256(str(number).encode()).digest() * (PIECE // 32)
            digest.update(piece)
            self.digest = digest.hexdigest()
            yield envelope(json.dumps({"bytes": base64.b64encode(piece).decode()}).encode())

    def upload(self, body, **headers):
        """The messages of the answer and how it ended; the body is sent as it is made, with no length told before."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.addCleanup(connection.close)
        connection.request("POST", UPLOAD, body, {"Content-Type": KIND, **headers})
        answer = connection.getresponse()
        self.assertEqual((answer.status, answer.headers["Content-Type"]), (200, KIND))
        *messages, (flag, end) = opened(answer.read())
        self.assertEqual(flag, 2)
        return [json.loads(message) for _, message in messages], json.loads(end)

    def memory(self):
        """The most that the daemon ever had of it, in MB."""
        with open(f"/proc/{self.daemon.process.pid}/status") as status:
            return int(re.search(r"VmHWM:\s+(\d+) kB", status.read())[1]) / 1024

    def documents(self):
        return self.call("DocumentService/ListDocuments", {"parent": self.case}).get("documents", [])


class Uploads(WithCase):
    def test_a_document_far_larger_than_a_message_comes_whole_in_little_memory(self):
        def body(count):
            yield self.head(count * PIECE)
            yield from self.pieces(count)

        self.upload(body(32))
        before = self.memory()
        (document,), end = self.upload(body(128))
        self.assertEqual(end, {})
        version = document["versions"][0]
        self.assertEqual((version["sha256"], version["size"]), (self.digest, str(128 * PIECE)))
        self.assertLess(self.memory() - before, 64)  # half of what was sent, a third of what it was in JSON

    def test_envelopes_may_be_cut_anywhere_on_their_way(self):
        whole = self.head(2 * PIECE) + b"".join(self.pieces(2))
        for size in (1, 7, 4096):
            begin = whole[:3000]
            (document,), end = self.upload(iter([begin[i:i + size] for i in range(0, 3000, size)] + [whole[3000:]]))
            self.assertEqual((end, document["versions"][0]["sha256"]), ({}, self.digest))

    def test_what_is_wrong_is_told_and_nothing_is_kept(self):
        small = envelope(json.dumps({"bytes": "YWJj"}).encode())
        for body, reason in (
                (self.head(3), "UPLOAD_INCOMPLETE"),                        # ends too early
                (small, "UPLOAD_INCOMPLETE"),                               # no head
                (self.head(3)[:-4], "FIELDS_INVALID"),                      # cut short
                (self.head(3) + envelope(b"{"), "FIELDS_INVALID"),          # no JSON
                (self.head(3) + envelope(b"{}", 1), "FIELDS_INVALID"),      # compressed
                (self.head(3) + b"\0\x7f\xff\xff\xff" + b"x" * 9999, "MESSAGE_TOO_LARGE"),
                (self.head(3, parent="committees/hvn/cases/1999-0001") + small, "RESOURCE_NOT_FOUND"),
                (b"", "UPLOAD_INCOMPLETE")):
            messages, end = self.upload(body)
            self.assertEqual((messages, self.reason(end["error"])), ([], reason), body[:80])
        self.assertEqual(self.documents(), [])

    def test_a_refusal_in_the_midst_is_told_to_who_goes_on_sending(self):
        def body():
            yield envelope(b"{")
            yield from self.pieces(4)

        messages, end = self.upload(body())
        self.assertEqual((messages, self.reason(end["error"])), ([], "FIELDS_INVALID"))

    def test_who_is_not_let_in_is_told_so(self):
        messages, end = self.upload(self.head(3), **{"X-Forwarded-For": "192.0.2.7"})
        self.assertEqual((messages, self.reason(end["error"])), ([], "LOGIN_REQUIRED"))

    def test_who_leaves_or_stalls_in_the_midst_leaves_nothing_and_holds_up_no_stop(self):
        stalled = []
        for leaves in (True, False) * 3:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
            self.addCleanup(connection.close)
            connection.putrequest("POST", UPLOAD)
            connection.putheader("Content-Type", KIND)
            connection.putheader("Content-Length", "9999999")
            connection.endheaders(self.head(3 * PIECE) + next(self.pieces(1))[:50000])
            if leaves:
                connection.close()
            else:
                stalled.append(connection)
        self.assertEqual(self.documents(), [])
        self.assertEqual(self.daemon.stop(), 0)


class Readers(WithCase):
    def reader(self):
        """A download of 24 MB that somebody began to read: its connection and the answer."""
        def body():
            yield self.head(24 * PIECE)
            yield from self.pieces(24)

        (document,), _ = self.upload(body())
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        self.addCleanup(connection.close)
        connection.sock = socket.socket()
        # Before it is told to the other side: of a window that shrinks later, TCP loses what was sent meanwhile.
        connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        connection.sock.connect(("127.0.0.1", self.port))
        connection.request("POST", API + "DocumentService/DownloadDocument",
                           envelope(json.dumps({"name": document["name"]}).encode()), {"Content-Type": KIND})
        return connection.getresponse()

    def test_who_reads_slowly_gets_everything_and_costs_little(self):
        for _ in range(2):
            self.reader().read()
        before = self.memory()
        answer = self.reader()
        *messages, (flag, end) = opened(b"".join(iter(lambda: answer.read(3001), b"")))
        digest = hashlib.sha256()
        for _, message in messages:
            digest.update(base64.b64decode(json.loads(message).get("bytes", "")))
        self.assertEqual((flag, json.loads(end), digest.hexdigest()), (2, {}, self.digest))
        self.assertLess(self.memory() - before, 24)  # less than the document

    def waiting(self):
        """The bytes that the kernel keeps for whoever has not read them."""
        with open("/proc/net/tcp") as connections:
            ours = re.findall(rf": \w+:{self.port:04X} \S+ \S+ (\w+):", connections.read())
        return max(int(each, 16) for each in ours)

    def test_little_waits_for_who_does_not_read_so_that_reading_shows(self):
        answer = self.reader()
        answer.read(PIECE)
        seen = [0]
        while seen[-1] == 0 or seen[-1] != self.waiting():
            seen.append(self.waiting())
            self.documents()
        self.assertLess(seen[-1], PIECE)

    def test_who_does_not_read_on_holds_up_no_stop_and_no_other(self):
        stalled = [self.reader() for _ in range(3)]
        self.assertEqual([each.read(10)[:1] for each in stalled], [b"\0"] * 3)
        self.assertEqual(len(self.documents()), 3)
        self.daemon.process.terminate()
        # Calls under way are given five seconds.
        self.assertEqual(self.daemon.process.wait(timeout=30), 0)


if __name__ == "__main__":
    unittest.main()

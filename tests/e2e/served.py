"""The real daemon with its API over HTTP, and Python's http.client, which knows nothing of us."""

import contextlib
import http.client
import json
import re
import struct
import sys
import time
import unittest

import daemon

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()
API = "/arendegang.v1."
JSON, PROTO = "application/json", "application/proto"


def envelope(message, flag=0):
    return struct.pack(">BI", flag, len(message)) + message


def opened(stream):
    """The (flag, message) of each envelope."""
    while stream:
        flag, size = struct.unpack(">BI", stream[:5])
        assert len(stream) >= 5 + size, "cut short"
        yield flag, stream[5:5 + size]
        stream = stream[5 + size:]


class Served(unittest.TestCase):
    def setUp(self):
        daemon.serve(self, BIN, SOURCE)

    def start(self, *flags):
        self.daemon.start("--http=127.0.0.1:0", *flags)
        # gRPC answers a moment before.
        while len(found := re.findall(r"address=http://127\.0\.0\.1:(\d+)", self.daemon.told())) < self.daemon.starts:
            self.assertIsNone(self.daemon.process.poll(), self.daemon.told())
            time.sleep(0.01)
        self.port = int(found[-1])

    def ask(self, verb, path, body=None, **headers):
        """Status, headers and body of an answer."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        with contextlib.closing(connection):
            connection.request(verb, path, body, {key.replace("_", "-"): value for key, value in headers.items()})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()

    def call(self, method, message, status=200, **headers):
        got, _, body = self.ask("POST", API + method, json.dumps(message), **{"Content_Type": JSON, **headers})
        self.assertEqual(got, status, body)
        return json.loads(body)

    def log_in(self):
        """Makes the first account, starts, and returns the token of a session."""
        invitation = self.daemon.invite_first()
        self.start()
        accepted = self.call("AccountService/AcceptInvitation",
                             {"invitation": invitation, "password": "måsar över piren"})
        return re.search(r"arg_s_[\w-]+", json.dumps(accepted)).group()

    def reason(self, error):
        return next(each["debug"]["reason"] for each in error["details"] if each["type"] == "google.rpc.ErrorInfo")

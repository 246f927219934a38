"""The API over HTTP: with curl, and with Python's http.client, which know nothing of us.

    gateway_test.py BIN SOURCE
"""

import base64
import gzip
import http.client
import json
import re
import subprocess
import unittest

import daemon
from served import API, BIN, JSON, PROTO, SOURCE, Served, envelope, opened

LIMIT = 20000


class Calls(Served):
    def setUp(self):
        super().setUp()
        self.start(f"--max_message_bytes={LIMIT}")

    def test_curl_makes_a_committee_and_finds_it(self):
        def curl(method, message):
            done = subprocess.run(["curl", "--silent", "--fail-with-body", "--noproxy", "*", "-H",
                                   f"Content-Type: {JSON}", "--data", json.dumps(message),
                                   f"http://127.0.0.1:{self.port}{API}{method}"], capture_output=True, text=True)
            self.assertEqual(done.returncode, 0, done.stdout)
            return json.loads(done.stdout)

        curl("CommitteeService/CreateCommittee", {"committeeId": "hvn", "committee": {"title": "Hamnviksnämnden",
                                                                                      "shortTitle": "HVN"}})
        found = curl("CommitteeService/ListCommittees", {})
        self.assertEqual([each["title"] for each in found["committees"]], ["Hamnviksnämnden"])

    def test_a_message_in_bytes_is_answered_in_bytes(self):
        self.call("CommitteeService/CreateCommittee", {"committeeId": "hvn", "committee": {
            "title": "Hamnviksnämnden", "shortTitle": "HVN"}})
        name = b"committees/hvn"
        status, headers, body = self.ask("POST", API + "CommitteeService/GetCommittee",
                                         b"\x0a" + bytes([len(name)]) + name, Content_Type=PROTO)
        self.assertEqual((status, headers["Content-Type"]), (200, PROTO))
        self.assertTrue(body.startswith(b"\x0a" + bytes([len(name)]) + name), body)
        self.assertIn("Hamnviksnämnden".encode(), body)

    def test_the_log_has_the_name_that_the_caller_gives(self):
        actor = base64.b64encode("Majlis Åkesdotter".encode()).decode().rstrip("=")
        self.call("CommitteeService/CreateCommittee", {"committeeId": "hvn", "committee": {
            "title": "Hamnviksnämnden", "shortTitle": "HVN"}}, arendegang_actor_bin=actor)
        self.assertIn("Majlis Åkesdotter", self.daemon.arende("events").stdout)

    def test_an_error_has_code_status_and_details(self):
        error = self.call("CommitteeService/GetCommittee", {"name": "committees/xyz"}, 404)
        self.assertEqual((error["code"], self.reason(error)), ("not_found", "RESOURCE_NOT_FOUND"))
        for detail in error["details"]:
            self.assertNotIn("=", detail["value"])
            self.assertTrue(base64.b64decode(detail["value"] + "=" * (-len(detail["value"]) % 4)))
        swedish = next(each for each in error["details"] if each["type"] == "google.rpc.LocalizedMessage")
        self.assertEqual(swedish["debug"]["locale"], "sv-SE")

    def test_json_that_does_not_fit_names_the_field_and_tells_nothing_of_the_text(self):
        method = "CommitteeService/CreateCommittee"
        for message, field in (({"committee": {"tittle": "Hemligt"}}, "committee.tittle"), ({"nope": 1}, "nope"),
                               ({"committee": {"title": {"a": "Hemligt"}}}, "committee")):
            error = self.call(method, message, 400)
            self.assertEqual((error["code"], self.reason(error)), ("invalid_argument", "FIELDS_INVALID"))
            bad = next(each for each in error["details"] if each["type"] == "google.rpc.BadRequest")
            self.assertEqual(bad["debug"]["fieldViolations"][0]["field"], field)
            self.assertNotIn("Hemligt", json.dumps(error))
        error = self.call("CommitteeService/ListCommittees", {}, 400, Connect_Timeout_Ms="soon")
        self.assertIn("Connect-Timeout-Ms", json.dumps(error))
        for wrong in (b"", b"{", b"[]", b"\xff\xfe", b'{"a' + b"[" * 9000):
            status, _, body = self.ask("POST", API + method, wrong, Content_Type=JSON)
            self.assertEqual((status, json.loads(body)["code"]), (400, "invalid_argument"), wrong[:9])
        status, _, body = self.ask("POST", API + method, b"\x0a\xff", Content_Type=PROTO)
        self.assertEqual((status, json.loads(body)["code"]), (400, "invalid_argument"))

    def test_what_is_no_call_is_refused_by_http(self):
        listing = API + "CommitteeService/ListCommittees"
        for verb, path, kind, status in (
                ("POST", API + "CommitteeService/Nope", JSON, 404), ("POST", API + "NopeService/Get", JSON, 404),
                ("POST", "/grpc.health.v1.Health/Check", JSON, 404), ("POST", "/", JSON, 404),
                ("GET", listing, JSON, 405), ("OPTIONS", listing, JSON, 405), ("POST", "/healthz", JSON, 405),
                ("POST", listing, "text/plain", 415), ("POST", listing, "application/x-www-form-urlencoded", 415),
                ("POST", listing, "application/connect+json", 415),
                ("POST", API + "PaperService/RenderPaper", JSON, 415)):
            got, headers, body = self.ask(verb, path, "{}", Content_Type=kind)
            self.assertEqual((got, json.loads(body)["code"]), (status, "unimplemented"), (verb, path, kind))
            self.assertFalse([key for key in headers if key.lower().startswith("access-control")])

    def test_a_message_too_large_is_refused_however_it_comes(self):
        method, large = "CommitteeService/ListCommittees", b" " * (LIMIT + 1)
        for body in (large, iter([large[:LIMIT], large[LIMIT:]])):  # the second with no length told before
            status, _, answer = self.ask("POST", API + method, body, Content_Type=JSON)
            self.assertEqual((status, self.reason(json.loads(answer))), (413, "MESSAGE_TOO_LARGE"))
        self.assertEqual(self.call(method, {}), {})

    def test_what_was_sent_is_not_counted_any_more_when_it_is_answered(self):
        half = b" " * (LIMIT // 2) + b"{}"
        for _ in range(40):  # more than may be held at once
            status, _, body = self.ask("POST", API + "CommitteeService/ListCommittees", half, Content_Type=JSON)
            self.assertEqual(status, 200, body)

    def test_every_answer_is_secure(self):
        for verb, path in (("GET", "/healthz"), ("GET", "/nothing"), ("POST", API + "CommitteeService/ListCommittees")):
            headers = self.ask(verb, path, "{}", Content_Type=JSON)[1]
            self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
            self.assertIn("max-age=", headers["Strict-Transport-Security"])
            self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
            self.assertEqual(headers["Cache-Control"], "no-store")

    def test_a_gone_client_leaves_the_service_well(self):
        for _ in range(20):
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
            connection.request("POST", API + "CommitteeService/ListCommittees", "{}", {"Content-Type": JSON})
            connection.close()
        self.assertEqual(self.call("CommitteeService/ListCommittees", {}), {})
        self.assertEqual(self.daemon.stop(), 0)

    def test_the_api_describes_itself(self):
        status, headers, body = self.ask("GET", "/openapi.json")
        self.assertEqual((status, headers["Content-Type"]), (200, JSON))
        paths = json.loads(body)["paths"]
        self.assertIn(API + "CommitteeService/ListCommittees", paths)
        for path, item in paths.items():  # each is one that the gateway has: it is asked with the wrong verb
            self.assertEqual((list(item), self.ask("GET", path)[0]), (["post"], 405), path)

    def test_a_large_answer_is_compressed_for_who_takes_it(self):
        listing = API + "DraftingService/GetPhrasebook"
        asked = json.dumps({"id": "stockholm"})
        plain = self.ask("POST", listing, asked, Content_Type=JSON)
        packed = self.ask("POST", listing, asked, Content_Type=JSON, Accept_Encoding="br, gzip")
        self.assertEqual((plain[0], plain[1]["Content-Encoding"], packed[1]["Content-Encoding"]), (200, None, "gzip"))
        self.assertEqual(packed[1]["Vary"], "Accept-Encoding")
        self.assertLess(len(packed[2]) * 2, len(plain[2]))
        self.assertEqual(gzip.decompress(packed[2]), plain[2])
        small = self.ask("POST", API + "CommitteeService/ListCommittees", "{}", Content_Type=JSON, Accept_Encoding="gzip")
        self.assertEqual((small[1]["Content-Encoding"], small[2]), (None, b"{}"))
        described = self.ask("GET", "/openapi.json", Accept_Encoding="gzip")
        self.assertEqual(gzip.decompress(described[2]), self.ask("GET", "/openapi.json")[2])

    def test_health_and_metrics_tell_what_was_called(self):
        self.assertEqual(self.ask("GET", "/healthz")[::2], (200, b"ok\n"))
        self.call("CommitteeService/ListCommittees", {})
        self.call("CommitteeService/GetCommittee", {"name": "committees/xyz"}, 404)
        told = self.ask("GET", "/metrics")[2].decode()
        self.assertIn('arendegang_calls_total{method="CommitteeService/ListCommittees",code="ok"} 1\n', told)
        self.assertIn('arendegang_calls_total{method="CommitteeService/GetCommittee",code="not_found"} 1\n', told)
        self.assertIn('arendegang_call_seconds_bucket{method="CommitteeService/GetCommittee",le="+Inf"} 1\n', told)
        self.assertIn('arendegang_http_answers_total{status="404"} 1\n', told)
        # gRPC's calls are counted too: the client that waited for the service asked for its styles.
        self.assertIn('method="DraftingService/ListPhrasebooks",code="ok"', told)
        self.assertEqual(self.ask("GET", "/metrics", X_Forwarded_For="192.0.2.7")[0], 404)


class Streams(Served):
    def setUp(self):
        super().setUp()
        self.start()

    def stream(self, method, kind, *messages, **headers):
        status, got, body = self.ask("POST", API + method, b"".join(map(envelope, messages)), Content_Type=kind,
                                     **headers)
        self.assertEqual((status, got["Content-Type"]), (200, kind))
        *parts, (flag, end) = opened(body)
        self.assertEqual(flag, 2)
        self.assertTrue(all(each == 0 for each, _ in parts))
        return [message for _, message in parts], json.loads(end)

    def test_a_paper_comes_as_a_stream_of_json(self):
        sample = json.dumps({"kind": "PAPER_KIND_SAMPLE", "format": "PAPER_FORMAT_HTML"}).encode()
        parts, end = self.stream("PaperService/RenderPaper", "application/connect+json", sample)
        self.assertEqual(end, {})
        page = b"".join(base64.b64decode(json.loads(part).get("bytes", "")) for part in parts)
        self.assertIn(b"<html", page)
        self.assertIn(b"</html>", page)

    def test_a_stream_that_fails_ends_with_the_error(self):
        asked = json.dumps({"kind": "PAPER_KIND_PROTOCOL", "format": "PAPER_FORMAT_HTML",
                            "name": "committees/xyz/meetings/1"}).encode()
        parts, end = self.stream("PaperService/RenderPaper", "application/connect+json", asked)
        self.assertEqual((parts, end["error"]["code"]), ([], "not_found"))

    def test_a_broken_envelope_ends_the_stream(self):
        for wrong in (b"", b"\0\0", b"\0\0\0\0\x09{}", envelope(b"{}", 1), envelope(b"{}") * 2, envelope(b"{")):
            status, _, body = self.ask("POST", API + "PaperService/RenderPaper", wrong,
                                       Content_Type="application/connect+json")
            ((flag, end),) = opened(body)
            self.assertEqual((status, flag, json.loads(end)["error"]["code"]), (200, 2, "invalid_argument"), wrong)

    def test_a_copy_of_the_register_comes_as_a_stream_of_bytes_whoever_leaves(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        connection.request("POST", API + "ArchiveService/Backup", envelope(b""),
                           {"Content-Type": "application/connect+proto"})
        connection.getresponse().read(10)
        connection.close()  # in the midst of it
        parts, end = self.stream("ArchiveService/Backup", "application/connect+proto", b"")
        self.assertEqual(end, {})
        self.assertIn(b"SQLite format 3", b"".join(parts))
        self.assertEqual(self.daemon.stop(), 0)


class Callers(Served):
    def test_a_caller_of_this_machine_is_trusted_while_there_is_no_account_and_no_other_is(self):
        self.start()
        listing = "CommitteeService/ListCommittees"
        self.call(listing, {})
        for strange in ({"X_Forwarded_For": "192.0.2.7"}, {"Forwarded": "for=192.0.2.7"}, {"Via": "1.1 proxy"},
                        {"Host": "evil.example"}, {"Host": f"evil.example:{self.port}"},
                        {"Host": "evil.example", "arendegang-peer": "ipv4:127.0.0.1:1"}):
            self.assertEqual(self.reason(self.call(listing, {}, 401, **strange)), "LOGIN_REQUIRED", strange)

    def test_with_an_account_every_call_shows_a_token(self):
        token = self.log_in()
        own = "AccountService/GetOwnAccount"
        self.assertEqual(self.reason(self.call(own, {}, 401)), "LOGIN_REQUIRED")
        for wrong in ("Bearer arg_s_nope", "Bearer \x7f", "Bearer å"):
            self.call(own, {}, 400 if wrong[-1] in "\x7få" else 401, Authorization=wrong)
        self.assertIn("Majlis Kronvik", json.dumps(self.call(own, {}, Authorization=f"Bearer {token}")))
        self.assertNotIn(token, self.daemon.told())

    def test_calls_over_http_are_taken_from_the_bucket_of_their_address(self):
        self.start("--max_calls_per_second=1")
        listing = API + "CommitteeService/ListCommittees"
        statuses = [self.ask("POST", listing, "{}", Content_Type=JSON)[0] for _ in range(20)]
        self.assertEqual(statuses[:10], [200] * 10)
        self.assertIn(429, statuses)


class Addresses(unittest.TestCase):
    def test_an_address_that_others_reach_is_refused(self):
        refused = daemon.Daemon(BIN, SOURCE)
        self.addCleanup(refused.close)
        done = subprocess.run([refused.bin / "arendegangd", f"--listen=unix:{refused.path}/s",
                               f"--database={refused.path}/a.db", "--http=0.0.0.0:0"], capture_output=True, text=True,
                              timeout=30)
        self.assertEqual(done.returncode, 2)
        self.assertIn("TLS", done.stderr)


if __name__ == "__main__":
    unittest.main()

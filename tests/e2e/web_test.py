"""The web client's files over HTTP, compressed as its build does it, and what no path leads to.

    web_test.py BIN SOURCE
"""

import gzip
import json
import os
import pathlib
import re
import socket
import subprocess
import unittest

import daemon
from served import API, BIN, JSON, SOURCE, Served

PAGE = "<!doctype html><title>Ärendegång</title>" + "<p>Hamnviksnämnden</p>" * 100
SCRIPT = "export const ord = 'brygga';\n" * 200


class Web(Served):
    def setUp(self):
        super().setUp()
        self.web = self.daemon.path / "web"
        (self.web / "assets").mkdir(parents=True)
        (self.web / "index.html").write_text(PAGE)
        (self.web / "assets" / "app-3f2a.js").write_text(SCRIPT)
        (self.web / "favicon.svg").write_text("<svg/>")
        (self.web / "link.txt").symlink_to("/etc/passwd")
        subprocess.run([pathlib.Path(SOURCE) / "deploy/compress-web", self.web], check=True)
        self.start(f"--web={self.web}")

    def raw(self, target):
        """The answer to a target that no library would send."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
            connection.sendall(b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            answer = b""
            while part := connection.recv(65536):
                answer += part
        return int(answer.split(b" ")[1]), answer

    def test_every_route_of_the_client_is_its_page_and_every_file_is_itself(self):
        for path in ("/", "/arenden", "/arenden/2026-0001?flik=2", "/index.html"):
            status, headers, body = self.ask("GET", path)
            self.assertEqual((status, headers["Content-Type"]), (200, "text/html; charset=utf-8"), path)
            self.assertEqual((body.decode(), headers["Cache-Control"]), (PAGE, "no-cache"))
            policy = headers.get_all("Content-Security-Policy")
            self.assertEqual(len(policy), 1)
            self.assertIn("script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'", policy[0])
            self.assertIn("frame-ancestors 'none'", policy[0])
        status, headers, body = self.ask("GET", "/assets/app-3f2a.js")
        self.assertEqual((status, headers["Content-Type"], body.decode()), (200, "text/javascript; charset=utf-8", SCRIPT))
        self.assertEqual(headers["Cache-Control"], "public, max-age=31536000, immutable")
        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")

    def test_what_is_compressed_is_sent_to_who_takes_it(self):
        status, headers, body = self.ask("GET", "/", Accept_Encoding="gzip")
        self.assertEqual((status, headers["Content-Encoding"], headers["Vary"]), (200, "gzip", "Accept-Encoding"))
        self.assertEqual(gzip.decompress(body).decode(), PAGE)
        headers, body = self.ask("GET", "/", Accept_Encoding="br, gzip")[1:]
        self.assertEqual(headers["Content-Encoding"], "br")
        self.assertEqual(body, (self.web / "index.html.br").read_bytes())
        self.assertIsNone(self.ask("GET", "/", Accept_Encoding="br;q=0, gzip;q=0")[1]["Content-Encoding"])
        curl = subprocess.run(["curl", "--silent", "--noproxy", "*", "--compressed", f"http://127.0.0.1:{self.port}/a"],
                              capture_output=True, text=True)
        self.assertEqual(curl.stdout, PAGE)

    def test_the_head_of_a_page_has_no_body(self):
        status, headers, body = self.ask("HEAD", "/")
        self.assertEqual((status, headers["Content-Length"], body), (200, str(len(PAGE.encode())), b""))

    def test_who_has_a_page_is_told_so_until_it_is_replaced(self):
        tag = self.ask("GET", "/")[1]["ETag"]
        status, headers, body = self.ask("GET", "/", If_None_Match=tag)
        self.assertEqual((status, headers["ETag"], body), (304, tag, b""))
        new = self.web / "new.html"
        new.write_text("<!doctype html>nytt")
        for old in ("index.html.br", "index.html.gz"):
            (self.web / old).unlink()
        os.replace(new, self.web / "index.html")
        status = 304
        while status == 304:  # within a second
            status, headers, body = self.ask("GET", "/", If_None_Match=tag)
        self.assertEqual((status, body), (200, b"<!doctype html>nytt"))

    def test_no_path_leads_out(self):
        for target in (b"/../../../etc/passwd", b"/%2e%2e/%2e%2e/etc/passwd", b"/%2E%2E%2Fetc/passwd", b"/link.txt",
                       b"/assets/%2e%2e/favicon.svg", b"/favicon.svg%00.js", b"/favicon.svg%00", b"/..%5c..%5cx",
                       b"/nope.js", b"//etc/passwd.txt", b"/assets/app-3f2a.js/../../x"):
            status, answer = self.raw(target)
            self.assertEqual(status, 404, target)
            self.assertIn(b"text/plain", answer)
            self.assertNotIn(b"root:", answer)

    def test_the_api_and_its_pages_stay_where_they_are(self):
        listing = API + "CommitteeService/ListCommittees"
        self.assertEqual(self.call("CommitteeService/ListCommittees", {}), {})
        for verb, path, status in (("GET", listing, 405), ("GET", API + "CommitteeService/Nope", 404),
                                   ("POST", "/arenden", 404), ("DELETE", "/", 404)):
            got, headers, _ = self.ask(verb, path)
            self.assertEqual((got, headers["Content-Type"]), (status, JSON), (verb, path))
            self.assertIn("default-src 'none'; frame-ancestors", headers["Content-Security-Policy"])
        self.assertEqual(self.ask("GET", "/healthz")[2], b"ok\n")


class Sessions(Served):
    OWN = "AccountService/GetOwnAccount"

    def cookie_of(self, token, **headers):
        """The cookie as a browser sends it back, and its attributes."""
        status, got, body = self.ask("POST", "/session", Authorization=f"Bearer {token}", **headers)
        self.assertEqual((status, body, got["Cache-Control"]), (204, b"", "no-store"))
        pair, *attributes = got["Set-Cookie"].split("; ")
        return pair, set(attributes)

    def test_a_browser_is_logged_in_by_its_cookie_until_it_is_taken_away(self):
        token = self.log_in()
        pair, attributes = self.cookie_of(token)
        self.assertEqual((pair, attributes), (f"arendegang={token}", {"Path=/", "HttpOnly", "SameSite=Strict"}))
        own = {"Sec_Fetch_Site": "same-origin", "Origin": f"http://127.0.0.1:{self.port}"}
        self.assertIn("Majlis Kronvik", json.dumps(self.call(self.OWN, {}, Cookie=f"a=b; {pair}; c=d", **own)))
        self.assertIn("Majlis Kronvik", json.dumps(self.call(self.OWN, {}, Cookie=pair)))
        self.assertEqual(self.reason(self.call(self.OWN, {}, 401, Cookie="arendegang=arg_s_nope")), "TOKEN_INVALID")
        self.assertEqual(self.reason(self.call(self.OWN, {}, 401, Cookie=pair, Authorization="Bearer arg_s_nope")),
                         "TOKEN_INVALID")  # what it says itself goes before
        status, headers, _ = self.ask("DELETE", "/session", Cookie=pair, **own)
        self.assertEqual((status, headers["Set-Cookie"]),
                         (204, "arendegang=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict"))
        self.assertNotIn(token, self.daemon.told())

    def test_before_a_proxy_with_tls_the_cookie_is_of_its_host_alone(self):
        token = self.log_in()
        proxy = {"X_Forwarded_Proto": "https", "X_Forwarded_For": "192.0.2.7", "Host": "arenden.hamnvik.example"}
        pair, attributes = self.cookie_of(token, **proxy)
        self.assertEqual(pair, f"__Host-arendegang={token}")
        self.assertEqual(attributes, {"Path=/", "HttpOnly", "SameSite=Strict", "Secure"})
        own = {**proxy, "Sec_Fetch_Site": "same-origin", "Origin": "https://arenden.hamnvik.example"}
        self.assertIn("Majlis Kronvik", json.dumps(self.call(self.OWN, {}, Cookie=pair, **own)))
        behind = {**own, "Host": "127.0.0.1", "X_Forwarded_Host": "arenden.hamnvik.example"}
        self.assertIn("Majlis Kronvik", json.dumps(self.call(self.OWN, {}, Cookie=pair, **behind)))
        # The one of plain HTTP is not taken there, nor this one here.
        self.call(self.OWN, {}, 401, Cookie=f"arendegang={token}", **own)
        self.call(self.OWN, {}, 401, Cookie=pair)

    def test_a_page_of_another_site_has_nothing_of_the_cookie(self):
        pair, _ = self.cookie_of(self.log_in())
        for strange in ({"Sec_Fetch_Site": "cross-site"}, {"Sec_Fetch_Site": "same-site"},
                        {"Origin": "https://evil.example"}, {"Origin": "null"},
                        {"Origin": f"http://127.0.0.1:{self.port + 1}"}):
            error = self.call(self.OWN, {}, 403, Cookie=pair, **strange)
            self.assertEqual((error["code"], self.reason(error)), ("permission_denied", "CROSS_SITE"), strange)
            for verb in ("POST", "DELETE"):
                status, headers, _ = self.ask(verb, "/session", Authorization="Bearer arg_s_x", **strange)
                self.assertEqual((status, headers["Set-Cookie"]), (403, None))
        self.assertEqual(self.ask("POST", "/session", Authorization="Bearer a; Domain=x")[0], 400)
        self.assertEqual(self.ask("POST", "/session")[0], 400)
        self.assertEqual(self.ask("GET", "/session")[0], 405)


class Settings(unittest.TestCase):
    def test_a_folder_that_is_no_client_is_refused(self):
        refused = daemon.Daemon(BIN, SOURCE)
        self.addCleanup(refused.close)
        done = subprocess.run([refused.bin / "arendegangd", f"--listen=unix:{refused.path}/s", "--http=127.0.0.1:0",
                               f"--database={refused.path}/a.db", f"--web={refused.path}"], capture_output=True,
                              text=True, timeout=30)
        self.assertEqual(done.returncode, 2)
        self.assertTrue(re.search(r"web = .*index\.html saknas", done.stderr), done.stderr)


if __name__ == "__main__":
    unittest.main()

"""The notice board as an Atom feed over HTTP, read by Python's parser and held against RFC 4287.

    atom_test.py BIN SOURCE
"""

import datetime
import gzip
import re
import unittest
import urllib.parse
import xml.etree.ElementTree

from served import Served

ATOM = "{http://www.w3.org/2005/Atom}"
MEDIA_TYPE = "application/atom+xml; charset=utf-8"
# RFC 4151: a name of a host, a year, and what it is there.
TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(-\d\d){0,2}:[!-~]+")
STRANGE = "Bryggan <ny> & \"gammal\" ]]> åäö 'hamn'"


def only(parent, name):
    """The text of the one child of that name: RFC 4287 has most of them once."""
    found = parent.findall(ATOM + name)
    assert len(found) == 1, (name, found)
    return found[0].text


def links(parent):
    return {(link.get("rel"), link.get("type")): link.get("href") for link in parent.findall(ATOM + "link")}


class Atom(Served):
    def setUp(self):
        super().setUp()
        self.start()
        for committee, title in (("hvn", "Hamnviksnämnden"), ("mn", "Myr & <mark>nämnden")):
            self.run_well("committee", "create", committee, title, f"--short={committee.upper()}")

    def post(self, subject, committee="hvn", kind="kungörelse", *options):
        self.run_well("announce", "other", subject, f"--kind={kind}", "--until=2099-01-01",
                      f"--committee={committee}", *options)

    def feed(self, path="/anslagstavla.atom", **headers):
        status, got, body = self.ask("GET", path, **headers)
        self.assertEqual((status, got["Content-Type"]), (200, MEDIA_TYPE), body)
        root = xml.etree.ElementTree.fromstring(body)
        self.check(root)
        return root

    def instant(self, parent, name):
        return datetime.datetime.strptime(only(parent, name), "%Y-%m-%dT%H:%M:%SZ")

    def check(self, root):
        """RFC 4287 4.1.1 and 4.1.2: what must be there, how often, and in which form."""
        self.assertEqual(root.tag, ATOM + "feed")
        self.assertEqual(root.get("{http://www.w3.org/XML/1998/namespace}lang"), "sv")
        self.assertTrue(only(root.find(ATOM + "author"), "name"))
        entries = root.findall(ATOM + "entry")
        self.assertEqual(list(root)[len(root) - len(entries):], entries)
        ids = [only(each, "id") for each in [root, *entries]]
        self.assertEqual(len(set(ids)), len(ids))
        for each in [root, *entries]:
            self.assertRegex(only(each, "id"), TAG)
            self.assertTrue(only(each, "title"))
            self.instant(each, "updated")
            for link in links(each).values():
                self.assertEqual(urllib.parse.urlsplit(link)[:2], ("http", f"127.0.0.1:{self.port}"))
        for entry in entries:
            self.assertTrue(only(entry, "summary"))
            self.assertTrue(entry.find(ATOM + "category").get("term"))
        times = [self.instant(entry, "updated") for entry in entries]
        self.assertEqual(times, sorted(times, reverse=True))
        self.assertIn(("self", "application/atom+xml"), links(root))

    def test_an_empty_board_is_a_feed_without_entries(self):
        root = self.feed()
        self.assertEqual(root.findall(ATOM + "entry"), [])
        self.assertEqual(only(root, "title"), "Anslagstavla")

    def test_it_tells_what_hangs_and_where_to_read_it(self):
        self.post("Bryggan stängs")
        self.post("Sammanträde i hamnen", "mn", "sammanträde")
        self.post("Kommer senare", "hvn", "kungörelse", "--on=2098-12-01")
        entries = self.feed().findall(ATOM + "entry")
        told = {only(entry, "title"): entry for entry in entries}
        self.assertEqual(set(told), {"Kungörelse: Bryggan stängs", "Sammanträde: Sammanträde i hamnen"})
        notice = told["Kungörelse: Bryggan stängs"]
        self.assertEqual(links(notice), {("alternate", "text/html"): f"http://127.0.0.1:{self.port}/anslagstavla/hvn/1"})
        self.assertEqual(only(notice, "id"), "tag:127.0.0.1,2026:anslagstavla/hvn/1")
        self.assertEqual(notice.find(ATOM + "category").get("term"), "hvn")
        summary = notice.find(ATOM + "summary")
        self.assertEqual(summary.get("type"), "text")
        self.assertIn("Organ: Hamnviksnämnden\n", summary.text)

    def test_the_board_of_one_committee_alone(self):
        self.post("Bryggan stängs")
        self.post("Myren stängs", "mn")
        root = self.feed("/anslagstavla.atom?namnd=mn")
        self.assertEqual([only(entry, "title") for entry in root.findall(ATOM + "entry")], ["Kungörelse: Myren stängs"])
        self.assertTrue(links(root)["self", "application/atom+xml"].endswith("/anslagstavla.atom?namnd=mn"))
        for unknown in ("nope", "../hvn", "HVN", "hvn%2Fcases%2F1", "%00", "%FF"):
            status, headers, body = self.ask("GET", f"/anslagstavla.atom?namnd={unknown}")
            self.assertEqual((status, headers["Content-Type"]), (404, "text/plain; charset=utf-8"), (unknown, body))

    def test_words_that_are_marks_of_xml_are_told_as_they_are(self):
        self.post(STRANGE, "mn")
        entry, = self.feed().findall(ATOM + "entry")
        self.assertEqual(only(entry, "title"), f"Kungörelse: {STRANGE}")
        self.assertIn("Organ: Myr & <mark>nämnden\n", only(entry, "summary"))
        self.assertIn(STRANGE, only(entry, "summary"))

    def test_who_has_it_is_told_so_until_something_new_hangs(self):
        self.post("Bryggan stängs")
        headers, body = self.ask("GET", "/anslagstavla.atom")[1:]
        self.assertEqual(headers["Cache-Control"], "public, max-age=60")
        self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
        tag = headers["ETag"]
        self.assertEqual(self.ask("GET", "/anslagstavla.atom")[2], body)
        status, headers, body = self.ask("GET", "/anslagstavla.atom", If_None_Match=tag)
        self.assertEqual((status, headers["ETag"], body), (304, tag, b""))
        self.post("Bryggan öppnas")
        self.assertEqual(self.ask("GET", "/anslagstavla.atom", If_None_Match=tag)[0], 200)

    def test_it_is_fetched_compressed_and_with_no_other_verb(self):
        for subject in ("Bryggan stängs", "Bryggan öppnas", "Kranen flyttas"):
            self.post(subject)
        headers, body = self.ask("GET", "/anslagstavla.atom", Accept_Encoding="gzip")[1:]
        self.assertEqual(headers["Content-Encoding"], "gzip")
        self.assertEqual(gzip.decompress(body), self.ask("GET", "/anslagstavla.atom")[2])
        status, headers, body = self.ask("HEAD", "/anslagstavla.atom")
        self.assertEqual((status, headers["Content-Type"], body), (200, MEDIA_TYPE, b""))
        for verb in ("POST", "PUT", "DELETE"):
            self.assertEqual(self.ask(verb, "/anslagstavla.atom")[0], 405, verb)

    def test_its_links_are_those_of_the_site_that_was_asked(self):
        self.post("Bryggan stängs")
        body = self.ask("GET", "/anslagstavla.atom", X_Forwarded_Host="Arenden.hamnvik.example",
                        X_Forwarded_Proto="https")[2].decode()
        self.assertIn('href="https://arenden.hamnvik.example/anslagstavla/hvn/1"', body)
        self.assertIn("<id>tag:arenden.hamnvik.example,2026:anslagstavla/hvn/1</id>", body)
        body = self.ask("GET", "/anslagstavla.atom", X_Forwarded_Host='"><script>')[2].decode()
        self.assertNotIn("script", body)


class Guarded(Served):
    def test_where_all_else_asks_for_a_login_the_board_does_not(self):
        self.log_in()
        self.call("AnslagService/CreateAnslag", {}, 401)
        self.assertEqual(self.ask("GET", "/anslagstavla.atom")[0], 200)
        # A token that is no good is not shown: it is nobody who asks.
        self.assertEqual(self.ask("GET", "/anslagstavla.atom", Authorization="Bearer arg_s_x")[0], 200)


if __name__ == "__main__":
    unittest.main()

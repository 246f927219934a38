"""Calendars that other programs fetch over HTTP, read by another's parser (python3-icalendar): when a committee meets, for
everybody; what is due, for who holds a token.

    public_calendar_test.py BIN SOURCE
"""

import datetime
import json
import re
import unittest
import urllib.parse

import icalendar

from served import Served

MEDIA_TYPE = "text/calendar; charset=utf-8"
REASON = "För få ärenden"
SUBJECT = "Brygga; båtar, bodar"
LIST = "/kalender/frister.ics"


def day(days):
    return str(datetime.date.today() + datetime.timedelta(days))


class PublicCalendar(Served):
    def setUp(self):
        super().setUp()
        self.session = self.log_in()
        self.of_all = self.token("SEKRETERARE@-")
        hers = {"Authorization": f"Bearer {self.session}"}
        for committee, title in (("hvn", "Hamnviksnämnden"), ("mn", "Myrmarksnämnden")):
            self.call("CommitteeService/CreateCommittee", {"committeeId": committee, "committee": {
                "title": title, "shortTitle": committee.upper()}}, **hers)
        for fields in ({"meetingDate": day(10), "startHour": "16.00", "place": "Hamnhuset; stora, salen"},
                       {"meetingDate": day(20)}, {"meetingDate": day(30)},
                       {"meetingDate": day(-60)}):
            self.do("MeetingService/CreateMeeting", {"parent": "committees/hvn", "meeting": fields})
        self.do("MeetingService/CancelMeeting", {"name": "committees/hvn/meetings/3", "reason": REASON})
        self.do("CaseService/CreateCase", {"parent": "committees/hvn", "registeredCase": {
            "subject": SUBJECT, "registerDate": day(0), "kind": "CASE_KIND_SKRIVELSE", "sender": "Båtklubben", "officer": "Ylva Strand",
            "dueDate": day(5)}})
        self.do("MeetingService/CreateItem", {"parent": "committees/hvn/meetings/1",
                                              "item": {"caseName": f"committees/hvn/cases/{day(0)[:4]}-0001"}})

    def token(self, *roles):
        grants = [{"role": f"ACCOUNT_ROLE_{role}", "committee": f"committees/{committee}"}
                  for role, committee in (each.split("@") for each in roles)]
        made = self.call("AccountService/CreateServiceToken",
                         {"serviceToken": {"purpose": "kalender", "grants": grants, "untilDate": day(100)}},
                         Authorization=f"Bearer {self.session}")
        return re.search(r"arg_t_[\w-]+", json.dumps(made)).group()

    def do(self, method, message):
        return self.call(method, message, Authorization=f"Bearer {self.of_all}")

    def fetch(self, path, **arguments):
        status, headers, body = self.ask("GET", path + ("?" + urllib.parse.urlencode(arguments) if arguments else ""))
        self.assertEqual((status, headers["Content-Type"]), (200, MEDIA_TYPE), body)
        return icalendar.Calendar.from_ical(body), headers, body.decode()

    def refused(self, path, status, **arguments):
        got, headers, body = self.ask("GET", path + ("?" + urllib.parse.urlencode(arguments) if arguments else ""))
        self.assertEqual((got, headers["Content-Type"]), (status, "text/plain; charset=utf-8"), body)
        self.assertEqual(headers["Cache-Control"], "no-store")
        return body.decode()

    def test_everybody_is_told_when_and_where_a_committee_meets(self):
        calendar, headers, _ = self.fetch("/kalender/hvn.ics")
        self.assertEqual(headers["Cache-Control"], "public, max-age=300")
        self.assertEqual(calendar["X-WR-CALNAME"], "Hamnviksnämnden")
        first, second, third = sorted(calendar.walk("VEVENT"), key=lambda event: str(event["DTSTART"].dt))
        self.assertEqual([first["SUMMARY"], first["LOCATION"], first["STATUS"]],
                         ["Sammanträde med Hamnviksnämnden", "Hamnhuset; stora, salen", "CONFIRMED"])
        self.assertEqual(first["DTSTART"].dt.strftime("%Y-%m-%d %H.%M"), day(10) + " 16.00")
        self.assertEqual(str(first["DTSTART"].params["TZID"]), "Europe/Stockholm")
        self.assertEqual((str(second["DTSTART"].dt), second.get("DESCRIPTION")), (day(20), None))
        self.assertEqual((str(third["DTSTART"].dt), third["STATUS"]), (day(30), "CANCELLED"))

    def test_and_nothing_else_of_it(self):
        calendar, _, text = self.fetch("/kalender/hvn.ics")
        told = {key for event in calendar.walk("VEVENT") for key in event}
        self.assertLessEqual(told, {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "LOCATION", "DESCRIPTION", "CATEGORIES",
                                    "STATUS"})
        self.assertEqual(calendar.walk("VALARM"), [])
        for hidden in (REASON, "Brygga", "Ylva", day(5).replace("-", "")):
            self.assertNotIn(hidden, text)
        self.call("MeetingService/ListMeetings", {"parent": "committees/hvn"}, 401)

    def test_a_meeting_is_the_same_event_to_all_and_when_it_has_moved(self):
        before = {str(event["UID"]) for event in self.fetch("/kalender/hvn.ics")[0].walk("VEVENT")}
        own = {str(event["UID"]) for event in self.fetch(LIST, token=self.of_all)[0].walk("VEVENT")}
        self.assertLessEqual(before, own)
        self.do("MeetingService/UpdateMeeting",
                {"meeting": {"name": "committees/hvn/meetings/1", "meetingDate": day(12)}})
        self.assertEqual({str(event["UID"]) for event in self.fetch("/kalender/hvn.ics")[0].walk("VEVENT")}, before)

    def test_a_committee_that_is_none_has_no_calendar(self):
        self.assertEqual(self.fetch("/kalender/mn.ics")[0].walk("VEVENT"), [])
        for path in ("/kalender/nope.ics", "/kalender/HVN.ics", "/kalender/.ics", "/kalender/hvn%2Fmeetings%2F1.ics"):
            self.refused(path, 404)
        self.assertEqual(self.ask("POST", "/kalender/hvn.ics")[0], 405)

    def test_who_holds_a_token_is_told_what_is_due(self):
        calendar, headers, _ = self.fetch(LIST, token=self.of_all)
        self.assertEqual(headers["Cache-Control"], "private, max-age=300")
        self.assertIn(f"Svar: HVN {day(0)[:4]}-0001 {SUBJECT}", [event["SUMMARY"] for event in calendar.walk("VEVENT")])
        hers, = self.fetch(LIST, token=self.of_all, namnd="hvn", person="Ylva Strand")[0].walk("VEVENT")
        self.assertEqual(str(hers["DTSTART"].dt), day(5))
        self.assertEqual(self.fetch(LIST, token=self.of_all, namnd="mn")[0].walk("VEVENT"), [])

    def test_a_token_tells_what_its_role_lets_it(self):
        of_one = self.token("SEKRETERARE@mn")
        self.fetch(LIST, token=of_one, namnd="mn")
        self.refused(LIST, 403, token=of_one, namnd="hvn")
        self.refused(LIST, 403, token=of_one)
        self.refused(LIST, 403, token=self.token("LASARE@hvn"), namnd="hvn")

    def test_without_a_good_token_there_is_nothing(self):
        for token in ("", "arg_t_x", self.session, "x", self.of_all + "x", self.of_all + "\r\nx: y", "arg_t_å"):
            self.refused(LIST, 401, token=token, namnd="hvn")
        self.refused(LIST, 401)
        # A cookie or a header is a browser's or another program's: this address knows its token alone.
        for shown in ({"Authorization": f"Bearer {self.of_all}"}, {"Cookie": f"arendegang={self.session}"}):
            self.assertEqual(self.ask("GET", LIST, **shown)[0], 401)
        for wrong in ({"namnd": "../hvn"}, {"person": b"\xff"}):
            self.refused(LIST, 404, token=self.of_all, **wrong)

    def test_the_token_is_in_no_log_and_in_no_answer(self):
        answers = [self.fetch(LIST, token=self.of_all)[2], self.refused(LIST, 401, token=self.of_all + "x"),
                   self.refused(LIST, 404, token=self.of_all, namnd="nope")]
        answers.append(self.ask("GET", "/metrics")[2].decode())
        self.daemon.stop()
        for text in (*answers, self.daemon.told()):
            self.assertNotIn(self.of_all[:20], text)


if __name__ == "__main__":
    unittest.main()

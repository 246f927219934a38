"""The calendar that the real client writes says what its lists say, read by another's parser (python3-icalendar).

    calendar_test.py BIN SOURCE
"""

import json
import sys
import unittest

import icalendar

import daemon

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()
AS_OF = "--as-of=2026-05-10"


class Calendar(unittest.TestCase):
    def setUp(self):
        daemon.serve(self, BIN, SOURCE).start()
        self.run_well("committee", "create", "hvn", "Hamnviksnämnden", "--short=HVN", "--kallelse=5", "--working-days")
        self.run_well("meeting", "create", "2026-05-26", "--hour=16.00", "--place=Hamnhuset, stora salen")
        self.run_well("meeting", "create", "2026-06-16", "--hour=16.00")
        self.run_well("meeting", "cancel", "2026-06-16", "För få ärenden")
        self.run_well("case", "create", "Brygga; båtar, bodar", "--kind=skrivelse", "--officer=Ylva Strand",
                      "--due=2026-05-20")
        self.run_well("case", "create", "Kran", "--kind=remiss", "--due=2026-05-04")

    def events(self, *options):
        written = self.run_well("deadlines", AS_OF, *options, "--ical=hvn.ics")
        self.assertIn("hvn.ics", written)
        return icalendar.Calendar.from_ical((self.daemon.path / "hvn.ics").read_bytes()).walk("VEVENT")

    def test_it_tells_the_deadlines_and_the_meetings(self):
        deadlines = json.loads(self.run_well("deadlines", AS_OF, "--until=2027-05-10", "--format=json"))["deadlines"]
        meetings = json.loads(self.run_well("meeting", "list", "--format=json"))["meetings"]
        self.assertEqual(len(deadlines), 4)
        told = self.events()
        self.assertEqual(
            sorted((str(event["DTSTART"].dt)[:10], event.get("LOCATION", "")) for event in told),
            sorted([(deadline["date"], "") for deadline in deadlines] +
                   [(meeting.get("meetingDate", meeting.get("meeting_date")), meeting.get("place", ""))
                    for meeting in meetings]))
        for deadline in deadlines:
            of_it = [event for event in told if event["SUMMARY"].endswith(deadline["title"])
                     and event.get("DESCRIPTION", "").startswith(deadline["why"])]
            self.assertEqual(len(of_it), 1, deadline)
        self.assertEqual(sum(event.get("STATUS") == "CANCELLED" for event in told), 1)

    def test_that_of_a_person_has_what_is_hers_and_no_meetings(self):
        event, = self.events("--person=Ylva Strand")
        self.assertEqual(event["SUMMARY"], "Svar: HVN 2026-0001 Brygga; båtar, bodar")

    def test_what_it_tells_stays_the_same_when_a_meeting_moves(self):
        before = {str(event["UID"]) for event in self.events()}
        self.run_well("meeting", "set", "2026-05-26", "--date=2026-05-28")
        self.assertEqual({str(event["UID"]) for event in self.events()}, before)

    def test_it_goes_to_standard_output_and_only_where_it_can(self):
        self.assertTrue(self.run_well("deadlines", "--ical", "-").startswith("BEGIN:VCALENDAR"))
        self.assertEqual(self.daemon.arende("deadlines", "--ical=nowhere/hvn.ics").returncode, 2)
        self.assertEqual(self.daemon.arende("deadlines", "--ical").returncode, 2)


if __name__ == "__main__":
    unittest.main()

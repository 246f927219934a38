"""What IcalendarOf writes, another's parser (python3-icalendar) reads back as the facts it was written from.

    icalendar_parse_test.py PRINT_ICALENDAR
"""

import datetime
import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

import icalendar

PRINT = sys.argv.pop()

# Texts that calendars have been known to break on.
HARD = ["Brygga; båtar, bodar", "C:\\brygga", 'Så kallad "gästbrygga"', "Å" * 200, "åäö " * 40, "a" * 73 + "åäö",
        "a" * 74 + "€", "👩‍🚒" * 30, "BEGIN:VEVENT", "rubrik: med kolon", "100 % säkert", "två\ttabbar"]


def deadline(number, **fields):
    return {"kind": "DEADLINE_KIND_ANSWER", "state": "DEADLINE_STATE_COMING", "date": "2026-05-20",
            "resource": f"committees/hvn/cases/2026-{number:04}", "title": f"HVN 2026-{number:04} Brygga",
            "why": "Ärendet ska vara besvarat.", "source": "FL 9 §", **fields}


def meeting(number, **fields):
    return {"name": f"committees/hvn/meetings/{number}", "meetingDate": "2026-05-26", "startHour": "16.00",
            "place": "Hamnhuset", **fields}


def printed(deadlines=(), meetings=()):
    with tempfile.TemporaryDirectory() as folder:
        first, second = pathlib.Path(folder, "d.json"), pathlib.Path(folder, "m.json")
        first.write_text(json.dumps({"deadlines": list(deadlines)}))
        second.write_text(json.dumps({"meetings": list(meetings)}))
        return subprocess.run([PRINT, first, second], check=True, stdout=subprocess.PIPE).stdout


def events(deadlines=(), meetings=()):
    return icalendar.Calendar.from_ical(printed(deadlines, meetings)).walk("VEVENT")


def alarm_of(event):
    """The day and hour of its alarm, on the wall."""
    start = event["DTSTART"].dt
    if not isinstance(start, datetime.datetime):
        start = datetime.datetime.combine(start, datetime.time())
    return (start.replace(tzinfo=None) + event.walk("VALARM")[0]["TRIGGER"].dt).isoformat(" ", "minutes")


class Icalendar(unittest.TestCase):
    def test_a_deadline_is_an_event_of_its_day(self):
        event, = events([deadline(1, person="Ylva Strand")])
        self.assertEqual(event["DTSTART"].dt, datetime.date(2026, 5, 20))
        self.assertEqual(event["SUMMARY"], "Svar: HVN 2026-0001 Brygga")
        self.assertEqual(event["DESCRIPTION"], "Ärendet ska vara besvarat.\nAnsvarig: Ylva Strand\nKälla: FL 9 §")
        self.assertEqual(event["CATEGORIES"].to_ical(), b"Svar")
        self.assertEqual(event["DTSTAMP"].dt.isoformat(), "2026-05-04T09:00:00+00:00")
        self.assertEqual(event["TRANSP"], "TRANSPARENT")

    def test_a_meeting_is_an_event_of_its_hour_in_swedish_time(self):
        event, = events(meetings=[meeting(7)])
        start = event["DTSTART"]
        self.assertEqual(start.params["TZID"], "Europe/Stockholm")
        self.assertEqual(start.dt.isoformat(), "2026-05-26T16:00:00+02:00")
        self.assertEqual(str(event["LOCATION"]), "Hamnhuset")
        self.assertEqual(str(event["STATUS"]), "CONFIRMED")
        self.assertEqual(event["SUMMARY"], "Hamnviksnämnden, sammanträde")

    def test_hours_are_read_as_they_are_written(self):
        for hour, told in [("16.00", "16:00"), ("16:30", "16:30"), ("kl. 9.05", "09:05"), ("kl 9", "09:00"), ("0.00", "00:00")]:
            event, = events(meetings=[meeting(7, startHour=hour)])
            self.assertEqual(event["DTSTART"].dt.strftime("%H:%M"), told, hour)
        for hour in ["", "efter fullmäktige", "25.00", "16.60", "16.0", "+1.00", "16.00-18.00"]:
            event, = events(meetings=[meeting(7, startHour=hour)])
            self.assertEqual(event["DTSTART"].dt, datetime.date(2026, 5, 26), hour)
            self.assertEqual(event.get("DESCRIPTION"), f"Börjar: {hour}" if hour else None)

    def test_the_zone_written_is_the_zone_of_sweden(self):
        zone = icalendar.Calendar.from_ical(printed()).walk("VTIMEZONE")[0].to_tz()
        for year in (1997, 2026, 2037):
            for month in range(1, 13):
                noon = datetime.datetime(year, month, 28, 12)
                self.assertEqual(zone.utcoffset(noon), icalendar.prop.pytz.timezone("Europe/Stockholm").utcoffset(noon),
                                 noon)

    def test_a_cancelled_meeting_is_told_as_cancelled_and_rings_nobody(self):
        event, = events(meetings=[meeting(7, cancelledReason="För få ärenden")])
        self.assertEqual(str(event["STATUS"]), "CANCELLED")
        self.assertEqual(event["SUMMARY"], "INSTÄLLT: Hamnviksnämnden, sammanträde")
        self.assertEqual(event["DESCRIPTION"], "Inställt: För få ärenden")
        self.assertEqual(event.walk("VALARM"), [])

    def test_an_alarm_rings_at_eight_on_the_vardag_before(self):
        for day, rings in [("2026-05-20", "2026-05-19 08:00"), ("2026-05-25", "2026-05-22 08:00"),
                           ("2026-04-07", "2026-04-02 08:00"), ("2026-06-06", "2026-06-05 08:00")]:
            event, = events([deadline(1, date=day)])
            self.assertEqual(alarm_of(event), rings, day)
            event, = events(meetings=[meeting(7, meetingDate=day)])
            self.assertEqual(alarm_of(event), rings, day)
        event, = events([deadline(1, state="DEADLINE_STATE_OVERDUE")])
        self.assertEqual(event.walk("VALARM"), [])

    def test_every_text_comes_back_as_it_was(self):
        for text in HARD:
            told = text.replace("\t", " ")
            event, = events([deadline(1, title=text, why=text, person=text, source=text)])
            self.assertEqual(event["SUMMARY"], f"Svar: {told}")
            self.assertEqual(event["DESCRIPTION"], f"{told}\nAnsvarig: {told}\nKälla: {told}")
            event, = events(meetings=[meeting(7, place=text)])
            self.assertEqual(event["LOCATION"], told)

    def test_texts_are_escaped_as_RFC_5545_says(self):
        for text, written in [("a,b", "a\\,b"), ("a;b", "a\\;b"), ("a:b", "a:b"), ('"a"', '"a"'), ("a\\b", "a\\\\b"),
                              ("a\\n", "a\\\\n"), ("a\nb", "a\\nb"), ("å", "å")]:
            unfolded = printed([deadline(1, title=text)]).decode().replace("\r\n ", "")
            self.assertIn(f"\r\nSUMMARY:Svar: {written}\r\n", unfolded)

    def test_what_iCalendar_has_no_place_for_becomes_blanks(self):
        event, = events([deadline(1, title="rad\r\x01slut")])
        self.assertEqual(event["SUMMARY"], "Svar: rad  slut")

    def test_lines_end_with_crlf_and_are_at_most_75_octets_of_whole_characters(self):
        lines = printed([deadline(1, title=text) for text in HARD], [meeting(7, place=text) for text in HARD])
        self.assertNotIn(b"\n", lines.replace(b"\r\n", b""))
        for line in lines.split(b"\r\n"):
            self.assertLessEqual(len(line), 75, line)
            line.decode()  # a character cut in two is no UTF-8

    def test_a_moved_day_is_the_same_event(self):
        for kind in ["ANSWER", "WATCH", "ASSIGNMENT", "DISPATCH"]:
            one, = events([deadline(1, kind=f"DEADLINE_KIND_{kind}")])
            two, = events([deadline(1, kind=f"DEADLINE_KIND_{kind}", date="2026-06-01", title="ny rubrik")])
            self.assertEqual(one["UID"], two["UID"])
        one, = events(meetings=[meeting(7)])
        two, = events(meetings=[meeting(7, meetingDate="2026-06-02", startHour="9.00")])
        self.assertEqual(one["UID"], two["UID"])

    def test_no_two_events_are_the_same(self):
        told = events([deadline(1), deadline(2), deadline(1, kind="DEADLINE_KIND_WATCH"),
                       deadline(1, kind="DEADLINE_KIND_ASSIGNMENT", why="Redovisa etapp 1"),
                       deadline(1, kind="DEADLINE_KIND_ASSIGNMENT", why="Redovisa etapp 2"),
                       deadline(3, why="Remiss ett"), deadline(3, why="Remiss två")], [meeting(7), meeting(8)])
        self.assertEqual(len({str(event["UID"]) for event in told}), 9)

    def test_what_has_no_day_is_left_out(self):
        self.assertEqual(events([deadline(1, date="")], [meeting(7, meetingDate="snart")]), [])


if __name__ == "__main__":
    unittest.main()

"""Reminders through the real daemon, the real client and a real SMTP server (python3-aiosmtpd) on loopback.

    reminders_test.py BIN SOURCE
"""

import asyncio
import email
import email.policy
import sys
import threading
import unittest

import aiosmtpd.smtp

import daemon

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()


class Server:
    """A mail server: what it took is in `mails`. It refuses `refused`, and waits with its answer while `holding`."""

    def __init__(self):
        self.mails, self.refused, self.holding = [], set(), False
        self.held, self.port = threading.Event(), 0
        self.loop = asyncio.new_event_loop()
        threading.Thread(target=self.loop.run_forever, daemon=True).start()

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address in self.refused:
            return "550 no such user"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        self.mails.append((envelope, email.message_from_bytes(envelope.content, policy=email.policy.default)))
        while self.holding:
            self.held.set()
            await asyncio.sleep(0.01)
        return "250 taken"

    def start(self):
        async def listen():
            return await self.loop.create_server(lambda: aiosmtpd.smtp.SMTP(self, enable_SMTPUTF8=True, loop=self.loop),
                                                 "127.0.0.1", self.port)
        self.listener = asyncio.run_coroutine_threadsafe(listen(), self.loop).result()
        self.port = self.listener.sockets[0].getsockname()[1]
        return self

    def stop(self):
        async def close():
            self.listener.close()
            await self.listener.wait_closed()
        asyncio.run_coroutine_threadsafe(close(), self.loop).result()


class Reminders(unittest.TestCase):
    def setUp(self):
        self.server = Server().start()
        daemon.serve(self, BIN, SOURCE)
        self.flags = (f"--smtp_url=smtp://127.0.0.1:{self.server.port}", "--mail_from=diariet@hamnvik.example")
        self.daemon.start(*self.flags)
        self.run_well("committee", "create", "hvn", "Hamnviksnämnden", "--short=HVN")
        self.run_well("address", "set", "Ylva Strand", "ylva@hamnvik.example")
        # Days long to come: the daemon itself has nothing to tell, whatever day the test is run.
        for subject, due in [("Gästbrygga åt båtklubben", "2098-05-19"), ("Kran; bojar, rep", "2098-05-21")]:
            self.run_well("case", "create", subject, "--kind=skrivelse", "--officer=Ylva Strand", f"--due={due}")

    def test_a_person_gets_one_mail_with_all_that_is_near_or_overdue(self):
        self.assertIn("sänt", self.run_well("remind", "--as-of=2098-05-20"))
        (envelope, mail), = self.server.mails
        self.assertEqual(envelope.mail_from, "diariet@hamnvik.example")
        self.assertEqual(envelope.rcpt_tos, ["ylva@hamnvik.example"])
        self.assertEqual(mail["Subject"], "Påminnelse: 2 frister, varav 1 försenad")
        self.assertEqual(mail["From"].addresses[0].display_name, "Ärendegång")
        self.assertEqual(mail["To"].addresses[0].addr_spec, "ylva@hamnvik.example")
        self.assertIsNotNone(mail["Date"].datetime)
        self.assertFalse(mail.defects)
        text = mail.get_content()
        self.assertLess(text.index("FÖRSENAT"), text.index("Gästbrygga åt båtklubben"))
        self.assertLess(text.index("SNART"), text.index("Kran; bojar, rep"))
        self.assertIn("Ärendet ska vara besvarat. (FL 9 §", text)

    def test_nothing_is_told_twice_and_the_overdue_once_more(self):
        self.run_well("remind", "--as-of=2098-05-20")
        self.assertIn("Inget att påminna om", self.run_well("remind", "--as-of=2098-05-20"))
        self.assertEqual(len(self.server.mails), 1)
        self.daemon.stop()
        self.daemon.start(*self.flags)
        self.run_well("remind", "--as-of=2098-05-21")
        self.assertEqual(len(self.server.mails), 1)
        self.run_well("remind", "--as-of=2098-05-22")
        self.assertEqual(len(self.server.mails), 2)
        self.assertEqual(self.server.mails[1][1]["Subject"], "Påminnelse: 1 frist, försenad")

    def test_a_dry_run_sends_nothing(self):
        for _ in range(2):
            self.assertIn("skulle sändas", self.run_well("remind", "--as-of=2098-05-20", "--dry-run"))
        self.assertEqual(self.server.mails, [])

    def test_a_server_that_is_down_is_told_clearly_and_the_next_run_sends(self):
        self.server.stop()
        done = self.daemon.arende("remind", "--as-of=2098-05-20")
        self.assertEqual(done.returncode, 3)
        self.assertIn("E-postservern tog inte emot påminnelserna", done.stderr)
        self.assertIn("level=warning event=reminder not sent", self.daemon.told())
        self.server.start()
        self.run_well("remind", "--as-of=2098-05-20")
        (_, mail), = self.server.mails
        self.assertNotIn("Kan ha sänts förut", mail.get_content())
        self.assertIn("Inget att påminna om", self.run_well("remind", "--as-of=2098-05-20"))

    def test_an_address_that_is_refused_is_told_and_does_not_hold_up_the_others(self):
        self.run_well("address", "set", "--secretary", "sekr@hamnvik.example")
        self.run_well("case", "create", "Muddring", "--kind=skrivelse", "--due=2098-05-20")
        self.server.refused.add("sekr@hamnvik.example")
        done = self.daemon.arende("remind", "--as-of=2098-05-20")
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("550", done.stdout)
        self.assertEqual([envelope.rcpt_tos for envelope, _ in self.server.mails], [["ylva@hamnvik.example"]])
        self.server.refused.clear()
        self.run_well("remind", "--as-of=2098-05-20")
        self.assertEqual(self.server.mails[1][0].rcpt_tos, ["sekr@hamnvik.example"])
        self.assertEqual(len(self.server.mails), 2)

    def test_killed_while_it_sends_it_loses_nothing_and_says_that_it_may_repeat_itself(self):
        self.server.holding = True
        sending = threading.Thread(target=self.daemon.arende, args=("remind", "--as-of=2098-05-20"))
        sending.start()
        self.assertTrue(self.server.held.wait(30))
        self.daemon.kill()
        sending.join()
        self.server.holding = False
        self.daemon.start(*self.flags)
        self.run_well("remind", "--as-of=2098-05-20")
        self.assertEqual(len(self.server.mails), 2)
        self.assertIn("Kan ha sänts förut", self.server.mails[1][1].get_content())
        self.assertIn("Inget att påminna om", self.run_well("remind", "--as-of=2098-05-20"))

    def test_it_stops_in_order_and_the_log_says_who_was_told(self):
        self.run_well("remind", "--as-of=2098-05-20")
        self.assertIn("SendReminders", self.run_well("events"))
        self.assertEqual(self.daemon.stop(), 0)

    def test_without_a_mail_server_it_says_what_to_do(self):
        self.daemon.stop()
        self.daemon.start()
        done = self.daemon.arende("remind", "--as-of=2098-05-20")
        self.assertEqual(done.returncode, 3)
        self.assertIn("smtp_url", done.stderr)
        self.assertIn("skulle sändas", self.run_well("remind", "--as-of=2098-05-20", "--dry-run"))

    def test_addresses_are_kept_and_removed(self):
        self.assertIn("Ylva Strand  ylva@hamnvik.example", self.run_well("address", "list"))
        self.assertEqual(self.daemon.arende("address", "set", "Ylva Strand", "ylva").returncode, 3)
        self.assertIn("är borttagen", self.run_well("address", "remove", "Ylva Strand"))
        self.assertIn("adress saknas", self.run_well("remind", "--as-of=2098-05-20"))
        self.assertEqual(self.server.mails, [])


if __name__ == "__main__":
    unittest.main()

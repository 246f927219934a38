"""The first administrator is made, chooses a password, logs in and out, with the real client.

    login_test.py BIN SOURCE
"""

import datetime
import json
import os
import pty
import re
import select
import socket
import sqlite3
import subprocess
import sys
import threading
import time
import unittest

import daemon

SOURCE, BIN = sys.argv.pop(), sys.argv.pop()
PASSWORD, OTHER = "måsar över piren", "tre båtar vid piren"


class Login(unittest.TestCase):
    def setUp(self):
        self.daemon = self.served(daemon.Daemon)

    def served(self, kind):
        self.daemon = kind(BIN, SOURCE)
        self.addCleanup(self.daemon.close)
        self.home = self.daemon.path / "home"
        self.home.mkdir()
        return self.daemon

    @property
    def token_file(self):
        return self.home / ".config/arendegang/token"

    def environment(self, **more):
        return {**self.daemon.environment(self.home), **more}

    def arende(self, *arguments, typed="", code=0, **environment):
        done = subprocess.run([self.daemon.bin / "arende", *arguments], cwd=self.daemon.path, capture_output=True,
                              text=True, input=typed, env=self.environment(**environment))
        self.assertEqual(done.returncode, code, (arguments, done.stdout, done.stderr))
        return done.stdout + done.stderr

    def start_with_administrator(self):
        """The daemon runs, and Majlis has chosen her password; returns her invitation."""
        invitation = self.daemon.invite_first()
        self.daemon.start()
        self.assertIn("Inloggad som Majlis Kronvik",
                      self.arende("account", "accept", invitation, typed=PASSWORD + "\n"))
        return invitation

    def test_init_makes_the_first_account_and_no_other(self):
        for wrong in ((), ("--account=majlis",), ("--account=Majlis", "--person=Majlis Kronvik"), ("--nonsens=1",)):
            self.assertEqual(self.daemon.init(*wrong).returncode, 2, wrong)
        made = self.daemon.init("--account=majlis", "--person=Majlis Kronvik")
        self.assertIn("arende account accept arg_i_", made.stdout)
        again = self.daemon.init("--account=sven", "--person=Sven Ek")
        self.assertEqual(again.returncode, 4)
        self.assertIn("Det finns redan konton", again.stderr)
        self.assertEqual(again.stdout, "")

    def test_init_invites_an_administrator_who_cannot_log_in(self):
        self.start_with_administrator()
        self.daemon.stop()
        self.assertIn("Det finns ingen administratör", self.daemon.init("--account=sven").stderr)
        invited = self.daemon.init("--account=majlis")
        self.assertEqual(invited.returncode, 0, invited.stderr)
        self.daemon.start()
        self.arende("account", "accept", daemon.invitation_in(invited.stdout), typed="en annan mening helt\n")
        self.assertIn("Kontot eller lösenordet är fel", self.arende("login", "majlis", typed=PASSWORD + "\n", code=3))

    def test_an_invitation_is_used_once_and_gives_a_login(self):
        invitation = self.start_with_administrator()
        shown = json.loads(self.arende("account", "show", "--format=json"))
        self.assertEqual(shown["accounts"][0]["name"], "accounts/majlis")
        self.assertIn("administratör@*", self.arende("account", "show"))
        self.assertIn("redan använd", self.arende("account", "accept", invitation, typed=PASSWORD + "\n", code=3))

    def test_log_in_and_out(self):
        self.start_with_administrator()
        self.assertEqual(self.token_file.stat().st_mode & 0o777, 0o600)
        token = self.token_file.read_text().splitlines()[0]
        self.assertEqual(self.arende("logout"), "Utloggad.\n")
        self.assertFalse(self.token_file.exists())
        self.assertIn("Logga in först", self.arende("account", "show", code=3))
        # The token was copied, and is shown again.
        self.assertIn("gäller inte", self.arende("account", "show", code=3, ARENDEGANG_TOKEN=token))
        self.assertIn("redan utloggad", self.arende("logout", ARENDEGANG_TOKEN=token))
        for account, password in (("majlis", "fel lösenord igen"), ("finns-inte", PASSWORD)):
            self.assertIn("Kontot eller lösenordet är fel", self.arende("login", account, typed=password + "\n", code=3))
        self.assertFalse(self.token_file.exists())
        self.assertIn("Inloggad som Majlis Kronvik", self.arende("login", "majlis", typed=PASSWORD + "\n"))
        self.assertIn("majlis", self.arende("account", "show"))

    def test_who_logs_in_again_need_not_log_out(self):
        self.start_with_administrator()
        first = self.token_file.read_text()
        self.token_file.write_text(first.replace(first[10], "x" if first[10] != "x" else "y", 1))
        self.assertIn("gäller inte", self.arende("account", "show", code=3))
        self.arende("login", "majlis", typed=PASSWORD + "\n")
        self.arende("account", "show")

    def test_after_five_wrong_passwords_the_account_waits(self):
        self.start_with_administrator()
        for _ in range(5):
            self.arende("login", "majlis", typed="fel lösenord igen\n", code=3)
        self.assertIn("Vänta 1 minut", self.arende("login", "majlis", typed=PASSWORD + "\n", code=3))
        self.arende("account", "show")

    def test_a_restart_keeps_sessions_and_what_was_guessed(self):
        self.start_with_administrator()
        for _ in range(5):
            self.arende("login", "majlis", typed="fel lösenord igen\n", code=3)
        self.daemon.kill()
        self.daemon.start()
        token = self.token_file.read_text().splitlines()[0]
        # The daemon has another address now, and the token is kept for the one that gave it.
        self.assertIn("Logga in först", self.arende("account", "show", code=3))
        self.arende("account", "show", ARENDEGANG_TOKEN=token)
        self.assertIn("Vänta", self.arende("login", "majlis", typed=PASSWORD + "\n", code=3))

    def test_accounts_and_tokens_are_kept(self):
        self.start_with_administrator()
        self.arende("account", "create", "sven", "Sven Ek", "--role=handläggare@hvn,läsare")
        self.assertIn("handläggare@hvn, läsare@*", self.arende("account", "list"))
        self.arende("account", "create", "sven", "Sven Ek", code=3)
        self.assertIn("chef", self.arende("account", "create", "eva", "Eva Ek", "--role=chef", code=2))
        self.arende("account", "set", "sven", "--role=registrator@hvn")
        self.assertIn("registrator@hvn", self.arende("account", "show", "sven"))
        invitation = daemon.invitation_in(self.arende("account", "invite", "sven"))
        self.arende("account", "disable", "sven")
        self.arende("account", "accept", invitation, typed=OTHER + "\n", code=3)
        self.arende("account", "set", "sven", "--enable")
        self.assertIn("för kort", self.arende("account", "accept", invitation, typed="kort\n", code=3))
        self.assertIn("Då kan ingen längre", self.arende("account", "disable", "majlis", code=3))
        made = self.arende("token", "create", "E-tjänsten", "--role=registrator@hvn", "--until=2099-01-01", code=3)
        self.assertIn("until_date", made)
        made = self.arende("token", "create", "E-tjänsten", "--role=registrator@hvn", f"--until={self.tomorrow()}")
        token = re.search(r"arg_t_[\w-]+", made).group()
        self.assertIn("E-tjänsten", self.arende("account", "show", ARENDEGANG_TOKEN=token))
        self.arende("token", "revoke", "1")
        self.assertIn("avslutad", self.arende("token", "list"))
        self.arende("account", "show", code=3, ARENDEGANG_TOKEN=token)

    def tomorrow(self):
        return datetime.date.today() + datetime.timedelta(days=1)

    def test_the_password_is_changed(self):
        self.start_with_administrator()
        old = self.token_file.read_text().splitlines()[0]
        self.arende("login", "majlis", typed=PASSWORD + "\n")
        self.arende("account", "password", typed=f"{PASSWORD}\n{OTHER}\n")
        self.arende("account", "show")
        self.arende("account", "show", code=3, ARENDEGANG_TOKEN=old)
        self.arende("login", "majlis", typed=PASSWORD + "\n", code=3)
        self.arende("login", "majlis", typed=OTHER + "\n")
        self.assertIn("inget lösenord", self.arende("login", "majlis", typed="", code=2))

    def test_nothing_secret_goes_to_another_machine_in_the_clear(self):
        self.start_with_administrator()
        heard = []
        with socket.create_server(("127.0.0.1", 0)) as other:
            other.settimeout(30)

            def listen():
                for _ in range(2):
                    connection, _ = other.accept()
                    heard.append(connection.recv(4096))
                    connection.close()

            listener = threading.Thread(target=listen)
            listener.start()
            server = f"--server=dns:///127.0.0.1:{other.getsockname()[1]}"  # as far as the client knows, anywhere
            self.arende("login", "majlis", server, typed=PASSWORD + "\n", code=4)
            self.arende("case", "list", server, code=4, ARENDEGANG_TOKEN="arg_s_x")
            listener.join()
        for words in heard:
            self.assertEqual(words[0], 0x16, "a TLS handshake")
            self.assertNotIn(PASSWORD.encode(), words)
            self.assertNotIn(b"arg_s_x", words)

    def test_no_secret_is_in_the_log_of_the_daemon_or_of_events(self):
        self.served(daemon.Daemon)
        invitation = self.start_with_administrator()
        token = self.token_file.read_text().splitlines()[0]
        self.arende("login", "majlis", typed="fel lösenord igen\n", code=3)
        self.daemon.kill()
        events = sqlite3.connect(self.daemon.path / "a.db").execute("SELECT * FROM events").fetchall()
        told = self.daemon.told() + str(events)
        self.assertIn("login_refused", told)
        self.assertIn("AcceptInvitation", told)
        for secret in (PASSWORD, "fel lösenord", token, invitation, "argon2"):
            self.assertNotIn(secret, told)

    def test_a_password_typed_at_a_terminal_is_not_shown(self):
        self.start_with_administrator()
        self.arende("logout")
        child, terminal = pty.fork()
        if child == 0:
            os.execve(self.daemon.bin / "arende", ["arende", "login", "majlis"], self.environment())
        shown = self.shown_until(terminal, "Lösenord: ")
        os.write(terminal, (PASSWORD + "\n").encode())
        shown += self.shown_until(terminal, "Inloggad som Majlis Kronvik")
        self.assertEqual(os.waitpid(child, 0)[1], 0, shown)
        self.assertNotIn(PASSWORD, shown)

    def test_ctrl_c_at_the_password_gives_the_terminal_back(self):
        self.start_with_administrator()
        child, terminal = pty.fork()
        if child == 0:
            script = f'"{self.daemon.bin}/arende" login majlis; echo slut $?; stty -a'
            os.execve("/bin/sh", ["sh", "-c", script], self.environment())
        self.shown_until(terminal, "Lösenord: ")
        os.write(terminal, b"halva l\x03")
        shown = self.shown_until(terminal, None)
        os.waitpid(child, 0)
        self.assertIn("slut 2", shown)
        for flag in ("echo", "isig"):
            self.assertRegex(shown, rf"(?<!-)\b{flag}\b")

    def shown_until(self, terminal, words):
        """What the terminal shows until it has the words; all of it for None."""
        shown = ""
        while words is None or words not in shown:
            if not select.select([terminal], [], [], 20)[0]:
                self.fail(f"{words} is not shown: {shown}")
            try:
                piece = os.read(terminal, 4096)
            except OSError:
                piece = b""
            if not piece:
                break
            shown += piece.decode()
        if words is not None:
            self.assertIn(words, shown)
        return shown


if __name__ == "__main__":
    unittest.main()

"""The real daemon in a folder of its own, and the real client, for end-to-end tests in Python."""

import os
import pathlib
import re
import subprocess
import tempfile
import time


def serve(test, binaries, source):
    """Gives a test, or a class of tests, a daemon of its own that is ended with it; returns it, to be started."""
    test.daemon = Daemon(binaries, source)
    test.run_well = test.daemon.run_well
    (test.addClassCleanup if isinstance(test, type) else test.addCleanup)(test.daemon.close)
    return test.daemon


def output(*command):
    """The bytes that another's program prints."""
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def invitation_in(text):
    return re.search(r"arg_i_[\w-]+", text).group()


class Daemon:
    """Daemon(bin, source): start(*flags), stop() or kill(), arende(...)."""

    def __init__(self, binaries, source):
        self.bin, self.source = pathlib.Path(binaries).resolve(), pathlib.Path(source).resolve()
        self.folder = tempfile.TemporaryDirectory()
        self.path = pathlib.Path(self.folder.name)
        self.starts = 0
        self.process = None

    def start(self, *flags):
        # A new address each time: gRPC waits before it tries one again that failed.
        self.starts += 1
        self.address = f"unix:{self.path}/socket-{self.starts}"
        self.log = open(self.path / "log", "a")
        self.process = subprocess.Popen([self.bin / "arendegangd", f"--listen={self.address}",
                                         f"--database={self.path}/a.db", f"--phrasebooks={self.source}/phrasebooks",
                                         *flags], stderr=self.log)
        # 4: it does not answer. That it wants to know who calls is an answer.
        while self.arende("phrasebook", "list").returncode == 4:
            if self.process.poll() is not None:
                raise RuntimeError((self.path / "log").read_text())
            time.sleep(0.05)

    def arende(self, *arguments):
        return subprocess.run([self.bin / "arende", *arguments], cwd=self.path, capture_output=True, text=True,
                              stdin=subprocess.DEVNULL, env={**os.environ, "ARENDEGANG_SERVER": self.address})

    def well(self, *arguments):
        """arende, which must succeed."""
        done = self.arende(*arguments)
        assert done.returncode == 0, (arguments, done.stdout, done.stderr)
        return done

    def run_well(self, *arguments):
        """What arende prints, which must succeed."""
        return self.well(*arguments).stdout

    def init(self, *arguments):
        return subprocess.run([self.bin / "arendegangd", "init", f"--database={self.path}/a.db", *arguments],
                              capture_output=True, text=True)

    def invite_first(self):
        """Makes the first account, of Majlis Kronvik, before the start; returns her invitation."""
        made = self.init("--account=majlis", "--person=Majlis Kronvik")
        assert made.returncode == 0, made.stderr
        return invitation_in(made.stdout)

    def environment(self, home):
        """Of somebody with a home of her own, whose token is the one that is kept there."""
        kept = {key: value for key, value in os.environ.items() if key not in ("ARENDEGANG_TOKEN", "XDG_CONFIG_HOME")}
        return {**kept, "HOME": str(home), "ARENDEGANG_SERVER": self.address}

    def told(self):
        """What its log has."""
        return (self.path / "log").read_text(errors="backslashreplace")

    def wait_told(self, text):
        """Waits until its log has that; whether it came."""
        for _ in range(200):
            if text in self.told():
                return True
            time.sleep(0.05)
        return False

    def stop(self):
        self.process.terminate()
        return self._ended()

    def kill(self):
        self.process.kill()
        return self._ended()

    def _ended(self):
        code = self.process.wait()
        self.process = None
        self.log.close()
        return code

    def close(self):
        if self.process is not None:
            self.kill()
        self.folder.cleanup()

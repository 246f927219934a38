"""The real daemon in a folder of its own, and the real client, for end-to-end tests in Python."""

import os
import pathlib
import subprocess
import tempfile
import time


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

    def told(self):
        """What its log has."""
        return (self.path / "log").read_text(errors="backslashreplace")

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

"""Starts, stops and restarts the built platform in a folder of its own, on a free loopback port."""

import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
BINARY = pathlib.Path(os.environ.get("DUIXIAN_BINARY", ROOT / ".build/debug/duixian"))


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    def __init__(self, database=None, options=(), data=None):
        self.database, self.options = database, list(options)
        self.folder = tempfile.TemporaryDirectory(prefix="duixian-walk-")
        self.data = data or pathlib.Path(self.folder.name) / "data"
        self.port = free_port()
        self.origin = f"http://127.0.0.1:{self.port}"
        self.log = pathlib.Path(self.folder.name) / "server.log"
        self.process = None

    def start(self):
        self.process = subprocess.Popen(
            [str(BINARY), "serve", "--demo", "--data", str(self.data), "--port", str(self.port), "--readers", "1"]
            + (["--database", self.database] if self.database else []) + self.options,
            cwd=ROOT,
            stdout=self.log.open("ab"),
            stderr=subprocess.STDOUT,
        )
        deadline = time.monotonic() + 180
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError("the server ended while starting:\n" + self.tail())
            try:
                with urllib.request.urlopen(self.origin + "/healthz", timeout=2) as answer:
                    if json.load(answer):
                        return self
            except OSError:
                time.sleep(0.2)
        raise RuntimeError("the server did not answer within 180 s:\n" + self.tail())

    def stop(self, how=signal.SIGTERM):
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(30)

    def restart(self, how=signal.SIGKILL):
        """Ends the process the hard way and starts it again on the same data."""
        self.stop(how)
        self.start()

    def tail(self, lines=40) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-lines:])

    def accounts(self) -> dict:
        """The demonstration accounts as the server printed them: role -> (account, password)."""
        found = {}
        for line in self.log.read_text(errors="replace").splitlines():
            match = re.match(r"\s*account\s+(\S+)\s+(\S+)\s+(\S+)", line)
            if match:
                found.setdefault(match[1], (match[2], match[3]))
        return found

    def close(self):
        self.stop()
        self.folder.cleanup()

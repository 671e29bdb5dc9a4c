"""A real log in a folder of its own: events of the platform, checkpoints of its starts and stops, a rotated key."""

import pathlib
import shutil
import subprocess
import time
import urllib.request

from server import BINARY, ROOT, free_port


class StoredLog:
    def __init__(self, folder: pathlib.Path):
        self.folder, self.data, self.count = folder, folder / "data", 0

    def run(self, *words, status=0) -> str:
        done = subprocess.run([str(BINARY), *map(str, words)], cwd=ROOT, capture_output=True, text=True, timeout=120)
        assert done.returncode == status, (words, done.returncode, done.stdout, done.stderr)
        return done.stdout + done.stderr

    def add(self, accounts: int):
        for _ in range(accounts):
            self.count += 1
            self.run(
                "account", "add", "--data", self.data, "--login", f"person-{self.count:03}", "--name", f"某{self.count}",
                "--role", "auditor")

    def serve(self):
        """The platform on this data, listening."""
        port = free_port()
        server = subprocess.Popen(
            [str(BINARY), "serve", "--data", str(self.data), "--port", str(port)], cwd=ROOT,
            stdout=subprocess.DEVNULL, stderr=(self.folder / "server.log").open("ab"))
        server.origin = f"http://127.0.0.1:{port}"
        for _ in range(300):
            try:
                urllib.request.urlopen(server.origin + "/log/checkpoint", timeout=2).close()
                return server
            except OSError:
                assert server.poll() is None, (self.folder / "server.log").read_text()[-3000:]
                time.sleep(0.1)
        raise RuntimeError("no checkpoint within 30 s")

    def sign(self):
        """A start and a stop: what is new is signed at both."""
        server = self.serve()
        server.terminate()
        assert server.wait(30) == 0

    def export(self, name: str) -> pathlib.Path:
        target = self.folder / name
        shutil.rmtree(target, ignore_errors=True)
        self.run("audit", "export", target, "--data", self.data)
        return target

"""A PostgreSQL in a temporary folder, reached by a socket in that folder alone."""

import os
import pathlib
import shutil
import subprocess
import tempfile

PROGRAMS = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name), default=None)


class Postgres:
    """Run by the system's `postgres` where the tests are run by root, whom the server refuses."""

    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="duixian-pg-"))
        if os.getuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
        self.data = self.folder / "data"
        self._run("initdb", "-U", "duixian", "--auth=trust", "-E", "UTF8", "--locale=C", "--no-sync", "-N")
        options = f"-c listen_addresses= -c unix_socket_directories={self.folder}"
        self._run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", options, "start")

    @property
    def url(self) -> str:
        return f"postgres://duixian@/postgres?host={self.folder}"

    def ask(self, query) -> str:
        """One value, as text."""
        answer = subprocess.run(
            [str(PROGRAMS / "psql"), "-qAtX", self.url, "-c", query], check=True, stdout=subprocess.PIPE, text=True)
        return answer.stdout.strip()

    def close(self):
        self._run("pg_ctl", "-w", "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)

    def _run(self, program, *arguments):
        owner = ["runuser", "-u", "postgres", "--"] if os.getuid() == 0 else []
        subprocess.run(
            [*owner, str(PROGRAMS / program), "-D", str(self.data), *arguments],
            cwd="/tmp",
            check=True,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

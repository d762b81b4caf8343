"""A PostgreSQL cluster of our own, for as long as a test needs it: a temporary folder, a socket and no port.

PostgreSQL refuses to run as root, so root starts it as the system user `postgres`; anybody else as themselves. The
system's own cluster is neither needed nor touched.
"""

import getpass
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

INSTALL = "apt-get install postgresql"
MISSING = f"PostgreSQL 15 or newer is missing; install it with: {INSTALL}"
PROGRAMS = ("initdb", "pg_ctl", "createuser", "createdb", "pg_dump", "pg_restore")
SERVER_USER = "postgres"
# Nothing here outlives the run, so nothing is made safe on the disk.
CONFIGURATION = {
    "listen_addresses": "''",
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "max_connections": "200",  # two workers, each with fifty clients at once
    "max_locks_per_transaction": "512",  # clearing or restoring holds every table and index at once
    "timezone": "'UTC'",
}


def programs() -> Path | None:
    """Give the folder of PostgreSQL's server programs, the newest where there are several; None without any."""
    found = shutil.which("initdb")
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda folder: float(folder.parent.name))
    folders += [Path(found).resolve().parent] if found else []
    whole = [folder for folder in folders if all((folder / name).exists() for name in PROGRAMS)]
    return whole[-1] if whole else None


@dataclass(frozen=True)
class Cluster:
    """A running server that is ours alone."""

    bin_folder: Path
    folder: Path

    def create(self, name: str, template: str = "template0") -> str:
        """Make a database, empty or as a copy of another, and give its `DATABASE_URL`."""
        _run(self.bin_folder / "createdb", f"--host={self.folder}", f"--template={template}", name)
        return self.address(name)

    def address(self, name: str) -> str:
        """Give the `DATABASE_URL` of a database."""
        return f"postgres:///{self.folder}/{name}"


@contextmanager
def cluster() -> Iterator[Cluster]:
    """Run a server until the block ends, then leave no trace of it.

    Who calls owns no more than a role that may create databases, as a region's server should have it. Words are
    ordered as Indonesian does and not by their bytes, so that a test which leans on bytes fails here.
    """
    bin_folder = programs()
    if bin_folder is None:
        raise RuntimeError(MISSING)
    folder = Path(tempfile.mkdtemp(prefix="replikota-pg-"))
    try:
        if os.geteuid() == 0:
            server = pwd.getpwnam(SERVER_USER)
            os.chown(folder, server.pw_uid, server.pw_gid)
        _initialise(bin_folder, folder)
        _server(bin_folder / "pg_ctl", "start", "--wait", f"--pgdata={folder / 'data'}", f"--log={folder / 'log'}")
        _give_role(bin_folder, folder)
        yield Cluster(bin_folder, folder)
    finally:
        if (folder / "data" / "postmaster.pid").exists():
            _server(bin_folder / "pg_ctl", "stop", "--wait", "--mode=immediate", f"--pgdata={folder / 'data'}")
        shutil.rmtree(folder, ignore_errors=True)


def _initialise(bin_folder: Path, folder: Path) -> None:
    data = folder / "data"
    _server(
        bin_folder / "initdb", f"--pgdata={data}", f"--username={SERVER_USER}", "--auth=trust", "--no-sync",
        "--encoding=UTF8", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=id",
    )  # fmt: skip
    settings = {**CONFIGURATION, "unix_socket_directories": f"'{folder}'"}
    with (data / "postgresql.conf").open("a", encoding="utf-8") as file:
        file.writelines(f"{name} = {value}\n" for name, value in settings.items())


def _give_role(bin_folder: Path, folder: Path) -> None:
    me = getpass.getuser()
    if me != SERVER_USER:
        _run(bin_folder / "createuser", f"--host={folder}", f"--username={SERVER_USER}", "--createdb", me)


def _server(program: Path, *arguments: str) -> None:
    """Run a program of the server as the user that may run it."""
    switch = ["runuser", "-u", SERVER_USER, "--"] if os.geteuid() == 0 else []
    _run(*switch, program, *arguments)


def _run(*command: str | Path) -> None:
    done = subprocess.run(
        [str(part) for part in command], cwd="/", capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL
    )
    if done.returncode != 0:
        raise RuntimeError(f"{command[0]} failed: {done.stdout}{done.stderr}")

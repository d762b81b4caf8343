"""How many open dispatch boards two cores carry: polls a seeded replica's board over loopback.

    python benchmarks/board_polling.py REPLICA [--seconds 10] [--workers 2] [--clients 16]

Works on a copy of the replica's database, in a temporary folder; everything it starts it also ends.
Server and clients share the machine, so the figure is lower than what the server alone would carry.
"""

import argparse
import http.client
import os
import secrets
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from base64 import b64encode
from dataclasses import dataclass, field
from pathlib import Path

INSIDE = Path(__file__).with_name("replica_inside")
POLL_SECONDS = 5
LONGEST_SECONDS = 30
MOST_REQUESTS = 40_000
# A busy room: something changes every ten seconds, so every other poll fetches the whole board.
CHANGES_EVERY_SECONDS = 10
# Boards are promised only half of what was measured.
HEADROOM = 0.5

SESSION = """
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from accounts.middleware import SESSION_KEY as SECOND_FACTOR
from accounts.models import User
from blocks.emergency.services import board
from core import blocks
from core.models import PositionHolding
binding = blocks.of_block("emergency")[0]
held = PositionHolding.objects.on(timezone.localdate())
held = held.filter(position__grants__app=binding.app, position__grants__role="dispatcher")
user = User.objects.get(pk=held.values_list("user_id", flat=True)[0])
session = SessionStore()
session[SESSION_KEY] = str(user.pk)
session[BACKEND_SESSION_KEY] = "accounts.backends.IdentityBackend"
session[HASH_SESSION_KEY] = user.get_session_auth_hash()
session[SECOND_FACTOR] = True
session.create()
print("SESSION", session.session_key, binding.url("board_live"), board.version(binding.app))
"""


@dataclass
class Phase:
    """What one kind of request measured."""

    label: str
    status: int
    seconds: float = 0.0
    times: list[float] = field(default_factory=list)
    errors: int = 0

    @property
    def a_second(self) -> float:
        return len(self.times) / self.seconds

    def line(self) -> str:
        """The figures in one line."""
        ordered = sorted(self.times)
        late = ordered[int(len(ordered) * 0.95)] * 1000
        middle = statistics.median(ordered) * 1000
        return (
            f"{self.label:<22} {self.a_second:8.0f} /s   median {middle:6.1f} ms   "
            f"p95 {late:6.1f} ms   {len(self.times)} requests, {self.errors} errors"
        )


def main() -> int:
    """Measure and print; 1 where any request failed."""
    options = arguments()
    replica = Path(options.replica).resolve()
    with tempfile.TemporaryDirectory(prefix="board-polling-") as folder:
        environment = prepared(replica, Path(folder))
        manage(replica, environment, "migrate", "-v0")
        # A production server refuses sample logins by their marks; the copy keeps the people and loses the marks.
        manage(replica, environment, "shell", "-c", "from core.models import SeedMark as s; s.objects.all().delete()")
        session, url, version = signed_in(replica, environment)
        port = free_port()
        server = start(replica, environment, port, options.workers)
        try:
            wait_for(port, server)
            phases = [
                measure("unchanged board", 204, f"{url}?v={version}", session, port, options),
                measure("whole board", 200, f"{url}?v=-1", session, port, options),
            ]
        finally:
            server.terminate()
            server.wait(timeout=20)
    report(phases, options)
    return 1 if any(phase.errors for phase in phases) else 0


def arguments() -> argparse.Namespace:
    """Read the command line; time and clients are bounded."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("replica", help="folder of a generated and seeded replica with the emergency block")
    parser.add_argument("--seconds", type=int, default=10, choices=range(1, LONGEST_SECONDS + 1), metavar="1-30")
    parser.add_argument("--workers", type=int, default=2, choices=range(1, 9), metavar="1-8")
    parser.add_argument("--clients", type=int, default=16, choices=range(1, 65), metavar="1-64")
    return parser.parse_args()


def prepared(replica: Path, folder: Path) -> dict[str, str]:
    """The environment of a production server on a copy of the replica's data."""
    shutil.copytree(replica / "data", folder / "data")
    return os.environ | {
        "DEBUG": "0",
        "ENV_FILE": str(folder / "none"),
        "DATA_DIR": str(folder / "data"),
        "STATIC_ROOT": str(folder / "static"),
        "SECRET_KEY": secrets.token_urlsafe(60),
        "FIELD_KEYS": f"bench:{b64encode(secrets.token_bytes(32)).decode()}",
        "HASH_KEY": b64encode(secrets.token_bytes(32)).decode(),
        "ALLOWED_HOSTS": "127.0.0.1",
        "SECURE_SSL_REDIRECT": "0",
    }


def manage(replica: Path, environment: dict[str, str], *words: str) -> str:
    """Run one of the replica's commands and give what it printed."""
    command = [sys.executable, "manage.py", *words]
    done = subprocess.run(
        command,
        cwd=replica,
        env=environment,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    if done.returncode != 0:
        raise SystemExit(f"manage.py {words[0]} failed:\n{done.stderr[-2000:]}")
    return done.stdout


def signed_in(replica: Path, environment: dict[str, str]) -> tuple[str, str, str]:
    """A session of the seeded dispatcher, the board's address and its number."""
    manage(replica, environment, "collectstatic", "--noinput", "-v0")
    printed = manage(replica, environment, "shell", "-v0", "-c", SESSION)
    line = next(line for line in printed.splitlines() if line.startswith("SESSION "))
    _word, session, url, version = line.split()
    return session, url, version


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def start(replica: Path, environment: dict[str, str], port: int, workers: int) -> subprocess.Popen[bytes]:
    """Serve the replica as in production; its own entry would refuse a copy of the demo for the sample logins in it."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--host", "127.0.0.1"]
    command += [
        "--port",
        str(port),
        "--workers",
        str(workers),
        "--log-level",
        "error",
        "bench_wsgi:application",
    ]
    inside = {"DJANGO_SETTINGS_MODULE": "config.settings", "PYTHONPATH": f"{INSIDE}{os.pathsep}{replica}"}
    return subprocess.Popen(command, cwd=replica, env=environment | inside)


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    """Wait until the server answers."""
    for _attempt in range(100):
        if server.poll() is not None:
            raise SystemExit("the server ended at once")
        with socket.socket() as probe:
            probe.settimeout(0.5)
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.2)
    raise SystemExit("the server did not answer within 20 s")


def measure(label: str, status: int, url: str, session: str, port: int, options: argparse.Namespace) -> Phase:
    """Ask from several clients at once until the time or the number of requests is used up."""
    phase = Phase(label, status)
    ask_until(time.perf_counter() + 1.5, phase, url, session, port)
    phase.times.clear()
    begun = time.perf_counter()
    edge = begun + options.seconds
    threads = [
        threading.Thread(target=ask_until, args=(edge, phase, url, session, port)) for _client in range(options.clients)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    phase.seconds = time.perf_counter() - begun
    return phase


def ask_until(edge: float, phase: Phase, url: str, session: str, port: int) -> None:
    """One client: one connection, one request after another."""
    line = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    headers = {"Cookie": f"sessionid={session}", "HX-Request": "true"}
    while time.perf_counter() < edge and len(phase.times) < MOST_REQUESTS:
        begun = time.perf_counter()
        try:
            line.request("GET", url, headers=headers)
            answer = line.getresponse()
            answer.read()
        except (OSError, http.client.HTTPException):
            phase.errors += 1
            line.close()
            continue
        phase.times.append(time.perf_counter() - begun)
        phase.errors += answer.status != phase.status
    line.close()


def report(phases: list[Phase], options: argparse.Namespace) -> None:
    """Print the figures and the number of boards they stand for."""
    for phase in phases:
        print(phase.line())
    unchanged, whole = phases
    quiet = unchanged.a_second * POLL_SECONDS * HEADROOM
    # A poll costs one cheap answer, or a whole one where something changed since the last poll.
    part = min(1.0, POLL_SECONDS / CHANGES_EVERY_SECONDS)
    cost = (1 - part) / unchanged.a_second + part / whole.a_second
    busy = POLL_SECONDS / cost * HEADROOM
    print(f"{os.cpu_count()} cores, {options.workers} workers, {options.clients} clients on the same machine")
    print(f"boards at one poll every {POLL_SECONDS} s with half the capacity kept free:")
    print(f"  quiet room {quiet:.0f}, a change every {CHANGES_EVERY_SECONDS} s {busy:.0f}")


if __name__ == "__main__":
    sys.exit(main())

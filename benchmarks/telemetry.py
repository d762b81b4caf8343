"""Whether 1,000 readings a second are taken in for a minute and none is lost: batches of many devices over loopback.

    python benchmarks/telemetry.py REPLICA [--seconds 60] [--rate 1000] [--clients 8] [--batch 50] [--workers 1]

REPLICA is a generated and seeded replica with the block telemetry. Works on a copy of its SQLite data in a temporary
folder; everything it starts it also ends. Clients keep a schedule of their own: a server that cannot follow shows as
batches that go out late and as a rate below the one asked for. Every tenth batch is sent twice, as devices do that
heard no answer. At the end the database is counted: every reading must be there, once.
"""

import argparse
import http.client
import json
import os
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from board_polling import free_port, manage, prepared, start, wait_for

LONGEST_SECONDS = 120
REPEATS_EVERY = 10

DEVICES = """
import json
from blocks.telemetry.services import keys
from core import access, blocks
binding = next(one for one in blocks.of_block("telemetry") if not one.moves)
active = binding.entity.workflow.states_of("received", "done", "waiting")
rows = [binding.row(record) for record in binding.entity.rows().filter(state__in=active).order_by("pk")]
made = [keys.add(binding, access.system(), rows[at % len(rows)], f"Ukur {at}") for at in range(COUNT)]
given = {"url": binding.url("send"), "code": next(iter(binding.all_quantities())), "keys": [key for _one, key in made]}
given["devices"] = [device.pk for device, _key in made]
print("GIVEN", json.dumps(given))
"""


@dataclass
class Client:
    """One device that sends: what it sent, what it was told, how long it took."""

    key: str
    begin: datetime
    sent: int = 0
    stored: int = 0
    repeated: int = 0
    errors: int = 0
    late_seconds: float = 0.0
    times: list[float] = field(default_factory=list)

    def run(self, options: argparse.Namespace, port: int, given: dict[str, str], start_at: float) -> None:
        """Send batch after batch by the clock until the time is over."""
        line = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
        every = options.batch * options.clients / options.rate
        for number in range(round(options.seconds / every)):
            due = start_at + number * every
            time.sleep(max(0.0, due - time.perf_counter()))
            self.late_seconds = max(self.late_seconds, time.perf_counter() - due)
            body = self._batch(options.batch, number, given["code"])
            self.sent += options.batch
            for _time in range(2 if number % REPEATS_EVERY == 0 else 1):
                self._post(line, given["url"], body)
        line.close()

    def _batch(self, size: int, number: int, code: str) -> bytes:
        """Readings a tenth of a second apart, none like another, newest first."""
        first = number * size
        moments = [self.begin + timedelta(milliseconds=100 * (first + at)) for at in reversed(range(size))]
        rows = [{"at": at.isoformat(), "values": {code: 50 + at.microsecond / 1e5}} for at in moments]
        return json.dumps({"readings": rows}).encode()

    def _post(self, line: http.client.HTTPConnection, url: str, body: bytes) -> None:
        headers = {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"}
        begun = time.perf_counter()
        try:
            line.request("POST", url, body, headers)
            answer = line.getresponse()
            told = json.loads(answer.read())
        except (OSError, ValueError, http.client.HTTPException):
            self.errors += 1
            line.close()
            return
        self.times.append(time.perf_counter() - begun)
        if answer.status == 200:
            self.stored += told["stored"]
            self.repeated += told["repeated"]
        else:
            self.errors += 1


def main() -> int:
    """Measure and print; 1 where a reading is missing or the rate was not reached."""
    options = arguments()
    replica = Path(options.replica).resolve()
    with tempfile.TemporaryDirectory(prefix="telemetry-") as folder:
        environment = prepared(replica, Path(folder)) | {"CSRF_TRUSTED_ORIGINS": ""}
        manage(replica, environment, "migrate", "-v0")
        given = devices(replica, environment, options.clients)
        port = free_port()
        server = start(replica, environment, port, options.workers)
        try:
            wait_for(port, server)
            clients, seconds = send_all(options, port, given)
        finally:
            server.terminate()
            server.wait(timeout=20)
        kept = count(Path(folder), given["devices"])
        rolled, took = roll_up(replica, environment)
    return report(options, clients, seconds, kept, rolled, took)


def arguments() -> argparse.Namespace:
    """Read the command line; time, clients and batches are bounded."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("replica", help="folder of a generated and seeded replica with the block telemetry")
    parser.add_argument("--seconds", type=int, default=60, choices=range(1, LONGEST_SECONDS + 1), metavar="1-120")
    parser.add_argument("--rate", type=int, default=1000, help="readings a second over all clients")
    parser.add_argument("--clients", type=int, default=8, choices=range(1, 65), metavar="1-64")
    parser.add_argument("--batch", type=int, default=50, choices=range(1, 1001), metavar="1-1000")
    parser.add_argument("--workers", type=int, default=1, choices=range(1, 9), metavar="1-8")
    return parser.parse_args()


def devices(replica: Path, environment: dict[str, str], number: int) -> dict:
    """A device with a key for each client."""
    printed = manage(replica, environment, "shell", "-v0", "-c", DEVICES.replace("COUNT", str(number)))
    line = next(line for line in printed.splitlines() if line.startswith("GIVEN "))
    return json.loads(line.removeprefix("GIVEN "))


def send_all(options: argparse.Namespace, port: int, given: dict) -> tuple[list[Client], float]:
    """Let all clients send at once; gives them and how long it took."""
    begin = datetime.now(UTC) - timedelta(days=1)
    clients = [Client(key, begin) for key in given["keys"]]
    begun = time.perf_counter()
    every = options.batch * options.clients / options.rate
    threads = [
        threading.Thread(target=one.run, args=(options, port, given, begun + every * at / options.clients))
        for at, one in enumerate(clients)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return clients, time.perf_counter() - begun


def count(folder: Path, keys: list[int]) -> tuple[int, int]:
    """Rows of these devices in the database, and how many of them are distinct."""
    marks = ",".join("?" * len(keys))
    with closing(sqlite3.connect(next((folder / "data").glob("*.sqlite3")))) as database:
        counts = "COUNT(*), COUNT(DISTINCT device_id || '|' || stream_id || '|' || at)"
        query = f"SELECT {counts} FROM block_telemetry_reading WHERE device_id IN ({marks})"
        return database.execute(query, keys).fetchone()


def roll_up(replica: Path, environment: dict[str, str]) -> tuple[int, float]:
    """How long one tick takes to roll up what came in."""
    begun = time.perf_counter()
    manage(replica, environment, "tick", "--only", "blocks")
    code = "from blocks.telemetry.models import StaleMinute; print('LEFT', StaleMinute.objects.count())"
    printed = manage(replica, environment, "shell", "-v0", "-c", code)
    left = next(line for line in printed.splitlines() if line.startswith("LEFT "))
    return int(left.split()[1]), time.perf_counter() - begun


def report(
    options: argparse.Namespace,
    clients: list[Client],
    seconds: float,
    kept: tuple[int, int],
    left: int,
    took: float,
) -> int:
    """Print the figures; 0 where nothing is missing and the rate was held."""
    sent = sum(one.sent for one in clients)
    times = sorted(moment for one in clients for moment in one.times)
    held = sent / seconds / options.rate
    print(f"{os.cpu_count()} cores, {options.workers} workers, {options.clients} clients, batches of {options.batch}")
    print(
        f"sent {sent} distinct readings in {seconds:.1f} s: {sent / seconds:.0f} /s, {held:.0%} of the rate asked for"
    )
    print(f"told stored {sum(one.stored for one in clients)}, repeated {sum(one.repeated for one in clients)}")
    print(f"in the database {kept[0]}, distinct {kept[1]}, missing {sent - kept[1]}, twice {kept[0] - kept[1]}")
    latest = max(one.late_seconds for one in clients)
    print(f"errors {sum(one.errors for one in clients)}, latest batch {latest:.2f} s late")
    if times:
        median, most, longest = statistics.median(times), times[int(len(times) * 0.95)], times[-1]
        print(f"a batch: median {median * 1000:.0f} ms, p95 {most * 1000:.0f} ms, longest {longest * 1000:.0f} ms")
    print(f"one tick rolled it up in {took:.1f} s, {left} minutes left")
    is_whole = kept == (sent, sent) and not any(one.errors for one in clients)
    return 0 if is_whole and held >= 0.95 else 1


if __name__ == "__main__":
    sys.exit(main())

"""Whether places are given once when many ask in the same moment: 50 clients, 7 places a slot, in a replica's database.

    python benchmarks/booking.py REPLICA [--clients 50] [--rounds 10]

REPLICA is a generated, migrated replica with the block booking. SQLite is measured on a copy of its data; with
DATABASE_URL in the environment PostgreSQL is measured as it is, and what was asked for is taken out again.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from board_polling import manage, prepared

INSIDE = Path(__file__).with_name("replica_inside") / "bench_contention.py"


def main() -> int:
    """Measure and print; 1 where a slot was overfilled, a place was left, or an answer is missing."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("replica", help="folder of a generated replica with the block booking")
    parser.add_argument("--clients", type=int, default=50, choices=range(8, 101), metavar="8-100")
    parser.add_argument("--rounds", type=int, default=10, choices=range(1, 101), metavar="1-100")
    options = parser.parse_args()
    replica = Path(options.replica).resolve()
    with tempfile.TemporaryDirectory(prefix="booking-") as folder:
        environment = prepared(replica, Path(folder))
        if "DATABASE_URL" in os.environ:
            environment["DATABASE_URL"] = os.environ["DATABASE_URL"]
        manage(replica, environment, "migrate", "-v0")
        environment |= {"DJANGO_SETTINGS_MODULE": "config.settings", "PYTHONPATH": str(replica)}
        command = [sys.executable, str(INSIDE), str(options.clients), str(options.rounds)]
        done = subprocess.run(command, cwd=replica, env=environment, capture_output=True, text=True, check=True)
    return report(json.loads(done.stdout.splitlines()[-1]))


def report(found: dict) -> int:
    """Print the figures; 0 where every place was given once."""
    print(f"{found['asked']} asked for {found['places']} places: {found['got']} got one, {found['full']} were told no")
    print(f"{found['asked'] / found['seconds']:.0f} answers a second", end="; ")
    print(f"an answer: median {found['median_ms']:.0f} ms, longest {found['longest_ms']:.0f} ms")
    per_slot = found["places"] // len(found["taken"])
    over = [taken for taken in found["taken"] if taken != per_slot]
    print(f"slots over- or underfilled: {len(over)}; holds kept {found['held']}")
    is_whole = found["got"] + found["full"] == found["asked"] and found["got"] == found["held"] == found["places"]
    return 0 if is_whole and not over else 1


if __name__ == "__main__":
    sys.exit(main())

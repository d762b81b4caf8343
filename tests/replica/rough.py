"""`python -m tests.replica.rough FOLDER [APP]…`: send the forms of a seeded replica what no person should send.

See tests/rough/README.md. Works on a copy of the database, so that others may use the replica meanwhile.
"""

import json
import os
import shutil
import sqlite3
import sys
import tempfile
from itertools import groupby
from pathlib import Path
from typing import Any

from tests.replica.process import python

SENDING = Path(__file__).resolve().parents[1] / "rough" / "sending.py"
FEWEST = 100  # forms of a replica with every block; fewer would mean that pages are no longer found


def run(folder: Path, *apps: str) -> None:
    """Send everything; SystemExit names each view that failed and what it was sent."""
    with tempfile.TemporaryDirectory(prefix="replikota-rough-") as data:
        copy(folder / "data" / "db.sqlite3", Path(data) / "db.sqlite3")
        shutil.copytree(folder / "data" / "media", Path(data) / "media", copy_function=_linked)
        told = json.loads(python(folder, str(SENDING), *apps, env={"DATA_DIR": data}).splitlines()[-1])
    print(f"  {told['posts']} posts to {told['forms']} forms, {told['doubles']} of them twice")
    if not apps and (told["forms"] < FEWEST or not told["doubles"]):
        sys.exit(f"only {told['forms']} forms were found, and {told['doubles']} could be sent twice")
    if told["faults"]:
        sys.exit("\n".join(lines(told["faults"])))


def copy(source: Path, target: Path) -> None:
    """Copy a database that others may be writing to."""
    with sqlite3.connect(source) as live, sqlite3.connect(target) as still:
        live.backup(still)


def _linked(source: str, target: str) -> None:
    """Give a file a second name, where both places are of one disk; stored files are never written again."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def lines(faults: list[dict[str, Any]]) -> list[str]:
    """One line a view and problem, with the first of what was sent."""
    faults = sorted(faults, key=lambda fault: (fault["view"], fault["problem"][:40]))
    groups = [list(found) for _key, found in groupby(faults, key=lambda fault: (fault["view"], fault["problem"][:40]))]
    return [
        f"{first['view']}: {first['problem']} ({len(found)} times, first {first['sent']!r} to {first['address']}"
        f" as {first['who']})"
        for found in groups
        for first in found[:1]
    ]


if __name__ == "__main__":
    run(Path(sys.argv[1]), *sys.argv[2:])

"""Both ways to make a replica's tables, from its models and by replaying its migrations, end in the same tables.

Replaying takes a time that grows with the square of the applications, so it is done for a few that bind many blocks.
"""

import re
import sqlite3
import sys
from pathlib import Path

from generator.generate import generate
from tests.replica.process import python

APPS = ("e-kir", "siwarga", "portal-umkm", "e-puskesmas", "sabakota", "berita")


def compare(region: str, folder: Path) -> None:
    """Make the tables in both ways; SystemExit names those that differ."""
    generate(region, folder, APPS)
    (folder / ".env").write_text(python(folder, "-m", "config.new_env", "--demo"), encoding="utf-8")
    ways = {"models": ["migrate", "-v0"], "migrations": ["migrate", "-v0", "--replay"]}
    found = {}
    for way, command in ways.items():
        place = folder / f"{way}.sqlite3"
        python(folder, "manage.py", *command, env={"DATABASE_URL": f"sqlite:///{place}"})
        found[way] = tables_of(place)
    one, other = found.values()
    differing = sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))
    if differing or len(one) < 100:
        sys.exit(f"{folder.name}: {len(one)} tables; {', '.join(differing) or 'too few of them'}")
    print(f"  {len(one)} tables and indexes are the same")


def tables_of(place: Path) -> dict[str, list[str]]:
    """Name of each table and index -> its clauses in an order of their own, for columns added later stand last."""
    connection = sqlite3.connect(place)
    rows = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    connection.close()
    return {name: sorted(re.split(r",\s*", sql.removesuffix(")"))) for name, sql in rows}

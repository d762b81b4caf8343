"""The replica on PostgreSQL: migrated once, seeded, tested on copies, backed up and restored.

The tests marked `db` are those that lean on the database; all others run on SQLite alone. Seeded are as many
applications as it takes to use every building block; on SQLite all of them are.
"""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from generator.load.catalog import load_catalog
from tests.postgres import Cluster
from tests.replica import rows
from tests.replica.process import python

EMPTY, FILLED, RESTORED = "kosong", "replika", "pulih"
WORKERS = ("gw0", "gw1")
TESTED = ("core", "accounts", "egov", "live", "mobile", "blocks")  # no generated test of an application is marked


def migrate(cluster: Cluster, folder: Path) -> None:
    """Make the tables once, all other databases are copies of these, and what English tests read."""
    environment = _environment(cluster.create(EMPTY), folder)
    for command in (["migrate", "-v0"], ["makemigrations", "--check", "--dry-run"], ["compile_locale"]):
        python(folder, "manage.py", *command, env=environment)


def test(cluster: Cluster, folder: Path) -> None:
    """Run the tests marked `db`, each worker on its own copy."""
    for worker in WORKERS:
        cluster.create(f"test_{FILLED}_{worker}", template=EMPTY)
    environment = _environment(cluster.address(FILLED), folder)
    workers = ("-n", str(len(WORKERS)), "--reuse-db")
    print(python(folder, "-m", "pytest", "-q", "-m", "db", *workers, *TESTED, env=environment).splitlines()[-1])


def seed(cluster: Cluster, folder: Path) -> None:
    """Seed, let the clock run, and find nothing wrong."""
    environment = _environment(cluster.create(FILLED, template=EMPTY), folder)
    seeded = ["seed", *(f"--aplikasi={application}" for application in one_of_each_block(folder))]
    for command in (seeded, ["check"], ["tick"], ["rebuild_workitems", "--check"]):
        python(folder, "manage.py", *command, env=environment)


def one_of_each_block(folder: Path) -> list[str]:
    """Applications that use every building block between them, with what they require.

    Always the next is the one that uses most of the blocks still unused.
    """
    script = "import json; from config import installed as i; print(json.dumps([i.BINDINGS, i.PACKAGES]))"
    bindings, packages = json.loads(python(folder, "-c", script))
    blocks: dict[str, set[str]] = {}
    for block, places in bindings.items():
        for place in places:
            blocks.setdefault(place.split(".")[1], set()).add(block)
    chosen: list[str] = []
    unused = set(bindings)
    while unused:
        most = max(sorted(blocks), key=lambda package: len(blocks[package] & unused))
        chosen.append(most)
        unused -= blocks[most]
    apps = load_catalog().apps
    wanted = {application for application, package in packages.items() if package in chosen}
    while more := {one for name in wanted for one in apps[name].requires} - wanted:
        wanted |= more
    return [application for application in packages if application in wanted]


def restore(cluster: Cluster, folder: Path) -> None:
    """Back up, restore into an empty database and count the rows of both."""
    with tempfile.TemporaryDirectory() as work:
        filled = _environment(cluster.address(FILLED), folder)
        before = rows.count(folder, filled)  # a backup notes afterwards that it was made
        python(folder, "manage.py", "cadangkan", "--ke", work, env=filled)
        (backup,) = Path(work).glob("*.replika")
        fresh = _environment(cluster.create(RESTORED), Path(work))
        python(folder, "manage.py", "pulihkan", str(backup), "--ya", env=fresh)
        python(folder, "manage.py", "rebuild_workitems", "--check", env=fresh)
        after = rows.count(folder, fresh)
    differences = [label for label in before if before[label] != after.get(label)]
    if differences or not any(before.values()):
        raise SystemExit(f"the restored database differs in {', '.join(differences) or 'everything: it is empty'}")


STEPS: dict[str, Callable[[Cluster, Path], None]] = {
    "migrate": migrate,
    "tests marked db": test,
    "seed, check, tick": seed,
    "back up and restore": restore,
}


def _environment(address: str, folder: Path) -> dict[str, str]:
    """The database, and a folder for files of its own."""
    return {"DATABASE_URL": address, "DATA_DIR": str(folder / "data" / "postgresql")}

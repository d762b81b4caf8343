"""The replica on PostgreSQL: migrated once, seeded twice, tested on copies, backed up and restored.

The tests marked `db` are those that lean on the database; all others run on SQLite alone.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.postgres import Cluster
from tests.replica import rows
from tests.replica.process import python

EMPTY, FILLED, RESTORED = "kosong", "replika", "pulih"
WORKERS = ("gw0", "gw1")


def migrate(cluster: Cluster, folder: Path) -> None:
    """Make the tables once; all other databases are copies of these."""
    python(folder, "manage.py", "migrate", "-v0", env=_environment(cluster.create(EMPTY), folder))


def test(cluster: Cluster, folder: Path) -> None:
    """Run the tests marked `db`, each worker on its own copy."""
    for worker in WORKERS:
        cluster.create(f"test_{FILLED}_{worker}", template=EMPTY)
    environment = _environment(cluster.address(FILLED), folder)
    workers = ("-n", str(len(WORKERS)), "--reuse-db")
    print(python(folder, "-m", "pytest", "-q", "-m", "db", *workers, env=environment).splitlines()[-1])


def seed(cluster: Cluster, folder: Path) -> None:
    """Seed twice, let the clock run, and find nothing wrong."""
    environment = _environment(cluster.create(FILLED, template=EMPTY), folder)
    for command in (["seed"], ["seed"], ["check"], ["tick"], ["rebuild_workitems", "--check"]):
        python(folder, "manage.py", *command, env=environment)


def restore(cluster: Cluster, folder: Path) -> None:
    """Back up, restore into an empty database and count the rows of both."""
    with tempfile.TemporaryDirectory() as work:
        filled = _environment(cluster.address(FILLED), folder)
        python(folder, "manage.py", "cadangkan", "--ke", work, env=filled)
        (backup,) = Path(work).glob("*.replika")
        fresh = _environment(cluster.create(RESTORED), Path(work))
        python(folder, "manage.py", "pulihkan", str(backup), "--ya", env=fresh)
        python(folder, "manage.py", "rebuild_workitems", "--check", env=fresh)
        before, after = (rows.count(folder, env) for env in (filled, fresh))
    differences = [label for label in before if before[label] != after.get(label)]
    if differences or not any(before.values()):
        raise SystemExit(f"the restored database differs in {', '.join(differences) or 'everything: it is empty'}")


STEPS: dict[str, Callable[[Cluster, Path], None]] = {
    "migrate": migrate,
    "tests marked db": test,
    "seed twice, check, tick": seed,
    "back up and restore": restore,
}


def _environment(address: str, folder: Path) -> dict[str, str]:
    """The database, and a folder for files of its own."""
    return {"DATABASE_URL": address, "DATA_DIR": str(folder / "data" / "postgresql")}

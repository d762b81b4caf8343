"""Makes the migrations of an application from its entry and freezes them in the catalogue.

Django's own autodetector runs in a generated project that holds the application and what it requires.
Before an entry's first release its first migration may be made again; after it, never.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.making import make
from generator.names import package_name
from generator.problems import GeneratorError
from generator.roots import CATALOG_FOLDER
from generator.write import write_new

REGION = "tangerang"  # nothing regional is in a migration; any region gives the same


def freeze(app: str, *, again: bool = False, catalog_root: Path = CATALOG_FOLDER) -> list[Path]:
    """Freeze what is missing of an application's migrations; `again` makes the first one anew.

    Gives the files written, none where the frozen migrations already say all. Needs the replica's
    dependencies in this interpreter.
    """
    with tempfile.TemporaryDirectory(prefix="replikota-") as folder:
        target = Path(folder) / "replica"
        files = make(REGION, [app], catalog_root).files
        package = package_name(app)
        is_old = f"apps/{package}/migrations/0"
        write_new(target, [file for file in files if not (again and file.path.startswith(is_old))])
        _make_migrations(target, package)
        return _copy(target / "apps" / package / "migrations", catalog_root / "migrations" / package)


def _make_migrations(target: Path, package: str) -> None:
    command = [sys.executable, "manage.py", "makemigrations", package, "--no-header", "--verbosity", "0"]
    done = subprocess.run(command, cwd=target, env=_environment(), capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise GeneratorError(
            f"Django could not make the migrations of {package}:\n{done.stderr[-2000:]}\n"
            "Next step: mend what it names; where a module is missing, run `make setup` first."
        )


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    return {**kept, "DEBUG": "1"}


def _copy(made: Path, frozen: Path) -> list[Path]:
    """Copy migrations that are new or were made again, in place of all before; give their places in the catalogue."""
    frozen.mkdir(parents=True, exist_ok=True)
    for path in frozen.glob("0*.py"):
        if not (made / path.name).is_file():
            path.unlink()  # what it changed is in the first migration now
    written = []
    for path in sorted(made.glob("0*.py")):
        place = frozen / path.name
        if not place.is_file() or place.read_bytes() != path.read_bytes():
            place.write_bytes(path.read_bytes())
            written.append(place)
    return written

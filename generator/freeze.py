"""Makes the migrations of an application from its entry and freezes them in the catalogue.

Django's own autodetector runs in a generated project that holds the application and what it requires; what
was renamed it is told by the entry's `history`. Before an entry's first release its first migration may be
made again; after it, never.
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from generator.load.catalog import Catalog, load_catalog
from generator.load.released import PLACE
from generator.making import make
from generator.names import package_name
from generator.problems import GeneratorError
from generator.roots import CATALOG_FOLDER
from generator.write.disk import write_all

REGION = "tangerang"  # nothing regional is in a migration; any region gives the same
_MADE_FOR = re.compile(r"^Migrations for '(\w+)':$", re.MULTILINE)


def freeze(
    app: str, *, again: bool = False, catalog_root: Path = CATALOG_FOLDER, region: str | Path = ""
) -> list[Path]:
    """Freeze what is missing of an application's migrations; `again` makes the first one anew.

    Gives the files written, none where the frozen migrations already say all. Needs the replica's
    dependencies in this interpreter.
    """
    catalog, package = load_catalog(catalog_root), package_name(app)
    if again:
        _refuse_released(catalog, app)
    with tempfile.TemporaryDirectory(prefix="replikota-") as folder:
        target = Path(folder)
        files = make(region or any_region(catalog_root), [app], catalog_root).files
        is_old = f"apps/{package}/migrations/0"
        write_all(target, [file for file in files if not (again and file.path.startswith(is_old))])
        done = _detect(target, _renames(catalog, app), package)
        if done.returncode != 0:
            raise GeneratorError(_not_made(package, done))
        return _copy(target / "apps" / package / "migrations", catalog_root / "migrations" / package)


def unfrozen(apps: Sequence[str], catalog_root: Path = CATALOG_FOLDER, region: str | Path = "") -> list[str]:
    """Name the packages whose migrations do not say all that their models do: nothing where `freeze` had no work."""
    with tempfile.TemporaryDirectory(prefix="replikota-") as folder:
        target = Path(folder)
        write_all(target, make(region or any_region(catalog_root), apps, catalog_root).files)
        done = _detect(target, {}, "--check", "--dry-run")
    found = sorted(set(_MADE_FOR.findall(done.stdout)))
    if done.returncode != 0 and not found:
        raise GeneratorError(_not_made("the applications", done))
    return found


def any_region(catalog_root: Path) -> str | Path:
    """Give a region to make a project for: one beside the catalogue, else one that comes with replikota."""
    beside = catalog_root.parent / "regions"
    found = [beside / REGION / "region.yaml", *sorted(beside.glob("*/region.yaml"))]
    return next((path.parent for path in found if path.is_file()), REGION)


def _refuse_released(catalog: Catalog, app: str) -> None:
    if any(file.kind == "released" and not file.accepted for file in catalog.files):
        raise GeneratorError(
            f"{PLACE} of the catalogue cannot be read, and says what must not be made anew.\n"
            "Next step: run `replikota validate`."
        )
    place = f"migrations/{package_name(app)}/"
    numbers = [one.number for one in catalog.released if any(name.startswith(place) for name in one.migrations)]
    if numbers:
        raise GeneratorError(
            f"{app}: its migrations came with release {numbers[0]}, and replicas have applied them; "
            "they are never made anew.\n"
            f"Next step: run `replikota catalog bump {app}` without --again, which adds a migration after them."
        )


def _renames(catalog: Catalog, app: str) -> dict[str, dict[str, str]]:
    """What the entry's history says was renamed, by the model's name in lower case."""
    found: dict[str, dict[str, str]] = {}
    for step in catalog.apps[app].history if app in catalog.apps else ():
        found.setdefault(step.entity.replace("_", ""), {}).update(step.rename)
    return found


def _detect(target: Path, renames: dict[str, dict[str, str]], *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", str(Path(__file__).with_name("detect.py")), *arguments],
        cwd=target,
        env={**_environment(), "PYTHONPATH": str(target)},
        input=json.dumps(renames),
        capture_output=True,
        text=True,
        check=False,
    )


def _not_made(what: str, done: subprocess.CompletedProcess[str]) -> str:
    return (
        f"Django could not make the migrations of {what}:\n{(done.stdout + done.stderr)[-2000:]}\n"
        "Next step: mend what it names; where a module is missing, run `make setup` first."
    )


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
    return {**kept, "DEBUG": "1", "DJANGO_SETTINGS_MODULE": "config.settings"}


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

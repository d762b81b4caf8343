"""What hangs on applications that leave, and the replica's own commands that copy their data and take it out."""

import datetime as dt
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.lifecycle.answers import answered
from generator.lifecycle.replica import Replica
from generator.load.catalog import Catalog, load_catalog
from generator.problems import GeneratorError
from generator.record.manifest import parse_manifest
from generator.render.rendered import RenderedFile

SHOW, EXPORT = "lepaskan_aplikasi", "ekspor_aplikasi"


@dataclass(frozen=True)
class Hanging:
    """What of the catalogue names the applications that leave."""

    menus: tuple[str, ...]
    facilities: tuple[str, ...]
    bundles: tuple[str, ...]


def refuse_needed(catalog: Catalog, apps: Sequence[str], leaving: Sequence[str]) -> None:
    """Raise where applications that stay require one that leaves, with all their names."""
    needed = {
        app: [one for one in catalog.apps[app].requires if one in leaving]
        for app in apps
        if app in catalog.apps and app not in leaving
    }
    lines = [f"  {app} requires {', '.join(wanted)}" for app, wanted in needed.items() if wanted]
    if lines:
        also = " ".join([*leaving, *(app for app, wanted in needed.items() if wanted)])
        raise GeneratorError(
            "\n".join(["these applications of the replica would be left without what they require:", *lines])
            + f"\nNext step: let them leave too (replikota remove {also}), or keep all of them."
        )


def hanging(catalog: Catalog, apps: Sequence[str], leaving: Sequence[str]) -> Hanging:
    """Name the menus, facilities and bundles that lose something."""
    gone = set(leaving)
    menus = []
    for portal in catalog.super_apps.values():
        for menu in portal.menus:
            here = [app for app in menu.apps if app in apps]
            if gone & set(here):
                left = [app for app in here if app not in gone]
                outcome = f"keeps {', '.join(left)}" if left else "disappears"
                menus.append(f"{portal.id}/{menu.id} {outcome}")
    return Hanging(
        tuple(menus),
        tuple(one.id for one in catalog.facilities.values() if one.application in gone),
        tuple(one.id for one in catalog.bundles.values() if gone & set(one.listed)),
    )


def retired_among(root: Path, asked: Sequence[str]) -> list[str]:
    """Those of the applications asked for that the catalogue keeps as retired."""
    return [app for app in asked if (root / "retired" / f"{app}.yaml").is_file()]


def ended(answers: str, root: Path, retired: Sequence[str]) -> str:
    """The answers with a row for each retired application: its addresses lead to what took over."""
    if not retired:
        return answers
    known = load_catalog(root).retired
    for app in retired:
        row = {"name": known[app].name, "on": dt.date.today().isoformat(), "to": known[app].successor}
        for key, value in row.items():
            answers = answered(answers, ("ended", app, key), value) if value else answers
    return answers


def left_out(opened: Replica, files: Sequence[RenderedFile]) -> list[str]:
    """The applications that the replica has and the new output has not."""
    stays = parse_manifest(files[-1].data, files[-1].path).apps
    return [app for app in opened.base.manifest.apps if app not in stays]


def refuse_unasked(leaving: Sequence[str], let_go: Sequence[str]) -> None:
    """Raise where an application would leave without its team having said so: its data are to be copied first."""
    unasked = [app for app in leaving if app not in let_go]
    if unasked:
        names = " ".join(leaving)
        agreed = " ".join(f"--let-go {app}" for app in leaving)
        raise GeneratorError(
            f"the release no longer has {', '.join(unasked)}, and its data are in the database; nothing was done.\n"
            "Next step: while its code is still here, on each server, copy its data and take them out:\n"
            f'  python manage.py {EXPORT} {names} --to FOLDER --with-personal --reason "…"\n'
            f"  python manage.py {SHOW} {names} --export FOLDER\n"
            f"Then: replikota update {agreed}"
        )


def data_left(leaving: Sequence[str]) -> list[str]:
    """Say that an update takes no data out by itself."""
    return [
        f"leaves       {app}: copy its data first (manage.py {EXPORT}); an update drops no table" for app in leaving
    ]


def python_of(folder: Path, given: Path | None) -> Path:
    """The Python that runs the replica: the one named, its own environment's, or ours."""
    own = folder / ".venv" / "bin" / "python"
    return given or (own if own.is_file() else Path(sys.executable))


def run_manage(python: Path, folder: Path, *arguments: str) -> str:
    """Run the replica's manage.py and give what it prints; raise with what it says where it refuses."""
    try:
        done = subprocess.run(
            [str(python), "manage.py", *arguments], cwd=folder, capture_output=True, text=True, check=False
        )
    except OSError as problem:
        raise GeneratorError(_not_run(python, folder, str(problem))) from problem
    if done.returncode:
        lines = done.stderr.strip().splitlines()
        refused = done.stderr.startswith("CommandError:")
        said = done.stderr.removeprefix("CommandError:").strip() if refused else (lines[-1] if lines else "no word")
        raise GeneratorError(said if refused else _not_run(python, folder, said))
    return done.stdout


def shown(python: Path, folder: Path, apps: Sequence[str]) -> dict[str, Any]:
    """Ask the replica's database what hangs on the applications."""
    said = run_manage(python, folder, SHOW, *apps, "--json")
    try:
        found = json.loads(said.strip().splitlines()[-1])
    except (ValueError, IndexError) as problem:
        raise GeneratorError(_not_run(python, folder, "its answer cannot be read")) from problem
    return dict(found)


def _not_run(python: Path, folder: Path, said: str) -> str:
    return (
        f"{folder / 'manage.py'} could not be run with {python}: {said}\n"
        "Next step: name the Python of the replica with --python, see that its .env is there and its database is "
        "migrated; or --code-only where this copy has no database."
    )

"""Stock Cookiecutter with the exported context gives the same bytes as our own engine."""

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from cookiecutter.main import cookiecutter

from generator.making import make
from generator.record.manifest import MANIFEST_PATH
from generator.render.rendered import RenderedFile
from generator.render.template_files import LEFTOVERS
from generator.roots import TEMPLATES_FOLDER

REGION, APPS = "jayapura", ["si-senja", "laksa"]


def test_stock_cookiecutter_gives_the_same_bytes(run: Callable[..., tuple[int, str, str]], tmp_path: Path) -> None:
    code, out, _ = run("context", "--region", REGION, *(word for app in APPS for word in ("--app", app)))
    assert code == 0
    stock = dict(stock_files(json.loads(out), tmp_path))
    ours = {file.path: file for file in make(REGION, APPS).files if not is_beyond_templates(file)}
    assert sorted(stock) == sorted(ours)
    assert {"region/profile.py", "blocks/billing/binding.py", "blocks/complaint/binding.py"} < set(stock)
    assert [path for path, place in stock.items() if place.read_bytes() != ours[path].data] == []
    is_executable = {path: bool(place.stat().st_mode & 0o100) for path, place in stock.items()}
    assert is_executable == {path: file.executable for path, file in ours.items()}


def is_beyond_templates(file: RenderedFile) -> bool:
    """Say whether a file is copied from the catalogue or records the run."""
    return file.path == MANIFEST_PATH or file.template.startswith("migrations/")


def stock_files(exported: dict[str, list[dict[str, str]]], folder: Path) -> Iterator[tuple[str, Path]]:
    """Run stock Cookiecutter for each exported run into one folder; give path and place of every file."""
    templates = folder / "templates"
    # What Python and ruff leave in our folders is not part of the templates.
    shutil.copytree(TEMPLATES_FOLDER, templates, ignore=shutil.ignore_patterns(*LEFTOVERS, "*.pyc", "*.swp"))
    for run in exported["runs"]:
        cookiecutter(
            str(templates / Path(run["template"]).relative_to(TEMPLATES_FOLDER)),
            no_input=True,
            extra_context=run["extra_context"],
            overwrite_if_exists=True,
            output_dir=str(folder / "output"),
            default_config={"replay_dir": str(folder / "replay")},
        )
    root = folder / "output" / REGION
    for place in sorted(root.rglob("*")):
        if place.is_file():
            yield place.relative_to(root).as_posix(), place

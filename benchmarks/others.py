"""Stock Cookiecutter and Copier on the templates of one application, with our contexts.

Copier's templates are ours with another file beside them: the same delimiters, every file rendered, and one question,
`cookiecutter`, that takes the whole context. All write the same bytes as we do, which the benchmark checks.
"""

import json
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cookiecutter.main import cookiecutter

from generator.check.entry import make_entry
from generator.load.catalog import load_catalog
from generator.plan import app_runs
from generator.render.engine import Engine, Run
from generator.render.trial.trials import Trials
from generator.roots import TEMPLATES_FOLDER

COPIER = "copier==9.19.1"


@dataclass(frozen=True)
class Tool:
    """A way to render one run of a template, and where its output lies."""

    name: str
    render: Callable[[int, Run], object]
    runs: Sequence[Run]
    folder: Path

    def application(self, _round: int) -> None:
        """Render every run of the application."""
        for number, run in enumerate(self.runs):
            self.render(number, run)

    def output(self) -> dict[str, bytes]:
        """Give what was written."""
        root = next(self.folder.iterdir())
        return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def application(region: str, app: str) -> tuple[list[Run], dict[str, bytes]]:
    """Give the runs of one application and what we make of them."""
    catalog, engine = load_catalog(), Engine(TEMPLATES_FOLDER)
    runs = app_runs(make_entry(catalog.apps[app], catalog), region, Trials(catalog))
    return runs, {file.path: file.data for run in runs for file in engine.render(run)}


def tools(place: Path, runs: Sequence[Run]) -> list[Tool]:
    """Write contexts and templates, and give the tools; Copier only where it can be installed."""
    place.mkdir()
    for number, run in enumerate(runs):
        context = json.dumps({"cookiecutter": {**_own(run.template), **run.context}})
        (place / f"{number}.json").write_text(context, encoding="utf-8")
    found = [_cookiecutter_function(place, runs), _cookiecutter_command(place, runs)]
    return [*found, *_copier(place, runs)]


def _own(template: str) -> dict[str, Any]:
    own: dict[str, Any] = json.loads((TEMPLATES_FOLDER / template / "cookiecutter.json").read_text(encoding="utf-8"))
    return own


def _cookiecutter_function(place: Path, runs: Sequence[Run]) -> Tool:
    folder = place / "cookiecutter-function"

    def render(_number: int, run: Run) -> object:
        return cookiecutter(
            str(TEMPLATES_FOLDER / run.template),
            no_input=True,
            extra_context=dict(run.context),
            overwrite_if_exists=True,
            output_dir=str(folder),
            default_config={"replay_dir": str(place / "replay")},
        )

    return Tool("stock Cookiecutter's function, in one process", render, runs, folder)


def _cookiecutter_command(place: Path, runs: Sequence[Run]) -> Tool:
    folder = place / "cookiecutter-command"

    def render(number: int, run: Run) -> object:
        options = ["--overwrite-if-exists", "--replay-file", str(place / f"{number}.json"), "--output-dir", str(folder)]
        command = [sys.executable, "-m", "cookiecutter", *options, str(TEMPLATES_FOLDER / run.template)]
        return subprocess.run(command, check=True, capture_output=True)

    return Tool("stock Cookiecutter's command", render, runs, folder)


def _copier(place: Path, runs: Sequence[Run]) -> list[Tool]:
    program = _installed_copier(place.parent.parent / "copier")
    if program is None:
        return []
    for template in {run.template for run in runs}:
        source = TEMPLATES_FOLDER / template
        shutil.copytree(source, place / template / "template", ignore=shutil.ignore_patterns("cookiecutter.json"))
        settings = {
            "_subdirectory": "template",
            "_templates_suffix": "",
            "_envops": _own(template)["_jinja2_env_vars"],
            "cookiecutter": {"type": "json", "default": "{}"},
        }
        (place / template / "copier.yml").write_text(json.dumps(settings), encoding="utf-8")
    folder = place / "copier-command"

    def render(number: int, run: Run) -> object:
        options = ["--quiet", "--force", "--data-file", str(place / f"{number}.json")]
        return subprocess.run(
            [program, "copy", *options, str(place / run.template), str(folder)], check=True, capture_output=True
        )

    return [Tool(f"{COPIER}'s command", render, runs, folder)]


def _installed_copier(environment: Path) -> Path | None:
    """Give Copier's command in an environment of its own, or say that it cannot be had here."""
    program = environment / "bin" / "copier"
    if not program.is_file():
        venv.create(environment, with_pip=True)
        pip = [str(environment / "bin" / "pip"), "install", "--quiet", "--disable-pip-version-check", COPIER]
        done = subprocess.run(pip, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            print(f"  {COPIER} cannot be installed here, so it is left out")
            return None
    return program

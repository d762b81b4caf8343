"""`python benchmarks/generate.py [warm|cold|validate]…`: generation and validation beside their measures.

One run, medians and ratios, and each pair measured in turns, because a machine is never at rest:

- a warm `generate` beside `cp -r` of the same output, both with one sync of the file system, both into new folders;
- a cold `generate` an application, beside stock Cookiecutter and Copier run on that application's own templates. Both
  get our contexts, and their output is compared byte by byte. Copier lives in a throw-away environment;
- `validate` beside the bare YAML parse of the same files.
"""

import gc
import os
import platform
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from benchmarks import others
from generator.cache.store import Store
from generator.check.catalog import check_catalog
from generator.generate import generate
from generator.load.catalog import load_catalog
from generator.making import make
from generator.roots import CATALOG_FOLDER

ROOT = Path(__file__).resolve().parents[1]
PLACE = ROOT / "build" / "bench" / "generate"
REGION, APP = "poso", "segar"  # an application of a middling number of entities
ROUNDS, SLOW_ROUNDS = 9, 3
WARM_GOAL, COLD_GOAL, VALIDATE_GOAL = 1.5, 50, 2.0


def main() -> None:
    """Print the figures of one run: of all measures, or of those that are named."""
    measures = {"warm": warm, "cold": cold, "validate": validate}
    named = sys.argv[1:] or list(measures)
    if not set(named) <= set(measures):
        sys.exit(f"name one or more of {', '.join(measures)}")
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    kind = subprocess.run(["stat", "-f", "-c", "%T", str(PLACE)], capture_output=True, text=True, check=True)
    machine = f"{os.cpu_count()} cores under a load of {os.getloadavg()[0]:.1f}, {kind.stdout.strip()}"
    print(f"Python {platform.python_version()}, {machine}")
    gc.disable()  # as the command does
    for name in named:
        measures[name]()
    shutil.rmtree(PLACE)


def warm() -> None:
    """A replica that was kept, beside a copy of it."""
    store = Store(PLACE / "cache")
    generate(REGION, PLACE / "first", store=store)
    count = sum(path.is_file() for path in (PLACE / "first").rglob("*"))
    in_process, command, copied = in_turns(
        lambda number: generate(REGION, PLACE / f"warm-{number}", store=store),
        lambda number: run_command(PLACE / f"command-{number}"),
        lambda number: copy(PLACE / f"copied-{number}"),
    )
    print(f"warm generate, {count} files, beside cp -r of {copied:.3f} s:")
    print(f"  in one process: {in_process:.3f} s; {at_most(WARM_GOAL, in_process, copied)}")
    print(f"  the whole command, Python's start and all: {command:.3f} s; {at_most(WARM_GOAL, command, copied)}")


def cold() -> None:
    """An application rendered from nothing, by us and by others."""
    runs, wanted = others.application(REGION, APP)
    apps = len(make(REGION).answers.apps)
    tools = others.tools(PLACE / "others", runs)
    everything, alone, *theirs = in_turns(
        lambda number: run_command(PLACE / f"all-{number}", "--no-cache"),
        lambda number: run_command(PLACE / f"one-{number}", "--no-cache", "--app", APP),
        *(tool.application for tool in tools),
        rounds=SLOW_ROUNDS,
    )
    each, more = everything / apps, (everything - alone) / (apps - 1)
    print(f"cold generate, the whole command: {everything:.2f} s for {apps} applications and the project around them")
    print(f"  {each:.3f} s an application, all shared out; {more:.3f} s for one application more")
    for tool, seconds in zip(tools, theirs, strict=True):
        assert tool.output() == wanted, f"{tool.name}: other bytes"
        words = f"{seconds:.2f} s for {APP} in {len(runs)} runs, the same bytes"
        print(f"  {tool.name}: {words}; {at_least(COLD_GOAL, seconds, each)}; one more: {seconds / more:.0f} ×")


def validate() -> None:
    """All checks of the catalogue beside reading its YAML and doing nothing with it."""
    check_catalog(load_catalog())
    checked, parsed = in_turns(lambda _: check_catalog(load_catalog()), lambda _: parse())
    times = at_most(VALIDATE_GOAL, checked, parsed)
    print(f"validate the catalogue: {checked:.3f} s; bare YAML parse: {parsed:.3f} s; {times}")


def in_turns(*works: Callable[[int], object], rounds: int = ROUNDS) -> list[float]:
    """Median seconds of each work, measured one after the other in every round."""
    seconds: list[list[float]] = [[] for _ in works]
    for number in range(rounds):
        for work, measured in zip(works, seconds, strict=True):
            start = time.monotonic()
            work(number)
            measured.append(time.monotonic() - start)
    return [statistics.median(measured) for measured in seconds]


def at_most(goal: float, ours: float, theirs: float) -> str:
    """Say how many times theirs ours takes, and whether that is what was promised."""
    found = ours / theirs
    return f"{found:.2f} × (goal: at most {goal:g}, {'met' if found <= goal else 'MISSED'})"


def at_least(goal: float, theirs: float, ours: float) -> str:
    """Say how many times ours theirs takes, and whether that is what was promised."""
    found = theirs / ours
    return f"{found:.0f} × of ours (goal: at least {goal:g}, {'met' if found >= goal else 'MISSED'})"


def run_command(target: Path, *options: str) -> None:
    """Run `replikota generate` as a user does; without a git history, as the copy beside it has none either."""
    asked = ["--region", REGION, "--output", str(target), "--no-git", *options]
    command = [sys.executable, "-m", "generator", "generate", *asked]
    environment = {**os.environ, "REPLIKOTA_CACHE": str(PLACE / "cache")}
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)


def copy(target: Path) -> None:
    """Copy the same output with the system's own tools, and sync its file system once."""
    subprocess.run(["cp", "-r", str(PLACE / "first"), str(target)], check=True)
    subprocess.run(["sync", "--file-system", str(target)], check=True)


def parse() -> None:
    """Read every file of the catalogue as YAML, and do nothing with it."""
    for path in sorted(CATALOG_FOLDER.rglob("*.yaml")):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    main()

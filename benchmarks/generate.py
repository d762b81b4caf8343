"""`python benchmarks/generate.py`: generation beside a plain copy, validation beside a bare parse, as ratios.

Both sides of the first ratio end with one sync of the file system. There is no cache of rendered applications, so every
generation is a cold one.
"""

import os
import shutil
import statistics
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

import yaml

from generator.check.catalog import check_catalog
from generator.generate import generate
from generator.load.catalog import CATALOG_FOLDER, load_catalog

ROOT = Path(__file__).resolve().parents[1]
PLACE = ROOT / "build" / "bench" / "generate"
ROUNDS = 5


def main() -> None:
    """Print the figures of one run."""
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    kind = subprocess.run(["stat", "-f", "-c", "%T", str(PLACE)], capture_output=True, text=True, check=True)
    generate("poso", PLACE / "first")
    count = sum(path.is_file() for path in (PLACE / "first").rglob("*"))
    made = median(lambda number: generate("poso", PLACE / f"made-{number}"))
    copied = median(lambda number: copy(PLACE / f"copied-{number}"))
    print(
        f"generate Poso, {count} files on {kind.stdout.strip()}: "
        f"{made:.2f} s; cp -r: {copied:.2f} s; {made / copied:.1f} ×"
    )
    checked = median(lambda _number: check_catalog(load_catalog()))
    parsed = median(lambda _number: parse())
    print(f"validate the catalogue: {checked:.2f} s; bare YAML parse: {parsed:.2f} s; {checked / parsed:.1f} ×")
    shutil.rmtree(PLACE)


def median(work: Callable[[int], object]) -> float:
    """Median seconds of a few rounds."""
    seconds = []
    for number in range(ROUNDS):
        start = time.monotonic()
        work(number)
        seconds.append(time.monotonic() - start)
    return statistics.median(seconds)


def copy(target: Path) -> None:
    """Copy the same output with the system's own tool, and sync."""
    subprocess.run(["cp", "-r", str(PLACE / "first"), str(target)], check=True)
    os.sync()


def parse() -> None:
    """Read every file of the catalogue as YAML, and do nothing with it."""
    for path in sorted(CATALOG_FOLDER.rglob("*.yaml")):
        yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)


if __name__ == "__main__":
    main()

"""`python benchmarks/start.py [COUNT …]`: what a replica needs from nothing to its first page.

The replicas hold renamed copies of the catalogue's entries, so that any number can be measured before there are as
many entries; 10, 40 and 222 where none is named. The page is the home page, asked of config.wsgi inside the process,
with compiled files as on a server that was started before; seconds are the processor's and the clock's, the best of a
few rounds.
"""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from generator.load.catalog import load_catalog
from generator.making import make
from generator.roots import CATALOG_FOLDER
from generator.write import write_new

ROOT = Path(__file__).resolve().parents[1]
INSIDE = Path(__file__).with_name("replica_inside") / "start_run.py"
BUILD = ROOT / "build" / "bench" / "start"
GOALS = {10: "goal 90 MB", 222: "goals 3 s, 250 MB"}
ROUNDS = 3


def main() -> None:
    """Print a line for each count."""
    for count in [int(word) for word in sys.argv[1:]] or [10, 40, 222]:
        folder = made(count)
        python(folder, "tables")
        lines = sorted(python(folder, "start") for _round in range(ROUNDS))
        goal = f"  ({GOALS[count]})" if count in GOALS else ""
        print(f"{count:4} applications: {lines[0]}{goal}", flush=True)


def made(count: int) -> Path:
    """Write a replica of so many applications, from a catalogue of copies."""
    folder, catalog = BUILD / f"replica-{count}", BUILD / f"catalog-{count}"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.rmtree(catalog, ignore_errors=True)
    shutil.copytree(CATALOG_FOLDER, catalog, ignore=shutil.ignore_patterns("migrations"))
    write_new(folder, make("poso", copies(catalog, count), catalog).files)
    subprocess.run([sys.executable, "-m", "compileall", "-q", "-j", "0", str(folder)], check=False)
    return folder


def copies(catalog: Path, count: int) -> list[str]:
    """Copy the entries that need no other one, in turn, under new names; gives the names."""
    entries = [app for app in load_catalog(catalog).apps.values() if not app.requires]
    names = []
    for number in range(count):
        app = entries[number % len(entries)]
        source = catalog.parent / app.file if (catalog.parent / app.file).is_file() else catalog / _below(app.file)
        names.append(f"{app.id}-{number:03}")
        text = re.sub(r"^id: .*$", f"id: {names[-1]}", source.read_text(encoding="utf-8"), count=1, flags=re.MULTILINE)
        source.with_name(f"{names[-1]}.yaml").write_text(text, encoding="utf-8")
    return names


def _below(file: str) -> str:
    return file.split("/", 1)[1]


def python(folder: Path, task: str) -> str:
    command = [sys.executable, str(INSIDE), task]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(done.stderr[-3000:])
    return done.stdout.strip()


if __name__ == "__main__":
    main()

"""`python -m benchmarks.lifecycle [update] [fleet [COUNT]]`: what a release costs a region, and forty-seven of them.

One run, medians and ratios, each group measured in turns, because a machine is never at rest:

- an update of a replica with all applications, without edits and with two hundred, beside `cp -r` of the replica and
  beside `git commit -a` of the same files. What the release gives was rendered before;
- a fleet of 47 regions, which differ in name alone, made and updated by one process at a time and by two.

The release is a copy of the catalogue in which every fifth application says something else about itself.
"""

import gc
import os
import platform
import re
import resource
import shutil
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.generate import SLOW_ROUNDS, in_turns
from generator.cache.store import Store
from generator.generate import generate, obtain
from generator.lifecycle.git import find_repo
from generator.lifecycle.replica import open_replica
from generator.lifecycle.updating import apply_update
from generator.render.rendered import RenderedFile
from generator.roots import CATALOG_FOLDER, REGIONS, ROOT

PLACE = ROOT / "build" / "bench" / "lifecycle"
REGION, SMALLEST = "poso", "pinrang"  # the second is the shipped region with the fewest words
NEXT = PLACE / "next" / "catalog"
EDITS, REGIONS_OF_A_FLEET = 200, 47
FLEET_APPS = ("e-office", "laksa", "simasn")  # the bundle `starter`
PERSON = ("-c", "user.name=Orang", "-c", "user.email=orang@poso.example")


def main() -> None:
    """Print the figures of one run: of both measures, or of those that are named."""
    named = sys.argv[1:] or ["update", "fleet"]
    shutil.rmtree(PLACE, ignore_errors=True)
    PLACE.mkdir(parents=True)
    machine = f"{os.cpu_count()} cores under a load of {os.getloadavg()[0]:.1f}"
    print(f"Python {platform.python_version()}, {machine}")
    gc.disable()  # as the command does
    write_release()
    time.sleep(2.5)  # a store keeps nothing of files that were written just now
    if "update" in named:
        update()
    if "fleet" in named:
        fleet(next((int(word) for word in named if word.isdigit()), REGIONS_OF_A_FLEET))
    print(f"load at the end: {os.getloadavg()[0]:.1f}")
    shutil.rmtree(PLACE)


def write_release() -> None:
    """Write the catalogue of the next release."""
    shutil.copytree(CATALOG_FOLDER, NEXT)
    release = NEXT / "catalog.yaml"
    release.write_text(re.sub(r"(?m)^release: .*$", 'release: "99.1"', release.read_text("utf-8")), "utf-8")
    for path in sorted(NEXT.glob("apps/*/*.yaml"))[::5]:
        text = path.read_text("utf-8")
        path.write_text(re.sub(r"(?m)^(summary: [^\"'>|\n]{,240})\.$", r"\1 setiap hari.", text), "utf-8")


def update() -> None:
    """A replica with every application takes the release."""
    store = Store(PLACE / "cache", limit_bytes=2_000_000_000)
    generate(REGION, PLACE / "first", store=store, git=True)
    made, keep = obtain(REGION, (), NEXT, store)
    keep()
    shutil.copytree(PLACE / "first", PLACE / "edited", symlinks=True)
    edit(PLACE / "edited")
    before = {file.path: PLACE / "first" / file.path for file in made.files}
    other = [file for file in made.files if not same(before[file.path], file)]
    seconds = in_turns(
        lambda number: copy("first", f"copied-{number}"),
        lambda number: commit(PLACE / f"copied-{number}", other),
        lambda number: make_ready(number),
        lambda number: take(PLACE / f"untouched-{number}", made.files),
        lambda number: take(PLACE / f"edited-{number}", made.files),
        lambda number: run_update(PLACE / f"copied-{number}"),
        rounds=SLOW_ROUNDS,
    )
    copied, committed, _ready, untouched, edited, command = seconds
    print(
        f"update of {len(made.answers.apps)} applications, {len(made.files)} files; the release changes {len(other)}:"
    )
    print(f"  cp -r of the replica: {copied:.2f} s; git commit -a of those {len(other)} files: {committed:.2f} s")
    for words, ours in (("no edits here", untouched), (f"{EDITS} edits here", edited), ("the whole command", command)):
        print(f"  {words}: {ours:.2f} s; {ours / copied:.2f} × cp -r, {ours / committed:.1f} × git commit -a")


def same(place: Path, file: RenderedFile) -> bool:
    """Say whether a file is as the release gives it."""
    return place.is_file() and place.read_bytes() == file.data


def edit(replica: Path) -> None:
    """Add a line at the end of two hundred models, and commit that."""
    found = sorted(replica.glob("apps/*/models/*.py"))
    for path in found[:: max(1, len(found) // EDITS)][:EDITS]:
        path.write_text(f"{path.read_text('utf-8')}\nOF_THE_REGION = True\n", "utf-8")
    git(replica, "commit", "--quiet", "--all", "--message", "Of the region")


def copy(source: str, target: str) -> None:
    """Copy a replica with the system's own tools, and sync its file system once."""
    subprocess.run(["cp", "-r", str(PLACE / source), str(PLACE / target)], check=True)
    subprocess.run(["sync", "--file-system", str(PLACE / target)], check=True)


def make_ready(number: int) -> None:
    """Copy replicas to be updated, and take back in the first what was committed there."""
    copy("first", f"untouched-{number}")
    copy("edited", f"edited-{number}")
    git(PLACE / f"copied-{number}", "reset", "--quiet", "--hard", "HEAD^")
    for name in ("copied", "untouched", "edited"):  # as in a replica in use, git knows the files by their times
        git(PLACE / f"{name}-{number}", "status", "--short")


def commit(replica: Path, other: list[RenderedFile]) -> None:
    """Write what a release changes and commit it, as a person who has no edits might."""
    for file in other:
        (replica / file.path).parent.mkdir(parents=True, exist_ok=True)
        (replica / file.path).write_bytes(file.data)
    git(replica, "add", "--all")
    git(replica, "commit", "--quiet", "--all", "--message", "The release")


def take(replica: Path, files: tuple[RenderedFile, ...]) -> None:
    """Update a replica with what was rendered."""
    done = apply_update(open_replica(replica), files)
    assert not done.conflicts
    assert find_repo(replica) is not None


def run_update(replica: Path) -> None:
    """Run `replikota update` as a region does, over a store that holds what the release gives."""
    command = [sys.executable, "-m", "generator", "update", "--replica", str(replica), "--catalog", str(NEXT)]
    environment = {**os.environ, "REPLIKOTA_CACHE": str(PLACE / "cache"), "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=PLACE, env=environment, stdout=subprocess.DEVNULL, check=True)


def git(replica: Path, *arguments: str) -> None:
    """Run git as a person does."""
    subprocess.run(["git", "-C", str(replica), *PERSON, *arguments], check=True)


def fleet(count: int) -> None:
    """Make and update many regions, one at a time and two."""
    listed = []
    for number in range(count):
        name = f"daerah-{number:02}"
        shutil.copytree(REGIONS / SMALLEST, PLACE / "regions" / name)
        region = PLACE / "regions" / name / "region.yaml"
        region.write_text(region.read_text("utf-8").replace(f"slug: {SMALLEST}\n", f"slug: {name}\n"), "utf-8")
        listed.append(f"  - {{region: ../regions/{name}, apps: [{', '.join(FLEET_APPS)}]}}\n")
    seconds, worked = {}, {}
    for processes in (1, 2):
        place = PLACE / f"fleet-{processes}"
        place.mkdir()
        (place / "fleet.yaml").write_text("regions:\n" + "".join(listed), "utf-8")
        for work, more in (("generate", ()), ("update", ("--catalog", str(NEXT)))):
            begun_at, worked_before = time.monotonic(), processor_seconds()
            run_fleet(place, work, "--processes", str(processes), *more)
            seconds[work, processes] = time.monotonic() - begun_at
            worked[work, processes] = processor_seconds() - worked_before
    print(f"fleet of {count} regions, {len(FLEET_APPS)} applications each:")
    for work in ("generate", "update"):
        one, two = seconds[work, 1], seconds[work, 2]
        each = worked[work, 1] / count
        print(f"  {work}: {one:.1f} s in one process, {two:.1f} s in two: {one / two:.2f} × as fast")
        print(f"    of a processor: {each:.2f} s a region in one process, {worked[work, 2] / count:.2f} s in two")


def processor_seconds() -> float:
    """Give what all processes that were started here, and ended, took of a processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def run_fleet(place: Path, *arguments: str) -> None:
    """Run `replikota fleet` with a store of its own."""
    command = [sys.executable, "-m", "generator", "fleet", *arguments]
    environment = {**os.environ, "REPLIKOTA_CACHE": str(place / "cache"), "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=place, env=environment, stdout=subprocess.DEVNULL, check=True)


if __name__ == "__main__":
    main()

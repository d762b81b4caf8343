"""Killed at any moment, a new replica is absent or whole, and an existing one is finished by the next run."""

import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cache.store import Store
from generator.generate import generate
from generator.record.manifest import MANIFEST_PATH, local_changes, read_manifest
from tests.write.killed import small

ROOT = Path(__file__).resolve().parents[2]
OLD, NEW = ["si-senja", "segar"], ["si-senja", "berita"]
POINTS, SEED = 24, 20260124
MEMORY = Path("/dev/shm")

Tree = dict[str, bytes]


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder in memory where there is one: what is tried here does not depend on the disk."""
    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        yield Path(folder)


@pytest.fixture
def small_output(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.generate._make", small)


def arguments(target: Path, apps: list[str], *more: str) -> list[str]:
    named = [word for app in apps for word in ("--app", app)]
    return ["generate", "--region", "poso", *named, "--output", str(target), "--no-git", *more]


def start(cache: str, *command: str) -> "subprocess.Popen[str]":
    environment = {"PATH": "/usr/bin:/bin", "REPLIKOTA_CACHE": cache}
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-m", *command], cwd=ROOT, env=environment, text=True, stdout=pipe, stderr=pipe
    )


def killed_at(number: int, *command: str) -> int:
    """Run until the numbered change of the disk; give how many there were where it ran to its end."""
    process = start("", "tests.write.killed", str(number), *command)
    out, err = process.communicate(timeout=120)
    assert process.returncode in (0, -signal.SIGKILL), err
    return int(out.splitlines()[-1]) if process.returncode == 0 else 0


def tree(folder: Path) -> Tree:
    found = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def output(apps: list[str]) -> Tree:
    return {file.path: file.data for file in small("poso", apps).files}


def assert_absent_or_whole(target: Path) -> None:
    if target.exists():
        manifest = read_manifest(target)
        assert manifest is not None
        assert local_changes(target, manifest) == []
        assert tree(target).keys() == {*manifest.files, MANIFEST_PATH}


@pytest.mark.usefixtures("small_output")
def test_a_new_replica_is_absent_or_whole_at_any_change_of_the_disk(place: Path) -> None:
    total = killed_at(-1, *arguments(place / "counted" / "poso", OLD))
    # The folder beside, the first file, the last file, the descriptor of the sync, the renaming.
    forced = {*range(1, 6), *range(total - 5, total + 1)}
    for number in sorted(forced | set(random.Random(SEED).sample(range(1, total + 1), POINTS))):
        target = place / str(number) / "poso"
        killed_at(number, *arguments(target, OLD))
        assert_absent_or_whole(target)
        generate("poso", target, OLD)
        assert tree(target) == output(OLD)
        assert [path.name for path in target.parent.iterdir()] == ["poso"]


def assert_old_or_new(target: Path, old: Tree, new: Tree) -> None:
    """Each file is of the one output or of the other; with the new manifest all are new."""
    found = {path: data for path, data in tree(target).items() if not path.startswith(".replikota/next")}
    for path in {*found, *old, *new}:
        assert found.get(path) in (old.get(path), new.get(path)), path
    if found[MANIFEST_PATH] == new[MANIFEST_PATH]:
        assert found == new


@pytest.mark.usefixtures("small_output")
def test_a_refresh_is_finished_by_the_next_run_at_any_change_of_the_disk(place: Path) -> None:
    target = place / "poso"
    generate("poso", target, OLD)
    (target / ".env").write_text("of the region\n")
    total = killed_at(-1, *arguments(target, NEW, "--refresh"))
    own = {".env": b"of the region\n"}
    now, coming = NEW, OLD
    dice = random.Random(SEED)
    for number in range(1, total + 1, 2):
        killed_at(number, *arguments(target, coming, "--refresh"))
        assert_old_or_new(target, output(now) | own, output(coming) | own)
        wanted = dice.choice((now, coming))  # the next run may ask for the one output or for the other
        generate("poso", target, wanted, refresh=True)
        assert tree(target) == output(wanted) | own
        assert [path.name for path in place.iterdir()] == ["poso"]
        now, coming = (NEW, OLD) if wanted == NEW else (OLD, NEW)


@pytest.mark.slow
def test_real_runs_killed_at_any_moment(place: Path) -> None:
    cache, target = str(place / "cache"), place / "poso"
    seconds = []
    for name in ("cold", "warm"):
        began = time.monotonic()
        _out, err = start(cache, "generator", *arguments(place / name, OLD)).communicate(timeout=300)
        seconds.append(time.monotonic() - began)
        assert (place / name).is_dir(), err
    dice = random.Random(SEED)
    for _ in range(POINTS):
        process = start(cache, "generator", *arguments(target, OLD))
        time.sleep(dice.uniform(0, seconds[1]))
        process.kill()
        process.communicate(timeout=120)
        assert_absent_or_whole(target)
        generate("poso", target, OLD, store=Store(Path(cache)))
        assert tree(target) == tree(place / "warm")
        assert sorted(path.name for path in place.iterdir()) == ["cache", "cold", "poso", "warm"]
        shutil.rmtree(target)

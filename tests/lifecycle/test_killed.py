"""Killed with -9 at any step, an update leaves each file old or new, and the next command ends what was begun."""

import itertools
import os
import random
import shutil
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.lifecycle.ending import abort, recover
from generator.lifecycle.git import subprocess
from generator.lifecycle.replica import open_replica
from generator.lifecycle.updating import apply_update
from tests.lifecycle.releases import FIRST, SECOND, commit, made, output, repo_of, tree

CHANGES = ("mkdir", "rename", "replace", "rmdir", "unlink", "fsync")
MODELS = "apps/lapor/models.py"
POINTS, SEED = 3, 20261127
EVERY = bool(os.environ.get("REPLIKOTA_EVERY_STEP"))  # minutes; to be set after a change of the steps
Tree = dict[str, tuple[bytes, bool]]


def killed_at(number: int, action: Callable[[], object], counted: Path) -> bool:
    """Run in a process of its own that dies before the numbered change or start of git; say whether it did."""
    child = os.fork()
    if child == 0:
        steps = itertools.count(1)
        for place, name in [(subprocess, "run"), *((os, name) for name in CHANGES)]:
            setattr(place, name, _dying(getattr(place, name), steps, number))
        action()
        counted.write_text(str(next(steps) - 1))
        os._exit(0)
    _child, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status) or os.WEXITSTATUS(status) == 0
    return os.WIFSIGNALED(status)


def _dying(call: Callable[..., Any], steps: "itertools.count[int]", number: int) -> Callable[..., Any]:
    def counting(*arguments: Any, **options: Any) -> Any:
        if next(steps) == number:
            os.kill(os.getpid(), signal.SIGKILL)
        return call(*arguments, **options)

    return counting


def update(target: Path) -> None:
    recover(repo_of(target))
    apply_update(open_replica(target), made("1.1").files)


def assert_old_or_new(found: Tree, old: Tree, new: Tree) -> None:
    for path in {*found, *old, *new}:
        assert found.get(path) in (old.get(path), new.get(path)), path


@pytest.fixture
def steps(tmp_path: Path, replica: Path) -> Callable[..., None]:
    """Give a function that kills an action at steps of it, looks at the files, and then lets the next run come."""

    def at_steps(begin: Callable[[Path], object], then: Callable[[Path], object], old: Tree, new: Tree) -> None:
        counted = tmp_path / "counted"
        shutil.copytree(replica, tmp_path / "0", symlinks=True)
        assert not killed_at(-1, lambda: begin(tmp_path / "0"), counted)
        total = int(counted.read_text())
        points = range(1, total + 1) if EVERY else random.Random(SEED).sample(range(1, total + 1), POINTS)
        for number in sorted({*points, total}):
            copy = tmp_path / "copies" / str(number)
            shutil.copytree(replica, copy, symlinks=True)
            assert killed_at(number, lambda copy=copy: begin(copy), counted)  # type: ignore[misc]
            assert_old_or_new(tree(copy), old, new)
            then(copy)
            shutil.rmtree(copy)

    return at_steps


@pytest.mark.slow
def test_kill_at_steps_of_a_clean_update(replica: Path, steps: Callable[..., None]) -> None:
    (replica / "config/own.py").write_text("own = 1\n")
    commit(replica)
    own = {"config/own.py": (b"own = 1\n", False)}

    def then(copy: Path) -> None:
        update(copy)
        assert tree(copy) == output("1.1") | own
        repo = repo_of(copy)
        assert repo.text("status", "--porcelain") == ""
        assert repo.text("rev-list", "--count", "HEAD") == "4"
        assert not (copy / ".git/replikota/journal.json").exists()

    steps(update, then, output("1.0") | own, output("1.1") | own)


def conflicting(replica: Path) -> None:
    """Change here the line that the second release changes, and another file."""
    (replica / MODELS).write_text(FIRST[MODELS].replace("state_2 = 2\n", "state_2 = 'mine'\n"))
    commit(replica)


@pytest.mark.slow
def test_kill_at_steps_of_an_update_with_conflicts(replica: Path, tmp_path: Path, steps: Callable[..., None]) -> None:
    conflicting(replica)
    shutil.copytree(replica, tmp_path / "whole")
    update(tmp_path / "whole")
    old, new = tree(replica), tree(tmp_path / "whole")

    def then(copy: Path) -> None:
        recover(repo_of(copy))
        if not (copy / ".git/replikota/journal.json").exists():
            assert tree(copy) == old
            update(copy)
        assert tree(copy) == new
        assert repo_of(copy).text("diff", "--name-only", "--diff-filter=U") == MODELS
        abort(repo_of(copy))
        assert tree(copy) == old

    steps(update, then, old, new)


@pytest.mark.slow
def test_kill_at_steps_of_taking_back(replica: Path, steps: Callable[..., None]) -> None:
    conflicting(replica)
    old = tree(replica)
    update(replica)

    def then(copy: Path) -> None:
        repo = repo_of(copy)
        recover(repo)
        if (copy / ".git/replikota/journal.json").exists():
            abort(repo)
        assert tree(copy) == old
        assert repo.text("status", "--porcelain") == ""

    steps(lambda copy: abort(repo_of(copy)), then, tree(replica), old)


def test_what_was_edited_after_a_kill_is_not_moved_over(replica: Path, tmp_path: Path) -> None:
    for number in itertools.count(20):
        copy = tmp_path / str(number)
        shutil.copytree(replica, copy)
        assert killed_at(number, lambda copy=copy: update(copy), tmp_path / "counted")  # type: ignore[misc]
        if (copy / ".git/replikota/next" / MODELS).exists() and (copy / ".git/replikota/journal.json").exists():
            break
    (copy / MODELS).write_text("edited since\n")
    with pytest.raises(Exception, match=rf"these files were edited since:\n  {MODELS}"):
        recover(repo_of(copy))
    assert (copy / MODELS).read_text() == "edited since\n"
    (copy / MODELS).unlink()
    recover(repo_of(copy))
    assert (copy / MODELS).read_text() == SECOND[MODELS]

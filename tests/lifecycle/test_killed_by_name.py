"""Killed with -9 at each named step of the checkout: the old tree or the new one, and update's own ways go on."""

import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator.lifecycle import ending, switching
from generator.lifecycle.ending import finish, recover
from generator.lifecycle.replica import open_replica
from generator.lifecycle.updating import apply_update
from tests.lifecycle.releases import FIRST, SECOND, commit, made, output, repo_of, tree

Run = Callable[..., tuple[int, str, str]]
MODELS = "apps/lapor/models.py"
STEPS = ("_stage", "write_journal", "_remove", "_move", "_take_index", "settle", "drop_journal", "clear")
TIMES = ("before", "after")


def kill(where: Any, step: str, when: str, action: Callable[[], object]) -> None:
    """Run in a process of its own that dies at a step, before it or as soon as it is done."""
    child = os.fork()
    if child == 0:
        call, begun = getattr(where, step), []

        def dying(*arguments: Any, **options: Any) -> Any:
            begun.append(step)
            if when == "before":
                os.kill(os.getpid(), signal.SIGKILL)
            call(*arguments, **options)
            if step != "clear" or len(begun) > 1:  # the first one comes before anything is staged
                os.kill(os.getpid(), signal.SIGKILL)

        setattr(where, step, dying)
        action()
        os._exit(0)
    _child, status = os.waitpid(child, 0)
    assert os.WIFSIGNALED(status), f"{step} was never reached"


def begin(replica: Path) -> None:
    recover(repo_of(replica))
    apply_update(open_replica(replica), made("1.1").files)


def conflicting(replica: Path) -> None:
    (replica / MODELS).write_text(FIRST[MODELS].replace("state_2 = 2\n", "state_2 = 'mine'\n"))
    commit(replica)


@pytest.fixture
def update(run: Run, replica: Path, installed: Callable[[str], None]) -> Run:
    """Give a function that runs the command on the replica, with the second release installed."""
    installed("1.1")
    return lambda *more: run("update", "--replica", str(replica), *more)


@pytest.mark.slow
@pytest.mark.parametrize("when", TIMES)
@pytest.mark.parametrize("step", STEPS)
def test_the_next_update_ends_a_clean_one(replica: Path, update: Run, step: str, when: str) -> None:
    kill(switching, step, when, lambda: begin(replica))
    found, old, new = tree(replica), output("1.0"), output("1.1")
    assert all(found.get(path) in (old.get(path), new.get(path)) for path in {*found, *old, *new})
    assert update()[0] == 0
    assert tree(replica) == new
    assert repo_of(replica).text("status", "--porcelain") == ""
    assert update() == (0, "up to date: release 1.1\n", "")


@pytest.mark.slow
@pytest.mark.parametrize("way", ["--finish", "--abort"])
@pytest.mark.parametrize("step", ["write_journal", "_move", "_take_index", "clear"])
def test_finish_and_abort_go_on_after_a_kill(replica: Path, update: Run, step: str, way: str) -> None:
    conflicting(replica)
    old = tree(replica)
    kill(switching, step, "after", lambda: begin(replica))
    if way == "--finish":
        assert "conflict marks" in update(way)[2]  # it went on with the checkout, and asks for what is not solved
        (replica / MODELS).write_text(SECOND[MODELS])
        assert update(way) == (0, "finished: the replica is at release 1.1\n", "")
        assert tree(replica) == output("1.1")
    else:
        assert update(way)[0] == 0
        assert tree(replica) == old
    assert repo_of(replica).text("status", "--porcelain") == ""


@pytest.mark.slow
@pytest.mark.parametrize(("step", "when"), [("_join_migrations", "after"), ("settle", "before"), ("settle", "after")])
def test_a_finish_that_was_killed_is_ended_by_the_next_command(
    replica: Path, update: Run, step: str, when: str
) -> None:
    conflicting(replica)
    update()
    (replica / MODELS).write_text(SECOND[MODELS])
    kill(ending, step, when, lambda: finish(repo_of(replica)))
    assert tree(replica) == output("1.1")
    if step == "_join_migrations":
        assert update("--finish")[0] == 0
    assert update() == (0, "up to date: release 1.1\n", "")
    assert repo_of(replica).text("rev-list", "--count", "--merges", "HEAD") == "1"


@pytest.mark.slow
@pytest.mark.parametrize("step", ["write_journal", "_move", "_take_index", "settle"])
def test_an_abort_that_was_killed_is_ended_by_the_next_command(replica: Path, update: Run, step: str) -> None:
    conflicting(replica)
    old = tree(replica)
    update()
    kill(switching, step, "after", lambda: ending.abort(repo_of(replica)))
    code, _out, err = update("--abort")
    assert (code, "there is no update to abort" in err) == (1, True)
    assert tree(replica) == old

"""`status` and `diff` say what people did to a replica."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.lifecycle.releases import commit

Run = Callable[..., tuple[int, str, str]]


def edited(replica: Path) -> None:
    (replica / "apps/lapor/models.py").write_text("mine = 1\n")
    (replica / "apps/pinjam/models.py").unlink()
    (replica / "apps/lapor/own.py").write_text("own = 1\n")
    (replica / "data").mkdir()
    (replica / "data/db.sqlite3").write_text("ignored")


def test_files_are_told_by_state(replica: Path, run: Run) -> None:
    edited(replica)
    code, out, _err = run("status", "--replica", str(replica), "--format", "json", "--exit-code")
    body = json.loads(out)
    assert code == 1
    assert (body["release"], body["apps"], body["history"]) == ("1.0", ["lapor", "pinjam"], True)
    assert body["files"] == {
        "ours": 7,
        "changed": ["apps/lapor/models.py"],
        "added": ["apps/lapor/own.py"],
        "removed": ["apps/pinjam/models.py"],
        "overridden": [],
    }


def test_what_is_committed_is_still_changed_here(replica: Path, run: Run) -> None:
    edited(replica)
    before = run("status", "--replica", str(replica))
    commit(replica)
    assert run("status", "--replica", str(replica)) == before
    assert "changed here  apps/lapor/models.py\nadded here    apps/lapor/own.py\n" in before[1]
    assert before[1].endswith("7 ours, 1 changed here, 1 added here, 1 removed here\n")


def test_without_git_the_manifest_says_the_same(replica: Path, run: Run) -> None:
    edited(replica)
    with_history = json.loads(run("status", "--replica", str(replica), "--format", "json")[1])
    shutil.rmtree(replica / ".git")
    without = json.loads(run("status", "--replica", str(replica), "--format", "json")[1])
    assert without == {**with_history, "history": False}


def test_another_installed_release_is_told(replica: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.cli.status.release_of", lambda _root: "1.1")
    assert "release 1.1 is installed; try: replikota update --dry-run\n" in run("status", "--replica", str(replica))[1]


def test_an_untouched_replica_leaves_with_0(replica: Path, run: Run) -> None:
    code, out, _err = run("status", "--replica", str(replica), "--exit-code")
    assert code == 0
    assert out.splitlines()[-1] == "9 ours, 0 changed here, 0 added here, 0 removed here"


def test_status_leaves_the_persons_index_alone(replica: Path, run: Run) -> None:
    edited(replica)
    before = (replica / ".git/index").read_bytes()
    run("status", "--replica", str(replica))
    run("diff", "--replica", str(replica))
    assert (replica / ".git/index").read_bytes() == before


def test_diff_shows_what_was_changed_in_one_file_or_all(replica: Path, run: Run) -> None:
    edited(replica)
    _code, out, _err = run("diff", "apps/lapor/own.py", "--replica", str(replica))
    assert "+own = 1" in out
    assert "mine" not in out
    _code, out, _err = run("diff", "--replica", str(replica))
    assert "+mine = 1" in out
    assert "-pinjam = 1" in out


def test_a_folder_that_is_no_replica_is_named(tmp_path: Path, run: Run) -> None:
    code, _out, err = run("status", "--replica", str(tmp_path))
    assert code == 1
    assert "it is not a replica.\nNext step: go to the folder of the replica" in err


def test_diff_without_a_history_says_what_to_do(replica: Path, run: Run) -> None:
    shutil.rmtree(replica / ".git")
    code, _out, err = run("diff", "--replica", str(replica))
    assert code == 1
    assert "has no git repository of its own" in err

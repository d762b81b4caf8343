"""More applications come into a replica; what was there stays, to the byte or as a person left it."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from generator.cache.whole import Made
from generator.record.manifest import read_manifest
from tests.lifecycle.releases import FIRST, commit, made, repo_of, tree

Run = Callable[..., tuple[int, str, str]]
WITH_ARCHIVE = {
    **FIRST,
    "apps/arsip/models.py": "arsip = 1\n",
    "config/installed.py": "APPS = ['arsip', 'lapor', 'pinjam']\n",
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, ...]]:
    """Let the release have an archive too, and give what is asked of it."""
    heard: list[tuple[str, ...]] = []

    def make(_region: object, apps: Sequence[str], *_: object) -> Made:
        heard.append(tuple(apps))
        return made("1.0", WITH_ARCHIVE, apps)

    monkeypatch.setattr("generator.generate._make", make)
    monkeypatch.setattr("generator.cli.add.release_of", lambda _root: "1.0")
    return heard


@pytest.fixture
def add(run: Run, replica: Path, asked: list[tuple[str, ...]]) -> Run:
    """Give a function that adds to the replica, which holds two applications."""
    return lambda *more: run("add", "--replica", str(replica), *more)


def test_the_others_stay_to_the_byte(replica: Path, add: Run, asked: list[tuple[str, ...]]) -> None:
    before = tree(replica)
    code, out, _err = add("arsip")
    after = tree(replica)
    assert (code, asked) == (0, [("lapor", "pinjam", "arsip")])
    assert "Next step: python manage.py migrate && python manage.py seed" in out
    changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    assert changed == {".replikota/manifest.json", "apps/arsip/models.py", "config/installed.py"}
    assert repo_of(replica).text("log", "-1", "--format=%s") == "Add arsip"


def test_updates_bring_it_from_then_on(replica: Path, add: Run) -> None:
    add("arsip")
    manifest = read_manifest(replica)
    assert manifest is not None
    assert manifest.asked == ("lapor", "pinjam", "arsip")


def test_what_was_changed_here_stays(replica: Path, add: Run) -> None:
    (replica / "apps/lapor/models.py").write_text("of the region\n")
    commit(replica)
    assert add("arsip")[0] == 0
    assert (replica / "apps/lapor/models.py").read_text() == "of the region\n"


def test_a_dry_run_says_what_then_happens(replica: Path, add: Run) -> None:
    before = tree(replica)
    planned = json.loads(add("arsip", "--dry-run", "--format", "json")[1])
    assert tree(replica) == before
    assert planned == json.loads(add("arsip", "--format", "json")[1])
    assert {"path": "apps/arsip/models.py", "state": "new"} in planned["files"]


def test_both_changed_the_list_of_applications(run: Run, replica: Path, add: Run) -> None:
    (replica / "config/installed.py").write_text("APPS = ['lapor', 'pinjam', 'own']\n")
    commit(replica)
    code, out, _err = add("arsip")
    assert code == 1
    assert "NOT finished: 1 file waits for you." in out
    (replica / "config/installed.py").write_text("APPS = ['arsip', 'lapor', 'pinjam', 'own']\n")
    assert run("update", "--replica", str(replica), "--finish")[0] == 0
    assert repo_of(replica).text("log", "-1", "--format=%s") == "Add arsip"


def test_what_is_there_is_not_added_again(replica: Path, add: Run, asked: list[tuple[str, ...]]) -> None:
    code, _out, err = add("lapor", "pinjam")
    assert (code, asked) == (1, [])
    assert f"{replica} has lapor, pinjam already" in err


def test_of_another_release_nothing_is_added(
    replica: Path, add: Run, asked: list[tuple[str, ...]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.cli.add.release_of", lambda _root: "1.1")
    code, _out, err = add("arsip")
    assert (code, asked) == (1, [])
    assert "the replica is at release 1.0, and this replikota brings 1.1." in err
    assert "`replikota update`" in err

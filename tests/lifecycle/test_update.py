"""A replica takes the next release, and nothing that a person wrote is lost."""

import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.lifecycle.pristine import find_base
from tests.lifecycle.releases import FIRST, SECOND, commit, output, repo_of, tree

Run = Callable[..., tuple[int, str, str]]
Install = Callable[[str], None]
MODELS = "apps/lapor/models.py"


@pytest.fixture
def update(run: Run, replica: Path, installed: Install) -> Run:
    """Give a function that updates the replica to the second release."""
    installed("1.1")
    return lambda *more: run("update", "--replica", str(replica), *more)


def plan(update: Run) -> dict[str, str]:
    """Read what a dry run says of each file."""
    body = json.loads(update("--dry-run", "--format", "json")[1])
    return {file["path"]: file["state"] for file in body["files"]}


def edit(replica: Path, **states: str) -> None:
    """Change lines of the models: state_4="'empat'"."""
    text = (replica / MODELS).read_text()
    for name, value in states.items():
        text = text.replace(f"{name} = {name.rpartition('_')[2]}\n", f"{name} = {value}\n")
    (replica / MODELS).write_text(text)


def test_an_untouched_replica_becomes_the_new_release_to_the_byte(replica: Path, update: Run) -> None:
    code, out, _err = update()
    assert (code, tree(replica)) == (0, output("1.1"))
    assert "the replica is at release 1.1" in out
    repo = repo_of(replica)
    assert repo.text("status", "--porcelain") == ""
    assert repo.text("log", "-1", "--format=%s") == "Update the replica from release 1.0 to 1.1"
    assert find_base(repo).commit == repo.commit_of("HEAD^2")
    assert repo.commit_of("HEAD^2^") == repo.commit_of("HEAD^1")


def test_update_twice_changes_nothing(replica: Path, update: Run) -> None:
    update()
    head = repo_of(replica).commit_of("HEAD")
    assert update() == (0, "up to date: release 1.1\n", "")
    assert repo_of(replica).commit_of("HEAD") == head


def test_a_dry_run_changes_neither_file_nor_repository(replica: Path, update: Run) -> None:
    before = {path: path.read_bytes() for path in replica.rglob("*") if path.is_file()}
    assert plan(update) == {
        ".gitignore": "same",
        ".replikota/manifest.json": "changed",
        MODELS: "changed",
        "apps/lapor/migrations/0001_initial.py": "same",
        "apps/lapor/migrations/0002_state.py": "new",
        "apps/lapor/new/deep/page.html": "new",
        "apps/lapor/old.py": "removed",
        "apps/pinjam/models.py": "same",
        "config/installed.py": "same",
        "locale/id.mo": "changed",
        "manage.py": "same",
    }
    assert {path: path.read_bytes() for path in replica.rglob("*") if path.is_file()} == before


def test_dry_run_equals_real_run(replica: Path, update: Run) -> None:
    edit(replica, state_2="'my two'", state_9="'my nine'")
    (replica / "config/installed.py").write_text("APPS = ['lapor', 'pinjam', 'own']\n")
    (replica / "apps/pinjam/models.py").unlink()
    commit(replica)
    foreseen = plan(update)
    code, out, _err = update("--format", "json")
    assert code == 1
    assert {file["path"]: file["state"] for file in json.loads(out)["files"]} == foreseen
    assert [path for path, state in foreseen.items() if state == "conflict"] == [MODELS]
    now, new = tree(replica), output("1.1")
    for path, state in foreseen.items():
        assert (path in now) == (state not in ("removed", "removed here")), path
        assert (now.get(path) == new.get(path)) == (state in ("new", "same", "changed", "removed")), path


def test_changed_here_and_upstream_in_other_lines_is_merged(replica: Path, update: Run) -> None:
    edit(replica, state_9="'sembilan'")
    commit(replica)
    assert plan(update)[MODELS] == "merged"
    assert update()[0] == 0
    assert (replica / MODELS).read_text() == SECOND[MODELS].replace("state_9 = 9\n", "state_9 = 'sembilan'\n")


def test_two_conflicting_hunks_are_solved_and_finished_then_up_to_date(replica: Path, update: Run) -> None:
    edit(replica, state_2="'my two'", state_17="'my seventeen'")
    commit(replica)
    code, out, _err = update()
    assert code == 1
    assert "NOT finished: 1 file waits for you." in out
    text = (replica / MODELS).read_text()
    assert text.count("<<<<<<< HEAD") == text.count(">>>>>>> replikota/release-1-1") == 2
    assert "my two" in text
    code, _out, err = update("--finish")
    assert code == 1
    assert f"{MODELS}:3: conflict marks" in err
    edit(replica)
    solved = SECOND[MODELS].replace("'dua'", "'my two'")
    (replica / MODELS).write_text(solved)
    assert update("--finish") == (0, "finished: the replica is at release 1.1\n", "")
    assert repo_of(replica).text("status", "--porcelain") == ""
    assert update() == (0, "up to date: release 1.1\n", "")
    assert (replica / MODELS).read_text() == solved


def test_abort_brings_every_file_back_and_keeps_what_was_solved(replica: Path, update: Run) -> None:
    edit(replica, state_2="'my two'")
    commit(replica)
    (replica / "notes.txt").write_text("not in git\n")
    before, head = tree(replica), repo_of(replica).commit_of("HEAD")
    update()
    (replica / MODELS).write_text("half solved\n")
    code, out, _err = update("--abort")
    repo = repo_of(replica)
    assert (code, tree(replica), repo.commit_of("HEAD")) == (0, before, head)
    assert repo.text("status", "--porcelain") == "?? notes.txt"
    assert repo.text("show", f"{out.split()[-1]}:{MODELS}") == "half solved"
    assert update("--abort")[0] == 1
    assert update()[0] == 1


def test_an_update_that_waits_is_not_begun_again(replica: Path, update: Run, run: Run) -> None:
    edit(replica, state_2="'my two'")
    commit(replica)
    update()
    code, _out, err = update()
    assert code == 1
    assert f"waits for 1 files to be solved ({MODELS})" in err
    assert "waits for" in run("status", "--replica", str(replica))[1]


def test_a_person_may_end_it_with_gits_own_commands(replica: Path, update: Run) -> None:
    edit(replica, state_2="'my two'")
    commit(replica)
    update()
    (replica / MODELS).write_text(SECOND[MODELS])
    commit(replica, "Merged by hand")
    assert update() == (0, "up to date: release 1.1\n", "")


def test_a_person_may_take_it_back_with_gits_own_commands(replica: Path, update: Run) -> None:
    edit(replica, state_2="'my two'")
    commit(replica)
    before = tree(replica)
    update()
    repo_of(replica).run("merge", "--abort")
    assert tree(replica) == before
    assert update()[0] == 1
    assert MODELS in update("--finish")[2]


def test_deleted_here_stays_deleted_though_changed_upstream(replica: Path, update: Run) -> None:
    (replica / MODELS).unlink()
    commit(replica)
    assert plan(update)[MODELS] == "removed here"
    assert update()[0] == 0
    assert not (replica / MODELS).exists()
    assert tree(replica).keys() == output("1.1").keys() - {MODELS}


def test_removed_upstream_and_changed_here_is_asked(replica: Path, update: Run) -> None:
    (replica / "apps/lapor/old.py").write_text("mine, and none other\n")
    commit(replica)
    assert update()[0] == 1
    assert (replica / "apps/lapor/old.py").read_text() == "mine, and none other\n"
    assert "git add apps/lapor/old.py or git rm apps/lapor/old.py" in update("--finish")[2]
    repo_of(replica).run("add", "apps/lapor/old.py")
    assert update("--finish")[0] == 0
    assert (replica / "apps/lapor/old.py").exists()


def test_a_dirty_tree_is_refused_and_told_how_it_gets_clean(replica: Path, update: Run) -> None:
    edit(replica, state_9="'mine'")
    before = tree(replica)
    for more in ((), ("--dry-run",)):
        code, _out, err = update(*more)
        assert (code, tree(replica)) == (1, before)
        assert MODELS in err
        assert "git add -A && git commit" in err


def test_foreign_files_are_never_touched(replica: Path, update: Run) -> None:
    own = {".env": "SECRET=1\n", "data/db.sqlite3": "rows", "notes.txt": "mine\n", "apps/lapor/extra/x.py": "x\n"}
    for path, text in own.items():
        (replica / path).parent.mkdir(parents=True, exist_ok=True)
        (replica / path).write_text(text)
    assert update()[0] == 0
    assert tree(replica) == output("1.1") | {path: (text.encode(), False) for path, text in own.items()}


@pytest.mark.parametrize("path", ["apps/lapor/new/deep/page.html", "apps/lapor/new"])
def test_a_file_of_yours_where_a_new_one_comes_is_named(replica: Path, update: Run, path: str) -> None:
    (replica / path).parent.mkdir(parents=True, exist_ok=True)
    (replica / path).write_text("mine\n")
    before = tree(replica)
    for more in ((), ("--dry-run",)):
        code, _out, err = update(*more)
        assert (code, tree(replica)) == (1, before)
        assert "  apps/lapor/new/deep/page.html\nNext step: rename or move yours" in err


def test_a_link_out_of_the_replica_is_not_written_through(replica: Path, update: Run, tmp_path: Path) -> None:
    (tmp_path / "outside").mkdir()
    (replica / "apps/lapor/new").symlink_to(tmp_path / "outside")
    assert update()[0] == 1
    assert list((tmp_path / "outside").iterdir()) == []


def test_no_git_is_said(replica: Path, update: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.lifecycle.git.shutil.which", lambda _: None)
    code, _out, err = update()
    assert code == 1
    assert "git is not installed" in err
    assert "Next step: install git 2.38 or newer" in err


def test_a_replica_without_history_is_told_how_to_get_one(replica: Path, update: Run) -> None:
    shutil.rmtree(replica / ".git")
    code, _out, err = update()
    assert code == 1
    assert "Next step: replikota adopt makes one" in err


def test_a_fresh_clone_has_the_base(replica: Path, update: Run, run: Run, tmp_path: Path) -> None:
    edit(replica, state_9="'sembilan'")
    commit(replica)
    subprocess.run(["git", "clone", "--quiet", str(replica), str(tmp_path / "clone")], check=True)
    assert run("update", "--replica", str(tmp_path / "clone"))[0] == 0
    update()
    assert tree(tmp_path / "clone") == tree(replica)


def test_a_shallow_clone_is_told_to_fetch_the_rest(replica: Path, update: Run, run: Run, tmp_path: Path) -> None:
    edit(replica, state_9="'sembilan'")
    commit(replica)
    assert update is not None
    subprocess.run(["git", "clone", "--quiet", "--depth=1", f"file://{replica}", str(tmp_path / "clone")], check=True)
    code, _out, err = run("update", "--replica", str(tmp_path / "clone"))
    assert code == 1
    assert "git fetch --unshallow" in err


def test_a_squashed_copy_is_not_taken_for_the_base(replica: Path, update: Run) -> None:
    edit(replica, state_9="'sembilan'")
    repo = repo_of(replica)
    message = repo.text("log", "-1", "--format=%B")
    commit(replica, message)
    assert find_base(repo).commit == repo.commit_of("HEAD^")
    assert update()[0] == 0


def test_a_detached_head_is_refused(replica: Path, update: Run) -> None:
    repo_of(replica).run("checkout", "--quiet", "--detach")
    code, _out, err = update()
    assert code == 1
    assert "is on no branch (detached head)" in err


def test_a_branch_changed_half_way_is_named(replica: Path, update: Run) -> None:
    edit(replica, state_2="'my two'")
    commit(replica)
    update()
    repo_of(replica).run("branch", "other")
    repo_of(replica).run("symbolic-ref", "HEAD", "refs/heads/other")
    for more in ("--finish", "--abort"):
        code, _out, err = update(more)
        assert code == 1
        assert "git switch main" in err


def test_another_release_than_the_installed_is_refused(replica: Path, update: Run) -> None:
    code, _out, err = update("--to", "1.2")
    assert code == 1
    assert "release 1.2 is not installed: this replikota brings release 1.1" in err
    assert update("--to", "1.1")[0] == 0


def test_renamed_upstream_and_edited_here(replica: Path, update: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    from tests.lifecycle.releases import made

    edit(replica, state_9="'sembilan'")
    commit(replica)
    texts = {("apps/lapor/records.py" if path == MODELS else path): text for path, text in FIRST.items()}
    monkeypatch.setattr("generator.generate._make", lambda *_: made("1.1", texts))
    assert update()[0] == 0
    assert "state_9 = 'sembilan'" in (replica / "apps/lapor/records.py").read_text()
    assert not (replica / MODELS).exists()


def test_line_ends_and_bytes_that_are_no_text_survive(replica: Path, update: Run) -> None:
    (replica / MODELS).write_bytes((replica / MODELS).read_bytes().replace(b"state_9 = 9\n", b"state_9 = '\xff'\r\n"))
    commit(replica)
    assert update()[0] == 0
    assert b"state_9 = '\xff'\r\n" in (replica / MODELS).read_bytes()
    assert os.access(replica / "manage.py", os.X_OK)


def test_refresh_of_a_replica_with_history_moves_its_base(replica: Path, run: Run, installed: Install) -> None:
    installed("1.1")
    assert run("generate", "--region", "poso", "--output", str(replica), "--refresh", "--no-cache")[0] == 0
    assert tree(replica) == output("1.1")
    assert find_base(repo_of(replica)).manifest.release == "1.1"

"""A replica whose history lacks the base is taken under control, and no file of it is touched."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.generate import generate
from generator.lifecycle.adopting import adopt as commit_base
from generator.lifecycle.pristine import find_base
from generator.lifecycle.rebuilding import rebuild
from generator.lifecycle.replica import manifest_of
from tests.lifecycle.releases import FIRST, SECOND, commit, made, repo_of, tree
from tests.lifecycle.test_killed import killed_at

Run = Callable[..., tuple[int, str, str]]
Install = Callable[[str], None]
MODELS = "apps/lapor/models.py"
MINE = FIRST[MODELS].replace("state_9 = 9\n", "state_9 = 'sembilan'\n")
BOTH = SECOND[MODELS].replace("state_9 = 9\n", "state_9 = 'sembilan'\n")


@pytest.fixture
def bare(tmp_path: Path, installed: Install) -> Path:
    """A replica made with --no-git, in which a line was changed, a file added and one removed."""
    assert installed is not None
    folder = tmp_path / "bare"
    generate("poso", folder)
    (folder / MODELS).write_text(MINE)
    (folder / "own.py").write_text("own = 1\n")
    (folder / "apps/pinjam/models.py").unlink()
    return folder


@pytest.fixture
def squashed(replica: Path, tmp_path: Path) -> Path:
    """A fresh clone of a replica whose history was squashed whole, message and all."""
    (replica / MODELS).write_text(MINE)
    repo = repo_of(replica)
    message = repo.text("log", "-1", "--format=%B")
    commit(replica)
    commit_tree = repo.run(
        "-c", "user.name=O", "-c", "user.email=o@poso", "commit-tree", "HEAD^{tree}", given=message.encode()
    )
    repo.run("update-ref", "HEAD", commit_tree.decode().strip())
    subprocess.run(["git", "clone", "--quiet", f"file://{replica}", str(tmp_path / "squashed")], check=True)
    return tmp_path / "squashed"


def assert_takes_the_next_release(folder: Path, run: Run, installed: Install) -> None:
    installed("1.1")
    assert run("update", "--replica", str(folder))[0] == 0
    assert (folder / MODELS).read_text() == BOTH
    assert not (folder / "apps/lapor/old.py").exists()
    assert run("update", "--replica", str(folder))[1].startswith("up to date: release 1.1")


def without_git(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Bytes and time of every file that is not git's: what is never touched keeps both."""
    found = [path for path in folder.rglob("*") if path.is_file() and ".git" not in path.relative_to(folder).parts]
    return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in found}


def test_made_without_git_it_gets_a_base_and_updates(bare: Path, run: Run, installed: Install) -> None:
    before = without_git(bare)
    code, out, _err = run("adopt", str(bare))
    assert (code, without_git(bare)) == (0, before)
    assert "poso: the manifest records release 1.0, 8 files" in out
    assert ": 8 of 8 files the same" in out
    assert "      6 stand here unchanged\n      2 made again\n" in out
    assert "the base is whole: every file has the hash that the manifest records\n" in out
    assert "no file was touched\nNext step: git add -A && git commit" in out
    assert find_base(repo_of(bare)).manifest.release == "1.0"
    files = json.loads(run("status", "--replica", str(bare), "--format", "json")[1])["files"]
    assert (files["changed"], files["added"], files["removed"]) == ([MODELS], ["own.py"], ["apps/pinjam/models.py"])
    commit(bare)
    assert_takes_the_next_release(bare, run, installed)
    assert (bare / "own.py").exists()
    assert not (bare / "apps/pinjam/models.py").exists()


def test_the_base_is_the_one_that_generate_would_have_made(bare: Path, replica: Path, run: Run) -> None:
    run("adopt", str(bare))
    assert find_base(repo_of(bare)).tree == find_base(repo_of(replica)).tree


def test_squashed_history_gets_the_base_as_second_parent(squashed: Path, run: Run, installed: Install) -> None:
    head, before = repo_of(squashed).commit_of("HEAD"), without_git(squashed)
    code, _out, err = run("update", "--replica", str(squashed))
    assert code == 1
    assert "replikota adopt" in err
    code, out, _err = run("adopt", str(squashed))
    assert (code, without_git(squashed)) == (0, before)
    assert "and the history names this very tree" in out
    repo = repo_of(squashed)
    assert repo.commit_of("HEAD^1") == head
    assert find_base(repo).commit == repo.commit_of("HEAD^2")
    assert repo.text("diff", "--name-only", "HEAD^1", "HEAD") == ""
    assert repo.text("status", "--porcelain") == ""
    assert_takes_the_next_release(squashed, run, installed)


def test_every_later_clone_keeps_the_base(squashed: Path, run: Run, installed: Install, tmp_path: Path) -> None:
    run("adopt", str(squashed))
    subprocess.run(["git", "clone", "--quiet", f"file://{squashed}", str(tmp_path / "later")], check=True)
    assert_takes_the_next_release(tmp_path / "later", run, installed)


def test_the_base_that_this_clone_still_holds_is_taken_itself(squashed: Path, replica: Path, run: Run) -> None:
    assert squashed is not None
    lost = repo_of(replica).text("rev-parse", "refs/replikota/pristine")
    out = run("adopt", str(replica))[1]
    assert f"the base itself is still in this clone, whole, and on no branch: {lost}" in out
    assert find_base(repo_of(replica)).commit == lost


def test_rebased_history_in_which_only_an_older_base_is_left(replica: Path, run: Run, installed: Install) -> None:
    (replica / MODELS).write_text(MINE)
    commit(replica)
    installed("1.1")
    run("update", "--replica", str(replica))
    repo = repo_of(replica)
    flat = repo.run(
        "-c", "user.name=O", "-c", "user.email=o@poso", "commit-tree", "-p", "HEAD^1", "HEAD^{tree}", given=b"flat\n"
    )
    repo.run("update-ref", "HEAD", flat.decode().strip())
    repo.run("update-ref", "-d", "refs/replikota/pristine")
    repo.run("update-ref", "-d", "refs/replikota/release-1-1")
    shutil.rmtree(replica / ".git/logs")
    assert find_base(repo).manifest.release == "1.0"
    assert run("adopt", str(replica))[0] == 0
    assert find_base(repo).manifest.release == "1.1"
    assert run("update", "--replica", str(replica))[1].startswith("up to date: release 1.1")


def test_a_damaged_base_is_made_again(replica: Path, run: Run, installed: Install) -> None:
    (replica / MODELS).write_text(MINE)
    commit(replica)
    name = repo_of(replica).text("rev-parse", f"HEAD^:{MODELS}")
    for pack in (replica / ".git/objects/pack").glob("*.pack"):
        data = pack.read_bytes()
        for stale in (replica / ".git/objects/pack").glob(f"{pack.stem}.*"):
            stale.unlink()
        repo_of(replica).run("unpack-objects", "-q", given=data)
    (replica / f".git/objects/{name[:2]}/{name[2:]}").unlink()
    code, out, _err = run("adopt", str(replica))
    assert code == 0
    assert "adopted" in out
    assert_takes_the_next_release(replica, run, installed)


def test_a_dirty_tree_and_what_is_staged_stay(squashed: Path, run: Run) -> None:
    (squashed / "manage.py").write_text("staged\n")
    repo_of(squashed).run("add", "manage.py")
    (squashed / "config/installed.py").write_text("not staged\n")
    before = repo_of(squashed).run("status", "--porcelain")
    assert run("adopt", str(squashed))[0] == 0
    assert repo_of(squashed).run("status", "--porcelain") == before


def test_a_dry_run_commits_nothing(bare: Path, squashed: Path, run: Run) -> None:
    head = repo_of(squashed).commit_of("HEAD")
    for folder in (bare, squashed):
        code, out, _err = run("adopt", str(folder), "--dry-run")
        assert code == 0
        assert "the base is whole" in out
        assert out.endswith("nothing was committed; run again without --dry-run\n")
    assert not (bare / ".git").exists()
    assert repo_of(squashed).commit_of("HEAD") == head


def test_under_control_already_it_is_said(replica: Path, run: Run) -> None:
    head = repo_of(replica).commit_of("HEAD")
    code, out, _err = run("adopt", str(replica))
    assert (code, out) == (0, "under control already: its history holds the base, release 1.0\n")
    assert repo_of(replica).commit_of("HEAD") == head


def far(monkeypatch: pytest.MonkeyPatch, changed: int) -> None:
    """Install a release of which so many files differ from the first."""
    texts = dict(FIRST)
    for path in sorted(path for path in texts if path != "manage.py")[:changed]:
        texts[path] += "far = 1\n"
    monkeypatch.setattr("generator.generate._make", lambda *_: made("1.7", texts))


def test_nothing_near_enough_is_refused_with_what_to_do(bare: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    far(monkeypatch, 4)
    code, _out, err = run("adopt", str(bare))
    assert code == 1
    assert "nothing is near enough to release 1.0, which this replica records: release 1.7 of the catalogue" in err
    assert "4 of 8 files the same, 4 other (such as .gitignore, " in err
    assert f"found nowhere as the release gave it (1):\n  {MODELS}\n" in err
    assert (
        "replikota generate --region poso --no-git --output /tmp/made\nthen run this again with --made /tmp/made" in err
    )
    assert not (bare / ".git").exists()


def test_what_an_older_replikota_generated_may_be_named(
    bare: Path, run: Run, installed: Install, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    generate("poso", tmp_path / "made")
    far(monkeypatch, 4)
    code, out, _err = run("adopt", str(bare), "--made", str(tmp_path / "made"))
    assert code == 0
    assert f"near: release 1.0 of the folder {tmp_path / 'made'}: 8 of 8 files the same\n" in out
    assert "near: release 1.7 of the catalogue" in out
    commit(bare)
    assert_takes_the_next_release(bare, run, installed)


def test_the_nearest_stands_in_for_a_file_found_nowhere_and_that_is_said(
    bare: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.lifecycle.rebuilding.NEAR_ENOUGH", 0.8)
    monkeypatch.setattr(
        "generator.generate._make", lambda *_: made("1.7", {**FIRST, MODELS: FIRST[MODELS] + "near = 1\n"})
    )
    code, out, _err = run("adopt", str(bare))
    assert code == 0
    assert f"the base is whole but for 1 file\n  not found; the nearest release's stands in: {MODELS}\n" in out
    repo = repo_of(bare)
    assert repo.text("show", f"HEAD:{MODELS}").endswith("near = 1")
    assert f"Of the nearest release, as theirs was not found: {MODELS}" in repo.text("log", "-1", "--format=%B")
    assert find_base(repo).manifest.release == "1.0"


def test_bytes_that_only_the_history_has_are_found_there(bare: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", str(bare)], check=True)
    for text in (FIRST[MODELS], MINE):
        (bare / MODELS).write_text(text)
        (bare / "apps/pinjam/models.py").write_text(FIRST["apps/pinjam/models.py"])
        commit(bare, "By hand")
    far(monkeypatch, 8)
    code, out, _err = run("adopt", str(bare))
    assert code == 0
    assert "1 found in the history" in out
    assert "the base is whole: every file" in out


def test_what_is_no_replica_is_refused_with_what_to_do(tmp_path: Path, bare: Path, run: Run) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other/manage.py").write_text("x\n")
    code, _out, err = run("adopt", str(tmp_path / "other"))
    assert code == 1
    assert "a copy left its hidden folders out.\nNext step: copy .replikota/ over" in err
    (bare / ".replikota/manifest.json").write_text("{}")
    assert "is damaged" in run("adopt", str(bare))[2]


def test_inside_another_repository_it_is_refused(bare: Path, run: Run) -> None:
    subprocess.run(["git", "init", "--quiet", str(bare.parent)], check=True)
    code, _out, err = run("adopt", str(bare))
    assert code == 1
    assert f"lies inside the repository {bare.parent}" in err
    assert "Next step: move the replica out of it" in err


def test_a_detached_head_and_a_merge_under_way_are_refused(squashed: Path, run: Run) -> None:
    (squashed / ".git/MERGE_HEAD").write_text(repo_of(squashed).commit_of("HEAD") + "\n")
    assert "a merge is under way" in run("adopt", str(squashed))[2]
    (squashed / ".git/MERGE_HEAD").unlink()
    repo_of(squashed).run("checkout", "--quiet", "--detach")
    assert "detached head" in run("adopt", str(squashed))[2]


def test_a_shallow_clone_is_told_to_fetch_the_rest(replica: Path, run: Run, tmp_path: Path) -> None:
    (replica / MODELS).write_text(MINE)
    commit(replica)
    subprocess.run(["git", "clone", "--quiet", "--depth=1", f"file://{replica}", str(tmp_path / "clone")], check=True)
    assert "git fetch --unshallow" in run("adopt", str(tmp_path / "clone"))[2]


def test_a_hostile_manifest_reads_nothing_outside_and_through_no_link(bare: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(FIRST["manage.py"])
    manifest = bare / ".replikota/manifest.json"
    body = json.loads(manifest.read_text())
    body["files"]["../secret"] = body["files"]["manage.py"]
    manifest.write_text(json.dumps(body))
    (bare / "manage.py").unlink()
    (bare / "manage.py").symlink_to(tmp_path / "secret")
    found = rebuild(bare, None, manifest_of(bare), [])
    assert {file.path for file in found.files}.isdisjoint({"../secret", "manage.py"})
    assert set(found.lost) == {"../secret", "manage.py", MODELS, "apps/pinjam/models.py"}


def test_killed_at_any_step_it_is_as_before_or_adopted(bare: Path, tmp_path: Path, run: Run) -> None:
    """Each run dies one start of git later, until one ends; the next run then adopts, and no file moved."""
    files = {one.path: one for one in made("1.0").files}

    def begin(folder: Path) -> None:
        manifest = manifest_of(folder)
        found = rebuild(folder, None, manifest, [])
        whole = type(found)(tuple(files[path] for path in sorted(files)))
        commit_base(folder, None, manifest, whole, "", {})

    number = 0
    while True:
        number += 1
        copy = tmp_path / "copies" / str(number)
        shutil.copytree(bare, copy)
        before, was_killed = tree(copy), killed_at(number, lambda copy=copy: begin(copy), tmp_path / "counted")  # type: ignore[misc]
        assert tree(copy) == before
        assert run("adopt", str(copy))[0] == 0
        assert find_base(repo_of(copy)).manifest.release == "1.0"
        assert tree(copy) == before
        assert repo_of(copy).text("diff", "--cached", "--name-only") == ""
        if not was_killed:
            break
    assert number > 5

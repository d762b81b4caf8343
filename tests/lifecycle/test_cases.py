"""The cases of taking a release that go wrong elsewhere: each is tried once, and named."""

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from generator.generate import generate
from generator.lifecycle.pristine import find_base
from tests.lifecycle.releases import FIRST, SECOND, commit, made, repo_of, tree

Run = Callable[..., tuple[int, str, str]]
Take = Callable[..., tuple[int, str, str]]
MODELS = "apps/lapor/models.py"
SHARED = "config/installed.py"
THIRD = {**SECOND, MODELS: SECOND[MODELS].replace("state_12 = 12\n", "state_12 = 'dua belas'\n")}
FOURTH = {**{path: text for path, text in THIRD.items() if path != "apps/pinjam/models.py"}, "apps/arsip.py": "arsip\n"}


@pytest.fixture
def take(run: Run, monkeypatch: pytest.MonkeyPatch) -> Take:
    """Give a function that lets a replica take a release of these texts."""

    def call(replica: Path, release: str, texts: Mapping[str, str], *more: str) -> tuple[int, str, str]:
        monkeypatch.setattr("generator.generate._make", lambda *_: made(release, texts))
        monkeypatch.setattr("generator.cli.update.release_of", lambda _root: release)
        return run("update", "--replica", str(replica), *more)

    return call


def change(replica: Path, path: str, old: str, new: str) -> None:
    """Change a text in a file and commit it."""
    text = (replica / path).read_text()
    assert old in text
    (replica / path).write_text(text.replace(old, new))
    commit(replica)


def test_three_releases_skipped_equal_one_by_one(replica: Path, take: Take, tmp_path: Path) -> None:
    change(replica, MODELS, "state_9 = 9\n", "state_9 = 'mine'\n")
    shutil.copytree(replica, tmp_path / "skips", symlinks=True)
    for release, texts in (("1.1", SECOND), ("1.2", THIRD), ("1.3", FOURTH)):
        assert take(replica, release, texts)[0] == 0
    assert take(tmp_path / "skips", "1.3", FOURTH)[0] == 0
    assert tree(tmp_path / "skips") == tree(replica)
    assert "state_9 = 'mine'\n" in (replica / MODELS).read_text()


def test_the_same_conflict_is_not_asked_twice(replica: Path, take: Take) -> None:
    change(replica, MODELS, "state_2 = 2\n", "state_2 = 'mine'\n")
    assert take(replica, "1.1", SECOND)[0] == 1
    (replica / MODELS).write_text(SECOND[MODELS].replace("'dua'", "'mine'"))
    assert take(replica, "1.1", SECOND, "--finish")[0] == 0
    assert take(replica, "1.2", THIRD)[0] == 0
    assert (replica / MODELS).read_text() == THIRD[MODELS].replace("'dua'", "'mine'")


def test_what_was_solved_before_taking_it_back_is_in_the_commit_named(replica: Path, take: Take) -> None:
    change(replica, MODELS, "state_2 = 2\n", "state_2 = 'mine'\n")
    assert take(replica, "1.1", SECOND)[0] == 1
    solved = SECOND[MODELS].replace("'dua'", "'mine'")
    (replica / MODELS).write_text(solved)
    code, out, _err = take(replica, "1.1", SECOND, "--abort")
    assert code == 0
    assert repo_of(replica).run("show", f"{out.split()[-1]}:{MODELS}").decode() == solved


def test_removed_upstream_and_only_reformatted_here_is_removed(replica: Path, take: Take) -> None:
    (replica / "apps/lapor/old.py").write_text("only  in the\n    first release\n\n")
    commit(replica)
    before = repo_of(replica).commit_of("HEAD")
    code, out, _err = take(replica, "1.1", SECOND, "--dry-run")
    assert (code, "removed      apps/lapor/old.py" in out) == (0, True)
    assert take(replica, "1.1", SECOND)[0] == 0
    assert not (replica / "apps/lapor/old.py").exists()
    assert repo_of(replica).commit_of("HEAD^1") == before


def test_two_applications_change_one_shared_file(replica: Path, take: Take) -> None:
    lines = {**FIRST, SHARED: "".join(f"line_{number}\n" for number in range(12))}
    assert take(replica, "1.1", lines)[0] == 0
    change(replica, SHARED, "line_6\n", "line_6\nmine\n")
    both = lines[SHARED].replace("line_1\n", "line_1\nof_lapor\n").replace("line_11\n", "line_11\nof_pinjam\n")
    assert take(replica, "1.2", {**lines, SHARED: both})[0] == 0
    assert (replica / SHARED).read_text() == both.replace("line_6\n", "line_6\nmine\n")


def test_custom_output_place_that_is_moved_later(tmp_path: Path, replica: Path, take: Take) -> None:
    own = tmp_path / "tempat lain" / "Poso é ✓"
    generate("poso", own, git=True)
    change(own, MODELS, "state_9 = 9\n", "state_9 = 'mine'\n")
    moved = tmp_path / "sudah pindah"
    own.rename(moved)
    assert take(moved, "1.1", SECOND)[0] == 0
    assert take(replica, "1.1", SECOND)[0] == 0
    assert tree(moved) == {**tree(replica), MODELS: tree(moved)[MODELS]}
    assert "state_9 = 'mine'" in (moved / MODELS).read_text()


def squash(replica: Path) -> None:
    """Give the branch one new commit with the same files."""
    repo = repo_of(replica)
    repo.run("checkout", "--quiet", "--orphan", "squashed")
    commit(replica, "All in one")


def test_squashed_history_says_to_adopt(replica: Path, take: Take) -> None:
    squash(replica)
    before = tree(replica)
    code, out, err = take(replica, "1.1", SECOND)
    assert (code, out, tree(replica)) == (1, "", before)
    assert "holds no pristine output" in err
    assert "replikota adopt" in err


def test_rebased_history_says_to_adopt(replica: Path, take: Take) -> None:
    """A rebase onto another root rewrites the base with another tree than its message names."""
    change(replica, MODELS, "state_9 = 9\n", "state_9 = 'mine'\n")
    repo = repo_of(replica)
    repo.run("branch", "old")
    repo.run("checkout", "--quiet", "--orphan", "other")
    repo.run("rm", "-rfq", ".")
    (replica / "README.md").write_text("begun elsewhere\n")
    commit(replica)
    identity = ("-c", "user.name=Orang", "-c", "user.email=orang@poso")
    repo.run(*identity, "rebase", "--quiet", "--root", "--onto", "other", "old")
    before = tree(replica)
    code, _out, err = take(replica, "1.1", SECOND)
    assert (code, tree(replica)) == (1, before)
    assert "replikota adopt" in err


def test_old_base_missing_because_the_history_was_begun_by_hand(replica: Path, take: Take) -> None:
    shutil.rmtree(replica / ".git")
    subprocess.run(["git", "init", "--quiet", "--initial-branch=main", str(replica)], check=True)
    commit(replica)
    code, _out, err = take(replica, "1.1", SECOND)
    assert code == 1
    assert "replikota adopt" in err


def test_old_base_damaged_is_told_and_nothing_changes(replica: Path, take: Take) -> None:
    repo = repo_of(replica)
    change(replica, MODELS, "state_9 = 9\n", "state_9 = 'mine'\n")
    name = repo.objects(find_base(repo).commit)[MODELS][1]
    for pack in (replica / ".git/objects/pack").glob("*.pack"):
        data = pack.read_bytes()
        for side in (replica / ".git/objects/pack").glob(f"{pack.stem}.*"):
            side.unlink()
        subprocess.run(["git", "-C", str(replica), "unpack-objects", "-q"], input=data, check=True)
    (replica / ".git/objects" / name[:2] / name[2:]).unlink()
    before = tree(replica)
    for more in ((), ("--dry-run",)):
        code, out, err = take(replica, "1.1", SECOND, *more)
        assert (code, out, tree(replica)) == (1, "", before)
        assert "Next step:" in err
        assert "Traceback" not in err


def test_partial_failure_never_prints_success(replica: Path, take: Take, monkeypatch: pytest.MonkeyPatch) -> None:
    real, moves = os.replace, iter(range(100))

    def full(source: object, target: object, **options: object) -> None:
        if MODELS in str(target) and next(moves) == 0:
            raise OSError(28, "No space left on device", str(target))
        real(source, target, **options)  # type: ignore[arg-type]

    monkeypatch.setattr("os.replace", full)
    code, out, err = take(replica, "1.1", SECOND)
    assert code == 1
    assert "the replica is at release" not in out
    assert "No space left" in err
    assert take(replica, "1.1", SECOND) == (0, "up to date: release 1.1\n", "")
    assert (replica / MODELS).read_text() == SECOND[MODELS]


@pytest.mark.parametrize(
    "path", ["../outside.txt", "/tmp/outside.txt", ".git/hooks/post-commit", "a/../../outside.txt"]
)
def test_hostile_path_of_a_release_is_refused(replica: Path, take: Take, path: str) -> None:
    before, head = tree(replica), repo_of(replica).commit_of("HEAD")
    for more in ((), ("--dry-run",)):
        code, out, err = take(replica, "1.1", {**SECOND, path: "evil\n"}, *more)
        assert (code, out) == (1, "")
        assert "outside" in err or ".git" in err
    assert (tree(replica), repo_of(replica).commit_of("HEAD")) == (before, head)
    assert not (replica.parent / "outside.txt").exists()
    assert not (replica / ".git/hooks/post-commit").exists()


def test_a_symlink_of_yours_in_place_of_a_changed_file_is_not_written_through(
    replica: Path, take: Take, tmp_path: Path
) -> None:
    outside = tmp_path / "outside.py"
    outside.write_text("of somebody else\n")
    (replica / MODELS).unlink()
    (replica / MODELS).symlink_to(outside)
    commit(replica)
    assert take(replica, "1.1", SECOND)[0] == 1
    assert outside.read_text() == "of somebody else\n"


def test_line_endings_of_a_whole_file_changed_here_are_not_changed_back(replica: Path, take: Take) -> None:
    path = "apps/pinjam/models.py"
    (replica / path).write_bytes(b"pinjam = 1\r\n")
    commit(replica)
    assert take(replica, "1.1", SECOND)[0] == 0
    assert (replica / path).read_bytes() == b"pinjam = 1\r\n"


def test_executable_bit_set_here_stays(replica: Path, take: Take) -> None:
    (replica / MODELS).chmod(0o755)
    commit(replica)
    assert take(replica, "1.1", SECOND)[0] == 0
    assert os.access(replica / MODELS, os.X_OK)
    assert (replica / MODELS).read_text() == SECOND[MODELS]


def test_a_name_that_is_not_utf_8_stays(replica: Path, take: Take) -> None:
    place = os.fsencode(replica) + b"/apps/caf\xe9.txt"
    with open(place, "wb") as file:
        file.write(b"\xff\xfe")
    commit(replica)
    assert take(replica, "1.1", SECOND)[0] == 0
    with open(place, "rb") as file:
        assert file.read() == b"\xff\xfe"


def test_a_branch_changed_while_an_update_waits_can_be_changed_back(replica: Path, take: Take) -> None:
    change(replica, MODELS, "state_2 = 2\n", "state_2 = 'mine'\n")
    take(replica, "1.1", SECOND)
    repo = repo_of(replica)
    repo.run("branch", "other")
    repo.run("symbolic-ref", "HEAD", "refs/heads/other")
    assert take(replica, "1.1", SECOND)[0] == 1
    repo.run("symbolic-ref", "HEAD", "refs/heads/main")
    (replica / MODELS).write_text(SECOND[MODELS])
    assert take(replica, "1.1", SECOND, "--finish")[0] == 0

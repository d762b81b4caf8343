"""A new folder appears whole or not at all."""

import os
from pathlib import Path

import pytest

from generator.problems import GeneratorError
from generator.write import write_new
from tests.write.builders import file, written


def test_writes_all_files_and_leaves_no_staging(tmp_path: Path) -> None:
    target = written(tmp_path / "poso", file("a/b.py"), file("c.py", "dua\n"))
    assert (target / "a/b.py").read_text() == "satu\n"
    assert [path.name for path in tmp_path.iterdir()] == ["poso"]


def test_what_runs_may_be_run(tmp_path: Path) -> None:
    target = written(tmp_path / "poso", file("manage.py", executable=True), file("a.py"))
    assert os.access(target / "manage.py", os.X_OK)
    assert not os.access(target / "a.py", os.X_OK)


def test_a_failure_half_way_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match="outside the replica"):
        write_new(tmp_path / "poso", [file("a.py"), file("../b.py")])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("path", ["/etc/x", "../x", "a/../../x", "a\\b", "a//b", "a/./b", "a/", "", "..", "a\0b"])
def test_refuses_paths_outside(tmp_path: Path, path: str) -> None:
    with pytest.raises(GeneratorError, match="outside the replica"):
        write_new(tmp_path / "poso", [file(path)])
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "path",
    [".git/hooks/post-commit", "a/.git/config", ".git", ".GIT/x", "git~1/x", ".git./x", ".git::$INDEX_ALLOCATION/x"],
)
def test_refuses_what_is_gits_own(tmp_path: Path, path: str) -> None:
    with pytest.raises(GeneratorError, match="is git's own"):
        write_new(tmp_path / "poso", [file("a.py"), file(path)])
    assert list(tmp_path.iterdir()) == []


def test_files_about_git_are_no_part_of_it(tmp_path: Path) -> None:
    target = written(tmp_path / "poso", file(".gitignore"), file(".gitattributes"), file("a.git/b.py"))
    assert (target / "a.git/b.py").is_file()


def test_takes_the_place_of_an_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "poso").mkdir()
    assert (written(tmp_path / "poso", file("a.py")) / "a.py").is_file()


def test_never_takes_the_place_of_a_folder_that_came_meanwhile(tmp_path: Path) -> None:
    (tmp_path / "poso").mkdir()
    (tmp_path / "poso" / "mine.txt").write_text("mine")
    with pytest.raises(GeneratorError, match="was made by somebody else while this run was writing"):
        write_new(tmp_path / "poso", [file("a.py")])
    assert [path.name for path in tmp_path.rglob("*")] == ["poso", "mine.txt"]


def test_clears_what_killed_runs_left_and_leaves_alone_what_a_living_one_holds(tmp_path: Path) -> None:
    import fcntl

    for name in ("dead", "living"):
        (tmp_path / f".po[s]o.replikota-{name}" / "a").mkdir(parents=True)
    held = os.open(tmp_path / ".po[s]o.replikota-living", os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    written(tmp_path / "po[s]o", file("a.py"))
    os.close(held)
    assert sorted(path.name for path in tmp_path.iterdir()) == [".po[s]o.replikota-living", "po[s]o"]

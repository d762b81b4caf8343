"""An unchanged replica is brought to new output; what a person wrote meanwhile stays, whatever was interrupted."""

import json
import shutil
import threading
from pathlib import Path

import pytest

from generator.problems import GeneratorError
from generator.record.manifest import MANIFEST_PATH, digest, local_changes
from generator.write import finish_refresh, refuse_bad_target, write_refresh
from generator.write import refresh as refreshing
from generator.write.staging import locked
from tests.write.builders import file, manifest_of, whole, written


class Killed(BaseException):
    """Ends a run where a kill would."""


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return written(tmp_path / "poso", file("a.py"), file("b.py"), file("old/c.py"))


NEW = whole(file("a.py", "dua\n"), file("b.py"), file("new/d.py"))


@pytest.fixture
def interrupted(target: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A refresh to NEW that was killed when everything was staged and nothing moved."""

    def killed(_target: Path) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(refreshing, "_move", killed)
        with pytest.raises(Killed):
            write_refresh(target, NEW, manifest_of(target))
    return target


def texts(target: Path) -> dict[str, str]:
    found = [path for path in target.rglob("*") if path.is_file() and ".replikota" not in path.parts]
    return {path.relative_to(target).as_posix(): path.read_text() for path in found}


def test_replaces_adds_and_removes(target: Path) -> None:
    assert sorted(write_refresh(target, NEW, manifest_of(target))) == [
        ".replikota/manifest.json",
        "a.py",
        "new/d.py",
        "old/c.py",
    ]
    assert texts(target) == {"a.py": "dua\n", "b.py": "satu\n", "new/d.py": "satu\n"}
    assert not (target / "old").exists()
    assert local_changes(target, manifest_of(target)) == []
    assert [path.name for path in (target / ".replikota").iterdir()] == ["manifest.json"]


def test_writes_nothing_where_nothing_changed(target: Path) -> None:
    same = whole(file("a.py"), file("b.py"), file("old/c.py"))
    assert write_refresh(target, same, manifest_of(target)) == []


def test_files_of_the_region_itself_stay(target: Path) -> None:
    (target / ".env").write_text("SECRET\n")
    (target / "old" / "mine.py").write_text("mine\n")
    write_refresh(target, NEW, manifest_of(target))
    assert texts(target)[".env"] == "SECRET\n"
    assert texts(target)["old/mine.py"] == "mine\n"


def test_refuses_what_changed_since_the_manifest_was_read(target: Path) -> None:
    old = manifest_of(target)
    write_refresh(target, NEW, old)
    with pytest.raises(GeneratorError, match="changed by another run meanwhile"):
        write_refresh(target, whole(file("a.py", "tiga\n")), old)


def test_refuses_a_link_on_the_way(target: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (target / "new").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(GeneratorError, match="is a symbolic link"):
        write_refresh(target, NEW, manifest_of(target))
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_refuses_to_write_into_git(target: Path) -> None:
    (target / ".git").mkdir()
    with pytest.raises(GeneratorError, match="is git's own"):
        write_refresh(target, whole(file("a.py", "dua\n"), file(".git/hooks/post-commit")), manifest_of(target))
    assert list((target / ".git").iterdir()) == []
    assert texts(target)["a.py"] == "satu\n"


@pytest.mark.parametrize("path", [".git/config", "../outside.txt"])
def test_a_manifest_that_names_what_is_not_ours_removes_nothing(target: Path, path: str) -> None:
    place = target / path
    place.parent.mkdir(exist_ok=True)
    place.write_text("theirs\n")
    record = json.loads((target / MANIFEST_PATH).read_text())
    record["files"][path] = {**record["files"]["a.py"], "sha256": digest(b"theirs\n")}
    (target / MANIFEST_PATH).write_text(json.dumps(record))
    with pytest.raises(GeneratorError, match="refused to write"):
        write_refresh(target, NEW, manifest_of(target))
    assert place.read_text() == "theirs\n"
    assert texts(target)["a.py"] == "satu\n"


def test_an_interrupted_refresh_is_finished(interrupted: Path) -> None:
    finish_refresh(interrupted)
    assert texts(interrupted) == {"a.py": "dua\n", "b.py": "satu\n", "new/d.py": "satu\n"}
    assert refuse_bad_target(interrupted) == manifest_of(interrupted)


def test_a_dry_run_says_that_a_refresh_was_interrupted(interrupted: Path) -> None:
    with pytest.raises(GeneratorError, match=r"was interrupted\.\nNext step: run the same command without --dry-run"):
        refuse_bad_target(interrupted)


def test_what_a_person_wrote_after_the_interruption_stays_and_is_named(interrupted: Path) -> None:
    (interrupted / "a.py").write_text("mine\n")
    (interrupted / "old" / "c.py").write_text("mine too\n")
    finish_refresh(interrupted)
    assert texts(interrupted)["a.py"] == "mine\n"
    assert texts(interrupted)["old/c.py"] == "mine too\n"
    with pytest.raises(GeneratorError, match=r"  changed  a\.py\n"):
        refuse_bad_target(interrupted)


def test_half_staged_files_are_thrown_away(target: Path) -> None:
    (target / refreshing.PART_FOLDER / "deep").mkdir(parents=True)
    write_refresh(target, NEW, manifest_of(target))
    assert [path.name for path in (target / ".replikota").iterdir()] == ["manifest.json"]


def test_a_linked_next_folder_is_refused(interrupted: Path, tmp_path: Path) -> None:
    shutil.move(interrupted / ".replikota/next", tmp_path / "next")
    (interrupted / ".replikota/next").symlink_to(tmp_path / "next")
    with pytest.raises(GeneratorError, match="is a symbolic link"):
        finish_refresh(interrupted)


def test_waits_for_another_run_on_the_same_replica(target: Path) -> None:
    old = manifest_of(target)
    with locked(target):
        waiting = threading.Thread(target=write_refresh, args=(target, NEW, old))
        waiting.start()
        waiting.join(0.3)
        assert waiting.is_alive()
        assert texts(target)["a.py"] == "satu\n"
    waiting.join(10)
    assert texts(target)["a.py"] == "dua\n"

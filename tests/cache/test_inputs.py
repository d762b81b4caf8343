"""One look at the inputs sees every change that could change a replica, and none that could not."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cache import inputs
from generator.cache.inputs import Inputs, look_at


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("region", "catalog", "templates", "package"):
        (tmp_path / name / "below").mkdir(parents=True)
        (tmp_path / name / "below" / "file.yaml").write_text("satu\n")
    monkeypatch.setattr(inputs, "TEMPLATES_FOLDER", tmp_path / "templates")
    monkeypatch.setattr(inputs, "_PACKAGE", tmp_path / "package")
    return tmp_path


def look(place: Path) -> Inputs | None:
    return look_at(place / "region", place / "catalog")


def rewritten(path: Path) -> None:
    """Write other bytes of the same length and put the old time back, as `cp -p` or `touch -r` would."""
    state = path.stat()
    path.write_text("dua!\n")
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def renamed(path: Path) -> None:
    path.rename(path.with_name("other.yaml"))


def removed(path: Path) -> None:
    path.unlink()


def made_executable(path: Path) -> None:
    path.chmod(0o755)


def joined(path: Path) -> None:
    path.with_name("new.yaml").write_text("")


@pytest.mark.parametrize("folder", ["region", "catalog", "templates", "package"])
@pytest.mark.parametrize("change", [rewritten, renamed, removed, made_executable, joined])
def test_sees_every_change(place: Path, folder: str, change: Callable[[Path], None]) -> None:
    before = look(place)
    time.sleep(0.02)  # the clock of file times ticks
    change(place / folder / "below" / "file.yaml")
    assert before is not None
    assert look(place) not in (before, None)


def test_what_nobody_touched_looks_the_same(place: Path) -> None:
    assert look(place) == look(place)


def test_what_python_leaves_behind_does_not_count(place: Path) -> None:
    before = look(place)
    (place / "package" / "__pycache__").mkdir()
    (place / "package" / "__pycache__" / "a.pyc").write_bytes(b"x")
    assert look(place) == before


def test_other_versions_of_libraries_are_seen(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = look(place)
    monkeypatch.setattr(inputs, "LIBRARIES", ("json",))
    assert look(place) != before


def test_a_linked_folder_cannot_be_trusted(place: Path) -> None:
    (place / "elsewhere").mkdir()
    (place / "catalog" / "linked").symlink_to(place / "elsewhere")
    assert look(place) is None


def test_a_linked_file_is_seen_through(place: Path) -> None:
    (place / "elsewhere.yaml").write_text("satu\n")
    (place / "catalog" / "linked.yaml").symlink_to(place / "elsewhere.yaml")
    before = look(place)
    (place / "elsewhere.yaml").write_text("lebih panjang\n")
    assert look(place) != before


def test_settles_some_time_after_the_last_change(place: Path) -> None:
    seen = look(place)
    assert seen is not None
    now = time.time()
    assert not seen.had_settled(now)
    assert seen.had_settled(now + 10)


def test_a_catalogue_inside_the_package_is_looked_at_once(place: Path) -> None:
    (place / "package" / "catalog").mkdir()
    (place / "package" / "catalog" / "a.yaml").write_text("satu\n")
    paths = [path for path, _ in inputs._states([place / "package" / "catalog", place / "package", place / "package"])]
    assert str(place / "package" / "catalog" / "a.yaml") in paths
    assert len(paths) == len(set(paths))

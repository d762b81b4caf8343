"""The store finds what was kept, trusts nothing that is damaged or another account's, and stays small."""

import os
import threading
from pathlib import Path

import pytest

from generator.cache.pack import Pack, to_bytes
from generator.cache.store import Store, own_store
from generator.render.rendered import RenderedFile


def pack(text: str) -> Pack:
    return Pack((RenderedFile("a", text.encode(), "t", "o"),))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "cache")


def test_finds_what_was_kept_and_nothing_else(store: Store) -> None:
    store.keep("k", pack("satu"))
    assert store.find("k") == pack("satu")
    assert store.find("other") is None


def test_the_folder_is_for_its_owner_alone(store: Store) -> None:
    store.keep("k", pack("satu"))
    assert store.folder.stat().st_mode & 0o777 == 0o700


def test_a_damaged_pack_is_removed_and_not_given(store: Store) -> None:
    store.keep("k", pack("satu"))
    place = store.folder / "k.pack"
    place.write_bytes(place.read_bytes().replace(b"satu", b"dusu"))
    assert store.find("k") is None
    assert not place.exists()


def test_a_folder_that_others_may_write_is_not_used(store: Store) -> None:
    store.keep("k", pack("satu"))
    store.folder.chmod(0o777)
    assert store.find("k") is None
    store.keep("l", pack("dua"))
    assert not (store.folder / "l.pack").exists()


def test_a_folder_of_another_account_is_not_used(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.keep("k", pack("satu"))
    monkeypatch.setattr("os.geteuid", lambda: os.getuid() + 1)
    assert store.find("k") is None


def test_a_place_that_cannot_be_written_only_means_that_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    store = Store(tmp_path / "file" / "cache")
    store.keep("k", pack("satu"))
    assert store.find("k") is None


def test_what_was_used_longest_ago_goes_first(tmp_path: Path) -> None:
    store = Store(tmp_path, limit_bytes=2 * len(to_bytes("a", pack("x" * 1000))) + 10)
    for age, key in ((300, "a"), (200, "b")):
        store.keep(key, pack("x" * 1000))
        moment = (tmp_path / f"{key}.pack").stat().st_mtime - age
        os.utime(tmp_path / f"{key}.pack", (moment, moment))
    assert store.find("a") is not None  # used now, so b is the oldest
    store.keep("c", pack("x" * 1000))
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["a.pack", "c.pack"]


def test_what_killed_writers_left_goes_after_an_hour(store: Store) -> None:
    store.keep("k", pack("satu"))
    for name, age in (("old", 7200), ("new", 60)):
        left = store.folder / f"{name}.77.unfinished"
        left.write_bytes(b"half")
        moment = left.stat().st_mtime - age
        os.utime(left, (moment, moment))
    store.keep("l", pack("dua"))
    assert sorted(path.name for path in store.folder.iterdir()) == ["k.pack", "l.pack", "new.77.unfinished"]


def test_many_writers_and_readers_at_once_never_see_half_a_pack(store: Store) -> None:
    wrong: list[object] = []

    def work() -> None:
        for _ in range(50):
            store.keep("k", pack("x" * 20_000))
            found = store.find("k")
            if found not in (None, pack("x" * 20_000)):
                wrong.append(found)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []
    assert store.find("k") == pack("x" * 20_000)


@pytest.mark.parametrize(
    ("environment", "folder"),
    [
        ({"REPLIKOTA_CACHE": "/a", "XDG_CACHE_HOME": "/b", "HOME": "/h"}, "/a"),
        ({"XDG_CACHE_HOME": "/b", "HOME": "/h"}, "/b/replikota"),
        ({"XDG_CACHE_HOME": "relative", "HOME": "/h"}, "/h/.cache/replikota"),
        ({"HOME": "/h"}, "/h/.cache/replikota"),
        ({"REPLIKOTA_CACHE": "", "HOME": "/h"}, None),
        ({}, None),
    ],
)
def test_the_environment_says_where(environment: dict[str, str], folder: str | None) -> None:
    store = own_store(environment)
    assert (str(store.folder) if store else None) == folder

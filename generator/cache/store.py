"""A folder of packs by key: written whole, never trusted unread, kept small, and thrown away at any time."""

import os
import stat
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from generator.cache.pack import Pack, from_bytes, to_bytes

FOLDER_VARIABLE = "REPLIKOTA_CACHE"
LIMIT_BYTES = 256_000_000
ABANDONED_SECONDS = 3600  # a half-written pack this old has no writer any more
_ENDING, _UNFINISHED = ".pack", ".unfinished"


class Store:
    """Packs in one folder. Whatever goes wrong with it, the caller only finds nothing there."""

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self.folder = folder
        self.limit_bytes = limit_bytes

    def find(self, key: str) -> Pack | None:
        """Give the pack of a key; a damaged one is removed and not given."""
        place = self._place(key)
        try:
            if not self._is_ours():
                return None
            pack = from_bytes(key, place.read_bytes())
            if pack is None:
                place.unlink(missing_ok=True)
            else:
                os.utime(place)  # used last, so removed last
        except OSError:
            return None
        return pack

    def keep(self, key: str, pack: Pack) -> None:
        """Keep a pack under its key; two writers of one key write the same, and the later one stays."""
        unfinished = self.folder / f"{key}.{os.urandom(4).hex()}{_UNFINISHED}"
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not self._is_ours():
                return
            unfinished.write_bytes(to_bytes(key, pack))
            unfinished.replace(self._place(key))
            self._trim()
        except OSError:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def _place(self, key: str) -> Path:
        return self.folder / f"{key}{_ENDING}"

    def _is_ours(self) -> bool:
        """Refuse a folder that another account owns or may write: its code would run in the replica."""
        state = self.folder.stat()
        if not hasattr(os, "geteuid"):  # Windows: a folder below one's own profile is one's own
            return stat.S_ISDIR(state.st_mode)
        return stat.S_ISDIR(state.st_mode) and state.st_uid == os.geteuid() and not state.st_mode & 0o022

    def _trim(self) -> None:
        """Remove what was used longest ago until the rest fits, and what killed writers left."""
        found = sorted(self._found(), key=lambda one: one[0], reverse=True)
        kept = 0
        for used_at, size, path in found:
            kept += size
            is_left = path.suffix == _UNFINISHED and time.time() - used_at > ABANDONED_SECONDS
            if is_left or (path.suffix == _ENDING and kept > self.limit_bytes):
                path.unlink(missing_ok=True)

    def _found(self) -> Iterator[tuple[float, int, Path]]:
        for path in self.folder.iterdir():
            with suppress(FileNotFoundError):  # another run trims too
                state = path.stat()
                yield state.st_mtime, state.st_size, path


def own_store(environment: Mapping[str, str] = os.environ) -> Store | None:
    """Give the store of this account: $REPLIKOTA_CACHE, else below $XDG_CACHE_HOME or ~/.cache.

    REPLIKOTA_CACHE set to nothing means none.
    """
    named = environment.get(FOLDER_VARIABLE)
    if named is not None:
        return Store(Path(named).absolute()) if named else None
    base = environment.get("XDG_CACHE_HOME", "")
    if os.path.isabs(base):
        return Store(Path(base) / "replikota")
    home = environment.get("HOME", "")
    return Store(Path(home) / ".cache" / "replikota") if os.path.isabs(home) else None

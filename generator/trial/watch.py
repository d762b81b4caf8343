"""Sees what was saved below some folders, by the times and sizes of their files; a few hundred cost a millisecond."""

from collections.abc import Iterable, Iterator
from pathlib import Path

ENDINGS = (".yaml", ".csv", ".svg")
Seen = dict[str, tuple[int, int]]


class Watch:
    """What lies below some folders, and whether it changed since it was last asked."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(folders)
        self._known = self._look()
        self._last = self._known

    def changed(self) -> bool:
        """Say whether something was saved and has come to rest: two looks in a row must agree."""
        now = self._look()
        is_at_rest, self._last = now == self._last, now
        if not is_at_rest or now == self._known:
            return False
        self._known = now
        return True

    def _look(self) -> Seen:
        return dict(self._stats())

    def _stats(self) -> Iterator[tuple[str, tuple[int, int]]]:
        for folder in self._folders:
            for path in folder.rglob("*"):
                if path.suffix in ENDINGS:
                    try:
                        stat = path.stat()
                    except OSError:
                        continue  # an editor replaces a file by renaming another one
                    yield str(path), (stat.st_mtime_ns, stat.st_size)

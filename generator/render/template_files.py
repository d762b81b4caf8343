"""Which files of a folder count: all but what Python, tools and editors leave behind."""

import os
from collections.abc import Iterator
from pathlib import Path

LEFTOVERS = frozenset({"__pycache__", ".ruff_cache", ".mypy_cache", ".pytest_cache"})
LEFTOVER_ENDINGS = (".pyc", ".swp")


def files_below(folder: Path) -> list[Path]:
    """All files below a folder, sorted; none where there is no such folder."""
    if not folder.is_dir():
        return []
    return [Path(entry.path) for entry in entries_below(str(folder)) if entry.is_file()]


def entries_below(folder: str) -> Iterator["os.DirEntry[str]"]:
    """Walk a folder in the order of names. A linked folder is given as it is, and not entered."""
    with os.scandir(folder) as entries:
        ordered = sorted(entries, key=lambda entry: entry.name)
    for entry in ordered:
        if entry.is_dir(follow_symlinks=False):
            if entry.name not in LEFTOVERS:
                yield from entries_below(entry.path)
        elif not entry.name.endswith(LEFTOVER_ENDINGS):
            yield entry

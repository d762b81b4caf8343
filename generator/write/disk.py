"""Files on their way to the disk: every path checked, every folder our own, one sync for all of them."""

import ctypes
import os
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from generator.problems import GeneratorError
from generator.render.rendered import RenderedFile

# An empty part, one of one or two points, a NUL, a backslash.
_OUTSIDE = re.compile(r"(?:^|/)\.{0,2}(?:/|$)|[\0\\]")
# Git's own folder by each name that a file system takes for it: in any case, shortened, with points or spaces behind.
_GIT = re.compile(r"(?:^|/)(?:\.git|git~[0-9]+)[. ]*(?=$|/|:)", re.IGNORECASE)
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL
for _flag in ("O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"):  # each where the system has it; the last is Windows' own
    _NEW |= getattr(os, _flag, 0)


def write_all(root: Path, files: Iterable[RenderedFile]) -> None:
    """Write files below a folder that holds nothing yet; each folder is made once, and a link can be nowhere."""
    base, made = str(root), {""}
    for file in files:
        refuse_outside(file.path)
        _make_folders(base, file.path.rpartition("/")[0], made)
        descriptor = os.open(f"{base}/{file.path}", _NEW, 0o777 if file.executable else 0o666)
        try:
            _write_whole(descriptor, file.data)
        finally:
            os.close(descriptor)


def _make_folders(base: str, folder: str, made: set[str]) -> None:
    if folder not in made:
        _make_folders(base, folder.rpartition("/")[0], made)
        os.mkdir(f"{base}/{folder}")
        made.add(folder)


def _write_whole(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]


def refuse_outside(path: str) -> None:
    """Raise where a path would leave the folder it is below, or reach into git's own."""
    if is_outside(path):
        raise GeneratorError(f"refused to write {path!r}: it lies outside the replica.")
    if _GIT.search(path):
        raise GeneratorError(f"refused to write {path!r}: .git is git's own, and what lies there can start programs.")


def is_outside(path: str) -> bool:
    """Say whether a path would leave the folder it is below."""
    return _OUTSIDE.search(path) is not None


def place_below(root: Path, path: str) -> Path:
    """Give the place of a file below the root; raise where the path would leave it, reach git or pass a link."""
    refuse_outside(path)
    parts = PurePosixPath(path)
    current = root
    for part in parts.parts[:-1]:
        current = current / part
        if current.is_symlink():
            raise GeneratorError(f"refused to write {path!r}: {current} is a symbolic link.")
    return root / parts


def sync(folder: Path) -> None:
    """Sync the file system that holds the folder, once; Windows has no such call."""
    if not hasattr(os, "sync"):
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        syncfs = getattr(ctypes.CDLL(None), "syncfs", None)
        if syncfs is None or syncfs(descriptor) != 0:
            os.sync()
    finally:
        os.close(descriptor)


@contextmanager
def worded(target: Path) -> Iterator[None]:
    """Say what the file system refused: a full disk or a missing right is not a bug of ours."""
    try:
        yield
    except OSError as error:
        raise GeneratorError(
            f"could not write {error.filename or target}: {error.strerror or error}.\n"
            "Next step: make room or give yourself the right to write there, then run the same command again."
        ) from error

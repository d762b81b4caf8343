"""The temporary sibling in which a new replica grows, and what is left of those whose writer was killed.

A writer that lives holds a lock on its folder. Windows locks no folders, so there a leftover is one that is old.
"""

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

ABANDONED_SECONDS = 24 * 3600


@contextmanager
def staging_folder(target: Path) -> Iterator[Path]:
    """Give a new folder beside the target; it is removed unless it was renamed away."""
    with locked(target.parent):  # nobody clears a folder between its making and its locking
        clear_leftovers(target)
        staging = target.with_name(f"{_prefix(target)}{os.urandom(4).hex()}")
        staging.mkdir(0o755)
        lock = _open_locked(staging) if fcntl else None
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        if lock is not None:
            os.close(lock)


def clear_leftovers(target: Path) -> list[Path]:
    """Remove staging folders of this target whose writer lives no more; a living writer holds a lock."""
    gone = []
    for folder in sorted(target.parent.iterdir()):
        if folder.name.startswith(_prefix(target)) and not folder.is_symlink() and folder.is_dir():
            with suppress(BlockingIOError), _abandoned(folder):
                shutil.rmtree(folder, ignore_errors=True)
                gone.append(folder)
    return gone


@contextmanager
def _abandoned(folder: Path) -> Iterator[None]:
    """Go on where nobody writes into a folder any more; BlockingIOError where somebody may."""
    if fcntl:
        with locked(folder, fcntl.LOCK_NB):
            yield
    elif time.time() - folder.stat().st_mtime < ABANDONED_SECONDS:
        raise BlockingIOError
    else:
        yield


@contextmanager
def locked(folder: Path, how: int = 0) -> Iterator[None]:
    """Hold a folder against every other run; the system lets go of it when this one ends, however it ends."""
    if fcntl is None:
        yield
        return
    lock = _open_locked(folder, how)
    try:
        yield
    finally:
        os.close(lock)


def _prefix(target: Path) -> str:
    return f".{target.name}.replikota-"


def _open_locked(folder: Path, how: int = 0) -> int:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | how)
    except OSError:
        os.close(descriptor)
        raise
    return descriptor

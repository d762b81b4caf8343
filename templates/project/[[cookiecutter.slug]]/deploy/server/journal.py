"""What a change of release has done so far, on the disk, so that it can be undone after the power failed."""

import fcntl
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from server.places import Places
from server.words import Stopped


@dataclass(frozen=True)
class Journal:
    """From which release to which; the backup is named as soon as the data may have changed."""

    before: str
    after: str
    backup: str = ""

    def write(self, places: Places) -> None:
        """Put it on the disk before anything else is done."""
        work = places.journal.with_name("naik-rilis.baru")
        with work.open("w", encoding="utf-8") as out:
            json.dump(asdict(self), out)
            out.flush()
            os.fsync(out.fileno())
        os.replace(work, places.journal)
        _sync(places.releases)


def read(places: Places) -> Journal | None:
    """Give what an interrupted change left, None where nothing was."""
    if not places.journal.is_file():
        return None
    return Journal(**json.loads(places.journal.read_text(encoding="utf-8")))


def close(places: Places) -> None:
    """From here on nothing is undone."""
    places.journal.unlink(missing_ok=True)
    _sync(places.releases)


@contextmanager
def alone(places: Places) -> Iterator[None]:
    """Hold the installation against every other run."""
    places.releases.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(places.lock, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise Stopped("Pemasangan atau naik rilis lain sedang berjalan; tunggu sampai selesai.") from None
    try:
        yield
    finally:
        os.close(descriptor)


def _sync(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

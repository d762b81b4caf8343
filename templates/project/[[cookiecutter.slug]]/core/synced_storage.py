"""Files that the disk has before their row is written: a power cut leaves no accepted record without its photo."""

import os
from pathlib import Path
from typing import Any

from django.core.files.storage import FileSystemStorage


class SyncedStorage(FileSystemStorage):
    """Django's storage, which gives a name only when the file and its folders are on the disk."""

    def _save(self, name: str, content: Any) -> str:
        kept: str = super()._save(name, content)
        path = Path(self.path(kept))
        for one in (path, *(folder for folder in path.parents if folder.is_relative_to(self.location))):
            _sync(one)
        return kept


def _sync(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)

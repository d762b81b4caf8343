"""A new replica: it grows in a folder beside its place and is renamed there whole."""

import errno
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path

from generator.problems import GeneratorError
from generator.render.rendered import RenderedFile
from generator.write.disk import sync, worded, write_all
from generator.write.staging import staging_folder

_TAKEN = (errno.EEXIST, errno.ENOTEMPTY, errno.ENOTDIR)


def write_new(target: Path, files: Iterable[RenderedFile], then: Callable[[Path], None] | None = None) -> None:
    """Write into a temporary sibling, sync the file system once, then rename the folder into place.

    What must come into being with the folder is done by `then`, before the sync.
    """
    with worded(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with staging_folder(target) as staging:
            write_all(staging, files)
            if then is not None:
                then(staging)
            sync(staging)
            _rename(staging, target)


def _rename(staging: Path, target: Path) -> None:
    """Take the place of an empty folder, and of nothing else."""
    if os.name == "nt":  # where the place of a folder must be free
        with suppress(OSError):
            target.rmdir()
    try:
        staging.rename(target)
    except OSError as error:
        if error.errno not in _TAKEN:
            raise
        raise GeneratorError(
            f"{target} was made by somebody else while this run was writing.\n"
            "Next step: look at it, then run again with --refresh or another --output."
        ) from error

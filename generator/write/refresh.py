"""An existing replica brought to new output: file by file, each old or new, and finished by the next run if killed.

What changes is first written whole to `.replikota/next/`, the coming manifest with it. Then each file is moved to
its place. As long as that folder is there, what still lies in it is what is still to do.
"""

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

from generator.problems import GeneratorError
from generator.record.manifest import MANIFEST_PATH, Manifest, digest, read_manifest
from generator.render.rendered import RenderedFile
from generator.render.template_files import files_below
from generator.write.disk import place_below, sync, worded, write_all
from generator.write.staging import clear_leftovers, locked
from generator.write.target import NEXT_FOLDER, refuse_bad_target

PART_FOLDER = f"{NEXT_FOLDER}.part"


def write_refresh(target: Path, files: Iterable[RenderedFile], old: Manifest) -> list[str]:
    """Bring an unchanged replica to the new output file by file; give the paths that changed.

    A file is replaced whole, and the manifest is the last one replaced.
    """
    wanted = {file.path: file for file in files}
    with worded(target), locked(target):
        if refuse_bad_target(target) != old:
            raise GeneratorError(
                f"{target} was changed by another run meanwhile; nothing was written.\n"
                "Next step: run the same command again."
            )
        clear_leftovers(target)
        shutil.rmtree(target / PART_FOLDER, ignore_errors=True)
        changed = [file for file in wanted.values() if _differs(target, file)]
        gone = [path for path in old.files if path not in wanted]
        for path in gone:
            place_below(target, path)  # a manifest is data: what it names elsewhere is refused before anything moves
        if changed or gone:
            _stage(target, {MANIFEST_PATH: wanted[MANIFEST_PATH], **{file.path: file for file in changed}})
            _move(target)
    return [*(file.path for file in changed), *gone]


def finish_refresh(target: Path) -> None:
    """Finish a refresh whose writer was killed, where there is one."""
    if (target / NEXT_FOLDER).is_dir() and not target.is_symlink():
        with worded(target), locked(target):
            _move(target)


def _stage(target: Path, files: dict[str, RenderedFile]) -> None:
    """Write what changes; the folder gets its name when it is whole and on the disk."""
    part = place_below(target, PART_FOLDER)
    part.mkdir(parents=True)
    write_all(part, files.values())
    sync(part)
    part.rename(target / NEXT_FOLDER)


def _move(target: Path) -> None:
    """Move each staged file to its place, remove what the coming manifest has no more, and that manifest last."""
    staged = place_below(target, f"{NEXT_FOLDER}/{MANIFEST_PATH}").parents[1]
    old, coming = read_manifest(target), read_manifest(staged)
    if coming is not None:
        known = old.files if old is not None else {}
        for place in files_below(staged):
            path = place.relative_to(staged).as_posix()
            if path != MANIFEST_PATH and not _is_theirs(target, path, known.get(path, {}).get("sha256")):
                _move_one(place, place_below(target, path))
        for path in known:
            if path not in coming.files and not _is_theirs(target, path, known[path]["sha256"]):
                _remove(target, path)
        _move_one(staged / MANIFEST_PATH, place_below(target, MANIFEST_PATH))
    shutil.rmtree(staged)


def _move_one(staged: Path, place: Path) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    os.replace(staged, place)


def _is_theirs(target: Path, path: str, written: str | None) -> bool:
    """Say whether a person's own bytes stand there: these stay, and the next run names them."""
    place = place_below(target, path)
    return place.is_file() and digest(place.read_bytes()) != written


def _differs(target: Path, file: RenderedFile) -> bool:
    place = place_below(target, file.path)
    return not place.is_file() or place.read_bytes() != file.data


def _remove(target: Path, path: str) -> None:
    """Remove a file and the folders it leaves empty."""
    place = place_below(target, path)
    place.unlink(missing_ok=True)
    for folder in place.parents:
        if folder == target or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()

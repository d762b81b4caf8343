"""Writes the files of a replica into its folder, and refuses folders that are not ours to write."""

import ctypes
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from generator.problems import GeneratorError
from generator.record.manifest import MANIFEST_PATH, Manifest, local_changes, read_manifest
from generator.render.engine import RenderedFile
from generator.write.staging import staging_folder


def refuse_bad_target(target: Path) -> Manifest | None:
    """Give the manifest of an unchanged replica in the folder, None where the folder is free; else raise."""
    if target.is_symlink():
        raise GeneratorError(f"{target} is a symbolic link. Name the real folder with --output.")
    if not target.exists():
        return None
    if not target.is_dir():
        raise GeneratorError(f"{target} is a file. Name a folder with --output.")
    if not any(target.iterdir()):
        return None
    manifest = read_manifest(target)
    if manifest is None:
        raise GeneratorError(
            f"{target} is not empty and holds no {MANIFEST_PATH}: it was not made by replikota.\n"
            "Next step: name another folder with --output, or move this one away."
        )
    changed = local_changes(target, manifest)
    if changed:
        listed = "\n".join(f"  {state:8} {path}" for path, state in changed[:20])
        more = f"\n  … and {len(changed) - 20} more" if len(changed) > 20 else ""
        raise GeneratorError(
            f"{target} holds local changes, which generate never overwrites:\n{listed}{more}\n"
            "Next step: keep them and generate into another folder with --output."
        )
    return manifest


def write_new(target: Path, files: Iterable[RenderedFile]) -> None:
    """Write into a temporary sibling, sync the file system once, then rename the folder into place."""
    with _worded(target):
        target.parent.mkdir(parents=True, exist_ok=True)
        with staging_folder(target) as staging:
            for file in files:
                _write(staging, file)
            _sync(staging)
            staging.rename(target)  # takes the place of an empty folder, and of nothing else


def write_refresh(target: Path, files: Iterable[RenderedFile], old: Manifest) -> list[str]:
    """Bring an unchanged replica to the new output file by file; give the paths that changed.

    A file is replaced whole, and the manifest is the last one written.
    """
    ordered = sorted(files, key=lambda file: file.path == MANIFEST_PATH)
    kept = {file.path for file in ordered}
    with _worded(target):
        gone = [path for path in old.files if path not in kept]
        for path in gone:
            _remove(target, path)
        written = [file.path for file in ordered if _bring(target, file)]
    return [*written, *gone]


@contextmanager
def _worded(target: Path) -> Iterator[None]:
    """Say what the file system refused: a full disk or a missing right is not a bug of ours."""
    try:
        yield
    except OSError as error:
        raise GeneratorError(
            f"could not write {error.filename or target}: {error.strerror or error}.\n"
            "Next step: make room or give yourself the right to write there, then run the same command again."
        ) from error


def _bring(target: Path, file: RenderedFile) -> bool:
    place = _place(target, file.path)
    if place.is_file() and place.read_bytes() == file.data:
        return False
    _replace(place, file)
    return True


def _remove(target: Path, path: str) -> None:
    """Remove a file and the folders it leaves empty."""
    place = _place(target, path)
    place.unlink(missing_ok=True)
    for folder in place.parents:
        if folder == target or not folder.is_dir() or any(folder.iterdir()):
            return
        folder.rmdir()


def _write(root: Path, file: RenderedFile) -> None:
    place = _place(root, file.path)
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("xb") as stream:
        stream.write(file.data)
    if file.executable:
        place.chmod(0o755)


def _replace(place: Path, file: RenderedFile) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f".{place.name}.new")
    beside.write_bytes(file.data)
    beside.chmod(0o755 if file.executable else 0o644)
    beside.replace(place)


def _place(root: Path, path: str) -> Path:
    """The place of a file below the root; raises where the path would leave it or pass through a link."""
    parts = PurePosixPath(path)
    if parts.is_absolute() or ".." in parts.parts or "\0" in path or "\\" in path:
        raise GeneratorError(f"refused to write {path!r}: it lies outside the replica.")
    current = root
    for part in parts.parts[:-1]:
        current = current / part
        if current.is_symlink():
            raise GeneratorError(f"refused to write {path!r}: {current} is a symbolic link.")
    return root / parts


def _sync(folder: Path) -> None:
    """Sync the file system that holds the folder, once."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        syncfs = getattr(ctypes.CDLL(None), "syncfs", None)
        if syncfs is None or syncfs(descriptor) != 0:
            os.sync()
    finally:
        os.close(descriptor)

"""What people did to the files of a replica since the release gave them."""

import fnmatch
import os
import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from generator.lifecycle.git import split
from generator.lifecycle.replica import Replica
from generator.record.manifest import MANIFEST_PATH, Manifest, local_changes


@dataclass(frozen=True)
class States:
    """How many files are as the release gave them, and which are not."""

    ours: int
    changed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    overridden: tuple[str, ...] = ()  # of the changed, added and removed ones, those on purpose

    @property
    def is_pristine(self) -> bool:
        """Say whether nobody did anything."""
        return not (self.changed or self.added or self.removed or self.overridden)

    def told_apart(self, on_purpose: Collection[str]) -> "States":
        """Give the same with the files that differ on purpose as a state of their own."""
        named = (self.changed, self.added, self.removed)
        changed, added, removed = (tuple(path for path in paths if path not in on_purpose) for paths in named)
        overridden = tuple(sorted(path for paths in named for path in paths if path in on_purpose))
        return States(self.ours, changed, added, removed, overridden)


def states_of(replica: Replica) -> States:
    """Compare the working tree with the pristine base; what git ignores is nobody's change."""
    with _all_seen(replica) as index:
        said = split(replica.repo.run("diff", "--name-status", "-z", "--no-renames", replica.base.commit, index=index))
    found: dict[str, list[str]] = {"A": [], "D": []}
    changed: list[str] = []
    for kind, path in zip(said[::2], said[1::2], strict=True):
        found.get(kind[0], changed).append(path)
    ours = len(replica.repo.objects(replica.base.tree)) - len(changed) - len(found["D"])
    return States(ours, tuple(sorted(changed)), tuple(sorted(found["A"])), tuple(sorted(found["D"])))


def difference(replica: Replica, file: str, *, color: bool, around: int = 3) -> str:
    """Give what was changed since the pristine base, as a patch with so many lines around each change."""
    more = ["--", file] if file else []
    shown = "--color=always" if color else "--color=never"
    with _all_seen(replica) as index:
        patch = replica.repo.run("diff", "--no-ext-diff", f"-U{around}", shown, replica.base.commit, *more, index=index)
    return patch.decode("utf-8", errors="replace")


@contextmanager
def _all_seen(replica: Replica) -> Iterator[Path]:
    """Give a copy of the index in which new files are meant to be added; the person's own index stays as it is."""
    repo = replica.repo
    with tempfile.TemporaryDirectory(prefix="replikota-") as folder:
        index = Path(folder) / "index"
        if (repo.git_dir / "index").is_file():
            shutil.copyfile(repo.git_dir / "index", index)
        repo.run("add", "--intent-to-add", "--", ".", index=index)
        yield index


def states_by_hash(folder: Path, manifest: Manifest) -> States:
    """Compare with the hashes of the manifest, where there is no history."""
    found = local_changes(folder, manifest)
    changed = tuple(path for path, state in found if state == "changed")
    removed = tuple(path for path, state in found if state == "missing")
    known = {*manifest.files, MANIFEST_PATH}
    added = tuple(sorted(path for path in _seen(folder) if path not in known))
    return States(len(known) - len(found), changed, added, removed)


def _seen(folder: Path) -> Iterator[str]:
    """List files as git would, by the names in the replica's own .gitignore."""
    place = folder / ".gitignore"
    lines = place.read_text(encoding="utf-8").split() if place.is_file() else []
    ignored = [".git", *(line.strip("/") for line in lines if not line.startswith("#"))]

    def is_seen(name: str) -> bool:
        return not any(fnmatch.fnmatch(name, pattern) for pattern in ignored)

    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if is_seen(name))
        below = Path(root).relative_to(folder)
        yield from ((below / name).as_posix() for name in files if is_seen(name))

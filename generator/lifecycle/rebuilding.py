"""A lost base put together again: each file the manifest records, found by its hash, wherever it can be found.

A file that nobody changed stands in the replica; one that was changed is made again by the release, or lies in the
history. Only where neither has it, the nearest release's stands in for it, and that is said.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from generator.lifecycle.git import Repo
from generator.record.manifest import MANIFEST_PATH, Manifest, digest, parse_manifest, read_manifest
from generator.render.rendered import RenderedFile
from generator.write.disk import is_outside

NEAR_ENOUGH = 0.9  # of the files that the manifest records, given to the byte


@dataclass(frozen=True)
class Candidate:
    """What some release gives this region: `name` says where it comes from."""

    name: str
    files: Mapping[str, RenderedFile]

    @property
    def release(self) -> str:
        """The number of the release."""
        return parse_manifest(self.files[MANIFEST_PATH].data, MANIFEST_PATH).release


@dataclass(frozen=True)
class Nearness:
    """How near a candidate is to what the manifest of the replica records."""

    candidate: Candidate
    same: int
    other: tuple[str, ...]  # recorded, and given with other bytes
    missing: tuple[str, ...]  # recorded, and not given
    more: tuple[str, ...]  # given, and not recorded

    @property
    def share(self) -> float:
        """The part of the recorded files that it gives to the byte."""
        recorded = self.same + len(self.other) + len(self.missing)
        return self.same / recorded if recorded else 0.0

    @property
    def is_near_enough(self) -> bool:
        """Say whether what it gives may stand in for a file that is nowhere else."""
        return self.share >= NEAR_ENOUGH


@dataclass(frozen=True)
class Rebuilt:
    """The base as far as it was found; `counts` says how many files were verified from where."""

    files: tuple[RenderedFile, ...]
    counts: Mapping[str, int] = field(default_factory=dict)
    stand_ins: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


def candidate(name: str, files: Iterable[RenderedFile]) -> Candidate:
    """Take a release that was just made."""
    return Candidate(name, {file.path: file for file in files})


def candidate_in(folder: Path) -> Candidate | None:
    """Take a folder that some release generated: the files that are as its manifest records; None for no replica."""
    manifest = read_manifest(folder)
    if manifest is None:
        return None
    found = _standing(folder, manifest)
    record = RenderedFile(MANIFEST_PATH, (folder / MANIFEST_PATH).read_bytes(), "", "replikota")
    return Candidate(f"the folder {folder}", {**found, MANIFEST_PATH: record})


def nearness(one: Candidate, manifest: Manifest) -> Nearness:
    """Compare a candidate with the hashes of the manifest."""
    given = {path: digest(file.data) for path, file in one.files.items() if path != MANIFEST_PATH}
    recorded = {path: about["sha256"] for path, about in manifest.files.items()}
    both = [path for path in sorted(recorded) if path in given]
    other = tuple(path for path in both if given[path] != recorded[path])
    missing = tuple(sorted(recorded.keys() - given.keys()))
    return Nearness(one, len(both) - len(other), other, missing, tuple(sorted(given.keys() - recorded.keys())))


def nearest_first(candidates: Sequence[Candidate], manifest: Manifest) -> list[Nearness]:
    """Sort candidates by nearness, the nearest first."""
    return sorted((nearness(one, manifest) for one in candidates), key=lambda one: (-one.share, len(one.more)))


def rebuild(folder: Path, repo: Repo | None, manifest: Manifest, candidates: Sequence[Nearness]) -> Rebuilt:
    """Put the recorded files together, each by its hash; the first candidate stands in where it is near enough."""
    found = _standing(folder, manifest)
    counts = {"here": len(found)}
    for one in candidates:
        given = {path: file for path, file in one.candidate.files.items() if path not in found}
        fresh = {path: file for path, file in given.items() if _is_recorded(file, manifest)}
        counts["release"] = counts.get("release", 0) + len(fresh)
        found |= fresh
    old = _in_history(repo, manifest, [path for path in manifest.files if path not in found]) if repo else {}
    counts["history"] = len(old)
    found |= old
    left = [path for path in sorted(manifest.files) if path not in found]
    first = candidates[0].candidate.files if candidates and candidates[0].is_near_enough else {}
    stand_ins = tuple(path for path in left if path in first)
    record = RenderedFile(MANIFEST_PATH, (folder / MANIFEST_PATH).read_bytes(), "", "replikota")
    found |= {path: first[path] for path in stand_ins} | {MANIFEST_PATH: record}
    files = tuple(found[path] for path in sorted(found))
    return Rebuilt(files, counts, stand_ins, tuple(path for path in left if path not in first))


def _is_recorded(file: RenderedFile, manifest: Manifest) -> bool:
    return file.path in manifest.files and manifest.files[file.path]["sha256"] == digest(file.data)


def _standing(folder: Path, manifest: Manifest) -> dict[str, RenderedFile]:
    """The files that stand below a folder as its manifest records them; nothing is read through a link."""
    found = {}
    for path in manifest.files:
        place = folder / path
        if is_outside(path) or not place.is_file() or _is_linked(folder, path):
            continue
        file = RenderedFile(path, place.read_bytes(), "", "", bool(place.stat().st_mode & 0o100))
        if _is_recorded(file, manifest):
            found[path] = file
    return found


def _is_linked(folder: Path, path: str) -> bool:
    parts = path.split("/")
    return any(folder.joinpath(*parts[:depth]).is_symlink() for depth in range(1, len(parts) + 1))


def _in_history(repo: Repo, manifest: Manifest, paths: Sequence[str]) -> dict[str, RenderedFile]:
    """Find bytes by their hash among all that any commit, even one that no branch holds, had at these paths."""
    if not paths or not repo.commit_of("HEAD"):
        return {}
    asked = [path for path in paths if not is_outside(path)]
    said = repo.run("rev-list", "--objects", "--all", "--reflog", "HEAD", "--", *asked, fine=(0, 128))
    found: dict[str, RenderedFile] = {}
    for line in said.decode(errors="surrogateescape").splitlines():
        name, _space, path = line.partition(" ")
        if path in manifest.files and path not in found:
            blob = repo.call("cat-file", "blob", name, fine=(0, 128))
            is_executable = (repo.folder / path).is_file() and bool((repo.folder / path).stat().st_mode & 0o100)
            file = RenderedFile(path, blob.stdout, "", "", is_executable)
            if blob.returncode == 0 and _is_recorded(file, manifest):
                found[path] = file
    return found

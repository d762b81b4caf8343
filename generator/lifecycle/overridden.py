"""What became of files that differ on purpose: changed underneath by a release, without effect, due for review."""

import datetime as dt
import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.lifecycle.git import Repo
from generator.lifecycle.ledger import Override, stands_for
from generator.lifecycle.pristine import pristine_commits
from generator.record.manifest import MANIFEST_PATH, Manifest, digest, parse_manifest
from generator.render.rendered import RenderedFile

GONE = "the release has this file no more"
SAME = "differs no more from what the release gives"


@dataclass(frozen=True)
class Seen:
    """One overridden file as it stands: `dead` says why the override does nothing, `beneath` what changed under it."""

    override: Override
    dead: str = ""
    is_due: bool = False
    is_changed: bool = False
    since: str = ""  # the release that gave what the override was decided on, where the history knows it
    beneath: tuple[str, ...] = ()

    @property
    def is_quiet(self) -> bool:
        """Say whether nothing is to be done about it."""
        return not (self.dead or self.is_due or self.is_changed)


@dataclass(frozen=True)
class Given:
    """What a release gives: its manifest, and the bytes of each file."""

    manifest: Manifest
    bytes_of: Callable[[str], bytes | None]


def given_by_files(files: Iterable[RenderedFile]) -> Given:
    """Take a release that was just made."""
    listed = {file.path: file.data for file in files}
    return Given(parse_manifest(listed[MANIFEST_PATH], MANIFEST_PATH), listed.get)


def given_by_commit(repo: Repo, commit: str, manifest: Manifest) -> Given:
    """Take a release as a pristine commit keeps it."""
    return Given(manifest, lambda path: blob_at(repo, commit, path))


def given_by_manifest(manifest: Manifest) -> Given:
    """Take a release of which only the hashes are known."""
    return Given(manifest, lambda _path: None)


def look(
    ledger: Mapping[str, Override], given: Given, standing: Callable[[str], str], repo: Repo | None, today: dt.date
) -> tuple[Seen, ...]:
    """Look at every overridden file; `standing` gives the hash of what stands there, "" for nothing."""
    return tuple(_seen(one, given, standing, repo, today) for _file, one in sorted(ledger.items()))


def standing_in(folder: Path) -> Callable[[str], str]:
    """Give what says the hash of a file of the working tree; what is no plain file below it has none."""

    def hash_of(file: str) -> str:
        place = folder / file
        parents = [folder.joinpath(*Path(file).parts[:depth]) for depth in range(1, len(Path(file).parts) + 1)]
        if any(one.is_symlink() for one in parents) or not place.is_file():
            return ""
        return digest(place.read_bytes())

    return hash_of


def blob_at(repo: Repo, commit: str, path: str) -> bytes | None:
    """Give the bytes of a file in a commit, None where it has none."""
    found = repo.call("cat-file", "blob", f"{commit}:{path}", fine=(0, 128))
    return found.stdout if found.returncode == 0 else None


def _seen(one: Override, given: Given, standing: Callable[[str], str], repo: Repo | None, today: dt.date) -> Seen:
    is_due = one.until < today
    source = stands_for(one.file, given.manifest)
    if not source:
        return Seen(one, GONE, is_due)
    now = given.manifest.files[source]["sha256"]
    dead = SAME if standing(one.file) == now else ""
    if now == one.upstream:
        return Seen(one, dead, is_due)
    since, old = _when_decided(repo, one, source) if repo else ("", None)
    return Seen(one, dead, is_due, True, since, _difference(old, given.bytes_of(source)))


def _when_decided(repo: Repo, one: Override, source: str) -> tuple[str, bytes | None]:
    """Find the bytes on which an override was decided among what releases gave this replica."""
    for commit, manifest in pristine_commits(repo):
        if manifest.files.get(source, {}).get("sha256") == one.upstream:
            return manifest.release, blob_at(repo, commit, source)
    return "", None


def _difference(old: bytes | None, new: bytes | None) -> tuple[str, ...]:
    if old is None or new is None:
        return ()
    try:
        before, after = old.decode("utf-8").splitlines(), new.decode("utf-8").splitlines()
    except UnicodeDecodeError:
        return ()
    return tuple(list(difflib.unified_diff(before, after, n=1, lineterm=""))[2:])

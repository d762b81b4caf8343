"""The journal of an update under way: written before the first file moves, removed after the last step."""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from generator.lifecycle.git import Repo

SWITCH = "switch"  # files are being put in their places; the next command goes on with that
WAIT = "wait"  # a person solves conflicts
JOURNAL = "replikota/journal.json"  # below .git


@dataclass(frozen=True)
class Journal:
    """What is being done; each step can be done again."""

    stage: str
    branch: str
    head: str  # where the branch stood
    standing: str  # the commit whose files stand before the first one moves
    pristine: str  # the commit of the new pristine output; "" where an update is being taken back
    commit: str  # where the branch will stand; "" where a person has to finish
    before: str  # release of the last pristine output
    after: str
    replaced: Sequence[str]
    removed: Sequence[str]
    conflicts: Sequence[str]
    message: str


def own_folder(repo: Repo) -> Path:
    """Give the folder below .git where an update keeps what it needs."""
    return repo.git_dir / "replikota"


def read_journal(repo: Repo) -> Journal | None:
    """Read what is under way, None where nothing is."""
    place = repo.git_dir / JOURNAL
    if not place.is_file():
        return None
    raw: dict[str, Any] = json.loads(place.read_text(encoding="utf-8"))
    return Journal(**raw)


def write_journal(repo: Repo, journal: Journal) -> None:
    """Write it whole or not at all; it is on the disk when this returns."""
    folder = own_folder(repo)
    folder.mkdir(exist_ok=True)
    part = folder / "journal.part"
    with part.open("w", encoding="utf-8") as stream:
        json.dump(asdict(journal), stream, indent=1)
        stream.flush()
        os.fsync(stream.fileno())
    os.replace(part, repo.git_dir / JOURNAL)


def drop_journal(repo: Repo) -> None:
    """Say that nothing is under way."""
    (repo.git_dir / JOURNAL).unlink(missing_ok=True)


def progress_of(repo: Repo) -> str:
    """Say what is under way, "" where nothing is."""
    journal = read_journal(repo)
    if journal is None:
        return ""
    if journal.stage == SWITCH:
        return "an update was interrupted; the next `replikota update` goes on with it first"
    return (
        f"the update to release {journal.after} waits for {len(journal.conflicts)} files to be solved "
        f"({', '.join(journal.conflicts)}); then replikota update --finish, or --abort"
    )

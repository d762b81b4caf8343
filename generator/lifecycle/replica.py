"""A folder taken as a replica: its manifest, and its repository and base where it has them."""

from dataclasses import dataclass
from pathlib import Path

from generator.lifecycle.git import Repo, demand_git, find_repo, is_installed
from generator.lifecycle.pristine import Base, find_base
from generator.problems import GeneratorError
from generator.record.manifest import MANIFEST_PATH, Manifest, read_manifest


@dataclass(frozen=True)
class Replica:
    """A replica with its history."""

    repo: Repo
    base: Base


def manifest_of(folder: Path) -> Manifest:
    """Read the manifest of a replica; raise where the folder is none."""
    manifest = read_manifest(folder)
    if manifest is None:
        raise GeneratorError(
            f"{folder} holds no {MANIFEST_PATH}: it is not a replica.\n"
            "Next step: go to the folder of the replica, or name it with --replica."
        )
    return manifest


def open_repo(folder: Path) -> Repo:
    """Give the repository of a replica; raise and say why where it has none."""
    if not folder.is_dir():
        raise GeneratorError(f"{folder}: there is no such folder. Name the replica's folder with --replica.")
    demand_git()
    repo = find_repo(folder)
    if repo is None:
        manifest_of(folder)
        raise GeneratorError(
            f"{folder} has no git repository of its own, so nothing says what was there before your changes.\n"
            "Next step: replikota adopt makes one, and finds again what the release gave."
        )
    return repo


def open_replica(folder: Path) -> Replica:
    """Give a replica with its history; raise and say why where it has none."""
    repo = open_repo(folder)
    return Replica(repo, find_base(repo))


def has_history(folder: Path) -> bool:
    """Say whether a replica has a base to compare with."""
    repo = find_repo(folder) if is_installed() else None
    if repo is None:
        return False
    try:
        find_base(repo)
    except GeneratorError:
        return False
    return True


def below(folder: Path, file: Path) -> str:
    """Give a file's path in the replica, whether it was named from there or from the current folder."""
    places = [place for place in (folder / file, file.absolute()) if place.is_relative_to(folder)]
    if not places or ".." in file.parts:
        raise GeneratorError(f"{file} lies outside the replica {folder}. Next step: name a file below that folder.")
    standing = next((place for place in places if place.exists()), places[0])
    return standing.relative_to(folder).as_posix()

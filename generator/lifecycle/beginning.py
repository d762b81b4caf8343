"""The first commit of a replica: its pristine output, in a repository of its own."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.lifecycle.git import is_installed, make_repo, repository_around
from generator.lifecycle.pristine import PRISTINE_REF, pristine_commit, pristine_tree
from generator.record.manifest import parse_manifest
from generator.render.rendered import RenderedFile


def why_not(target: Path) -> str:
    """Say why a new replica gets no repository, "" where it gets one."""
    if not is_installed():
        return "git is not installed"
    around = repository_around(target)
    return f"it lies inside the repository {around}" if around is not None else ""


def begin_history(folder: Path, files: Sequence[RenderedFile], made_from: Mapping[str, Path]) -> None:
    """Make the repository and commit what was written; the manifest is the last of the files.

    The folders it was made from are kept in the settings of this clone, for later commands; no commit has them.
    """
    repo = make_repo(folder)
    manifest = parse_manifest(files[-1].data, files[-1].path)
    commit = pristine_commit(repo, pristine_tree(repo, files), manifest)
    repo.run("update-ref", PRISTINE_REF, commit)
    repo.run("update-ref", "-m", "replikota generate", "HEAD", commit)
    repo.run("read-tree", commit)
    for name, place in made_from.items():
        repo.run("config", f"replikota.{name}", str(place.resolve()))

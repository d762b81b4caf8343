"""What must be so before an update: a branch, a clean tree, and nothing of yours where new files come."""

import os
from collections.abc import Sequence
from pathlib import PurePosixPath

from generator.lifecycle.git import Repo, split
from generator.lifecycle.merging import Merge
from generator.lifecycle.reaching import refuse_reaching_out
from generator.problems import GeneratorError

SHOWN = 20
UNDER_WAY = {
    "MERGE_HEAD": "merge",
    "CHERRY_PICK_HEAD": "cherry-pick",
    "REVERT_HEAD": "revert",
    "rebase-merge": "rebase",
    "rebase-apply": "rebase",
}


def refuse_unready(repo: Repo) -> None:
    """Raise where the branch or the working tree is not ready, and say how it gets ready."""
    refuse_under_way(repo)
    refuse_no_branch(repo)
    refuse_reaching_out(repo)
    # Each entry is two marks, a space and a path; a renamed one has its old path behind it.
    dirty = split(
        repo.run("status", "--porcelain", "-z", "--untracked-files=no", "--no-renames", "--ignore-submodules")
    )
    if dirty:
        raise GeneratorError(
            f"{repo.folder} holds changes that are not committed:\n{_listed(dirty)}\n"
            'Next step: git add -A && git commit -m "…" keeps them, git stash sets them aside; then run again.'
        )


def refuse_under_way(repo: Repo) -> None:
    """Raise where a merge or the like was begun and not ended."""
    for name, what in UNDER_WAY.items():
        if (repo.git_dir / name).exists():
            raise GeneratorError(
                f"{repo.folder}: a {what} is under way.\nNext step: git {what} --continue or --abort, then run again."
            )


def refuse_no_branch(repo: Repo) -> None:
    """Raise where no branch is checked out."""
    if not repo.text("symbolic-ref", "--quiet", "HEAD", fine=(0, 1)):
        raise GeneratorError(
            f"{repo.folder} is on no branch (detached head), where an update would soon be lost.\n"
            "Next step: git switch BRANCH, or git switch -c NAME for a new one; then run again."
        )


def refuse_in_the_way(repo: Repo, source: Repo, merge: Merge) -> None:
    """Raise where files that git does not know stand where new ones come; the same bytes are in nobody's way."""
    going = set(merge.removed)
    own = [path for path, name in merge.fresh if _is_in_the_way(repo, source, path, name, going)]
    if own:
        raise GeneratorError(
            f"{repo.folder} holds files of your own where the release brings new ones:\n{_listed(own)}\n"
            "Next step: rename or move yours, then run again."
        )


def _is_in_the_way(repo: Repo, source: Repo, path: str, name: str, going: set[str]) -> bool:
    for parent in PurePosixPath(path).parents:
        place = repo.folder / parent
        if (place.is_symlink() or place.is_file()) and parent.as_posix() not in going:
            return True
    place = repo.folder / path
    if not os.path.lexists(place):
        return False
    if place.is_dir() and not place.is_symlink():
        below = [one.relative_to(repo.folder).as_posix() for one in place.rglob("*") if not one.is_dir()]
        return any(one not in going for one in below)
    return place.is_symlink() or place.read_bytes() != source.run("cat-file", "blob", name)


def _listed(paths: Sequence[str]) -> str:
    more = f"\n  … and {len(paths) - SHOWN} more" if len(paths) > SHOWN else ""
    return "\n".join(f"  {path}" for path in paths[:SHOWN]) + more

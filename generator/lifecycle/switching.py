"""One journalled checkout: what changes is staged whole, then each file is moved to its place.

Killed at any step, each file is of the old tree or of the new; the next command goes on where this one stopped.
"""

import os
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.lifecycle.git import Repo, joined
from generator.lifecycle.journal import SWITCH, WAIT, Journal, drop_journal, own_folder, write_journal
from generator.lifecycle.pristine import PRISTINE_REF
from generator.problems import GeneratorError
from generator.write.disk import place_below, sync

_OF_A_MERGE = ("MERGE_HEAD", "MERGE_MSG", "MERGE_MODE", "AUTO_MERGE")


def switch(repo: Repo, journal: Journal, tree: str, stages: Sequence[str]) -> None:
    """Bring the working tree, the index and then the branch to where the journal says."""
    _stage(repo, journal, tree, stages)
    write_journal(repo, journal)  # from here on there is only forward
    go_on(repo, journal)


def go_on(repo: Repo, journal: Journal) -> None:
    """Do every step that is left; each may have been done before."""
    for path in journal.removed:
        _remove(repo.folder, path)
    staged = own_folder(repo) / "next"
    for path in journal.replaced:
        _move(staged / path, repo.folder, path)
    _take_index(repo)
    if journal.pristine and not journal.commit:
        _wait(repo, journal)
    elif journal.commit:
        repo.run("update-ref", "ORIG_HEAD", journal.head)
        repo.run("update-ref", "-m", journal.message.partition("\n")[0], journal.branch, journal.commit)
        settle(repo, journal)
    else:
        settle(repo, journal)


def settle(repo: Repo, journal: Journal) -> None:
    """Forget what was under way; the last step of every way out."""
    if journal.pristine and journal.stage != WAIT:
        repo.run("update-ref", PRISTINE_REF, journal.pristine)
    for name in _OF_A_MERGE:
        (repo.git_dir / name).unlink(missing_ok=True)
    drop_journal(repo)
    clear(repo)


def clear(repo: Repo) -> None:
    """Remove what was staged by a run that was killed before its journal stood, or is done."""
    folder = own_folder(repo)
    shutil.rmtree(folder / "next", ignore_errors=True)
    for name in ("index", "index.lock", "index.part", "index.part.lock", "journal.part"):
        (folder / name).unlink(missing_ok=True)


def refuse_edited(repo: Repo, journal: Journal) -> None:
    """Raise where somebody edited, after a kill, a file that is still to be moved over or removed."""
    staged = own_folder(repo) / "next"
    left = [path for path in journal.replaced if (staged / path).is_file()] + list(journal.removed)
    standing = [path for path in left if _is_plain(repo.folder / path) and "\n" not in path]
    names = "".join(f"{path}\n" for path in standing).encode(errors="surrogateescape")
    hashes = repo.run("hash-object", "--stdin-paths", given=names).decode().split()
    before = repo.objects(journal.standing)
    own = [path for path, name in zip(standing, hashes, strict=True) if name != before.get(path, ("", ""))[1]]
    if own:
        listed = "\n".join(f"  {path}" for path in own)
        raise GeneratorError(
            f"an update of {repo.folder} was interrupted, and these files were edited since:\n{listed}\n"
            "Next step: move them aside, run again, then bring your edits back."
        )


def _stage(repo: Repo, journal: Journal, tree: str, stages: Sequence[str]) -> None:
    clear(repo)
    folder = own_folder(repo)
    (folder / "next").mkdir(parents=True)
    part = folder / "index.part"
    shutil.copyfile(repo.git_dir / "index", part)
    repo.run("read-tree", "--reset", tree, index=part)
    prefix = f"--prefix={folder / 'next'}/"
    repo.run("checkout-index", "--quiet", "-z", "--stdin", prefix, given=joined(journal.replaced), index=part)
    missing = [path for path in journal.replaced if not os.path.lexists(folder / "next" / path)]
    if missing:
        raise GeneratorError(f"{repo.folder}: git wrote no {missing[0]}; nothing was changed. Is the disk full?")
    repo.run("update-index", "-z", "--index-info", given=joined(stages), index=part)
    os.replace(part, folder / "index")
    sync(folder)


def _wait(repo: Repo, journal: Journal) -> None:
    """Leave the repository as git leaves a merge with conflicts, so that git's own commands go on from there too."""
    (repo.git_dir / "MERGE_MSG").write_text(journal.message, encoding="utf-8")
    (repo.git_dir / "MERGE_MODE").write_text("", encoding="utf-8")
    (repo.git_dir / "MERGE_HEAD").write_text(f"{journal.pristine}\n", encoding="utf-8")
    write_journal(repo, replace(journal, stage=WAIT))
    clear(repo)


def _take_index(repo: Repo) -> None:
    index = own_folder(repo) / "index"
    if index.is_file():
        if (repo.git_dir / "index.lock").exists():
            raise GeneratorError(
                f"{repo.git_dir / 'index.lock'} is there: another git works in this replica, or was killed.\n"
                "Next step: wait for it, or remove that file; then run again."
            )
        os.replace(index, repo.git_dir / "index")
    repo.run("update-index", "-q", "--refresh", fine=(0, 1))


def _move(staged: Path, folder: Path, path: str) -> None:
    if os.path.lexists(staged):
        place = place_below(folder, path)
        place.parent.mkdir(parents=True, exist_ok=True)
        os.replace(staged, place)


def _remove(folder: Path, path: str) -> None:
    """Remove a file and the folders it leaves empty."""
    place = place_below(folder, path)
    if os.path.lexists(place):
        os.unlink(place)
    for parent in place.parents:
        if parent == folder:
            return
        if parent.is_dir():
            if any(parent.iterdir()):
                return
            os.rmdir(parent)


def _is_plain(place: Path) -> bool:
    return place.is_file() and not place.is_symlink()


__all__ = ["SWITCH", "clear", "go_on", "refuse_edited", "settle", "switch"]

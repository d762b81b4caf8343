"""A replica seen through a repository of our own: its files and objects are read, and nothing of it is written.
Git alone notes, in the time of an object that it would have written too, that the object is still in use.

The settings of its own repository do not count there, so none of them can start a program. What they say of the
folders it was made from is kept.
"""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.lifecycle.clean import UNDER_WAY, refuse_unready
from generator.lifecycle.git import Repo, make_scratch
from generator.lifecycle.journal import JOURNAL, progress_of
from generator.lifecycle.pristine import find_base
from generator.lifecycle.replica import Replica, open_repo
from generator.problems import GeneratorError

_MADE_FROM = ("replikota.region", "replikota.catalog")


@contextmanager
def viewed(folder: Path) -> Iterator[Replica]:
    """Give a replica whose repository is a copy beside it: its branch, its index, and its objects by reference."""
    own = open_repo(folder)
    with tempfile.TemporaryDirectory(prefix="replikota-") as place:
        copy = make_scratch(Path(place) / "repository", own)
        branch = own.text("symbolic-ref", "--quiet", "HEAD", fine=(0, 1))
        head = own.commit_of("HEAD")
        if branch:
            copy.run("symbolic-ref", "HEAD", branch)
        if head:
            copy.run("update-ref", *([] if branch else ["--no-deref"]), "HEAD", head)
        _copy_state(own, copy)
        view = Repo(own.folder, copy.git_dir)
        yield Replica(view, find_base(view))


def _copy_state(own: Repo, copy: Repo) -> None:
    """Copy what says how the working tree stands: the index, a history cut short, a merge or an update under way."""
    shallow = Path(own.text("rev-parse", "--path-format=absolute", "--git-path", "shallow"))
    states = {"shallow": shallow, **{name: own.git_dir / name for name in ("index", JOURNAL, *UNDER_WAY)}}
    for name, place in states.items():
        (copy.git_dir / name).parent.mkdir(exist_ok=True)
        if place.is_dir():
            (copy.git_dir / name).mkdir()
        elif place.is_file():
            shutil.copyfile(place, copy.git_dir / name)
    for name in _MADE_FROM:
        kept = own.text("config", "--get", name, fine=(0, 1))
        if kept:
            copy.run("config", name, kept)


def hindrance(repo: Repo) -> str:
    """Say what has to be done before an update, "" where nothing has."""
    under_way = progress_of(repo)
    if under_way:
        return f"{repo.folder}: {under_way}."
    try:
        refuse_unready(repo)
    except GeneratorError as error:
        return str(error)
    return ""

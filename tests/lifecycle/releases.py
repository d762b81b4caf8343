"""Made-up releases: as the files they give, for every step of an update; and whole, as three small catalogues."""

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from generator.cache.whole import Made
from generator.generate import generate
from generator.lifecycle.git import Repo, find_repo
from generator.load.document import read_document
from generator.record.answers import Answers
from generator.record.manifest import MANIFEST_PATH, manifest_file
from generator.render.rendered import RenderedFile
from generator.roots import ROOT

STATES = "".join(f"state_{number} = {number}\n" for number in range(20))
FIRST: Mapping[str, str] = {
    ".gitignore": ".env\ndata/\n*.mo\n",
    "apps/lapor/models.py": STATES,
    "apps/lapor/old.py": "only in the first release\n",
    "apps/lapor/migrations/0001_initial.py": "first = 1\n",
    "apps/pinjam/models.py": "pinjam = 1\n",
    "config/installed.py": "APPS = ['lapor', 'pinjam']\n",
    "locale/id.mo": "ignored by git, and ours\n",
    "manage.py": "print('manage')\n",
}
SECOND: Mapping[str, str] = {
    **{path: text for path, text in FIRST.items() if path != "apps/lapor/old.py"},
    "apps/lapor/models.py": STATES.replace("state_2 = 2\n", "state_2 = 'dua'\n").replace(
        "state_17 = 17\n", "state_17 = 'tujuh belas'\n"
    ),
    "apps/lapor/migrations/0002_state.py": "second = 2\n",
    "apps/lapor/new/deep/page.html": "<p>baru</p>\n",
    "locale/id.mo": "ignored by git, and of the second release\n",
}
RELEASES = {"1.0": FIRST, "1.1": SECOND}
CATALOGUES = Path(__file__).parent / "catalogues"
REGENCIES = "catalog/reference/regencies.csv"


def made(release: str, texts: Mapping[str, str] | None = None, asked: Sequence[str] = (), region: str = "poso") -> Made:
    """Give what a release gives to a region whose own choice are the two applications, or with those asked for."""
    own = RELEASES[release] if texts is None else texts
    files = [RenderedFile(path, text.encode(), "t", "o", path == "manage.py") for path, text in sorted(own.items())]
    answers = Answers(release, region, "Poso", "1", tuple(asked) or ("lapor", "pinjam"), (), tuple(asked))
    return Made(answers, (*files, manifest_file(answers.recorded, files)))


def lay_out(release: str, root: Path) -> Path:
    """Lay catalogue, region and changelog of a release out below a folder, over those of an earlier one or anew."""
    for number in sorted(path.name for path in CATALOGUES.glob("[0-9]*")):
        if number <= release:
            _overlay(CATALOGUES / number, root)
    return root


def install(release: str, root: Path) -> Path:
    """Lay out what a team installs: the generator with catalogue, regions and templates of the release."""
    for part in ("generator", "templates", "catalog/schema"):
        shutil.copytree(ROOT / part, root / part, copy_function=_link, ignore=shutil.ignore_patterns("__pycache__"))
    lay_out(release, root)
    _link(str(ROOT / REGENCIES), str(root / REGENCIES))
    for edit in _changes(release)["templates"]:
        path = root / edit["file"]
        text = path.read_text(encoding="utf-8")
        assert text.count(edit["today"]) == 1, f"{release}/changes.yaml: {path} does not hold it once"
        path.unlink()  # the file itself is the repository's
        path.write_text(text.replace(edit["today"], edit["here"]), encoding="utf-8")
    return root


def _overlay(folder: Path, root: Path) -> None:
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.name != "changes.yaml" and "__pycache__" not in path.parts:
            place = root / path.relative_to(folder)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, place)
    for name in _changes(folder.name)["removed"]:
        (root / name).unlink(missing_ok=True)


def _changes(release: str) -> Any:
    return read_document(CATALOGUES / release / "changes.yaml").data


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # another file system
        shutil.copyfile(source, target)


def tree(folder: Path) -> dict[str, tuple[bytes, bool]]:
    """Read every file but git's own: bytes, and whether it can be executed."""
    found = [path for path in folder.rglob("*") if path.is_file() and ".git" not in path.relative_to(folder).parts]
    return {p.relative_to(folder).as_posix(): (p.read_bytes(), bool(p.stat().st_mode & 0o100)) for p in found}


def output(release: str) -> dict[str, tuple[bytes, bool]]:
    """Give the files of a release as `tree` reads them."""
    return {file.path: (file.data, file.executable) for file in made(release).files}


def repo_of(target: Path) -> Repo:
    """Give the repository that a replica must have."""
    repo = find_repo(target)
    assert repo is not None
    return repo


def commit(target: Path, message: str = "Of the region") -> None:
    """Commit all that a person did."""
    repo = repo_of(target)
    repo.run("add", "--all")
    repo.run("-c", "user.name=Orang", "-c", "user.email=orang@poso", "commit", "--quiet", "--message", message)


__all__ = [
    "CATALOGUES",
    "FIRST",
    "MANIFEST_PATH",
    "RELEASES",
    "SECOND",
    "commit",
    "generate",
    "install",
    "lay_out",
    "made",
    "output",
    "repo_of",
    "tree",
]

"""What of a replica reaches out of it: links that point elsewhere, and templates of the region that include elsewhere.

No file of a release does, and what lies elsewhere is in no clone and in no merge.
"""

import os
import posixpath
import re
from collections.abc import Iterator

from generator.lifecycle.git import Repo
from generator.problems import GeneratorError

SHOWN = 20
_LINK, _TEMPLATES = "120000", "region/templates/"
_INCLUDES = re.compile(r"{%-?\s*(?:include|extends|ssi)\s+(?P<quote>[\"'])(?P<name>.*?)(?P=quote)")


def refuse_reaching_out(repo: Repo) -> None:
    """Raise with every committed file that reaches out of the replica."""
    found = sorted(_reaching_out(repo))
    if found:
        more = [f"  … and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
        listed = "\n".join([*(f"  {one}" for one in found[:SHOWN]), *more])
        raise GeneratorError(
            f"{repo.folder}: these reach out of the replica:\n{listed}\n"
            "Next step: put what is meant below the replica and name it there, commit, then run again. A link that\n"
            "only this server needs goes out of git: git rm --cached FILE, and its name into .gitignore."
        )


def _reaching_out(repo: Repo) -> Iterator[str]:
    for path, (mode, name) in repo.objects("HEAD").items():
        if mode == _LINK:
            target = os.fsdecode(repo.run("cat-file", "blob", name))
            if _leaves(posixpath.dirname(path), target):
                yield f"{path}: a link to {target}"
        elif path.startswith(_TEMPLATES):
            text = repo.run("cat-file", "blob", name).decode("utf-8", errors="replace")
            yield from _includes(path, text)


def _includes(path: str, text: str) -> Iterator[str]:
    """Name the includes that leave the folder of templates, with their lines."""
    around = posixpath.dirname(path.removeprefix(_TEMPLATES))
    for found in _INCLUDES.finditer(text):
        name = found["name"]
        base = around if name.startswith(("./", "../")) else ""
        if _leaves(base, name) or "\\" in name:
            line = text.count("\n", 0, found.start()) + 1
            yield f'{path}:{line}: includes "{name}"'


def _leaves(folder: str, target: str) -> bool:
    """Say whether a path, seen from a folder below the root, is absolute or above the root."""
    whole = posixpath.normpath(posixpath.join(folder, target))
    return target.startswith("/") or whole == ".." or whole.startswith("../")

"""Pristine trees: what a release gave, untouched, as commits of the replica's own history.

A pristine commit names its tree in its message, so that any clone finds it again and a squashed copy of the message
is not taken for it. The ref is only a cache of the last one.
"""

import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.lifecycle.git import IDENTITY, Repo
from generator.problems import GeneratorError
from generator.record.manifest import MANIFEST_PATH, Manifest, parse_manifest
from generator.render.rendered import RenderedFile

PRISTINE_REF = "refs/replikota/pristine"
_MAKING_REF = "refs/replikota/making"
_TREE = "Replikota-Tree"


@dataclass(frozen=True)
class Base:
    """The last pristine commit below HEAD: what everything here is compared with."""

    commit: str
    tree: str
    manifest: Manifest


def pristine_tree(repo: Repo, files: Iterable[RenderedFile]) -> str:
    """Write files as a tree, byte for byte: neither ignored ones nor line ends are git's to decide here."""
    repo.run("fast-import", "--quiet", "--force", "--done", given=b"".join(_stream(files)))
    tree = repo.text("rev-parse", f"{_MAKING_REF}^{{tree}}")
    repo.run("update-ref", "-d", _MAKING_REF)
    return tree


def pristine_commit(repo: Repo, tree: str, manifest: Manifest, parent: str = "") -> str:
    """Commit a pristine tree on top of the last one."""
    message = (
        f"Replikota: pristine output of release {manifest.release}\n\n"
        "What the release gave, without any change of the region; `replikota update` merges from here.\n\n"
        f"Replikota-Release: {manifest.release}\n{_TREE}: {tree}\n"
    )
    parents = ["-p", parent] if parent else []
    made = repo.run("commit-tree", *parents, tree, given=message.encode(), env=identity())
    return made.decode().strip()


def find_base(repo: Repo) -> Base:
    """Find the last pristine commit in the history of HEAD; raise where there is none."""
    form = f"--format=%H %T %(trailers:key={_TREE},valueonly,separator=%x2C)"
    said = repo.run("log", "--topo-order", "--fixed-strings", f"--grep={_TREE}: ", form, fine=(0, 128))
    for line in said.decode(errors="replace").splitlines():
        commit, tree, *named = line.split(" ")
        if tree in named:
            return Base(commit, tree, _manifest(repo, commit))
    raise GeneratorError(_no_base(repo))


def identity() -> dict[str, str]:
    """Name the author of commits that no person wrote."""
    name, email = IDENTITY
    return {
        "GIT_AUTHOR_NAME": name,
        "GIT_AUTHOR_EMAIL": email,
        "GIT_COMMITTER_NAME": name,
        "GIT_COMMITTER_EMAIL": email,
    }


def _manifest(repo: Repo, commit: str) -> Manifest:
    place = f"{commit}:{MANIFEST_PATH}"
    return parse_manifest(repo.run("show", place), place)


def _no_base(repo: Repo) -> str:
    if repo.text("rev-parse", "--is-shallow-repository") == "true":
        return (
            f"{repo.folder}: this clone is shallow and lacks the commit of the pristine output.\n"
            "Next step: git fetch --unshallow, then run again."
        )
    return (
        f"{repo.folder}: the history of this branch holds no pristine output (was it squashed or rebased, or begun by "
        "hand?).\nNext step: replikota adopt, or switch to a branch that holds the first commit."
    )


def _stream(files: Iterable[RenderedFile]) -> Iterator[bytes]:
    name, email = IDENTITY
    yield f"commit {_MAKING_REF}\ncommitter {name} <{email}> {int(time.time())} +0000\ndata 0\n".encode()
    for file in files:
        mode = 100755 if file.executable else 100644
        yield f"M {mode} inline {_quoted(file.path)}\ndata {len(file.data)}\n".encode()
        yield file.data
        yield b"\n"
    yield b"\ndone\n"


def _quoted(path: str) -> str:
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

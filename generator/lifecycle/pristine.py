"""Pristine trees: what a release gave, untouched, as commits of the replica's own history.

A pristine commit names its tree in its message, so that any clone finds it again and a squashed copy of the message
is not taken for it. The ref is only a cache of the last one.
"""

import hashlib
import time
from collections.abc import Iterable, Iterator
from contextlib import suppress
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


def pristine_tree(repo: Repo, files: Iterable[RenderedFile], base: str = "") -> str:
    """Write files as a tree, byte for byte: neither ignored ones nor line ends are git's to decide here.

    Git is told only what differs from the base commit; that takes a tenth of the time where little does.
    """
    stands = repo.objects(base) if base else {}
    files = tuple(files)
    gone = stands.keys() - {file.path for file in files}
    other = [file for file in files if not _stands(stands.get(file.path), file)]
    repo.run("fast-import", "--quiet", "--force", "--done", given=b"".join(_stream(base, sorted(gone), other)))
    tree = repo.text("rev-parse", f"{_MAKING_REF}^{{tree}}")
    repo.run("update-ref", "-d", _MAKING_REF)
    return tree


def pristine_commit(repo: Repo, tree: str, manifest: Manifest, parent: str = "", remark: str = "") -> str:
    """Commit a pristine tree on top of the last one."""
    said = f"{remark}\n\n" if remark else ""
    message = (
        f"Replikota: pristine output of release {manifest.release}\n\n"
        "What the release gave, without any change of the region; `replikota update` merges from here.\n\n"
        f"{said}Replikota-Release: {manifest.release}\n{_TREE}: {tree}\n"
    )
    parents = ["-p", parent] if parent else []
    made = repo.run("commit-tree", *parents, tree, given=message.encode(), env=identity())
    return made.decode().strip()


def find_base(repo: Repo) -> Base:
    """Find the last pristine commit in the history of HEAD; raise where there is none."""
    for commit, tree in _pristine(repo):
        return Base(commit, tree, _manifest(repo, commit))
    raise GeneratorError(_no_base(repo))


def pristine_commits(repo: Repo) -> Iterator[tuple[str, Manifest]]:
    """Give every pristine commit in the history of HEAD, newest first."""
    for commit, _tree in _pristine(repo):
        yield commit, _manifest(repo, commit)


def kept_somewhere(repo: Repo) -> Iterator[Base]:
    """Give every pristine commit that this clone still holds, on a branch or on none."""
    for commit, tree in _pristine(repo, "--all", "--reflog"):
        with suppress(GeneratorError):  # one that is damaged is no base
            yield Base(commit, tree, _manifest(repo, commit))


def _pristine(repo: Repo, *where: str) -> Iterator[tuple[str, str]]:
    form = f"--format=%H %T %(trailers:key={_TREE},valueonly,separator=%x2C)"
    said = repo.run("log", "--topo-order", "--fixed-strings", f"--grep={_TREE}: ", form, *where, fine=(0, 128))
    for line in said.decode(errors="replace").splitlines():
        commit, tree, *named = line.split(" ")
        if tree in named:
            yield commit, tree


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


def _stream(base: str, gone: Iterable[str], files: Iterable[RenderedFile]) -> Iterator[bytes]:
    name, email = IDENTITY
    yield f"commit {_MAKING_REF}\ncommitter {name} <{email}> {int(time.time())} +0000\ndata 0\n".encode()
    yield f"from {base}\n".encode() if base else b""
    for path in gone:  # before the new ones, for where a file makes room for a folder
        yield f"D {_quoted(path)}\n".encode(errors="surrogateescape")
    for file in files:
        yield f"M {_mode(file)} inline {_quoted(file.path)}\ndata {len(file.data)}\n".encode()
        yield file.data
        yield b"\n"
    yield b"\ndone\n"


def _mode(file: RenderedFile) -> str:
    return "100755" if file.executable else "100644"


def _stands(known: tuple[str, str] | None, file: RenderedFile) -> bool:
    """Say whether git knows a file with this mode and these bytes, by the hash of which it made its names."""
    if known is None or known[0] != _mode(file):
        return False
    made = hashlib.sha1 if len(known[1]) == 40 else hashlib.sha256
    return made(b"blob %d\0" % len(file.data) + file.data, usedforsecurity=False).hexdigest() == known[1]


def _quoted(path: str) -> str:
    return '"' + path.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'

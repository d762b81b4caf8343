"""A replica taken under control: its base committed so that every clone keeps it, and no file of it touched."""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path

from generator.lifecycle.clean import refuse_no_branch, refuse_under_way
from generator.lifecycle.git import Repo, make_repo
from generator.lifecycle.pristine import PRISTINE_REF, Base, find_base, kept_somewhere, pristine_commit, pristine_tree
from generator.lifecycle.rebuilding import Rebuilt
from generator.lifecycle.updating import author
from generator.problems import GeneratorError
from generator.record.manifest import Manifest
from generator.write.disk import worded
from generator.write.staging import locked

_NAMED = re.compile(r"Replikota-Tree: ([0-9a-f]{40,64})")


def base_of(repo: Repo, manifest: Manifest) -> Base | None:
    """Give the base that a replica has already: whole, and of the release that its manifest says."""
    try:
        base = find_base(repo)
    except GeneratorError:
        return None
    return base if base.manifest.files == manifest.files and is_whole(repo, base.tree) else None


def lost_base(repo: Repo, manifest: Manifest) -> str:
    """Find the base that was squashed away and is still in this clone, perhaps on no branch; "" for none."""
    found = (one for one in kept_somewhere(repo) if one.manifest.files == manifest.files and is_whole(repo, one.tree))
    return next((one.commit for one in found), "")


def is_whole(repo: Repo, tree: str) -> bool:
    """Say whether no file of a tree is damaged or missing in the repository."""
    try:
        names = sorted({name for _mode, name in repo.objects(tree).values()})
    except GeneratorError:
        return False
    said = repo.run("cat-file", "--batch-check", given="".join(f"{name}\n" for name in names).encode())
    return not any(line.endswith(" missing") for line in said.decode().splitlines())


def adopt(
    folder: Path, repo: Repo | None, manifest: Manifest, rebuilt: Rebuilt, kept: str, made_from: Mapping[str, Path]
) -> tuple[str, bool]:
    """Commit the base below the branch, or as the first commit of a new repository; give that commit.

    Also say whether the history named this very tree before. Killed at any step, the replica is as it was or adopted.
    """
    with worded(folder), locked(folder):
        own = repo or make_repo(folder)
        head = own.commit_of("HEAD")
        if head:
            refuse_under_way(own)
            refuse_no_branch(own)
        tree = own.text("rev-parse", f"{kept}^{{tree}}") if kept else pristine_tree(own, rebuilt.files)
        pristine = kept or pristine_commit(own, tree, manifest, _parent(own), _remark(rebuilt))
        for name, place in made_from.items():
            own.run("config", f"replikota.{name}", str(place.resolve()))
        own.run("update-ref", PRISTINE_REF, pristine)
        is_named = bool(head) and tree in _trees_named(own)
        _join(own, head, pristine, manifest)
    return pristine, is_named


def _join(repo: Repo, head: str, pristine: str, manifest: Manifest) -> None:
    """Let the branch hold the base; the tree of the branch, the index and the files stay as they are."""
    message = f"Adopt the replica at release {manifest.release}"
    if head:
        said = f"{message}\n\nThe second parent is what the release gave; `replikota update` merges from there.\n"
        parents = ("-p", head, "-p", pristine)
        made = repo.run("commit-tree", *parents, f"{head}^{{tree}}", given=said.encode(), env=author(repo))
        repo.run("update-ref", "-m", message, "HEAD", made.decode().strip(), head)
        return
    if not (repo.git_dir / "index").exists():
        repo.run("read-tree", pristine)
        repo.run("update-index", "-q", "--refresh", fine=(0, 1))
    repo.run("update-ref", "-m", message, "HEAD", pristine)


def _parent(repo: Repo) -> str:
    """The base of an earlier release, where the history holds one: the new one must be found before it."""
    try:
        return find_base(repo).commit if repo.commit_of("HEAD") else ""
    except GeneratorError:
        return ""


def _remark(rebuilt: Rebuilt) -> str:
    lines = [f"Of the nearest release, as theirs was not found: {path}" for path in rebuilt.stand_ins]
    lines += [f"Not found, and left out: {path}" for path in rebuilt.lost]
    return "\n".join(lines)


def _trees_named(repo: Repo) -> Sequence[str]:
    """The trees that any message of the history names; a squash copies messages, indented or not."""
    said = repo.run("log", "--fixed-strings", "--grep=Replikota-Tree: ", "--format=%B", "HEAD", fine=(0, 128))
    return _NAMED.findall(said.decode(errors="replace"))

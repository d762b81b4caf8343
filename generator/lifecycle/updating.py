"""A release taken over a replica: planned, applied, finished or taken back."""

import re
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from generator.lifecycle.clean import refuse_in_the_way, refuse_unready
from generator.lifecycle.git import Repo, make_scratch
from generator.lifecycle.journal import SWITCH, Journal
from generator.lifecycle.meeting import Meeting
from generator.lifecycle.merging import Merge, merged
from generator.lifecycle.pristine import identity, pristine_commit, pristine_tree
from generator.lifecycle.replica import Replica
from generator.lifecycle.switching import switch
from generator.record.manifest import parse_manifest
from generator.render.rendered import RenderedFile
from generator.write.disk import refuse_outside, worded
from generator.write.staging import locked


@dataclass(frozen=True)
class Update:
    """What an update did, or with a dry run would do, to each file; without states there was nothing to do."""

    before: str
    after: str
    states: Mapping[str, str] = field(default_factory=dict)
    meetings: tuple[Meeting, ...] = ()  # migrations of the region and of the release that follow the same one

    @property
    def conflicts(self) -> tuple[str, ...]:
        """List the files that a person has to solve."""
        return tuple(path for path, state in self.states.items() if state == "conflict")

    @property
    def waits(self) -> bool:
        """Say whether a person has to do something before the replica is whole."""
        return bool(self.conflicts) or any(one.why for one in self.meetings)


def plan_update(replica: Replica, files: Sequence[RenderedFile]) -> Update:
    """Say what an update would do; neither a file nor the repository changes."""
    refuse_unready(replica.repo)
    return foresee(replica, files)


def foresee(replica: Replica, files: Sequence[RenderedFile]) -> Update:
    """Say what an update of the last commit would do, whatever the working tree holds beside it."""
    with tempfile.TemporaryDirectory(prefix="replikota-") as folder:
        scratch = make_scratch(Path(folder) / "repository", replica.repo)
        scratch.run("update-ref", "HEAD", replica.repo.commit_of("HEAD"))
        # What the working tree's .gitattributes say of merging counts here as it then does.
        scratch = replace(scratch, folder=replica.repo.folder)
        found = _merge(scratch, replica, files, Path(folder) / "index")
        if found is None:
            return Update(replica.base.manifest.release, _release(files))
        refuse_in_the_way(replica.repo, scratch, found[1])
        return Update(replica.base.manifest.release, _release(files), found[1].states, found[1].meetings)


def apply_update(replica: Replica, files: Sequence[RenderedFile], message: str = "") -> Update:
    """Merge the new pristine output into the branch, with a commit that says what for; conflicts wait for a person."""
    repo = replica.repo
    before, after = replica.base.manifest.release, _release(files)
    with worded(repo.folder), locked(repo.folder):
        # Kept in the index, so that no later step reads all files again; another git's lock is in nobody's way here.
        repo.run("update-index", "-q", "--refresh", fine=(0, 1, 128))
        refuse_unready(repo)
        with tempfile.TemporaryDirectory(prefix="replikota-") as folder:
            found = _merge(repo, replica, files, Path(folder) / "index")
        if found is None:
            return Update(before, after)
        pristine, merge = found
        refuse_in_the_way(repo, repo, merge)
        message = message or f"Update the replica from release {before} to {after}"
        journal = _journal(repo, pristine, merge, before, after, message)
        switch(repo, journal, merge.tree, merge.stages)
    return Update(before, after, merge.states, merge.meetings)


def author(repo: Repo) -> dict[str, str]:
    """Let the person be the author of a merge; where git does not know one, we are."""
    known = repo.call("var", "GIT_COMMITTER_IDENT", fine=(0, 128)).returncode == 0
    return {} if known else identity()


def _merge(repo: Repo, replica: Replica, files: Sequence[RenderedFile], index: Path) -> tuple[str, Merge] | None:
    """Commit the new pristine output on top of the last and merge it; None where it is the same."""
    for file in files:
        refuse_outside(file.path)
    tree = pristine_tree(repo, files, replica.base.commit)
    if tree == replica.base.tree:
        return None
    manifest = parse_manifest(files[-1].data, files[-1].path)
    pristine = pristine_commit(repo, tree, manifest, replica.base.commit)
    name = f"replikota/release-{re.sub(r'[^0-9A-Za-z]+', '-', manifest.release)}"  # conflict marks name it
    repo.run("update-ref", f"refs/{name}", pristine)
    return pristine, merged(repo, name, manifest.release, index)


def _journal(repo: Repo, pristine: str, merge: Merge, before: str, after: str, said: str) -> Journal:
    head, message = repo.commit_of("HEAD"), f"{said}\n"
    commit = ""
    if not merge.conflicts:
        parents = ("-p", head, "-p", pristine)
        made = repo.run("commit-tree", *parents, merge.tree, given=message.encode(), env=author(repo))
        commit = made.decode().strip()
    return Journal(
        stage=SWITCH,
        branch=repo.text("symbolic-ref", "HEAD"),
        head=head,
        standing=head,
        pristine=pristine,
        commit=commit,
        before=before,
        after=after,
        replaced=merge.replaced,
        removed=merge.removed,
        conflicts=merge.conflicts,
        message=message,
    )


def _release(files: Sequence[RenderedFile]) -> str:
    return parse_manifest(files[-1].data, files[-1].path).release

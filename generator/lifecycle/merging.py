"""The merge of a release with what people did, computed before any file is touched, and what it means for each file."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.lifecycle.git import Repo, joined, split
from generator.lifecycle.meeting import Meeting, Objects, meetings
from generator.record.answers import ANSWERS_PATH
from generator.record.manifest import MANIFEST_PATH

_NOTHING = "0" * 40
# The manifest is no one's to edit; the new answers were written into those that stand in HEAD.
_THEIRS = (MANIFEST_PATH, ANSWERS_PATH)


@dataclass(frozen=True)
class Merge:
    """The tree that will stand, and what becomes of each file."""

    tree: str
    states: Mapping[str, str]
    stages: tuple[str, ...]  # of the conflicts, as an index has them
    replaced: tuple[str, ...]
    removed: tuple[str, ...]
    fresh: tuple[tuple[str, str], ...]  # files that were not there: (path, object)
    meetings: tuple[Meeting, ...] = ()  # of migrations

    @property
    def conflicts(self) -> tuple[str, ...]:
        """List the files that a person has to solve."""
        return tuple(path for path, state in self.states.items() if state == "conflict")


def merged(repo: Repo, release: str, number: str, index: Path) -> Merge:
    """Merge a pristine commit, of the release of this number, into HEAD, in memory of git; `index` is ours to use."""
    done = repo.call("merge-tree", "--write-tree", "-z", "HEAD", release, fine=(0, 1))
    tree, _nul, rest = done.stdout.partition(b"\0")
    found = _conflicts(split(rest.partition(b"\0\0")[0]) if done.returncode else [])
    stay_removed = [path for path, stages in found.items() if stages.keys() == {"1", "3"} or _is_spacing(repo, stages)]
    stages = {path: stages for path, stages in found.items() if path not in stay_removed and path not in _THEIRS}
    ours, theirs = repo.objects("HEAD"), repo.objects(release)
    mended = _mended(repo, tree.decode(), stay_removed, theirs, index)
    met = meetings(repo, repo.objects(mended), theirs, stages, number)
    mended = _with_joining(repo, mended, met, index)
    result = repo.objects(mended)
    return Merge(
        tree=mended,
        states=_states(ours, theirs, result, set(stages)),
        stages=tuple(line for path in sorted(stages) for line in _index_lines(path, stages[path])),
        replaced=tuple(path for path in sorted(result) if ours.get(path) != result[path]),
        removed=tuple(path for path in sorted(ours) if path not in result),
        fresh=tuple((path, result[path][1]) for path in sorted(result) if path not in ours),
        meetings=tuple(met),
    )


def _conflicts(lines: Iterable[str]) -> dict[str, dict[str, tuple[str, str]]]:
    """Sort what merge-tree says: path -> stage -> (mode, object)."""
    found: dict[str, dict[str, tuple[str, str]]] = {}
    for line in lines:
        about, _tab, path = line.partition("\t")
        mode, name, stage = about.split(" ")
        found.setdefault(path, {})[stage] = (mode, name)
    return found


def _is_spacing(repo: Repo, stages: Mapping[str, tuple[str, str]]) -> bool:
    """Say whether a file that the release removed was changed here in nothing but its white space."""
    if stages.keys() != {"1", "2"}:
        return False
    was, here = (b"".join(repo.run("cat-file", "blob", stages[one][1]).split()) for one in ("1", "2"))
    return was == here


def _index_lines(path: str, stages: Mapping[str, tuple[str, str]]) -> Iterable[str]:
    yield f"0 {_NOTHING}\t{path}"
    for stage in sorted(stages):
        mode, name = stages[stage]
        yield f"{mode} {name} {stage}\t{path}"


def _mended(repo: Repo, tree: str, stay_removed: Sequence[str], theirs: Objects, index: Path) -> str:
    """Leave out what stays removed, and take the new manifest and answers as they come."""
    repo.run("read-tree", tree, index=index)
    lines = [f"0 {_NOTHING}\t{path}" for path in stay_removed] + [
        f"{mode} {name}\t{path}" for path in _THEIRS if path in theirs for mode, name in (theirs[path],)
    ]
    repo.run("update-index", "-z", "--index-info", given=joined(lines), index=index)
    return repo.text("write-tree", index=index)


def _with_joining(repo: Repo, tree: str, met: Sequence[Meeting], index: Path) -> str:
    """Add the migrations that join others."""
    joining = [one for one in met if one.path]
    if not joining:
        return tree
    names = [repo.run("hash-object", "-w", "--stdin", given=one.text.encode()).decode().strip() for one in joining]
    lines = [f"100644 {name}\t{one.path}" for one, name in zip(joining, names, strict=True)]
    repo.run("update-index", "-z", "--index-info", given=joined(lines), index=index)
    return repo.text("write-tree", index=index)


def _states(ours: Objects, theirs: Objects, result: Objects, conflicts: set[str]) -> dict[str, str]:
    paths = sorted({*ours, *theirs, *result, *conflicts})
    return {path: "conflict" if path in conflicts else _state(path, ours, theirs, result) for path in paths}


def _state(path: str, ours: Objects, theirs: Objects, result: Objects) -> str:
    was, comes, stands = ours.get(path), theirs.get(path), result.get(path)
    if stands is None:
        return "removed" if was else "removed here"
    if stands == was:
        return "same" if stands == comes else "yours"
    if stands != comes:
        return "merged"
    return "changed" if was else "new"

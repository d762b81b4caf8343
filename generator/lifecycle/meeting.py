"""Where migrations of the region and of a release follow the same one: a merge migration joins them, as Django wants.

Migrations are read as text and never run. The file that joins them is the region's: no release knows it, so every
later update leaves it alone, and a second update finds nothing left to join.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.lifecycle.git import Repo
from generator.lifecycle.steps import Step, label_in, step_in

Objects = Mapping[str, tuple[str, str]]  # path -> (mode, object)
_MIGRATION = re.compile(r"(?P<folder>.+/migrations)/(?P<name>[0-9A-Za-z_]+)\.py")


@dataclass(frozen=True)
class Meeting:
    """Migrations that nothing follows yet, of which Django allows one; with `why`, what a person must do first."""

    folder: str
    own: tuple[str, ...]  # leaves that the region wrote
    others: tuple[str, ...]  # leaves of the release
    path: str = ""  # the migration that joins them, "" where a person has to look
    text: str = ""
    why: str = ""


def meetings(repo: Repo, result: Objects, theirs: Objects, conflicts: Collection[str], release: str) -> list[Meeting]:
    """Find what has to be joined in a tree; folders whose migrations wait for a person come later."""
    own: dict[str, list[str]] = defaultdict(list)
    found: list[Meeting] = []
    for path in result:
        match = _MIGRATION.fullmatch(path)
        if match and path not in theirs and match["name"] != "__init__":
            own[match["folder"]].append(match["name"])
    given = {match["folder"] for path in theirs if (match := _MIGRATION.fullmatch(path))}
    for folder, names in sorted(own.items()):
        if folder in given and not any(path.startswith(f"{folder}/") for path in conflicts):
            found += _meeting(repo, result, folder, names, release)
    return found


def _meeting(repo: Repo, result: Objects, folder: str, own: Sequence[str], release: str) -> Iterator[Meeting]:
    label = label_in(_text(repo, result, f"{folder.removesuffix('/migrations')}/apps.py"), folder)
    matches = (match for path in result if (match := _MIGRATION.fullmatch(path)) and match["folder"] == folder)
    steps: dict[str, Step] = {}
    for name in sorted(match["name"] for match in matches if match["name"] != "__init__"):
        step = step_in(_text(repo, result, f"{folder}/{name}.py"), label)
        if step is None:
            if name in own:
                yield Meeting(folder, (name,), (), why=f"{name}.py cannot be read as a migration")
                return
            continue
        steps[name] = step
    leaves = _leaves(steps)
    if len(leaves) < 2:
        return
    here = tuple(name for name in leaves if name in own)
    others = tuple(name for name in leaves if name not in own)
    both = _both(steps, leaves)
    if both:
        yield Meeting(folder, here, others, why=f"both change {', '.join(both)}")
        return
    name = _next_name(steps, release)
    yield Meeting(folder, here, others, f"{folder}/{name}.py", _joining(label, leaves, release))


def _leaves(steps: Mapping[str, Step]) -> list[str]:
    """Those that no other follows; what a squashed one replaces is as good as that one."""
    squashed = {old: name for name, step in steps.items() for old in step.replaces}
    before = {squashed.get(one, one) for step in steps.values() for one in step.after}
    followed = before | {one for step in steps.values() for one in step.after} | set(squashed)
    return sorted(name for name in steps if name not in followed)


def _both(steps: Mapping[str, Step], leaves: Iterable[str]) -> list[str]:
    """What more than one branch changes, each branch being what leads to its leaf and to no other."""
    ways = {leaf: _way(steps, leaf) for leaf in leaves}
    shared = {name for way in ways.values() for name in way if sum(name in one for one in ways.values()) > 1}
    touched = [{what for name in way - shared for what in steps[name].touches} for way in ways.values()]
    clashes = set()
    for number, one in enumerate(touched):
        for other in touched[number + 1 :]:
            clashes |= one & other
            for this, that in ((one, other), (other, one)):  # a field here, and the whole model made or gone there
                clashes |= {what for what in this if "." in what and what.partition(".")[0] in that}
    return sorted(clashes)


def _way(steps: Mapping[str, Step], leaf: str) -> set[str]:
    seen, waiting = set[str](), [leaf]
    while waiting:
        name = waiting.pop()
        if name in steps and name not in seen:
            seen.add(name)
            waiting += steps[name].after
    return seen


def _next_name(steps: Mapping[str, Step], release: str) -> str:
    """A name that none there has: its number is higher than any."""
    number = max((int(found[0]) for name in steps if (found := re.match(r"\d+", name))), default=0) + 1
    return f"{number:04}_merge_release_{re.sub(r'[^0-9A-Za-z]+', '_', release).strip('_')}"


def _joining(label: str, leaves: Sequence[str], release: str) -> str:
    listed = "".join(f'        ("{label}", "{name}"),\n' for name in leaves)
    return (
        f'"""Joins migrations of this region with those of release {release}; `replikota update` wrote it.\n\n'
        "Commit it with the update and keep it: once it is applied, it must not change.\n"
        '"""\n\n'
        "from django.db import migrations\n\n\n"
        "class Migration(migrations.Migration):\n"
        f"    dependencies = [\n{listed}    ]\n\n"
        "    operations = []\n"
    )


def _text(repo: Repo, objects: Objects, path: str) -> str:
    known = objects.get(path)
    if known is None or not known[0].startswith("100"):  # a link is no migration
        return ""
    return repo.run("cat-file", "blob", known[1]).decode("utf-8", errors="replace")

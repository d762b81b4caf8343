"""Checks what an entry rests on: sources, bases, and the paths they speak of."""

import re
from collections.abc import Iterator

from generator.check.entry import Entry
from generator.check.listing import listed
from generator.load.app import Lifecycle, Provenance
from generator.load.document import Document
from generator.problems import Problem

_PATH = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+\Z")


def check_provenance(entry: Entry) -> Iterator[Problem]:
    """Check the level of provenance and the paths it names."""
    yield from provenance_problems(entry.document, entry.app.provenance)
    yield from lifecycle_problems(entry.document, entry.app.lifecycle)


def provenance_problems(document: Document, provenance: Provenance) -> Iterator[Problem]:
    """Check what an entry rests on."""
    if provenance.level == "documented" and not provenance.sources:
        yield document.problem(
            "RK701",
            ("provenance",),
            "the entry says it is documented but names no source",
            "add sources: [{url: …, supports: […]}], or make it modelled with a basis",
            at_key=True,
        )
    if provenance.level == "modelled" and not provenance.basis:
        yield document.problem(
            "RK702",
            ("provenance",),
            "the entry says it is modelled but names no basis",
            "add basis: with the law, form or practice it rests on",
            at_key=True,
        )
    yield from _paths(document, provenance)


def _paths(document: Document, provenance: Provenance) -> Iterator[Problem]:
    for index, path in enumerate(provenance.modelled):
        yield from _path(document, path, ("provenance", "modelled", index))
    for number, source in enumerate(provenance.sources):
        at = ("provenance", "sources", number, "supports")
        is_list = document.is_list(at)
        for index, path in enumerate(source.supports):
            # Words are allowed here too; only what is written as a path must lead somewhere.
            if _PATH.match(path):
                yield from _path(document, path, (*at, index) if is_list else at)


def _path(document: Document, path: str, at: tuple[str | int, ...]) -> Iterator[Problem]:
    steps = path.split(".")
    for length in range(1, len(steps) + 1):
        if _leads_somewhere(document, steps[:length]):
            continue
        parent = _node(document, steps[: length - 1])
        known = [str(key) for key in parent] if isinstance(parent, dict) else []
        yield document.problem(
            "RK703",
            at,
            f'"{path}" names a part that the entry does not have: "{steps[length - 1]}"',
            f"at this place the entry has {listed(known)}",
            value=steps[length - 1],
            allowed=known,
        )
        return


def _leads_somewhere(document: Document, steps: list[str]) -> bool:
    return _node(document, steps) is not _NOTHING


_NOTHING = object()


def _node(document: Document, steps: list[str]) -> object:
    """Follow a path; `entities.pesanan.biaya` may leave out `fields`."""
    node: object = document.data
    for step in steps:
        fields = node.get("fields") if isinstance(node, dict) else None
        if isinstance(node, dict) and step in node:
            node = node[step]
        elif isinstance(fields, dict) and step in fields:
            node = fields[step]
        else:
            return _NOTHING
    return node


def lifecycle_problems(document: Document, lifecycle: Lifecycle) -> Iterator[Problem]:
    """Check that a successor is named and the years follow each other."""
    if lifecycle.status == "replaced" and lifecycle.replaced_by is None:
        yield document.problem(
            "RK725",
            ("lifecycle",),
            "the application was replaced, but not said by which",
            "add replaced_by: with the id of the one that took over",
            at_key=True,
        )
    since, until = lifecycle.since, lifecycle.until
    if since is not None and until is not None and until < since:
        yield document.problem(
            "RK725",
            ("lifecycle", "until"),
            f"the application ended in {until}, before it began in {since}",
            "correct one of the two years",
        )

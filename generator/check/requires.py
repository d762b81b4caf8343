"""Checks the links between applications: they exist, and `requires` has no circle."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.load.catalog import Catalog
from generator.load.document import Document
from generator.problems import Problem


def check_requires(entry: Entry) -> Iterator[Problem]:
    """Check that the applications named are there."""
    known = application_ids(entry.catalog)
    for key, code, names in (
        ("requires", "RK204", entry.app.requires),
        ("uses", "RK206", entry.app.uses),
    ):
        for index, name in enumerate(names):
            if name == entry.app.id:
                yield entry.problem(
                    "RK215",
                    (key, index),
                    f"the application names itself in {key}",
                    "delete it",
                    value=name,
                )
            elif name not in known:
                yield entry.problem(
                    code,
                    (key, index),
                    f'{key} names the application "{name}", which is not in the catalogue',
                    "correct the id, or add the entry first",
                    value=name,
                    allowed=known,
                )
    for name in entry.app.uses:
        if name in entry.app.requires:
            yield entry.problem(
                "RK215",
                ("uses", entry.app.uses.index(name)),
                f'"{name}" stands in requires and in uses',
                "keep requires if it must be there, uses if it may be absent",
                value=name,
            )


def check_circles(catalog: Catalog) -> Iterator[Problem]:
    """Find applications that require each other, directly or by others."""
    for app in catalog.apps.values():
        circle = _circle(catalog, app.id)
        # Each circle is told once, at its first application.
        if circle and app.id == min(circle):
            yield catalog.document(app.file).problem(
                "RK205",
                ("requires",),
                f"the applications require each other: {' → '.join((*circle, app.id))}",
                "turn one of the links into uses",
            )


def application_ids(catalog: Catalog) -> tuple[str, ...]:
    """Name every application, also those whose entry has problems of its own."""
    documents = [file.document for file in catalog.files if file.kind == "app"]
    # A file that cannot be read still says by its name that the application is there.
    return tuple(sorted({*catalog.apps, *(document.path.stem for document in documents)}))


def unknown_app(document: Document, name: str, at: tuple[str | int, ...], known: tuple[str, ...]) -> Problem:
    """Say that something opens an application that is not there."""
    return document.problem(
        "RK902",
        at,
        f'the application "{name}" is not in the catalogue',
        "correct the id, or add the entry first",
        value=name,
        allowed=known,
    )


def _circle(catalog: Catalog, start: str) -> list[str]:
    stack = [(start, [start])]
    seen: set[str] = set()
    while stack:
        name, path = stack.pop()
        app = catalog.apps.get(name)
        for required in app.requires if app else ():
            if required == start and name != start:
                return path
            if required not in seen and required != name:
                seen.add(required)
                stack.append((required, [*path, required]))
    return []

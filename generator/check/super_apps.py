"""Checks the super app: what its services and menus open exists, and nothing stands twice."""

from collections.abc import Iterator

from generator.check.requires import application_ids, unknown_app
from generator.load.catalog import Catalog
from generator.load.document import Document
from generator.load.facility import Entry
from generator.problems import Problem


def check_super_apps(catalog: Catalog) -> Iterator[Problem]:
    """Check services and menus."""
    for super_app in catalog.super_apps.values():
        document = catalog.document(super_app.file)
        services = tuple(entry.id for entry in super_app.services)
        seen: set[str] = set()
        for key, entries in (("services", super_app.services), ("menus", super_app.menus)):
            for index, entry in enumerate(entries):
                at = (key, index)
                if entry.id in seen:
                    yield document.problem(
                        "RK901",
                        (*at, "id"),
                        f'"{entry.id}" stands twice in the super app',
                        "give one of the two another id",
                        value=entry.id,
                    )
                seen.add(entry.id)
                yield from _entry(catalog, document, entry, services, at)


def _entry(
    catalog: Catalog,
    document: Document,
    entry: Entry,
    services: tuple[str, ...],
    at: tuple[str | int, ...],
) -> Iterator[Problem]:
    known = application_ids(catalog)
    if entry.app is not None and entry.app not in known:
        yield unknown_app(document, entry.app, (*at, "app"), known)
    if entry.app is None and not entry.url:
        yield document.problem(
            "RK903",
            at,
            f'"{entry.id}" opens nothing',
            "add app: with an application, or url: with an outside address",
            value=entry.id,
        )
    if entry.service is not None and entry.service not in services:
        yield document.problem(
            "RK904",
            (*at, "service"),
            f'the menu "{entry.id}" belongs to "{entry.service}", which is not a service',
            "use the id of a service",
            value=entry.service,
            allowed=services,
        )
    app = catalog.apps.get(entry.app or "")
    pages = tuple(page.id for page in app.pages) if app is not None else ()
    if app is not None and entry.page is not None and entry.page not in pages:
        yield document.problem(
            "RK905",
            (*at, "page"),
            f'the application "{app.id}" has no page "{entry.page}"',
            "use the id of one of its pages, or leave page out",
            value=entry.page,
            allowed=pages,
        )

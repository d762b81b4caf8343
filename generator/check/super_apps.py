"""Checks the portals' menus: what they open exists, nothing stands twice, nothing leads nowhere."""

from collections.abc import Iterable, Iterator
from functools import cache

from generator.check.entry import Entry
from generator.check.requires import application_ids, unknown_app
from generator.load.catalog import Catalog
from generator.load.document import Document, Where
from generator.load.super_app import RESIDENTS, Menu, Service, SuperApp
from generator.problems import Problem
from generator.roots import TEMPLATES_FOLDER

_ICONS = "project/*/core/icons/*.svg"


def check_super_apps(catalog: Catalog) -> Iterator[Problem]:
    """Check services and menus of every portal."""
    for super_app in catalog.super_apps.values():
        document = catalog.document(super_app.file)
        yield from _doubles(super_app, document)
        for at, service in enumerate(super_app.services):
            yield from _service(super_app, document, service, ("services", at))
        for at, menu in enumerate(super_app.menus):
            yield from _menu(catalog, super_app, document, menu, ("menus", at))
        yield from _coming(catalog, super_app, document)
        yield from _often(super_app, document)
        if super_app.id == RESIDENTS:
            yield from _counts(catalog, super_app, document)


def _doubles(super_app: SuperApp, document: Document) -> Iterator[Problem]:
    ids: set[str] = set()
    opened: set[tuple[str, str | None]] = set()
    for key, names in (
        ("services", [service.id for service in super_app.services]),
        ("menus", [menu.id for menu in super_app.menus]),
    ):
        for index, name in enumerate(names):
            if name in ids:
                yield document.problem(
                    "RK901",
                    (key, index, "id"),
                    f'"{name}" stands twice in the super app',
                    "give one of the two another id",
                    value=name,
                )
            ids.add(name)
    for index, menu in enumerate(super_app.menus):
        for app in menu.apps:
            if (app, menu.page) in opened:
                yield document.problem(
                    "RK918",
                    ("menus", index),
                    f'the application "{app}" is opened by two menus',
                    "name it in one of them, or give each a page of its own",
                    value=app,
                )
            opened.add((app, menu.page))


def _service(super_app: SuperApp, document: Document, service: Service, at: Where) -> Iterator[Problem]:
    if not any(menu.service == service.id for menu in super_app.menus):
        yield document.problem(
            "RK915",
            (*at, "id"),
            f'no menu belongs to the service "{service.id}"',
            "give it a menu, or take it out",
            value=service.id,
        )
    yield from _icon(document, service.icon, at)


def _menu(catalog: Catalog, super_app: SuperApp, document: Document, menu: Menu, at: Where) -> Iterator[Problem]:
    known = application_ids(catalog)
    places = [((*at, "app"), menu.app), *(((*at, "also", row), app) for row, app in enumerate(menu.also))]
    for where, app in places:
        if app is not None and app not in known and app not in super_app.coming:
            yield unknown_app(document, app, where, known)
    yield from _leads_somewhere(document, menu, at)
    services = tuple(service.id for service in super_app.services)
    if menu.service not in services:
        yield document.problem(
            "RK904",
            (*at, "service"),
            f'the menu "{menu.id}" belongs to "{menu.service}", which is not a service',
            "use the id of a service",
            value=menu.service,
            allowed=services,
        )
    yield from _page(catalog, document, menu, at)
    yield from _icon(document, menu.icon, at)


def _leads_somewhere(document: Document, menu: Menu, at: Where) -> Iterator[Problem]:
    if menu.app is None and not menu.url:
        yield document.problem(
            "RK903",
            at,
            f'"{menu.id}" opens nothing',
            "add app: with an application, or url: with an outside address",
            value=menu.id,
        )
    elif (menu.also or menu.url) and not (menu.label and menu.does):
        yield document.problem(
            "RK908",
            at,
            f'the menu "{menu.id}" has no words of its own',
            "add label: and does:, since no single application can lend it its name",
            value=menu.id,
        )


def _page(catalog: Catalog, document: Document, menu: Menu, at: Where) -> Iterator[Problem]:
    app = catalog.apps.get(menu.app or "")
    pages = tuple(page.id for page in app.pages) if app is not None else ()
    if app is not None and menu.page is not None and menu.page not in pages:
        yield document.problem(
            "RK905",
            (*at, "page"),
            f'the application "{app.id}" has no page "{menu.page}"',
            "use the id of one of its pages, or leave page out",
            value=menu.page,
            allowed=pages,
        )


def _icon(document: Document, icon: str, at: Where) -> Iterator[Problem]:
    if icon and icon not in known_icons():
        yield document.problem(
            "RK916",
            (*at, "icon"),
            f'there is no icon "{icon}"',
            "use the name of a file of core/icons",
            value=icon,
            allowed=known_icons(),
        )


def check_app_icon(entry: Entry) -> Iterator[Problem]:
    """Check the icon of an application."""
    icon = entry.app.icon
    if icon and icon not in known_icons():
        yield entry.problem(
            "RK916",
            ("icon",),
            f'there is no icon "{icon}"',
            "use the name of a file of core/icons",
            value=icon,
            allowed=known_icons(),
            level="warning",
        )


@cache
def known_icons() -> tuple[str, ...]:
    """Name the icons that every replica carries."""
    return tuple(sorted(path.stem for path in TEMPLATES_FOLDER.glob(_ICONS)))


def _coming(catalog: Catalog, super_app: SuperApp, document: Document) -> Iterator[Problem]:
    opened = _flat(menu.apps for menu in super_app.menus)
    known = application_ids(catalog)
    for index, app in enumerate(super_app.coming):
        if app not in opened:
            yield document.problem(
                "RK909",
                ("coming", index),
                f'no menu opens the coming application "{app}"',
                "name it in a menu, or take it out of coming",
                value=app,
                allowed=sorted(opened),
            )
        elif app in known:
            yield document.problem(
                "RK909",
                ("coming", index),
                f'the application "{app}" has come',
                "take it out of coming",
                value=app,
                level="warning",
            )


def _often(super_app: SuperApp, document: Document) -> Iterator[Problem]:
    menus = tuple(menu.id for menu in super_app.menus)
    for index, menu in enumerate(super_app.often):
        if menu not in menus:
            yield document.problem(
                "RK917",
                ("often", index),
                f'often names "{menu}", which is not a menu',
                "use the id of a menu",
                value=menu,
                allowed=menus,
            )


def _counts(catalog: Catalog, super_app: SuperApp, document: Document) -> Iterator[Problem]:
    figures = catalog.release.figures
    for key, found in (("services", len(super_app.services)), ("menus", len(super_app.menus))):
        if key in figures and figures[key] != found:
            yield document.problem(
                "RK910",
                (key,),
                f"there are {found} {key}, and catalog.yaml says {figures[key]}",
                "add or merge some, or correct the figure with its source",
                value=str(found),
            )


def _flat(lists: Iterable[Iterable[str]]) -> set[str]:
    return {item for some in lists for item in some}

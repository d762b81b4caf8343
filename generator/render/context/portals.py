"""The menus of both portals for one selection: what is not installed is left out, what no menu names comes last."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol, TypeVar

from generator.load.app import App
from generator.load.catalog import Catalog
from generator.load.label import Label
from generator.load.region import Region
from generator.load.super_app import OFFICERS, RESIDENTS, Menu, Service, SuperApp
from generator.render.literals import json_string, py_string

OTHERS = Service("lainnya", Label("Layanan lainnya", "Other services"), Label("Yang belum dikelompokkan"), "apps")
OTHER_DESKS = Label("Aplikasi lainnya", "Other applications")
ICONS: Mapping[str, str] = {
    "governance": "building",
    "branding": "news",
    "economy": "briefcase",
    "living": "car",
    "society": "users",
    "environment": "leaf",
}


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_Named)


def services(catalog: Catalog, region: Region, apps: Mapping[str, App]) -> list[dict[str, Any]]:
    """The services that residents see, in the region's order, each with the menus that lead somewhere."""
    portal = catalog.super_apps.get(RESIDENTS)
    offered = {name: app for name, app in apps.items() if is_for_residents(app)}
    shown = [
        _service(region, service, [_menu(portal, region, menu, offered) for menu in menus])
        for portal in ([portal] if portal else [])
        for service in ordered(portal.services, region.superapp.first)
        if (menus := _menus(portal, region, service, offered))
    ]
    rest = [_lone(app) for app in _unnamed(portal, offered)]
    return [*shown, *([_service(region, OTHERS, rest)] if rest else [])]


def desks(catalog: Catalog, apps: Mapping[str, App]) -> list[dict[str, str]]:
    """The applications in which officers work, by the groups of their portal."""
    worked = {name: app for name, app in apps.items() if is_for_officers(app)}
    portal = catalog.super_apps.get(OFFICERS)
    grouped = [
        {**way(worked[name]), "group": py_string(str(service.label))}
        for portal in ([portal] if portal else [])
        for service in portal.services
        for menu in portal.menus
        if menu.service == service.id
        for name in menu.apps
        if name in worked
    ]
    rest = [{**way(app), "group": py_string(str(OTHER_DESKS))} for app in _unnamed(portal, worked)]
    return [*grouped, *rest]


def messages(catalog: Catalog, apps: Mapping[str, App]) -> list[dict[str, str]]:
    """The English of what both portals show of these applications, for the region's locale file."""
    labels = [OTHERS.label, OTHER_DESKS]
    for portal in catalog.super_apps.values():
        menus = [menu for menu in portal.menus if menu.url or set(menu.apps) & set(apps)]
        opened = {menu.service for menu in menus}
        services = [service for service in portal.services if service.id in opened]
        labels += [label for service in services for label in (service.label, service.does)]
        labels += [label for menu in menus for label in (menu.label, menu.does)]
    pairs = {label.id: label.en for label in labels if label.id and label.en}
    return [{"id": json_string(text), "text": json_string(words)} for text, words in sorted(pairs.items())]


def is_for_residents(app: App) -> bool:
    """Say whether residents, businesses or anybody may use an application."""
    return bool({"resident", "business", "visitor"} & set(app.audience))


def is_for_officers(app: App) -> bool:
    """Say whether officers work in an application."""
    return bool({"officer", "leader"} & set(app.audience))


def ordered(items: Iterable[_Item], first: Sequence[str]) -> list[_Item]:
    """Put those named first before the others, which keep their order."""
    return sorted(items, key=lambda item: first.index(item.id) if item.id in first else len(first))


def way(app: App, page: str | None = None) -> dict[str, str]:
    """One way into an application."""
    return {
        "app": app.id,
        "page": page or "",
        "label": py_string(app.name),
        "invite": py_string(str(app.invite)),
        "summary": py_string(str(app.summary)),
        "icon": app.icon or ICONS[app.pillar],
    }


def _menus(portal: SuperApp, region: Region, service: Service, offered: Mapping[str, App]) -> list[Menu]:
    mine = [menu for menu in portal.menus if menu.service == service.id]
    return [menu for menu in ordered(mine, region.superapp.first) if menu.url or set(menu.apps) & set(offered)]


def _service(region: Region, service: Service, menus: list[dict[str, Any]]) -> dict[str, Any]:
    return {
        "id": service.id,
        "label": py_string(region.superapp.labels.get(service.id) or str(service.label)),
        "does": py_string(str(service.does)),
        "icon": service.icon or "apps",
        "is_hidden": service.id in region.superapp.hide,
        "menus": menus,
    }


def _menu(portal: SuperApp, region: Region, menu: Menu, offered: Mapping[str, App]) -> dict[str, Any]:
    ways = [way(offered[app], menu.page if app == menu.app else None) for app in menu.apps if app in offered]
    return {
        "id": menu.id,
        "label": py_string(region.superapp.labels.get(menu.id) or str(menu.label)),
        "does": py_string(str(menu.does)),
        "icon": menu.icon or (ways[0]["icon"] if ways else "external-link"),
        "url": py_string(menu.url),
        "often": portal.often.index(menu.id) + 1 if menu.id in portal.often else 0,
        "is_hidden": menu.id in region.superapp.hide,
        "ways": ways,
    }


def _lone(app: App) -> dict[str, Any]:
    """A menu for an application that no menu of the catalogue names."""
    own = way(app)
    empty = py_string("")
    return {
        "id": app.id,
        "label": empty,
        "does": empty,
        "icon": own["icon"],
        "url": empty,
        "often": 0,
        "is_hidden": False,
        "ways": [own],
    }


def _unnamed(portal: SuperApp | None, apps: Mapping[str, App]) -> list[App]:
    named = {name for menu in portal.menus for name in menu.apps} if portal else set()
    return sorted((app for app in apps.values() if app.id not in named), key=lambda app: app.name.lower())

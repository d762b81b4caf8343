"""The services and menus of this replica, from the rendered table, in the region's own names."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from django.urls import get_script_prefix, reverse
from django.utils.translation import gettext as _

from config.installed import DESKS, MENUS, NAMES
from region.profile import REGION

FIRST = 6  # menus of a group on the first page; the others follow on the page of services


@dataclass(frozen=True)
class Menu:
    """One way in: an application, or one of its entities."""

    app: str
    label: str
    invite: str  # what people do here, in a few words
    summary: str
    icon: str
    url: str


@dataclass(frozen=True)
class Group:
    """Menus that stand together, such as all of one pillar."""

    name: str
    label: str
    menus: tuple[Menu, ...]

    @property
    def first(self) -> tuple[Menu, ...]:
        """Those that stand on the first page."""
        return self.menus[:FIRST]


def groups() -> list[Group]:
    """All menus by group, in the order of the table; groups without a menu are left out."""
    found = [
        Group(
            name=f"kelompok-{at}",
            label=_(str(row["group"])),
            menus=tuple(_menu(item) for item in row["items"]),
        )
        for at, row in enumerate(MENUS, start=1)
    ]
    return [group for group in found if group.menus]


def desks() -> list[Menu]:
    """The applications in which officers work, by the region's names."""
    found = [replace(menu, invite=menu.summary) for menu in map(_menu, DESKS)]
    return sorted(found, key=lambda menu: menu.label.lower())


def search(words: str) -> list[Menu]:
    """Menus whose name, summary or group holds all the words."""
    wanted = words.lower().split()
    return [
        menu
        for group in groups()
        for menu in group.menus
        if wanted and all(word in _searched(menu, group) for word in wanted)
    ]


def _searched(menu: Menu, group: Group) -> str:
    return f"{menu.label} {menu.invite} {menu.summary} {menu.app} {group.label}".lower()


def app_name(app: str) -> str:
    """What the region calls an application; its id where nothing else is known."""
    if app in REGION.app_names:
        return REGION.app_names[app]
    return NAMES.get(app, app)


def invite_of(app: str) -> str:
    """What people do in an application; empty where it has no menu of its own."""
    return next((menu.invite for group in groups() for menu in group.menus if menu.app == app), "")


def way_to(path: str) -> list[tuple[Any, str]]:
    """The way back from an address of an application: all services, then its first page; empty elsewhere."""
    parts = path.strip("/").split("/")
    if len(parts) < 3 or parts[0] != "layanan" or parts[1] not in NAMES:
        return []
    index = f"{get_script_prefix()}layanan/{parts[1]}/"
    return [(_("Layanan"), reverse("live:services")), (app_name(parts[1]), index)]


def _menu(item: Mapping[str, Any]) -> Menu:
    own = "" if item.get("entity") else REGION.app_names.get(item["app"], "")
    summary = _said(item.get("summary"))
    return Menu(
        app=item["app"],
        label=own or str(item["label"]),
        invite=_said(item.get("invite")) or summary,
        summary=summary,
        icon=item.get("icon") or "apps",
        url=_url(item),
    )


def _said(text: Any) -> str:
    """A text of the table in the reader's language; gettext makes a heading of an empty one."""
    return _(str(text)) if text else ""


def _url(item: Mapping[str, Any]) -> str:
    """Address of a menu; an application's is made by hand, since asking its URLs would import them all."""
    if not item.get("app"):
        return reverse(item["url_name"])
    entity = f"{item['entity']}/" if item.get("entity") else ""
    return f"{get_script_prefix()}layanan/{item['app']}/{entity}"

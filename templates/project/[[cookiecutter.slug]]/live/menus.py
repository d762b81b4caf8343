"""The services and menus of this replica, from the rendered table, in the region's own names."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import get_script_prefix, reverse
from django.utils.translation import gettext as _

from config.installed import DESKS, NAMES, SERVICES
from core.language import read
from region.profile import REGION

OFTEN = 6  # so many of the most used menus stand on top of the first page


@dataclass(frozen=True)
class Way:
    """One way into an application."""

    app: str
    label: str
    invite: str  # what people do here, in a few words
    summary: str
    icon: str
    url: str
    group: str = ""


@dataclass(frozen=True)
class Menu:
    """What a resident opens: an application, the list of several, or an outside address."""

    name: str
    label: str
    invite: str
    icon: str
    url: str
    ways: tuple[Way, ...]
    often: int  # rank among the most used; 0 for all others
    is_hidden: bool

    @property
    def has_several(self) -> bool:
        """Whether it leads to a list, since several of its applications are installed."""
        return len(self.ways) > 1


@dataclass(frozen=True)
class Service:
    """Menus that stand together."""

    name: str
    label: str
    does: str
    icon: str
    menus: tuple[Menu, ...]
    is_hidden: bool

    @property
    def url(self) -> str:
        """Where its menus stand; a service of one menu opens that."""
        return self.menus[0].url if len(self.menus) == 1 else f"{reverse('live:services')}#{self.name}"


def services() -> list[Service]:
    """The services that are shown, each with its menus; a service without a menu is left out."""
    return [service for service in _services(hidden=False) if service.menus and not service.is_hidden]


def often() -> list[Menu]:
    """The menus that residents use most, the first ones first."""
    ranked = [menu for service in services() for menu in service.menus if menu.often]
    return sorted(ranked, key=lambda menu: menu.often)[:OFTEN]


def desks() -> list[Way]:
    """The applications in which officers work, by the groups of their portal and the region's names."""
    return [_way(item) for item in DESKS]


def search(words: str) -> list[Menu | Way]:
    """What holds all the words in its name, in what it does, or in its service: menus, and ways behind one."""
    wanted = words.lower().split()
    if not wanted:
        return []
    return [
        entry
        for service in _services(hidden=True)
        for menu in service.menus
        for entry in _entries(menu)
        if all(word in _searched(entry, menu, service) for word in wanted)
    ]


def app_name(app: str) -> str:
    """What the region calls an application; its id where nothing else is known."""
    if app in REGION.app_names:
        return REGION.app_names[app]
    return NAMES.get(app, app)


def invite_of(app: str) -> str:
    """What people do in an application; empty where it has no menu of its own."""
    ways = (way for service in _services(hidden=True) for menu in service.menus for way in menu.ways)
    return next((way.invite for way in ways if way.app == app), "")


def way_to(path: str) -> list[tuple[Any, str]]:
    """The way back from an address of an application: all services, then its first page; empty elsewhere."""
    parts = path.strip("/").split("/")
    if len(parts) < 3 or parts[0] != "layanan" or parts[1] not in NAMES:
        return []
    index = f"{get_script_prefix()}layanan/{parts[1]}/"
    return [(_("Layanan"), reverse("live:services")), (app_name(parts[1]), index)]


def _services(*, hidden: bool) -> Iterator[Service]:
    for row in SERVICES:
        menus = [_menu(item) for item in row["menus"]]
        yield Service(
            name=f"kelompok-{row['id']}",
            label=_said(row["label"]),
            does=_said(row["does"]),
            icon=row["icon"],
            menus=tuple(menu for menu in menus if hidden or not menu.is_hidden),
            is_hidden=row["is_hidden"],
        )


def _menu(item: Mapping[str, Any]) -> Menu:
    ways = tuple(_way(way) for way in item["ways"])
    only = ways[0] if len(ways) == 1 else None
    name = f"menu-{item['id']}"
    return Menu(
        name=name,
        label=_said(item["label"]) or (only.label if only else ""),
        invite=(only.invite if only else "") or _said(item["does"]),
        icon=item["icon"],
        url=item["url"] or (only.url if only else f"{reverse('live:services')}#{name}"),
        ways=ways,
        often=item["often"],
        is_hidden=item["is_hidden"],
    )


def _way(item: Mapping[str, Any]) -> Way:
    summary = _own(item["app"], item.get("summary"))
    page = f"{item['page']}/" if item.get("page") else ""
    return Way(
        app=item["app"],
        label=REGION.app_names.get(item["app"]) or str(item["label"]),
        invite=_own(item["app"], item.get("invite")) or summary,
        summary=summary,
        icon=item.get("icon") or "apps",
        # made by hand, since asking an application's URLs would import them all
        url=f"{get_script_prefix()}layanan/{item['app']}/{page}",
        group=_said(item.get("group")),
    )


def _entries(menu: Menu) -> tuple[Menu | Way, ...]:
    """What a search may give of a menu: the applications behind it where there are several."""
    return menu.ways if menu.has_several else (menu,)


def _searched(entry: Menu | Way, menu: Menu, service: Service) -> str:
    ways = (entry,) if isinstance(entry, Way) else entry.ways
    own = " ".join(f"{way.label} {way.invite} {way.summary} {way.app} {NAMES.get(way.app, '')}" for way in ways)
    return f"{own} {menu.label} {menu.invite} {service.label} {service.does}".lower()


def _own(app: str, text: Any) -> str:
    """What an application says of itself in the table."""
    return read(app, str(text)) if text else ""


def _said(text: Any) -> str:
    """A text of the table in the reader's language; gettext makes a heading of an empty one."""
    return _(str(text)) if text else ""

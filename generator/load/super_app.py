"""A portal's services and menus: the super app of residents, and the portal of officers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.label import Label, build_label

RESIDENTS, OFFICERS = "live", "egov"


@dataclass(frozen=True, slots=True)
class Service:
    """Menus that stand together."""

    id: str
    label: Label
    does: Label
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Menu:
    """What somebody opens; without words of its own it carries those of its application."""

    id: str
    service: str
    label: Label
    does: Label
    icon: str = ""
    app: str | None = None
    also: tuple[str, ...] = ()
    page: str | None = None
    url: str = ""

    @property
    def apps(self) -> tuple[str, ...]:
        """Name every application it opens."""
        return (*([self.app] if self.app else ()), *self.also)


@dataclass(frozen=True, slots=True)
class SuperApp:
    """The services and menus of one portal; `coming` names applications that are not written yet."""

    id: str
    name: str
    services: tuple[Service, ...]
    menus: tuple[Menu, ...]
    file: str
    coming: tuple[str, ...] = ()
    often: tuple[str, ...] = ()


def build_super_app(raw: Mapping[str, Any], file: str) -> SuperApp:
    """Build a portal from data that the schema accepted."""
    return SuperApp(
        id=raw["id"],
        name=raw["name"],
        services=tuple(_service(body) for body in raw["services"]),
        menus=tuple(_menu(body) for body in raw["menus"]),
        file=file,
        coming=tuple(raw.get("coming", ())),
        often=tuple(raw.get("often", ())),
    )


def _service(raw: Mapping[str, Any]) -> Service:
    return Service(raw["id"], build_label(raw["label"]), build_label(raw.get("does")), raw.get("icon", ""))


def _menu(raw: Mapping[str, Any]) -> Menu:
    return Menu(
        id=raw["id"],
        service=raw["service"],
        label=build_label(raw.get("label")),
        does=build_label(raw.get("does")),
        icon=raw.get("icon", ""),
        app=raw.get("app"),
        also=tuple(raw.get("also", ())),
        page=raw.get("page"),
        url=raw.get("url", ""),
    )

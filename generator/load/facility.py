"""Facilities with electronic certificates, and the super app with its services and menus."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.label import Label, build_label


@dataclass(frozen=True, slots=True)
class Facility:
    """What an electronic certificate proves, for whom, and which document of which application it is."""

    id: str
    name: Label
    summary: Label
    agency: str
    application: str
    document: str
    holders: Label
    proves: Label
    law: tuple[str, ...]
    shown: tuple[str, ...]
    revoked_for: tuple[Label, ...]
    file: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One service or menu of the super app."""

    id: str
    label: Label
    icon: str = ""
    app: str | None = None
    page: str | None = None
    service: str | None = None
    url: str = ""


@dataclass(frozen=True, slots=True)
class SuperApp:
    """The services and menus of the super app."""

    id: str
    name: str
    services: tuple[Entry, ...]
    menus: tuple[Entry, ...]
    file: str


def build_facility(raw: Mapping[str, Any], file: str) -> Facility:
    """Build a facility from data that the schema accepted."""
    return Facility(
        id=raw["id"],
        name=build_label(raw["name"]),
        summary=build_label(raw["summary"]),
        agency=raw["agency"],
        application=raw["application"],
        document=raw["document"],
        holders=build_label(raw["holders"]),
        proves=build_label(raw["proves"]),
        law=tuple(raw["law"]),
        shown=tuple(raw.get("shown", ())),
        revoked_for=tuple(build_label(text) for text in raw["revoked_for"]),
        file=file,
    )


def build_super_app(raw: Mapping[str, Any], file: str) -> SuperApp:
    """Build the super app from data that the schema accepted."""
    return SuperApp(
        id=raw["id"],
        name=raw["name"],
        services=tuple(_entry(body) for body in raw["services"]),
        menus=tuple(_entry(body) for body in raw["menus"]),
        file=file,
    )


def _entry(raw: Mapping[str, Any]) -> Entry:
    return Entry(
        id=raw["id"],
        label=build_label(raw["label"]),
        icon=raw.get("icon", ""),
        app=raw.get("app"),
        page=raw.get("page"),
        service=raw.get("service"),
        url=raw.get("url", ""),
    )

"""Facilities with electronic certificates, and the super app with its services and menus."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.label import Label, build_label


@dataclass(frozen=True, slots=True)
class Facility:
    """One facility that signs electronically."""

    id: str
    name: str
    summary: Label
    agency: str
    application: str | None
    signatory: str
    documents: tuple[str, ...]
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
    certificate = raw.get("certificate", {})
    return Facility(
        id=raw["id"],
        name=raw["name"],
        summary=build_label(raw["summary"]),
        agency=raw["agency"],
        application=raw.get("application"),
        signatory=certificate.get("signatory", ""),
        documents=tuple(certificate.get("documents", ())),
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

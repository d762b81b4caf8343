"""Shared knowledge of the catalogue: release, roles, terms, SPBE codes, agencies, place kinds."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.load.label import Label, build_label


@dataclass(frozen=True, slots=True)
class Release:
    """The release of the catalogue and the figures its sources give."""

    number: str = "0"
    name: str = ""
    origin: str = ""
    figures: Mapping[str, int] = field(default_factory=dict)
    released_on: str = ""


@dataclass(frozen=True, slots=True)
class Role:
    """A role any application may name."""

    id: str
    label: Label
    help: str


@dataclass(frozen=True, slots=True)
class Term:
    """A term that stays Indonesian, and words not to use for it."""

    id: str
    means: str
    en: str = ""
    avoid: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Agency:
    """An office an application may name; the region maps it to one of its own."""

    id: str
    name: str
    level: str
    within: str = ""


@dataclass(frozen=True, slots=True)
class Reference:
    """What stands in catalog/reference; empty where a file is missing or refused."""

    roles: Mapping[str, Role] = field(default_factory=dict)
    terms: Mapping[str, Term] = field(default_factory=dict)
    borrowed: tuple[str, ...] = ()
    spbe: Mapping[str, str] = field(default_factory=dict)
    agencies: Mapping[str, Agency] = field(default_factory=dict)
    place_kinds: Mapping[str, Label] = field(default_factory=dict)
    holidays: Mapping[str, Any] = field(default_factory=dict)


def build_release(raw: Mapping[str, Any]) -> Release:
    """Build the release from catalog.yaml."""
    return Release(raw["release"], raw["name"], raw["origin"], dict(raw["figures"]), raw.get("released_on", ""))


def build_reference(documents: Mapping[str, Any]) -> Reference:
    """Build the reference from the accepted data of its files, by kind of document."""
    roles = documents.get("roles", {}).get("roles", {})
    terms = documents.get("glossary", {}).get("terms", {})
    agencies = documents.get("agencies", {}).get("agencies", {})
    kinds = documents.get("place-kinds", {}).get("kinds", {})
    return Reference(
        roles={name: Role(name, build_label(body["label"]), body["help"]) for name, body in roles.items()},
        terms={
            name: Term(name, body["means"], body.get("en", ""), tuple(body.get("avoid", ())))
            for name, body in terms.items()
        },
        borrowed=tuple(documents.get("glossary", {}).get("borrowed", ())),
        spbe=dict(documents.get("spbe", {}).get("codes", {})),
        agencies={
            name: Agency(name, body["name"], body["level"], body.get("within", "")) for name, body in agencies.items()
        },
        place_kinds={name: build_label(body["label"]) for name, body in kinds.items()},
        holidays=documents.get("holidays", {}),
    )

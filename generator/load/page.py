"""Pages, reminders, indicators and open data of an application."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.field import Number, number, one_or_many
from generator.load.label import Label, build_label

PAGE_KINDS = ("lookup", "list", "map", "chart", "calendar", "form", "worklist", "board", "sheet")
PAGE_AUDIENCES = ("public", "resident", "officer")


@dataclass(frozen=True, slots=True)
class Page:
    """A page beside the defaults: its kind names what it does, `entity` with what."""

    id: str
    label: Label
    audience: str  # public | resident | officer
    kind: str  # one of PAGE_KINDS
    entity: str
    by: tuple[str, ...] = ()
    show: tuple[str, ...] = ()
    where: str | None = None
    states: tuple[str, ...] = ()
    group: str | None = None
    entry: str | None = None
    layout: str = ""
    roles: tuple[str, ...] = ()
    help: Label | None = None


@dataclass(frozen=True, slots=True)
class Reminder:
    """A message sent when the moment an expression gives has come."""

    entity: str
    at: str
    to: tuple[str, ...]
    text: Label
    when: str | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """The time an indicator counts by: created, entered a state, or a date field."""

    kind: str  # created | entered | field
    name: str = ""


@dataclass(frozen=True, slots=True)
class Indicator:
    """A figure for dashboards, by field and period."""

    id: str
    label: Label
    value: str
    at: Moment
    by: tuple[str, ...] = ()
    show: str = "number"  # number | percent | bar | line | map | table
    unit: str = ""
    target: str | None = None
    help: Label | None = None
    public: bool = False


@dataclass(frozen=True, slots=True)
class OpenData:
    """A data set the region publishes: rows without personal fields, or aggregates."""

    id: str
    label: Label
    entity: str
    fields: tuple[str, ...] = ()
    aggregate: tuple[str, ...] = ()
    where: str | None = None
    validity: str = "monthly"
    help: Label | None = None
    feed: tuple[tuple[str, str], ...] = ()  # key of the network -> field, id, url, field.url, or =words


@dataclass(frozen=True, slots=True)
class Integration:
    """An outside system behind a named adapter that has a local stand-in."""

    id: str
    label: Label
    adapter: str
    direction: str = "out"  # in | out | both
    entity: str | None = None
    help: Label | None = None


def build_pages(raw: Mapping[str, Any] | None) -> tuple[Page, ...]:
    """Build the pages of each audience in the order given."""
    pages = raw or {}
    return tuple(_page(body, audience) for audience in PAGE_AUDIENCES for body in pages.get(audience, ()))


def _page(body: dict[str, Any], audience: str) -> Page:
    kind = next(kind for kind in PAGE_KINDS if kind in body)
    return Page(
        id=body["id"],
        label=build_label(body.get("label"), body["id"]),
        audience=audience,
        kind=kind,
        entity=body[kind],
        by=one_or_many(body.get("by")),
        show=tuple(body.get("show", ())),
        where=body.get("where"),
        states=tuple(body.get("states", ())),
        group=body.get("group"),
        entry=body.get("entry"),
        layout=body.get("layout", ""),
        roles=tuple(body.get("roles", ())),
        help=build_label(body["help"]) if "help" in body else None,
    )


def build_reminders(raw: list[Any] | None) -> tuple[Reminder, ...]:
    """Build the reminders."""
    return tuple(
        Reminder(
            entity=body["entity"],
            at=body["at"],
            to=one_or_many(body["to"]),
            text=build_label(body["text"]),
            when=body.get("when"),
        )
        for body in raw or ()
    )


def build_indicators(raw: Mapping[str, Any] | None) -> dict[str, Indicator]:
    """Build the indicators in the order given."""
    return {name: _indicator(name, body) for name, body in (raw or {}).items()}


def _indicator(name: str, body: dict[str, Any]) -> Indicator:
    target: Number | str | None = number(body.get("target"))
    return Indicator(
        id=name,
        label=build_label(body.get("label"), name),
        value=body["value"],
        at=build_moment(body["at"]),
        by=one_or_many(body.get("by")),
        show=body.get("show", "number"),
        unit=body.get("unit", ""),
        target=None if target is None else str(target),
        help=build_label(body["help"]) if "help" in body else None,
        public=body.get("public", False),
    )


def build_moment(raw: str) -> Moment:
    """Read `created`, `entered(lulus)` or the name of a date field."""
    if raw == "created":
        return Moment("created")
    if raw.startswith("entered(") and raw.endswith(")"):
        return Moment("entered", raw[8:-1].strip())
    return Moment("field", raw)


def build_open_data(raw: list[Any] | None) -> tuple[OpenData, ...]:
    """Build the open data sets."""
    return tuple(
        OpenData(
            id=body["id"],
            label=build_label(body.get("label"), body["id"]),
            entity=body["entity"],
            fields=tuple(body.get("fields", ())),
            aggregate=tuple(body.get("aggregate", ())),
            where=body.get("where"),
            validity=body.get("validity", "monthly"),
            help=build_label(body["help"]) if "help" in body else None,
            feed=tuple(body.get("feed", {}).items()),
        )
        for body in raw or ()
    )


def build_integrations(raw: Mapping[str, Any] | None) -> dict[str, Integration]:
    """Build the outside systems an application talks to."""
    return {
        name: Integration(
            id=name,
            label=build_label(body.get("label"), name),
            adapter=body["adapter"],
            direction=body.get("direction", "out"),
            entity=body.get("entity"),
            help=build_label(body["help"]) if "help" in body else None,
        )
        for name, body in (raw or {}).items()
    }

"""An application: one entry of the catalogue, as the rest of the generator sees it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.default import build_value
from generator.load.entity import Entity, build_entities
from generator.load.field import one_or_many
from generator.load.label import Label, build_label
from generator.load.page import (
    Indicator,
    Integration,
    OpenData,
    Page,
    Reminder,
    build_indicators,
    build_integrations,
    build_open_data,
    build_pages,
    build_reminders,
)
from generator.load.printed_document import PrintedDocument, build_documents
from generator.load.setting import Setting, build_settings
from generator.names import package_name

PILLARS = ("governance", "branding", "economy", "living", "society", "environment")


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """Where the application stands in its life in the city it comes from."""

    status: str = "active"  # active | planned | replaced | retired
    since: int | None = None
    until: int | None = None
    replaced_by: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A public page and the parts of the entry that rest on it."""

    url: str
    supports: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Provenance:
    """What the entry rests on: read in public sources, or modelled by us."""

    level: str  # documented | modelled
    sources: tuple[Source, ...] = ()
    modelled: tuple[str, ...] = ()
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Spbe:
    """Reference codes of the national e-government architecture."""

    application: str = ""
    service: str = ""
    process: str = ""
    data: str = ""
    indicator: int | None = None


@dataclass(frozen=True, slots=True)
class BlockBinding:
    """What an application binds of its own to a building block, key by key."""

    block: str
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Seed:
    """Records a new replica starts with: places of the region, or the rows given here."""

    entity: str
    rows: tuple[Mapping[str, Any], ...] = ()
    from_region: str | None = None  # kind of place
    values: Mapping[str, Any] | None = None  # field -> name of the place's value
    key: tuple[str, ...] = ()
    each: tuple[Mapping[str, Any], ...] = ()  # what each place starts with, where it has several rows


@dataclass(frozen=True, slots=True)
class HistoryStep:
    """A change of an entity since release 1 that migrations cannot guess."""

    release: str
    entity: str
    rename: Mapping[str, str]
    removed: tuple[str, ...] = ()
    data: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class App:
    """One application of the catalogue."""

    id: str
    name: str
    expansion: str
    summary: Label
    invite: Label
    icon: str
    pillar: str
    channel: str
    audience: tuple[str, ...]
    agency: str
    lifecycle: Lifecycle
    provenance: Provenance
    spbe: Spbe
    requires: tuple[str, ...]
    uses: tuple[str, ...]
    roles: Mapping[str, Label]
    settings: Mapping[str, Setting]
    blocks: Mapping[str, BlockBinding]
    entities: Mapping[str, Entity]
    pages: tuple[Page, ...]
    documents: Mapping[str, PrintedDocument]
    reminders: tuple[Reminder, ...]
    indicators: Mapping[str, Indicator]
    open_data: tuple[OpenData, ...]
    integrations: Mapping[str, Integration]
    seed: tuple[Seed, ...]
    history: tuple[HistoryStep, ...]
    file: str

    @property
    def package(self) -> str:
        """Name the Python package and Django app label."""
        return package_name(self.id)

    def parts_of(self, entity: str) -> tuple[Entity, ...]:
        """Give the entities that are parts of another."""
        return tuple(part for part in self.entities.values() if part.part_of == entity)

    def key_of(self, seed: Seed) -> tuple[str, ...]:
        """Name the fields that tell a seed's rows apart: its own key, else the entity's first unique group."""
        unique = self.entities[seed.entity].unique
        return seed.key or (tuple(unique[0]) if unique else ())


def build_app(raw: Mapping[str, Any], file: str) -> App:
    """Build an application from data that the schema accepted."""
    settings = build_settings(raw.get("settings"))
    return App(
        id=raw["id"],
        name=raw["name"],
        expansion=raw.get("expansion", ""),
        summary=build_label(raw["summary"]),
        invite=build_label(raw.get("invite", "")),
        icon=raw.get("icon", ""),
        pillar=raw["pillar"],
        channel=raw["channel"],
        audience=tuple(raw["audience"]),
        agency=raw["agency"],
        lifecycle=build_lifecycle(raw.get("lifecycle", {})),
        provenance=build_provenance(raw["provenance"]),
        spbe=_spbe(raw.get("spbe", {})),
        requires=tuple(raw.get("requires", ())),
        uses=tuple(raw.get("uses", ())),
        roles={name: build_label(label, name) for name, label in raw.get("roles", {}).items()},
        settings=settings,
        blocks={
            block: BlockBinding(block, build_value(values or {})) for block, values in raw.get("blocks", {}).items()
        },
        entities=build_entities(raw.get("entities"), settings),
        pages=build_pages(raw.get("pages")),
        documents=build_documents(raw.get("documents")),
        reminders=build_reminders(raw.get("reminders")),
        indicators=build_indicators(raw.get("indicators")),
        open_data=build_open_data(raw.get("opendata")),
        integrations=build_integrations(raw.get("integrations")),
        seed=tuple(_seed(entity, body) for entity, body in raw.get("seed", {}).items()),
        history=tuple(_history(body) for body in raw.get("history", ())),
        file=file,
    )


def build_lifecycle(raw: Mapping[str, Any]) -> Lifecycle:
    """Build where an application stands in its life."""
    return Lifecycle(
        status=raw.get("status", "active"),
        since=raw.get("since"),
        until=raw.get("until"),
        replaced_by=raw.get("replaced_by"),
    )


def build_provenance(raw: Mapping[str, Any]) -> Provenance:
    """Build what an entry rests on."""
    return Provenance(
        level=raw["level"],
        sources=tuple(Source(source["url"], one_or_many(source.get("supports"))) for source in raw.get("sources", ())),
        modelled=tuple(raw.get("modelled", ())),
        basis=raw.get("basis", ""),
    )


def _spbe(raw: Mapping[str, Any]) -> Spbe:
    return Spbe(
        application=raw.get("application", ""),
        service=raw.get("service", ""),
        process=raw.get("process", ""),
        data=raw.get("data", ""),
        indicator=raw.get("indicator"),
    )


def _seed(entity: str, raw: Any) -> Seed:
    if isinstance(raw, list):
        return Seed(entity, tuple(build_value(row) for row in raw))
    source = raw.get("from_region")
    return Seed(
        entity=entity,
        rows=tuple(build_value(row) for row in raw.get("else", () if source else raw.get("rows", ()))),
        from_region=source["places"] if source else None,
        values=build_value(raw.get("set")),
        key=one_or_many(raw.get("key")),
        each=tuple(build_value(row) for row in raw.get("rows", ())) if source else (),
    )


def _history(raw: Mapping[str, Any]) -> HistoryStep:
    return HistoryStep(
        release=str(raw["release"]),
        entity=raw["entity"],
        rename=raw.get("rename", {}),
        removed=tuple(raw.get("removed", ())),
        data=tuple(raw.get("data", ())),
        note=raw.get("note", ""),
    )

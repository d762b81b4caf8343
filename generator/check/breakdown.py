"""What an indicator is counted by: the time and the breakdowns of its rows, as lookup paths of the replica.

A path may begin with a field of the entity, or of the entity it is part of; a place ends in its table.
"""

from dataclasses import dataclass

from generator.load.app import App
from generator.load.catalog import Catalog
from generator.load.entity import Entity
from generator.load.page import Indicator

PERIODS = {"day": "hari", "week": "minggu", "month": "bulan", "quarter": "triwulan", "year": "tahun"}
# Fields of the replica's own tables that a path may go on to, by the type of field that leads there.
PLACES = {
    "district": {"name": "nama"},
    "village": {"district": "kecamatan", "kind": "jenis"},
    "place": {"district": "kecamatan", "village": "kelurahan", "kind": "jenis"},
    "office": {"parent": "kantor induk", "kind": "jenis"},
}
NOT_GROUPED = frozenset({"file", "image", "longtext", "shape", "table", "opening_hours", "nik", "kk", "datetime"})


@dataclass(frozen=True)
class Group:
    """One breakdown: the lookup path (or period) and the words that name it."""

    path: str
    words: str


@dataclass(frozen=True)
class Time:
    """The time rows count by; `holder` is the entity whose state is entered, `key` the path to it."""

    column: str = "created_at"
    is_date: bool = False
    state: str = ""
    holder: str = ""
    key: str = "pk"


def group_of(catalog: Catalog, app: App, entity: Entity, path: str) -> Group | None:
    """Find what a word of `by` means for the rows of an entity; None where it means nothing there."""
    if path in PERIODS:
        return Group(path, PERIODS[path])
    if path == "state":
        return _state(app, entity)
    found = _follow(catalog, app, entity, tuple(path.split(".")))
    if found is None and entity.part_of is not None:
        whole = app.entities[entity.part_of]
        inner = _follow(catalog, app, whole, tuple(path.split(".")))
        found = inner and Group(f"{entity.part_of}__{inner.path}", inner.words)
    return found


def time_of(app: App, entity: Entity, indicator: Indicator) -> Time | None:
    """Find the time by which the rows of an entity count; None where they have none of that name."""
    moment = indicator.at
    if moment.kind == "created":
        return Time()
    whole = app.entities.get(entity.part_of or "")
    if moment.kind == "entered":
        if entity.workflow is not None and moment.name in entity.workflow.states:
            return Time(state=moment.name)
        if whole is not None and whole.workflow is not None and moment.name in whole.workflow.states:
            return Time(state=moment.name, holder=whole.id, key=whole.id)
        return None
    if moment.name in entity.fields:
        return Time(column=moment.name, is_date=entity.fields[moment.name].type == "date")
    if whole is not None and moment.name in whole.fields:
        return Time(column=f"{whole.id}__{moment.name}", is_date=whole.fields[moment.name].type == "date")
    return None


def _state(app: App, entity: Entity) -> Group | None:
    if entity.workflow is not None:
        return Group("state", "status")
    whole = app.entities.get(entity.part_of or "")
    return Group(f"{entity.part_of}__state", "status") if whole is not None and whole.workflow else None


def _follow(catalog: Catalog, app: App, entity: Entity, hops: tuple[str, ...]) -> Group | None:
    head, rest = hops[0], hops[1:]
    if head == entity.part_of and rest:
        inner = group_of(catalog, app, app.entities[head], ".".join(rest))
        return inner and Group(f"{head}__{inner.path}", inner.words)
    field = entity.fields.get(head)
    if field is None or field.many or field.live or field.type in NOT_GROUPED:
        return None
    words = lowered(str(field.label))
    if field.type == "point":
        return Group(f"{head}_district", "kecamatan") if rest in ((), ("district",)) else None
    if not rest:
        return Group(head, words)
    if field.type == "reference":
        owner, _dot, name = (field.to or "").rpartition(".")
        target_app = catalog.apps.get(owner) if owner else app
        target = target_app.entities.get(name) if target_app is not None else None
        inner = None
        if target_app is not None and target is not None:
            inner = _state(target_app, target) if rest == ("state",) else _follow(catalog, target_app, target, rest)
        return inner and Group(f"{head}__{inner.path}", inner.words)
    ends = PLACES.get(field.type, {})
    return Group(f"{head}__{rest[0]}", ends[rest[0]]) if len(rest) == 1 and rest[0] in ends else None


def lowered(text: str) -> str:
    """Write a label inside a sentence; abbreviations keep their capitals."""
    return text if text[1:2].isupper() or not text else text[0].lower() + text[1:]

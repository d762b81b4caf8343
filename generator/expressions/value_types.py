"""The types of the expression language and which of them go together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "boolean", "choice", "date", "datetime", "decimal", "district", "duration", "entity", "file",
    "identity", "integer", "list", "money", "months", "null", "office", "officer", "opaque",
    "percent", "person", "place", "point", "reference", "table", "text", "time", "unknown",
    "village",
]  # fmt: skip

PLAIN_NUMBERS = frozenset({"integer", "decimal", "percent"})
NUMBERS = PLAIN_NUMBERS | {"money"}
TEXTS = frozenset({"text", "choice"})
MOMENTS = frozenset({"date", "datetime"})
LOCATED = frozenset({"point", "place", "office", "district", "village"})
ORDERED = NUMBERS | MOMENTS | {"time", "duration"}
RELATED = frozenset({"reference", "person", "officer", "office", "place", "district", "village"})


@dataclass(frozen=True)
class Type:
    """One type; the fields beyond `kind` matter only to the kinds named beside them."""

    kind: Kind
    places: int | None = None  # decimal, percent
    options: tuple[str, ...] | None = None  # choice; None: known only to the region
    entity: str | None = None  # reference: the entity it leads to
    columns: tuple[tuple[str, "Type"], ...] = ()  # table
    keys: tuple[str, ...] | None = None  # table; None: known only to the region

    def __str__(self) -> str:
        return f"reference to {self.entity}" if self.kind == "reference" else self.kind

    @property
    def with_article(self) -> str:
        """Return its name as a sentence has it."""
        return f"{'an' if str(self)[0] in 'aeiou' else 'a'} {self}"


BOOLEAN = Type("boolean")
DATE = Type("date")
DATETIME = Type("datetime")
DECIMAL = Type("decimal")
DURATION = Type("duration")
INTEGER = Type("integer")
MONEY = Type("money")
MONTHS = Type("months")
NULL = Type("null")
PERCENT = Type("percent", places=2)
TEXT = Type("text")
TIME = Type("time")
UNKNOWN = Type("unknown")


def decimal(places: int = 2) -> Type:
    """Return the type of a decimal number kept at that many places."""
    return Type("decimal", places=places)


def choice(*options: str) -> Type:
    """Return the type of a choice among these options; none given means any."""
    return Type("choice", options=options or None)


def reference(entity: str) -> Type:
    """Return the type of a reference to an entity of the world."""
    return Type("reference", entity=entity)


def table(columns: Mapping[str, Type], keys: Iterable[str] | None = None) -> Type:
    """Return the type of a settings table; `keys` where the catalogue knows its rows."""
    known = None if keys is None else tuple(keys)
    return Type("table", columns=tuple(columns.items()), keys=known)


_BY_FIELD_TYPE: Mapping[str, Kind] = {
    **dict.fromkeys(("text", "longtext", "plate", "phone", "email", "url"), "text"),
    **dict.fromkeys(("nip", "npwp", "nop"), "text"),
    **dict.fromkeys(("nik", "kk"), "identity"),
    **dict.fromkeys(("file", "image"), "file"),
    **dict.fromkeys(("table", "opening_hours", "shape"), "opaque"),
}


def field_type(
    name: str,
    *,
    places: int | None = None,
    options: Iterable[str] | None = None,
    to: str | None = None,
    many: bool = False,
    columns: Mapping[str, Type] | None = None,
    keys: Iterable[str] | None = None,
) -> Type:
    """Return the type of an entry's field or setting from the words of its declaration."""
    if name == "table" and columns is not None:
        return table(columns, keys)
    kind = _BY_FIELD_TYPE.get(name) or _as_kind(name)
    if many:
        return Type("list")
    if kind in ("decimal", "percent"):
        return Type(kind, places=2 if places is None else places)
    if kind == "choice":
        return Type(kind, options=None if options is None else tuple(options))
    return Type(kind, entity=to if kind == "reference" else None)


_SAME_NAME: tuple[Kind, ...] = (
    "boolean", "choice", "date", "datetime", "decimal", "district", "duration", "integer", "money",
    "office", "officer", "percent", "person", "place", "point", "reference", "time", "village",
)  # fmt: skip


def _as_kind(name: str) -> Kind:
    for kind in _SAME_NAME:
        if kind == name:
            return kind
    raise KeyError(name)

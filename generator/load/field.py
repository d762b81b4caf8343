"""A field of an entity; a setting and a column of a table are built from the same keys."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.load.default import Literal, build_default
from generator.load.label import Label, build_label

Number = int | Decimal


@dataclass(frozen=True, slots=True)
class OptionsFrom:
    """Where a choice takes its options at run time: a table setting's keys, or the region."""

    kind: str  # setting | region
    name: str


@dataclass(frozen=True, slots=True)
class Field:
    """One field of an entity, or one column of a table."""

    id: str
    type: str
    label: Label
    help: Label | None = None
    required: bool = False
    default: Literal = None
    default_expression: str | None = None
    unit: str = ""
    minimum: Number | str | None = None
    maximum: Number | str | None = None
    max_length: int | None = None
    places: int | None = None
    options: Mapping[str, Label] | None = None
    options_from: OptionsFrom | None = None
    to: str | None = None
    many: bool = False
    max: int | None = None
    max_mb: int | None = None
    accept: tuple[str, ...] = ()
    columns: Mapping[str, "Field"] | None = None
    key: str | None = None
    computed: str | None = None
    freeze: str | None = None
    live: bool = False
    set_by: tuple[str, ...] = ()
    copied: str | None = None
    only_when: str | None = None
    personal: str | None = None
    purpose: str = ""
    retention_days: int | None = None

    @property
    def is_entered(self) -> bool:
        """Say whether a person types it in (not computed, copied, or set by a transition)."""
        return not (self.computed or self.copied or self.set_by)

    @property
    def decimal_places(self) -> int:
        """Give the digits after the comma that are kept and rounded to."""
        if self.places is not None:
            return self.places
        return 2 if self.type in ("decimal", "percent") else 0


def build_fields(raw: Mapping[str, Any] | None) -> dict[str, Field]:
    """Build fields in the order the entry gives them."""
    return {name: build_field(name, body) for name, body in (raw or {}).items()}


def build_field(name: str, raw: Any) -> Field:
    """Build one field; a bare type (`hc_ppm: integer`) stands for a field with no other key."""
    body: dict[str, Any] = {"type": raw} if isinstance(raw, str) else raw
    default, expression = build_default(body["type"], body.get("default"))
    return Field(
        id=name,
        type=body["type"],
        label=build_label(body.get("label"), name),
        help=build_label(body["help"]) if "help" in body else None,
        required=body.get("required", False),
        default=default,
        default_expression=expression,
        unit=body.get("unit", ""),
        minimum=number(body.get("minimum")),
        maximum=number(body.get("maximum")),
        max_length=body.get("max_length"),
        places=body.get("places"),
        options=build_options(body.get("options")),
        options_from=_options_from(body.get("options_from")),
        to=body.get("to"),
        many=body.get("many", False),
        max=body.get("max"),
        max_mb=body.get("max_mb"),
        accept=tuple(body.get("accept", ())),
        columns=build_fields(body["columns"]) if "columns" in body else None,
        key=body.get("key"),
        computed=body.get("computed"),
        freeze=body.get("freeze"),
        live=body.get("live", False),
        set_by=one_or_many(body.get("set_by")),
        copied=body.get("copied"),
        only_when=body.get("only_when"),
        personal=body.get("personal"),
        purpose=body.get("purpose", ""),
        retention_days=body.get("retention_days"),
    )


def build_options(raw: Any) -> dict[str, Label] | None:
    """Build the options of a choice from a map, or from a list of ids."""
    if raw is None:
        return None
    if isinstance(raw, list):
        return {name: build_label(None, name) for name in raw}
    return {name: build_label(label, name) for name, label in raw.items()}


def number(raw: Any) -> Number | str | None:
    """Keep whole numbers, turn others into Decimal by their text (never by their bits)."""
    return Decimal(repr(raw)) if isinstance(raw, float) else raw


def one_or_many(raw: Any) -> tuple[str, ...]:
    """Read `owner` and `[owner]` alike."""
    if raw is None:
        return ()
    return (raw,) if isinstance(raw, str) else tuple(raw)


def _options_from(raw: Any) -> OptionsFrom | None:
    if raw is None:
        return None
    kind, name = next(iter(raw.items()))
    return OptionsFrom(kind, name)

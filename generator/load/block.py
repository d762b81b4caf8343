"""A building block's declaration: what it offers and what an application must bind to it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.label import Label, build_label
from generator.load.setting import Setting, build_settings

BINDING_KINDS = (
    "entity",
    "field",
    "expression",
    "transition",
    "setting",
    "state",
    "text",
    "integer",
    "boolean",
    "choice",
)


@dataclass(frozen=True, slots=True)
class BindingKey:
    """One key an application may or must bind."""

    id: str
    kind: str
    help: str
    required: bool = False
    many: bool = False
    types: tuple[str, ...] = ()
    of: str = ""  # the binding key that names the entity a field, transition or state belongs to
    options: tuple[str, ...] = ()
    default: Any = None
    from_list: str = ""  # text: agencies | place_kinds | roles, the list that the word must stand in
    event: str = ""  # transition: the block's event that fires it
    bears: bool = False  # the entity bound here holds the one-to-one link to the block's row
    row: str = ""  # model of that row where it is not the block's `row`


@dataclass(frozen=True, slots=True)
class Block:
    """What one building block offers."""

    id: str
    label: Label
    standard: str
    summary: str
    offers: tuple[str, ...]
    binds: Mapping[str, BindingKey]
    names: Mapping[str, str]
    events: tuple[str, ...]
    roles: Mapping[str, Label]
    settings: Mapping[str, Setting]
    needs_agencies: tuple[str, ...]
    needs_places: tuple[str, ...]
    phases_required: tuple[str, ...]
    sources: Mapping[str, str]
    signs: bool  # knows who decided on a record, and so may be the signatory of its signed document
    row: str  # model of the row each bound record holds, "" where the block keeps none
    file: str

    @property
    def bearing_keys(self) -> tuple[str, ...]:
        """Name the binding keys whose entity holds the link to the block's row."""
        return tuple(key.id for key in self.binds.values() if key.bears)

    def bearers(self, values: Mapping[str, Any]) -> tuple[str, ...]:
        """Name the entities that an application bound to those keys, one by one where a key holds a list."""
        bound = (values.get(key) for key in self.bearing_keys)
        return tuple(str(one) for value in bound if value for one in (value if isinstance(value, list) else [value]))


def build_block(raw: Mapping[str, Any], file: str) -> Block:
    """Build a block from data that the schema accepted."""
    return Block(
        id=raw["id"],
        label=build_label(raw["label"]),
        standard=raw.get("standard", ""),
        summary=raw["summary"],
        offers=tuple(raw.get("offers", ())),
        binds={name: _binding_key(name, body) for name, body in raw["binds"].items()},
        names=dict(raw.get("names", {})),
        events=tuple(raw.get("events", ())),
        roles={name: build_label(label, name) for name, label in raw.get("roles", {}).items()},
        settings=build_settings(raw.get("settings")),
        needs_agencies=tuple(raw.get("needs", {}).get("agencies", ())),
        needs_places=tuple(raw.get("needs", {}).get("places", ())),
        phases_required=tuple(raw.get("phases_required", ())),
        sources=dict(raw.get("sources", {})),
        signs=raw.get("signs", False),
        row=raw.get("row", ""),
        file=file,
    )


def _binding_key(name: str, raw: Mapping[str, Any]) -> BindingKey:
    return BindingKey(
        id=name,
        kind=raw["kind"],
        help=raw.get("help", ""),
        required=raw.get("required", False),
        many=raw.get("many", False),
        types=tuple(raw.get("types", ())),
        of=raw.get("of", ""),
        options=tuple(raw.get("options", ())),
        default=raw.get("default"),
        from_list=raw.get("from", ""),
        event=raw.get("event", ""),
        bears=bool(raw.get("bears", False)),
        row=raw["bears"] if isinstance(raw.get("bears"), str) else "",
    )

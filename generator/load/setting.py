"""A setting: what a region may decide; one declaration gives type, default, check, help, docs."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.load.default import Literal, build_default
from generator.load.field import Field, Number, build_fields, build_options, number
from generator.load.label import Label, build_label


@dataclass(frozen=True, slots=True)
class Setting:
    """One value a region may set for an application."""

    id: str
    type: str
    label: Label
    default: Literal
    help: Label | None = None
    unit: str = ""
    minimum: Number | str | None = None
    maximum: Number | str | None = None
    max_length: int | None = None
    places: int | None = None
    options: Mapping[str, Label] | None = None
    many: bool = False
    columns: Mapping[str, Field] | None = None
    key: str | None = None
    law: str = ""
    used_by: str = ""

    @property
    def decimal_places(self) -> int:
        """Give the digits after the comma that are kept."""
        if self.places is not None:
            return self.places
        return 2 if self.type in ("decimal", "percent") else 0

    @property
    def sets_money(self) -> bool:
        """Say whether it holds an amount of money, so that it changes by an effective date."""
        columns = (self.columns or {}).values()
        return self.type == "money" or any(column.type == "money" for column in columns)


def build_settings(raw: Mapping[str, Any] | None) -> dict[str, Setting]:
    """Build settings in the order the entry gives them."""
    return {name: _setting(name, body) for name, body in (raw or {}).items()}


def _setting(name: str, body: dict[str, Any]) -> Setting:
    # An expression can never be a setting's default, so a string stays as it was written.
    default, expression = build_default(body["type"], body.get("default"))
    return Setting(
        id=name,
        type=body["type"],
        label=build_label(body.get("label"), name),
        default=default if expression is None else expression,
        help=build_label(body["help"]) if "help" in body else None,
        unit=body.get("unit", ""),
        minimum=number(body.get("minimum")),
        maximum=number(body.get("maximum")),
        max_length=body.get("max_length"),
        places=body.get("places"),
        options=build_options(body.get("options")),
        many=body.get("many", False),
        columns=build_fields(body["columns"]) if "columns" in body else None,
        key=body.get("key"),
        law=body.get("law", ""),
        used_by=body.get("used_by", ""),
    )

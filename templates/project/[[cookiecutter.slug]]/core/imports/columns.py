"""The columns of an entity's spreadsheet, in the order of its form; a point has two, a person three."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from core.access import Actor
from core.entities import Entity, FieldInfo
from core.imports import hints, rows_of
from core.imports.lookups import Lookup

NOT_IN_A_CELL = ("file", "image", "opening_hours", "shape", "table")
# Numbers that are names: kept as text, for a spreadsheet drops zeros in front and digits after the fifteenth.
TEXT_NUMBERS = ("kk", "nik", "nip", "nop", "npwp", "phone")
PARTS = {"point": ("lat", "lon"), "person": ("nama", "nik", "telepon")}


@dataclass(frozen=True)
class Column:
    """One column: the field it fills (or the part of it), and what may stand in its cells."""

    name: str
    heading: str
    kind: str
    required: bool
    help: str
    info: FieldInfo
    form_field: Any
    part: str = ""
    lookup: Lookup | None = None

    @property
    def key(self) -> str:
        return f"{self.name}.{self.part}" if self.part else self.name

    @property
    def is_text_number(self) -> bool:
        return self.kind in TEXT_NUMBERS


def columns_of(entity: Entity, actor: Actor) -> tuple[Column, ...]:
    """Give all columns, each with a heading of its own; the actor decides which rows may be named."""
    form = entity.forms.Form(actor=actor)
    infos = {info.name: info for info in entity.fields}
    if entity.parent and entity.parent in form.fields and entity.parent not in infos:
        infos[entity.parent] = FieldInfo(entity.parent, "reference", entity.parent_entity.label)
    found: list[Column] = []
    for name, form_field in form.fields.items():
        info = infos.get(name)
        if info is not None and _fits(info, form_field):
            found += _columns(info, form_field)
    return tuple(_told_apart(found))


def _fits(info: FieldInfo, form_field: Any) -> bool:
    return info.kind not in NOT_IN_A_CELL and not isinstance(form_field, forms.ModelMultipleChoiceField)


def _columns(info: FieldInfo, form_field: Any) -> Iterator[Column]:
    required = form_field.required and info.only_when is None
    heading = f"{info.label} ({info.unit})" if info.unit else str(info.label)
    if info.kind not in PARTS:
        lookup = _lookup(info, form_field)
        yield Column(info.name, heading, info.kind, required, _help(info, lookup), info, form_field, lookup=lookup)
        return
    for part in PARTS[info.kind]:
        label, kind, hint = hints.PARTS[part]
        asked = required and part not in ("nik", "telepon")
        yield Column(info.name, f"{info.label} – {label}", kind, asked, str(hint), info, form_field, part)


def _lookup(info: FieldInfo, form_field: Any) -> Lookup | None:
    title = str(info.label)
    if info.kind == "boolean":
        lookup = Lookup(title)
        lookup.add(True, _("Ya"), ("ya", "y", "true", "1", "benar", "ada", "yes"))
        lookup.add(False, _("Tidak"), ("tidak", "t", "false", "0", "salah", "tidak ada", "no", "tdk"))
        return lookup
    if info.kind == "choice":
        lookup = Lookup(title)
        for key, label in form_field.choices:
            if key:
                lookup.add(key, str(label), (str(key), str(key).replace("_", " ")))
        return lookup
    return rows_of.of_field(form_field, title) if isinstance(form_field, forms.ModelChoiceField) else None


def _help(info: FieldInfo, lookup: Lookup | None) -> str:
    """What stands in the cells, in one line under the heading."""
    if info.kind == "choice" and info.many:
        words = _("Beberapa pilihan, pisahkan dengan titik koma")
    elif lookup is not None:
        words = _("Pilih dari daftar")
    else:
        words = hints.KINDS.get(info.kind, "")
    return ". ".join(str(part).rstrip(".") for part in (words, info.help) if part)


def _told_apart(found: list[Column]) -> Iterator[Column]:
    """Give columns of one name a number, so that a heading means one column."""
    seen: dict[str, int] = {}
    for column in found:
        seen[column.heading] = seen.get(column.heading, 0) + 1
        again = seen[column.heading]
        yield column if again == 1 else Column(**{**vars(column), "heading": f"{column.heading} ({again})"})

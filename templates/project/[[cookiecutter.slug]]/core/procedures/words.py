"""Who and what a procedure names, in the words of pages: roles, people of a record, fields."""

from typing import Any

from django.utils.translation import gettext as _

from core import access, role_names
from core.access import Word
from core.descriptors import of_model
from core.entities import Entity

MOST_FIELDS = 8
PUBLIC = ("owner", "guest", "resident", "public")


def makers(entity: Entity) -> tuple[Word, ...]:
    """Who begins a record; one of those outside the office stands for all of them."""
    outside = [word for word in entity.access.create if word.kind in PUBLIC]
    return (*outside[:1], *(word for word in entity.access.create if word.kind not in PUBLIC))


def of(entity: Entity, word: Word) -> str:
    """Name who is meant by a word of an access list."""
    if word.kind == "role":
        return role_names.label_of(word.name)
    if word.kind == "field":
        return field(entity, word.name)
    if word.kind == "officer":
        return _("Pegawai")
    if word.kind == "owner" and entity.owner:
        return field(entity, entity.owner)
    return _("Pemohon")


def system() -> str:
    """Name what happens by itself: by the clock, or by a deed on another record."""
    return _("Sistem")


def field(entity: Entity, path: str) -> str:
    """Name a field, own or behind references."""
    name, _sign, rest = path.partition("__")
    column: Any = entity.model._meta.get_field(name) if rest else None
    other = of_model(column.related_model) if column is not None else None
    if other is not None:
        return field(other, rest)
    own = next((info.label for info in entity.fields if info.name == name), None)
    label = str(own or entity.model._meta.get_field(name).verbose_name)
    return f"{label[:1].upper()}{label[1:]}"


def fields(entity: Entity, names: tuple[str, ...]) -> tuple[str, ...]:
    """Name fields, each once."""
    return tuple(dict.fromkeys(field(entity, name) for name in names))


def required(entity: Entity) -> tuple[str, ...]:
    """What must be filled in to begin, the most telling first: papers, then the rest."""
    form = entity.forms.Form(actor=access.system())
    kinds = {info.name: info.kind for info in entity.fields}
    asked = [name for name, one in form.fields.items() if one.required and name in kinds]
    papers = [name for name in asked if kinds[name] in ("file", "image")]
    found = fields(entity, (*papers, *(name for name in asked if name not in papers)))
    return found if len(found) <= MOST_FIELDS else (*found[:MOST_FIELDS], _("dan lainnya pada formulir"))

"""Finds rows that are there already: further up in the file, or as a record of the database."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _

from core import uniqueness
from core.entities import Entity
from core.imports.faults import Fault
from core.imports.judging import Verdict


class Doubles:
    """What must be unique over the whole file; ask piece by piece, in the order of the rows."""

    def __init__(self, entity: Entity) -> None:
        self.entity = entity
        self.groups = [
            (constraint.name, tuple(constraint.fields), constraint.condition)
            for constraint in entity.model._meta.constraints
            if getattr(constraint, "fields", ())
        ]
        self.bindings = entity.binding_objects()
        self.first_row: dict[tuple[str, Any], int] = {}

    def mark(self, verdicts: Iterable[Verdict]) -> None:
        """Put a fault on every good row that repeats an earlier one or a record."""
        keyed = [(verdict, self._keys(verdict.draft)) for verdict in verdicts if verdict.is_good]
        known = self._known({key for _verdict, keys in keyed for key in keys})
        for verdict, keys in keyed:
            for key, heading in keys.items():
                fault = self._fault(key, heading, known)
                if fault is not None:
                    verdict.faults.append(fault)
                    break
            else:
                self.first_row |= dict.fromkeys(keys, verdict.row)

    def _fault(self, key: tuple[str, Any], heading: str, known: dict[tuple[str, Any], str]) -> Fault | None:
        if key in self.first_row:
            row = self.first_row[key]
            return Fault(_("Sama dengan baris %s.") % row, _("Hapus salah satu, atau betulkan bedanya."), heading)
        if key in known:
            advice = _("Ubah data yang sudah ada, atau hapus baris ini.")
            return Fault(_("Sudah terdaftar: %s.") % known[key], advice, heading)
        return None

    def _keys(self, draft: Any) -> dict[tuple[str, Any], str]:
        """What of a draft may be there only once, each with the column to name."""
        found: dict[tuple[str, Any], str] = {}
        for name, fields, condition in self.groups:
            values = tuple(_value(draft, field) for field in fields)
            if None not in values and not (condition is not None and "" in values):
                found[(name, values)] = uniqueness.label_of(self.entity, fields[-1])
        for at, binding in enumerate(self.bindings):
            identity = binding.identity(draft)
            if identity is not None:
                found[(f"{binding.block}{at}", identity)] = ""
        return found

    def _known(self, keys: set[tuple[str, Any]]) -> dict[tuple[str, Any], str]:
        """Those keys that a record has already, with the words that name the record."""
        found: dict[tuple[str, Any], str] = {}
        for name, fields, _condition in self.groups:
            wanted = {values for group, values in keys if group == name}
            if wanted:
                found |= {(name, values): words for values, words in self._records(fields, wanted)}
        for at, binding in enumerate(self.bindings):
            wanted = {identity for group, identity in keys if group == f"{binding.block}{at}"}
            if wanted:
                taken = binding.taken(wanted)
                found |= {(f"{binding.block}{at}", identity): words for identity, words in taken.items()}
        return found

    def _records(self, fields: tuple[str, ...], wanted: set[Any]) -> Iterable[tuple[Any, str]]:
        rows = self.entity.rows().filter(**{f"{fields[0]}__in": {values[0] for values in wanted}})
        for record in rows.iterator(500):
            values = tuple(_value(record, field) for field in fields)
            if values in wanted:
                yield values, _name(self.entity, record)


def _value(record: Any, field: str) -> Any:
    return getattr(record, record._meta.get_field(field).attname)


def _name(entity: Entity, record: Any) -> str:
    """How a message names a record: by its number, else by its title where that is not personal."""
    number = getattr(record, "number", "") or ""
    is_personal = bool(entity.title_field) and bool(entity.field(entity.title_field).personal)
    return number or (f"{entity.label} {record.pk}" if is_personal else entity.title_of(record))

"""Whose entry it is, by the keyed hash of the NIK: equal or not is all that can be asked."""

from typing import Any

from django.utils.translation import gettext as _

from core.rules import RuleBroken


def of(binding: Any, record: Any) -> str | None:
    """The hash of the entry's NIK; None where it has none."""
    if not binding.nik:
        return None
    if is_person(binding):
        person = getattr(record, binding.nik, None)
        return person.nik_hash if person is not None else None
    return getattr(record, f"{binding.nik}_hash", None)


def is_person(binding: Any) -> bool:
    """Say whether the NIK is that of a person the entry names."""
    return binding.entity.field(binding.nik).kind == "person"


def path(binding: Any) -> str:
    """The column of the hash, as a lookup from the entry's record."""
    return f"{binding.nik}__nik_hash" if is_person(binding) else f"{binding.nik}_hash"


def taken(binding: Any, hashes: set[str]) -> dict[str, str]:
    """Hashes that a counted entry has already -> the words that name the entry."""
    column = path(binding)
    rows = binding.entity.model.objects.filter(**{f"{column}__in": hashes}, state__in=binding.live)
    return {getattr_path(row, column): called(binding, row) for row in rows.select_related(*_joined(column))}


def require_new(binding: Any, record: Any) -> None:
    """Raise RuleBroken where another counted entry has the same NIK and that is refused."""
    found = of(binding, record)
    if found is None or binding.same_nik != "refused":
        return
    rows = binding.entity.model.objects.filter(**{path(binding): found}, state__in=binding.live)
    other = rows.exclude(pk=record.pk).first()
    if other is not None:
        text = _("NIK ini sudah terdata pada %s. Buka data itu dan perbarui.") % called(binding, other)
        raise RuleBroken([text], {binding.nik: text})


def called(binding: Any, record: Any) -> str:
    """How a message names an entry without saying whose it is."""
    return getattr(record, "number", "") or f"{binding.entity.label} {record.pk}"


def getattr_path(record: Any, path: str) -> Any:
    """Follow `a__b` over a record."""
    for name in path.split("__"):
        record = getattr(record, name, None)
    return record


def _joined(column: str) -> tuple[str, ...]:
    return (column.split("__")[0],) if "__" in column else ()

"""Finds the record that a request belongs to from what the applicant wrote, such as an RT from village and numbers."""

from typing import Any

from django.utils.translation import gettext as _

from core.rules import RuleBroken


def fill(binding: Any, record: Any) -> None:
    """Tie the request to the record that matches; RuleBroken where none is registered."""
    if not binding.matched:
        return
    found = _found(binding, record)
    if found is None:
        names = [(name, binding.entity.field(name)) for name in binding.matches]
        words = ", ".join(f"{info.label} {getattr(record, name)}" for name, info in names)
        text = _("%s belum terdaftar. Periksa isian Anda, atau hubungi kantor.") % words
        raise RuleBroken([text], {binding.matches[-1]: _("Tidak ditemukan.")})
    setattr(record, binding.matched, found)
    if record.pk is not None:
        type(record)._default_manager.filter(pk=record.pk).update(**{binding.matched: found})


def _found(binding: Any, record: Any) -> Any | None:
    model = record._meta.get_field(binding.matched).related_model
    wanted = {name: getattr(record, name) for name in binding.matches}
    return None if None in wanted.values() else model._default_manager.filter(**wanted).first()

"""Writes the school's own calendar."""

from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from blocks.schooling.models import SchoolDay, Sheet
from core import access, audit
from core.access import Actor
from core.rules import RuleBroken

MOST_DAYS = 60


def schools_of(binding: Any, actor: Actor) -> QuerySet:
    """The schools whose calendar the actor keeps."""
    register = binding.register
    rows = register.rows_of("school").order_by(register.school_name)
    if actor.is_system:
        return rows
    if actor.user is None:
        return rows.none()
    return rows.filter(Q(**{register.school_operator: actor.user}) | Q(**{register.school_head: actor.user}))


def _require_own(binding: Any, actor: Actor, school: Any) -> None:
    if not schools_of(binding, actor).filter(pk=school.pk).exists():
        raise access.Forbidden(_("Kalender ini milik sekolah lain."))


def add(
    binding: Any, actor: Actor, school: Any, first: date | None, last: date | None, is_off: bool, words: str
) -> SchoolDay:
    """Add days off, or days on which the school is open."""
    _require_own(binding, actor, school)
    words, wrong = words.strip(), []
    if first is None or last is None:
        wrong.append(_("Isi tanggalnya."))
    elif last < first:
        wrong.append(_("Hari terakhir mendahului hari pertama."))
    elif (last - first).days >= MOST_DAYS:
        wrong.append(_("Paling lama %d hari sekaligus.") % MOST_DAYS)
    if len(words) < 3 or len(words) > 120:
        wrong.append(_("Tulis keterangan, 3 sampai 120 huruf."))
    if not wrong and is_off and _is_filled(binding, school, first, last):
        wrong.append(_("Ada daftar hadir yang sudah diisi pada hari itu."))
    if wrong:
        raise RuleBroken(wrong)
    made = SchoolDay.objects.create(
        app=binding.app, school_id=school.pk, first=first, last=last, is_off=is_off, words=words, by=actor.user
    )
    audit.record(actor, "create", made, {"first": str(first), "last": str(last), "is_off": is_off})
    return made


def _is_filled(binding: Any, school: Any, first: Any, last: Any) -> bool:
    rows = Sheet.objects.filter(app=binding.app, group__school_id=school.pk, day__gte=first, day__lte=last)
    return rows.exists()


def remove(binding: Any, actor: Actor, school: Any, key: int) -> None:
    """Take a line back."""
    _require_own(binding, actor, school)
    found = SchoolDay.objects.filter(app=binding.app, school_id=school.pk, pk=key).first()
    if found is None:
        raise RuleBroken([_("Baris itu sudah tidak ada.")])
    if not found.is_off and _is_filled(binding, school, found.first, found.last):
        raise RuleBroken([_("Ada daftar hadir yang sudah diisi pada hari itu.")])
    audit.record(actor, "delete", found, {"first": str(found.first), "words": found.words})
    found.delete()

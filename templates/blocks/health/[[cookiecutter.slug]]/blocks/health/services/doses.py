"""Writes what was given of a schedule: an immunisation, an antenatal visit."""

from datetime import date
from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.health.models import Dose, Subject
from blocks.health.selectors import schedules
from core import access, audit
from core.access import Actor
from core.rules import RuleBroken


def require_may_give(binding: Any, actor: Actor, subject: Subject) -> None:
    """Raise Forbidden where the actor does not work with the subject's posyandu."""
    if not actor.has_role(binding.app, *binding.recorders, *binding.reviewers):
        raise access.Forbidden(_("Jadwal ini dicatat oleh kader atau petugas puskesmas."))
    binding.require_post(actor, subject.post_id)


def give(binding: Any, actor: Actor, subject: Subject, code: str, given_on: date | None, note: str = "") -> Dose:
    """Write one dose or visit once."""
    require_may_give(binding, actor, subject)
    if code not in schedules.table(binding, subject):
        raise RuleBroken([_("Jadwal itu tidak ada.")])
    if given_on is None or not subject.starts_on <= given_on <= timezone.localdate():
        raise RuleBroken([_("Isi tanggal pemberian yang sudah lewat dan sesudah awal pemantauan.")])
    try:
        with transaction.atomic():
            dose = Dose.objects.create(subject=subject, code=code, given_on=given_on, note=note[:120], by=actor.user)
            audit.record(actor, "create", dose, {"code": code})
            return dose
    except IntegrityError:
        raise RuleBroken([_("Ini sudah tercatat diberikan.")]) from None


def take_back(binding: Any, actor: Actor, subject: Subject, code: str) -> None:
    """Take back what was written by mistake."""
    require_may_give(binding, actor, subject)
    dose = Dose.objects.filter(subject=subject, code=code).first()
    if dose is None:
        raise RuleBroken([_("Ini belum tercatat diberikan.")])
    audit.record(actor, "delete", dose, {"code": code})
    dose.delete()

"""Shifts: begin, hand over with what is open, accept."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.models import Shift
from blocks.emergency.selectors import handover
from blocks.emergency.services import duty
from core import audit
from core.access import Actor
from core.rules import RuleBroken
from core.workflow import StaleState


def current(binding: Any) -> Shift | None:
    """The shift on duty, or None before the first."""
    return Shift.objects.filter(app=binding.app, ended_at__isnull=True).first()


def begin(binding: Any, actor: Actor, name: str) -> Shift:
    """Begin the first shift; later ones begin by a hand-over."""
    duty.require(binding, actor, duty.DISPATCHERS)
    if not name.strip():
        raise RuleBroken([_("Tulis nama regu.")], {"name": _("Wajib diisi.")})
    try:
        with transaction.atomic():
            shift = Shift.objects.create(
                app=binding.app,
                name=name.strip()[:60],
                started_at=timezone.now(),
                led_by=actor.user,
            )
            audit.record(actor, "begin_shift", shift, {"name": shift.name})
    except IntegrityError as problem:
        raise StaleState(_("Sudah ada regu yang berjaga. Muat ulang halaman ini.")) from problem
    return shift


def hand_over(binding: Any, actor: Actor, shift: Shift, next_name: str, note: str) -> Shift:
    """End a shift with what it leaves open, and begin the next one, which has yet to accept."""
    duty.require(binding, actor, duty.DISPATCHERS)
    wrong = {}
    if not next_name.strip():
        wrong["next_name"] = _("Tulis nama regu berikutnya.")
    if not note.strip():
        wrong["note"] = _("Tulis catatan serah terima; bila tidak ada, tulis “nihil”.")
    if wrong:
        raise RuleBroken(list(wrong.values()), wrong)
    now = timezone.now()
    with transaction.atomic():
        ended = Shift.objects.filter(pk=shift.pk, ended_at__isnull=True).update(
            ended_at=now,
            note=note.strip(),
            summary=handover.summary(binding, shift, now),
        )
        if ended != 1:
            raise StaleState(_("Regu ini sudah menyerahkan jaga. Muat ulang halaman ini."))
        following = Shift.objects.create(
            app=binding.app,
            name=next_name.strip()[:60],
            started_at=now,
            led_by=None,
        )
        audit.record(actor, "hand_over_shift", shift, {"next": following.name})
    return following


def accept(binding: Any, actor: Actor, shift: Shift) -> None:
    """Take over from the shift before; the one who hands over cannot accept it too."""
    duty.require(binding, actor, duty.DISPATCHERS)
    before = Shift.objects.filter(app=binding.app, ended_at__isnull=False).first()
    if before is not None and before.led_by_id is not None and before.led_by_id == actor.user_id:
        raise RuleBroken([_("Yang menyerahkan jaga tidak dapat menerimanya sendiri.")])
    with transaction.atomic():
        taken = Shift.objects.filter(pk=shift.pk, led_by__isnull=True, ended_at__isnull=True)
        if taken.update(led_by=actor.user_id) != 1:
            raise StaleState(_("Jaga ini sudah diterima orang lain. Muat ulang halaman ini."))
        if before is not None:
            accepted = {"accepted_by": actor.user_id, "accepted_at": timezone.now()}
            Shift.objects.filter(pk=before.pk).update(**accepted)
        audit.record(actor, "accept_shift", shift, {"name": shift.name})

"""Telephone numbers: one spelling, what is known of one, and blocks after prank or silent calls."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Count
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.emergency.models import BlockedNumber, Call
from blocks.emergency.models.call import NUISANCE
from blocks.emergency.services import duty
from core import audit
from core.access import Actor
from core.rules import RuleBroken


@dataclass(frozen=True)
class Known:
    """What the room knows of a number when it rings."""

    number: str
    calls: tuple[Call, ...] = ()
    counts: tuple[tuple[str, int], ...] = ()
    block: BlockedNumber | None = None

    @property
    def nuisance(self) -> int:
        """How many of its calls were prank or silent."""
        return sum(count for name, count in self.counts if name in NUISANCE)

    @property
    def total(self) -> int:
        """How many calls are kept of this number."""
        return sum(count for _name, count in self.counts)


def normalise(text: str) -> str:
    """Digits with the national 0: `+62 812-3456` and `0812 3456` are one number; RuleBroken otherwise."""
    kept = re.sub(r"[\s().-]", "", text)
    kept = re.sub(r"^(\+62|0062|62(?=8))", "0", kept)
    if kept and not re.fullmatch(r"\+?\d{3,15}", kept):
        raise RuleBroken(
            [_("Nomor penelepon hanya angka, 3 sampai 15 digit.")],
            {"number": _("Hanya angka, 3 sampai 15 digit.")},
        )
    return kept


def known(binding: Any, number: str, at: datetime | None = None) -> Known:
    """Look a number up: its last calls, how many of each class, and whether it is blocked now."""
    number = normalise(number)
    if not number:
        return Known(number="")
    rows = Call.objects.filter(app=binding.app, number=number)
    counts = rows.order_by().values_list("call_class").annotate(Count("id"))
    return Known(
        number=number,
        calls=tuple(rows.select_related("incident")[:5]),
        counts=tuple(counts),
        block=blocked(binding, number, at),
    )


def blocked(binding: Any, number: str, at: datetime | None = None) -> BlockedNumber | None:
    """The block in force on a number, or None."""
    if not number:
        return None
    rows = BlockedNumber.objects.filter(app=binding.app, number=number)
    return rows.on(at or timezone.now()).first()


def after_nuisance(binding: Any, call: Call) -> BlockedNumber | None:
    """Block the number of a prank or silent call where the region's settings say so."""
    hours = int(binding.setting("block_hours") or 0)
    least = int(binding.setting("block_after") or 1)
    if call.call_class not in NUISANCE or not call.number or hours < 1:
        return None
    since = call.received_at - timedelta(hours=hours)
    count = Call.objects.filter(
        app=binding.app,
        number=call.number,
        call_class__in=NUISANCE,
        received_at__gt=since,
        received_at__lte=call.received_at,
    ).count()
    if count < least or blocked(binding, call.number, call.received_at):
        return None
    return BlockedNumber.objects.create(
        app=binding.app,
        number=call.number,
        call_class=call.call_class,
        calls=count,
        blocked_at=call.received_at,
        until=call.received_at + timedelta(hours=hours),
    )


def lift(binding: Any, actor: Actor, block: BlockedNumber) -> None:
    """Let a number through before its time; only a supervisor may."""
    duty.require(binding, actor, duty.SUPERVISORS)
    now = timezone.now()
    with transaction.atomic():
        changed = BlockedNumber.objects.filter(pk=block.pk, lifted_at__isnull=True, until__gt=now)
        if changed.update(lifted_at=now, lifted_by=actor.user) != 1:
            raise RuleBroken([_("Blokir nomor ini sudah berakhir atau sudah dibuka.")])
        audit.record(actor, "lift_block", block, {})

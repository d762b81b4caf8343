"""Opens, pauses and closes counters, and keeps what they serve."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.queue.models import Counter, CounterLine, CounterState, Turn
from blocks.queue.models.turn import AT_COUNTER
from blocks.queue.services import board, duty
from core import audit, turns
from core.access import Actor, Forbidden
from core.rules import RuleBroken


def open_up(binding: Any, actor: Actor, counter: Counter) -> Counter:
    """Sit down at a counter; one that a colleague left open is taken over only when it is closed."""
    duty.require(binding, actor, duty.COUNTER)
    try:
        with transaction.atomic():
            held = turns.hold(counter)
            if not held.is_active:
                raise RuleBroken([_("Loket ini tidak dipakai.")])
            if held.officer_id not in (None, actor.user_id):
                raise RuleBroken([_("%(counter)s sedang dijaga %(name)s.") % {"counter": held, "name": held.officer}])
            held.officer_id, held.state, held.pause_reason = actor.user_id, CounterState.OPEN, ""
            held.opened_at = held.opened_at or timezone.now()
            held.save()
            audit.record(actor, "queue.open", held, {"counter": held.number})
            board.touch(binding, held.site_id)
            return held
    except IntegrityError:
        raise RuleBroken([_("Anda masih menjaga loket lain. Tutup loket itu dahulu.")]) from None


def pause(binding: Any, actor: Actor, counter: Counter, reason: str) -> None:
    """Stop calling for a while; the screen says so."""
    _change(binding, actor, counter, CounterState.PAUSED, reason.strip()[:80] or _("Istirahat"))


def resume(binding: Any, actor: Actor, counter: Counter) -> None:
    """Call people again."""
    _change(binding, actor, counter, CounterState.OPEN, "")


def close(binding: Any, actor: Actor, counter: Counter) -> None:
    """Leave the counter; also for a colleague who forgot to, by those who run the desk."""
    _change(binding, actor, counter, CounterState.CLOSED, "")


def _change(binding: Any, actor: Actor, counter: Counter, state: str, reason: str) -> None:
    duty.require(binding, actor, duty.COUNTER)
    with transaction.atomic():
        held = turns.hold(counter)
        may = held.officer_id == actor.user_id or duty.is_one(binding, actor, duty.DESK)
        if not may:
            raise Forbidden(_("Loket ini sedang dijaga petugas lain."))
        if state != CounterState.OPEN and Turn.objects.filter(counter=held, state__in=AT_COUNTER).exists():
            raise RuleBroken([_("Masih ada nomor di loket ini. Selesaikan atau lewati dahulu.")])
        if held.state == CounterState.CLOSED:
            raise RuleBroken([_("Loket belum dibuka.")])
        held.state, held.pause_reason = state, reason
        if state == CounterState.CLOSED:
            held.officer, held.opened_at = None, None
        held.save()
        audit.record(actor, f"queue.{state}", held, {"counter": held.number})
        board.touch(binding, held.site_id)


def save(binding: Any, actor: Actor, counter: Counter, service_ids: list[int]) -> Counter:
    """Add or change a counter and the lines it serves."""
    duty.require(binding, actor, duty.DESK)
    counter.app = binding.app
    try:
        with transaction.atomic():
            counter.save()
            counter.lines.exclude(service_id__in=service_ids).delete()
            CounterLine.objects.bulk_create(
                [CounterLine(counter=counter, service_id=pk) for pk in service_ids],
                ignore_conflicts=True,
            )
            audit.record(actor, "queue.counter", counter, {"counter": counter.number})
            board.touch(binding, counter.site_id)
    except IntegrityError:
        words = _("Nomor loket ini sudah dipakai.")
        raise RuleBroken([words], {"number": words}) from None
    return counter

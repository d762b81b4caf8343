"""What an officer does at a counter: call, call again, serve, finish, skip, take back, pass on.

Rows are taken in one order: the counter, the application's record, the turn, the screen's board.
"""

from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.queue import lines
from blocks.queue.models import Call, Counter, CounterState, Ticket, TicketState, Turn, TurnState
from blocks.queue.models.turn import AT_COUNTER
from blocks.queue.selectors import waiting
from blocks.queue.services import board, duty, joining, near
from blocks.queue.services.tickets import minutes_between
from core import audit, blocks, turns
from core.access import Actor, Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState


def call_next(binding: Any, actor: Actor, counter: Counter) -> Turn | None:
    """Call the next ticket to the counter; None where nobody waits. Never calls one that another counter has."""
    with transaction.atomic():
        counter = _mine(binding, actor, counter)
        if counter.state != CounterState.OPEN:
            raise RuleBroken([_("Loket sedang istirahat. Buka lagi sebelum memanggil.")])
        _require_free(counter)
        for turn in waiting.candidates(binding, counter, timezone.localdate()):
            if _take(binding, turn, counter, actor, timezone.now()):
                return turn
    return None


def call_this(binding: Any, actor: Actor, counter: Counter, turn_id: int) -> Turn:
    """Call one ticket out of its order; the reason is the officer's, the deed is in the audit trail."""
    with transaction.atomic():
        counter = _mine(binding, actor, counter)
        if counter.state != CounterState.OPEN:
            raise RuleBroken([_("Loket sedang istirahat. Buka lagi sebelum memanggil.")])
        _require_free(counter)
        turn = waiting.waiting_for(binding, counter, timezone.localdate()).filter(pk=turn_id).first()
        if turn is None or not _take(binding, turn, counter, actor, timezone.now()):
            raise StaleState(_("Nomor itu baru saja dipanggil loket lain."))
        audit.record(actor, "queue.call_this", turn.ticket, {"number": turn.ticket.label})
    return turn


def _take(binding: Any, turn: Turn, counter: Counter, actor: Actor, now: datetime) -> bool:
    """Make the turn this counter's own; False where another counter was quicker."""
    record = binding.record_of(turn.ticket)
    if record is not None:
        turns.hold(record)
    mine = Turn.objects.filter(pk=turn.pk, state=TurnState.WAITING).update(
        state=TurnState.CALLED,
        counter=counter,
        served_by=actor.user,
        called_at=now,
        calls=1,
    )
    if mine != 1:
        return False
    turn.refresh_from_db()
    _first_call(turn.ticket, now)
    if record is not None:
        blocks.tell(binding.entity, record, "queue.called", actor)
    _say(binding, turn, counter, now, again=False)
    near.after(binding, turn.service_id, turn.day)
    return True


def _first_call(ticket: Ticket, now: datetime) -> None:
    """Keep how long they waited for the first call; what comes later is not the kiosk's waiting."""
    if ticket.called_at is None:
        ticket.called_at = now
        ticket.waited_minutes = minutes_between(ticket.arrived_at, now)
        ticket.save(update_fields=["called_at", "waited_minutes"])


def _say(binding: Any, turn: Turn, counter: Counter, now: datetime, *, again: bool) -> None:
    Call.objects.create(
        app=binding.app,
        site_id=counter.site_id,
        turn=turn,
        counter=counter,
        label=turn.ticket.label,
        at=now,
        is_again=again,
    )
    board.touch(binding, counter.site_id)


def call_again(binding: Any, actor: Actor, counter: Counter) -> Turn:
    """Call the same ticket once more."""
    with transaction.atomic():
        counter = _mine(binding, actor, counter)
        turn = _current(counter, TurnState.CALLED)
        Turn.objects.filter(pk=turn.pk).update(calls=F("calls") + 1)
        turn.refresh_from_db()
        _say(binding, turn, counter, timezone.now(), again=True)
    return turn


def begin(binding: Any, actor: Actor, counter: Counter) -> Turn:
    """Note that the person stands at the counter."""
    with transaction.atomic():
        counter = _mine(binding, actor, counter)
        turn = _current(counter, TurnState.CALLED)
        _step(turn, TurnState.CALLED, TurnState.SERVING, started_at=timezone.now())
        board.touch(binding, counter.site_id)
    return turn


def finish(binding: Any, actor: Actor, counter: Counter) -> Turn:
    """Note that the person was served and leaves."""
    now = timezone.now()
    with transaction.atomic():
        counter = _mine(binding, actor, counter)
        turn = _current(counter, TurnState.SERVING)
        record = _held_record(binding, turn)
        _step(turn, TurnState.SERVING, TurnState.DONE, finished_at=now)
        Ticket.objects.filter(pk=turn.ticket_id).update(state=TicketState.DONE, finished_at=now)
        if record is not None:
            blocks.tell(binding.entity, record, "queue.served", actor)
        board.touch(binding, counter.site_id)
    return turn


def skip(binding: Any, actor: Actor, counter: Counter) -> Turn:
    """Set aside who does not come after enough calls; they may come back today."""
    with transaction.atomic():
        counter = _mine(binding, actor, counter)
        turn = _current(counter, TurnState.CALLED)
        wanted = binding.number("calls_before_skip")
        if turn.calls < wanted:
            words = _("Panggil %(wanted)d kali dahulu; baru %(calls)d kali dipanggil.")
            raise RuleBroken([words % {"wanted": wanted, "calls": turn.calls}])
        _step(turn, TurnState.CALLED, TurnState.SKIPPED, finished_at=timezone.now())
        board.touch(binding, counter.site_id)
    return turn


def take_back(binding: Any, actor: Actor, turn_id: int) -> Turn:
    """Let somebody who was skipped wait again, a few places behind the front of the line."""
    duty.require(binding, actor, duty.COUNTER)
    now = timezone.now()
    with transaction.atomic():
        turn = Turn.objects.select_related("ticket").filter(app=binding.app, pk=turn_id).first()
        if turn is None or turn.state != TurnState.SKIPPED or turn.day != timezone.localdate():
            raise StaleState(_("Nomor itu tidak sedang dilewati."))
        limit = binding.number("return_minutes")
        if limit and turn.finished_at and (minutes_between(turn.finished_at, now) or 0) > limit:
            raise RuleBroken([_("Lewat %d menit sejak dilewati. Ambil nomor baru.") % limit])
        place = waiting.place_behind(binding, turn, binding.number("return_after"), now)
        values = {"place_at": place, "finished_at": None, "counter": None, "calls": 0, "called_at": None}
        _step(turn, TurnState.SKIPPED, TurnState.WAITING, **values)
        audit.record(actor, "queue.take_back", turn.ticket, {"number": turn.ticket.label})
        board.touch(binding, site_of(binding, turn))
    return turn


def pass_on(
    binding: Any, actor: Actor, counter: Counter, service: Any, *, to_counter: Any = None, note: str = ""
) -> Turn:
    """Send the person to another line or counter with the same number; they stand there by the time they came."""
    now = timezone.now()
    with transaction.atomic():
        counter = _mine(binding, actor, counter)
        turn = _current(counter, TurnState.SERVING)
        line = lines.find(binding, service)
        _require_way(counter, line, to_counter)
        _held_record(binding, turn)
        _step(turn, TurnState.SERVING, TurnState.DONE, finished_at=now)
        ticket = turn.ticket
        following = joining.stand(
            binding,
            ticket,
            line,
            ticket.arrived_at or now,
            now,
            only_counter=to_counter,
            note=note,
        )
        audit.record(actor, "queue.pass_on", ticket, {"line": [turn.service_id, line.id]})
        if line.site_id != counter.site_id:
            board.touch(binding, counter.site_id)
    return following


def _require_way(counter: Counter, line: lines.Line, to_counter: Counter | None) -> None:
    """Refuse to send somebody where nobody can call them."""
    if line.site_id != counter.site_id:
        raise RuleBroken([_("Layanan itu ada di tempat lain.")])
    if to_counter is not None and to_counter.pk == counter.pk:
        raise RuleBroken([_("Itu loket ini sendiri.")])
    if to_counter is not None and line.id not in to_counter.service_ids:
        raise RuleBroken([_("%(counter)s tidak melayani %(line)s.") % {"counter": to_counter, "line": line.title}])


def _mine(binding: Any, actor: Actor, counter: Counter) -> Counter:
    """Hold the counter, and make sure that the actor sits at it."""
    duty.require(binding, actor, duty.COUNTER)
    held = turns.hold(counter)
    if not actor.is_system and held.officer_id != actor.user_id:
        raise Forbidden(_("Loket ini sedang dijaga petugas lain."))
    if held.state == CounterState.CLOSED:
        raise RuleBroken([_("Loket belum dibuka.")])
    return held


def _require_free(counter: Counter) -> None:
    busy = Turn.objects.filter(counter=counter, state__in=AT_COUNTER).select_related("ticket").first()
    if busy is not None:
        raise RuleBroken([_("Nomor %s masih di loket ini. Selesaikan atau lewati dahulu.") % busy.ticket])


def _current(counter: Counter, state: str) -> Turn:
    """The turn at the counter in this state; raises StaleState where there is none."""
    found = Turn.objects.filter(counter=counter, state=state).select_related("ticket").first()
    if found is None:
        raise StaleState(_("Keadaan loket sudah berubah. Lihat keadaan terbaru di bawah."))
    return found


def _held_record(binding: Any, turn: Turn) -> Any | None:
    record = binding.record_of(turn.ticket)
    return turns.hold(record) if record is not None else None


def _step(turn: Turn, source: str, target: str, **values: Any) -> None:
    """Move a turn, unless somebody moved it meanwhile."""
    if Turn.objects.filter(pk=turn.pk, state=source).update(state=target, **values) != 1:
        raise StaleState(_("Keadaan loket sudah berubah. Lihat keadaan terbaru di bawah."))
    turn.refresh_from_db()


def site_of(binding: Any, turn: Turn) -> int:
    """The place in which a turn waits."""
    line = lines.by_id(binding).get(turn.service_id)
    return line.site_id if line is not None else 0

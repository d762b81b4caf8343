"""Online tickets: a day and a span to come in, the arrival, and giving the place back."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.queue import lines, opening
from blocks.queue.lines import Line
from blocks.queue.models import Priority, Ticket, TicketState, Turn, TurnState
from blocks.queue.opening import Window
from blocks.queue.services import board, counting, joining, near
from core import access, audit, blocks, display, turns
from core.access import Actor
from core.rules import RuleBroken


def lock(binding: Any, record: Any) -> Ticket:
    """Hold the record, then its ticket: the order in which everybody takes them."""
    turns.hold(record)
    row = Ticket.objects.select_for_update().get(pk=record.queue_id)
    record.queue = row
    return row


def line_of(binding: Any, record: Any) -> Line:
    """The line that the record is for."""
    return lines.find(binding, getattr(record, f"{binding.chosen}_id", None))


def choose(binding: Any, record: Any, actor: Actor, starts_at: datetime) -> Ticket:
    """Take a span of arrival, or move there; raises Forbidden or RuleBroken."""
    if not binding.may_choose(record, actor):
        raise access.Forbidden(_("Waktu datang tidak dapat dipilih pada keadaan sekarang."))
    line = line_of(binding, record)
    window = _window(binding, line, starts_at)
    day = timezone.localtime(window.starts_at).date()
    with transaction.atomic():
        row = lock(binding, record)
        if row.state not in (TicketState.OPEN, TicketState.BOOKED, TicketState.MISSED):
            raise RuleBroken([_("Nomor antrean sudah diambil; waktunya tidak dapat diubah lagi.")])
        _free(binding, row)
        counting.book(binding, line, window, day, opening.share(line, opening.windows(binding, line, day)))
        row.service_id, row.day, row.state = line.id, day, TicketState.BOOKED
        row.starts_at, row.ends_at = window.starts_at, window.ends_at
        row.priority = priority_of(binding, record)
        row.save()
        audit.record(actor, "queue.choose", record, {"starts_at": [None, window.starts_at.isoformat()]})
        blocks.tell(binding.entity, record, "queue.booked", actor)
    return row


def priority_of(binding: Any, record: Any) -> str:
    """The priority the record asks for, where the application has such a field."""
    value = str(getattr(record, binding.priority, "") or "") if binding.priority else ""
    return value if value in Priority.values else ""


def _window(binding: Any, line: Line, starts_at: datetime) -> Window:
    """The span that begins then, when it is still to come and near enough."""
    day, now = timezone.localtime(starts_at).date(), timezone.now()
    if day > timezone.localtime(now).date() + timedelta(days=binding.number("horizon_days")):
        raise RuleBroken([_("Hari itu belum dibuka untuk pendaftaran daring.")])
    found = next((one for one in opening.windows(binding, line, day) if one.starts_at == starts_at), None)
    if found is None:
        raise RuleBroken([_("Waktu itu di luar jam layanan. Pilih waktu dari daftar.")])
    if found.ends_at <= now:
        raise RuleBroken([_("Waktu itu sudah lewat. Pilih waktu lain.")])
    return found


def _free(binding: Any, row: Ticket) -> None:
    """Give back what a booked ticket holds."""
    if row.state == TicketState.BOOKED and row.service_id is not None and row.day is not None:
        counting.give_back(binding, row.service_id, row.day, row.starts_at)


def release(binding: Any, record: Any, actor: Actor) -> None:
    """Give the place back, or leave the line; harmless where there is neither."""
    with transaction.atomic():
        row = lock(binding, record)
        _free(binding, row)
        waiting = Turn.objects.filter(ticket=row, state__in=[TurnState.WAITING, TurnState.SKIPPED])
        if waiting.update(state=TurnState.LEFT, finished_at=timezone.now()):
            board.touch(binding, line_of(binding, record).site_id)
            near.after(binding, row.service_id, row.day)
        if row.state in (TicketState.OPEN, TicketState.BOOKED, TicketState.IN_LINE, TicketState.MISSED):
            row.state = TicketState.RELEASED
            row.save(update_fields=["state"])
            audit.record(actor, "queue.release", record, {"ticket": row.code})


def begin_again(binding: Any, record: Any) -> None:
    """Give the record a new ticket for another visit; the old one stays in the figures of its day."""
    release(binding, record, access.system())
    record.queue = Ticket.objects.create(app=binding.app, source="daring", record_id=record.pk)
    type(record)._default_manager.filter(pk=record.pk).update(queue=record.queue)


def find(binding: Any, written: str) -> Ticket:
    """The ticket of a code as it was typed or read from a QR mark; raises RuleBroken."""
    code = "".join(sign for sign in written.strip().rstrip("/").rpartition("/")[2].upper() if sign.isalnum())
    row = Ticket.objects.filter(app=binding.app, code=code).first() if code else None
    if row is None:
        raise RuleBroken([_("Kode tiket tidak dikenal. Periksa lagi atau minta bantuan petugas.")])
    return row


def check_in(binding: Any, actor: Actor, row: Ticket, now: datetime | None = None) -> Ticket:
    """Note the arrival and give the number; the place in line is that of the span that was chosen."""
    now = now or timezone.now()
    record = binding.record_of(row)
    if record is None:
        raise RuleBroken([_("Tiket ini sudah berupa nomor antrean: %s.") % row])
    with transaction.atomic():
        row = lock(binding, record)
        _require_due(binding, row, now)
        line = lines.find(binding, row.service_id)
        row.number = counting.number_of_arrival(binding, line, row.day)
        row.label = joining.label_of(line, row.number)
        row.arrived_at, row.state = now, TicketState.IN_LINE
        row.save(update_fields=["number", "label", "arrived_at", "state"])
        joining.stand(binding, row, line, place_in_line(row, now), now)
        audit.record(actor, "queue.arrive", record, {"arrived_at": [None, now.isoformat()]})
        blocks.tell(binding.entity, record, "queue.arrived", actor)
    return row


def place_in_line(row: Ticket, now: datetime) -> datetime:
    """Who comes in time stands where the span begins, also before those who came without one meanwhile."""
    if row.starts_at is not None and row.ends_at is not None and now <= row.ends_at:
        return row.starts_at
    return now


def _require_due(binding: Any, row: Ticket, now: datetime) -> None:
    if row.state == TicketState.IN_LINE:
        raise RuleBroken([_("Sudah tercatat hadir dengan nomor %s.") % row])
    if row.state in (TicketState.DONE, TicketState.LEFT):
        raise RuleBroken([_("Tiket ini sudah dipakai: nomor %s.") % row])
    if row.state != TicketState.BOOKED or row.starts_at is None or row.ends_at is None:
        raise RuleBroken([_("Tiket ini tidak berlaku lagi. Ambil nomor baru di kios.")])
    today = timezone.localtime(now).date()
    if row.day != today:
        raise RuleBroken([_("Tiket ini untuk %s, bukan hari ini.") % display.long_date(row.day)])
    if now > row.ends_at + timedelta(minutes=binding.number("late_minutes")):
        raise RuleBroken([_("Waktu datang sudah lewat; tiket hangus. Ambil nomor baru di kios.")])


def days_ahead(binding: Any, now: datetime) -> list[date]:
    """The days that may be chosen, today the first."""
    today = timezone.localtime(now).date()
    return [today + timedelta(days=step) for step in range(binding.number("horizon_days") + 1)]

"""What can be done with a place in the calendar; each function is one transaction."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_date as _parsed
from django.utils.translation import gettext as _

from blocks.booking import occupancy, pricing, selectors, series, waiting
from blocks.booking.models import Closure, Reservation, ReservationState
from core import access, audit, blocks, display, turns, workflow
from core.bound import number_of
from core.rules import RuleBroken


def choose(binding: Any, record: Any, actor: Any, resource_id: int, start: datetime) -> Reservation:
    """Take a time for the record, or move it there; raises Forbidden or RuleBroken."""
    step = binding.booking_step(record, actor)
    if step is None and not binding.may_choose(record, actor):
        raise access.Forbidden(_("Jadwal tidak dapat dipilih pada keadaan sekarang."))
    with transaction.atomic():
        cells = wanted(binding, record, actor, resource_id, start)
        if step is not None:
            workflow.move(binding.entity, record, step.name, actor)
        row = lock(binding, record)
        _require_still_free_to_move(binding, row, actor)
        _place(binding, record, row, resource_id, cells)
        audit.record(actor, "booking.choose", record, _audited(row))
        blocks.tell(binding.entity, record, "booking.booked", actor)
        series.refresh(binding, row, actor)
    return row


def hold(binding: Any, record: Any, resource_id: int, start: datetime) -> None:
    """Take a time that was found free for a new record, in the transaction of a series; nobody is told yet."""
    cells = selectors.span_cells(binding, start, binding.minutes_of(record))
    _place(binding, record, lock(binding, record), resource_id, cells)


def accept(binding: Any, record: Any, actor: Any, now: datetime | None = None) -> Reservation:
    """Take the place that the waiting list offers the record; raises Forbidden or RuleBroken."""
    step = binding.booking_step(record, actor)
    if step is None and not binding.may_choose(record, actor):
        raise access.Forbidden(_("Jadwal tidak dapat dipilih pada keadaan sekarang."))
    with transaction.atomic():
        if step is not None:
            workflow.move(binding.entity, record, step.name, actor)
        row = lock(binding, record)
        _require_still_free_to_move(binding, row, actor)
        keeper = waiting.claim(row, now or timezone.now())
        freed = row.starts_at if row.state == ReservationState.HELD else None
        occupancy.hand_over(keeper, row)
        _hold(binding, row, keeper.resource_id, keeper.starts_at, keeper.ends_at, freed)
        audit.record(actor, "booking.accept", record, _audited(row))
        blocks.tell(binding.entity, record, "booking.booked", actor)
        series.refresh(binding, row, actor)
    return row


def wanted(
    binding: Any, record: Any, actor: Any, resource_id: int, start: datetime, horizon: int | None = None
) -> list[selectors.Cell]:
    """The slots asked for, when they lie in the hours, in the future and not too far ahead."""
    known = {one.pk for one in selectors.resources(binding)}
    cells = selectors.span_cells(binding, start, binding.minutes_of(record))
    if resource_id not in known or not cells or cells[0].starts_at != start:
        raise RuleBroken([_("Waktu itu di luar jam layanan. Pilih dari daftar.")])
    if not selectors.is_wanted(binding, record, resource_id):
        raise RuleBroken([_("Pilih waktu dari tempat yang tertulis pada permohonan.")])
    _require_open(binding, resource_id, timezone.localtime(start).date())
    if binding.tariff and pricing.total(binding, record, resource_id, cells) is None:
        raise RuleBroken([_("Belum ada tarif yang berlaku untuk waktu itu. Hubungi kantor.")])
    now = timezone.now()
    notice = timedelta(minutes=number_of(binding, binding.notice_minutes, record, 0))
    too_late = cells[-1].ends_at <= now if binding.is_staff(actor) else start < now + notice
    if too_late:
        raise RuleBroken([_("Waktu itu sudah lewat. Pilih waktu lain.")])
    horizon = horizon if horizon is not None else number_of(binding, binding.horizon_days, record, 14)
    if timezone.localtime(start).date() > timezone.localdate() + timedelta(days=horizon):
        raise RuleBroken([_("Jadwal dapat dipilih paling jauh %d hari ke depan.") % horizon])
    return cells


def _require_open(binding: Any, resource_id: int, on: date) -> None:
    closure = selectors.closed_on(binding, on).get(resource_id)
    if closure is not None:
        raise RuleBroken([_("Ditutup pada hari itu: %s. Pilih hari lain.") % closure])


def _require_still_free_to_move(binding: Any, row: Reservation, actor: Any) -> None:
    if row.state == ReservationState.ARRIVED:
        raise RuleBroken([_("Sudah tercatat hadir; jadwal tidak dapat diubah lagi.")])
    hours = number_of(binding, binding.cancel_hours, None, 0)
    if row.state != ReservationState.HELD or binding.is_staff(actor) or row.starts_at is None:
        return
    if timezone.now() > row.starts_at - timedelta(hours=hours):
        text = _("Jadwal dapat diubah sampai %d jam sebelumnya; hubungi loket.") % hours
        raise RuleBroken([text if hours else _("Jadwal sudah dimulai; hubungi loket.")])


def _place(binding: Any, record: Any, row: Reservation, resource_id: int, cells: Any) -> None:
    capacity = number_of(binding, binding.capacity, record, 1)
    freed = row.starts_at if row.state == ReservationState.HELD else None
    occupancy.exchange(row, resource_id, cells, capacity)
    _hold(binding, row, resource_id, cells[0].starts_at, cells[-1].ends_at, freed)


def _hold(binding: Any, row: Reservation, resource_id: Any, start: Any, end: Any, freed: Any) -> None:
    """Write down the time just taken, leave the waiting list, and offer what came free to others."""
    row.resource_id, row.starts_at, row.ends_at = resource_id, start, end
    row.state = ReservationState.HELD
    row.changes += 1 if freed is not None else 0
    row.save()
    _offer_freed(binding, waiting.leave(row), freed)


def _offer_freed(binding: Any, days: set[Any], freed: datetime | None) -> None:
    """Offer the places of these days, and of the moment given up, to who waits."""
    moments = set() if freed is None else {timezone.localtime(freed).date()}
    for day in sorted(days | moments):
        waiting.offer(binding, day)


def lock(binding: Any, record: Any) -> Reservation:
    """Read the record's row for change; other choosers wait, and who moves the record."""
    turns.hold(record)
    row = Reservation.objects.select_for_update().get(pk=getattr(record, f"{binding.block}_id"))
    # Guards and rules read the row through the record: let them see what is changed from here on.
    setattr(record, binding.block, row)
    return row


def take_chosen(binding: Any, record: Any, actor: Any) -> None:
    """Take what an officer wrote on the record itself: the resource and the time."""
    resource = getattr(record, binding.chosen)
    start = getattr(record, binding.starts)
    if resource is None or start is None:
        raise RuleBroken([_("Pilih dahulu waktu dan yang akan dipakai.")])
    cells = selectors.asked_cells(binding, record, start)
    if not cells:
        raise RuleBroken([_("Waktu itu di luar jam layanan.")], {binding.starts: _("Di luar jam.")})
    for on in selectors.dates_of(cells):
        _require_open(binding, resource.pk, on)
    row = lock(binding, record)
    _place(binding, record, row, resource.pk, cells)
    Reservation.objects.filter(pk=row.pk).update(
        starts_at=start,
        ends_at=start + timedelta(days=binding.days_of(record) - 1, minutes=binding.minutes_of(record)),
    )
    audit.record(actor, "booking.choose", record, _audited(row))


def release(binding: Any, record: Any, actor: Any) -> None:
    """Give the places back; harmless where none are held."""
    with transaction.atomic():
        row = lock(binding, record)
        freed = row.starts_at if row.state == ReservationState.HELD else None
        occupancy.exchange(row, None, [], 0)
        row.state = ReservationState.RELEASED
        row.save(update_fields=["state", "updated_at"])
        audit.record(actor, "booking.release", record, _audited(row))
        _offer_freed(binding, waiting.leave(row), freed)


def begin_again(binding: Any, record: Any) -> None:
    """Open the row for another visit."""
    row = lock(binding, record)
    occupancy.exchange(row, None, [], 0)
    row.state = ReservationState.OPEN
    row.visit += 1
    row.resource_id = row.starts_at = row.ends_at = row.arrived_at = None
    row.save()


def arrive(binding: Any, record: Any, actor: Any, now: datetime | None = None) -> Reservation:
    """Note at the counter that they came; only on the day and not before the doors open."""
    now = now or timezone.now()
    with transaction.atomic():
        row = lock(binding, record)
        _require_due(binding, row, now)
        row.state, row.arrived_at = ReservationState.ARRIVED, now
        row.save(update_fields=["state", "arrived_at", "updated_at"])
        audit.record(actor, "booking.arrive", record, {"arrived_at": [None, now.isoformat()]})
        blocks.tell(binding.entity, record, "booking.arrived", actor)
    return row


def _require_due(binding: Any, row: Reservation, now: datetime) -> None:
    if row.state == ReservationState.ARRIVED:
        raise RuleBroken([_("Sudah tercatat hadir.")])
    if row.state != ReservationState.HELD or row.starts_at is None or row.ends_at is None:
        raise RuleBroken([_("Belum ada jadwal. Pilih jadwal dahulu.")])
    if timezone.localtime(row.starts_at).date() != timezone.localtime(now).date():
        day = display.moment(row.starts_at)
        raise RuleBroken([_("Jadwalnya %s. Jadwalkan ulang bila dilayani hari ini.") % day])
    late = timedelta(minutes=number_of(binding, binding.late_minutes, None, 60))
    if now > row.ends_at + late:
        raise RuleBroken([_("Jadwal sudah lewat. Pilih jadwal baru.")])


def mark_missed(binding: Any, now: datetime) -> int:
    """Note who did not come; they may choose another time. Gives the number found."""
    late = timedelta(minutes=number_of(binding, binding.late_minutes, None, 60))
    overdue = selectors.placed(binding).filter(state="held", ends_at__lt=now - late)
    done = 0
    for row in overdue.order_by("ends_at"):
        if Reservation.objects.filter(pk=row.pk, state="held").update(state="missed") != 1:
            continue
        done += 1
        record = binding.record_of(row)
        if record is not None:
            blocks.tell(binding.entity, record, "booking.missed", access.system())
    return done


def close_days(binding: Any, actor: Any, given: Any) -> Closure:
    """Close one resource, or all, from day to day; raises RuleBroken with everything that is wrong."""
    first, last = _day(given.get("dari", "")), _day(given.get("sampai", "") or given.get("dari", ""))
    reason, resource = given.get("alasan", "").strip(), given.get("sumber", "")
    known = {str(one.pk) for one in selectors.resources(binding)}
    problems = [
        text
        for wrong, text in (
            (first is None or last is None, _("Isi tanggal mulai dan selesai tutup.")),
            (first and last and last < first, _("Tanggal selesai mendahului tanggal mulai.")),
            (last and last < timezone.localdate(), _("Tanggal itu sudah lewat.")),
            (not reason, _("Tulis alasan tutup; warga membacanya.")),
            (resource and resource not in known, _("Tempat itu tidak dikenal.")),
        )
        if wrong
    ]
    if problems:
        raise RuleBroken(problems)
    return Closure.objects.create(
        app=binding.app,
        resource_id=int(resource) if resource else None,
        first_on=first,
        last_on=last,
        reason=reason[:160],
    )


def _day(text: str) -> Any:
    """Read a day of a form; None where it is none."""
    try:
        return _parsed(text)
    except ValueError:
        return None


def _audited(row: Reservation) -> dict[str, Any]:
    start = row.starts_at.isoformat() if row.starts_at else None
    return {"booking": [None, f"{row.state} {row.resource_id} {start}"]}

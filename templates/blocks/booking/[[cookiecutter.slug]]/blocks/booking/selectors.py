"""Reads the calendar: which slots a day has, how many places are free, who comes."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from blocks.booking.hours import Cell, cells, windows
from blocks.booking.models import Closure, Reservation, Slot
from core.bound import number_of, value_of
from core.workdays import holidays_of


@dataclass(frozen=True)
class Offer:
    """One slot of one resource as people see it."""

    resource: Any
    cell: Cell
    capacity: int
    taken: int = 0
    closed: bool = False
    closed_reason: str = ""
    slot_id: int | None = None
    title: str = ""
    price: Decimal | None = None

    @property
    def free(self) -> int:
        return 0 if self.closed else max(self.capacity - self.taken, 0)

    @property
    def key(self) -> str:
        """What a form sends back: resource and beginning."""
        return f"{self.resource.pk}|{self.cell.starts_at.isoformat()}"


@dataclass(frozen=True)
class Day:
    """One day of the calendar."""

    on: date
    holiday: str
    offers: tuple[Offer, ...]

    @property
    def free(self) -> int:
        return sum(offer.free for offer in self.offers)

    @property
    def is_open(self) -> bool:
        return bool(self.offers)


def resources(binding: Any) -> list[Any]:
    """The records that can be booked now, in the order of their names."""
    rows = binding.resource_entity.rows().order_by("pk")
    if binding.in_use:
        rows = rows.filter(**{binding.in_use: True})
    return list(rows)


def day(binding: Any, on: date, *, record: Any = None, after: datetime | None = None) -> Day:
    """All slots of a day with what is free in each; with `after`, those that begin later."""
    name = holiday_on(binding, on)
    parts = [] if name else day_cells(binding, on)
    if after is not None:
        parts = [cell for cell in parts if cell.starts_at > after]
    capacity = number_of(binding, binding.capacity, record, 1)
    rows = [one for one in resources(binding) if is_wanted(binding, record, one.pk)]
    known = _known(binding, rows, parts)
    shut = closed_on(binding, on) if parts else {}
    offers = [_offer(binding, one, cell, capacity, known, shut) for cell in parts for one in rows]
    return Day(on, name, tuple(offers))


def is_wanted(binding: Any, record: Any, resource_id: int) -> bool:
    """Say whether the record may use this resource: any, or the one it names itself."""
    wanted = getattr(record, f"{binding.within}_id", None) if binding.within and record is not None else None
    return wanted is None or wanted == resource_id


def closed_on(binding: Any, on: date) -> dict[int, str]:
    """Resources that are closed for the whole day, with the reason."""
    found = Closure.objects.filter(app=binding.app, first_on__lte=on, last_on__gte=on)
    shut: dict[int, str] = {}
    for one in found:
        keys = [one.resource_id] if one.resource_id is not None else [each.pk for each in resources(binding)]
        shut |= dict.fromkeys(keys, one.reason)
    return shut


def coming_closures(binding: Any) -> list[Closure]:
    """Days closed from today on."""
    return list(Closure.objects.filter(app=binding.app, last_on__gte=timezone.localdate()))


def holiday_on(binding: Any, on: date) -> str:
    """Name the holiday that closes the calendar on a day, or nothing."""
    if binding.on_holidays:
        return ""
    found = holidays_of(on.year).get(on)
    return found.name if found is not None else ""


def day_cells(binding: Any, on: date) -> list[Cell]:
    """The slots of a day by its opening hours."""
    minutes = number_of(binding, binding.slot_minutes, default=60)
    zone = timezone.get_current_timezone()
    return cells(value_of(binding, binding.hours), on, minutes, zone)  # type: ignore[arg-type]


def span_cells(binding: Any, start: datetime, minutes: int) -> list[Cell]:
    """The slots that a span touches; empty where a part of it lies outside the hours.

    Without hours there is no end of the day: a night and a journey of days are one span.
    """
    end = start + timedelta(minutes=minutes)
    on = timezone.localtime(start).date()
    if binding.hours is None:
        return _night_and_day(binding, start, end)
    if holiday_on(binding, on):
        return []
    zone = timezone.get_current_timezone()
    for opens, closes in windows(value_of(binding, binding.hours), on, zone):
        if opens <= start and end <= closes:
            return [cell for cell in day_cells(binding, on) if cell.overlaps(start, end)]
    return []


def _night_and_day(binding: Any, start: datetime, end: datetime) -> list[Cell]:
    first, last = timezone.localtime(start).date(), timezone.localtime(end).date()
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    if any(holiday_on(binding, on) for on in days):
        return []
    return [cell for on in days for cell in day_cells(binding, on) if cell.overlaps(start, end)]


def asked_cells(binding: Any, record: Any, start: datetime) -> list[Cell]:
    """The slots of every day the record asks for, at the same hours; empty where one of them cannot be had at all."""
    minutes = binding.minutes_of(record)
    spans = [span_cells(binding, start + timedelta(days=n), minutes) for n in range(binding.days_of(record))]
    return list(dict.fromkeys(cell for span in spans for cell in span)) if all(spans) else []


def dates_of(cells: list[Cell]) -> list[date]:
    """The days that these slots lie on."""
    return sorted({timezone.localtime(cell.starts_at).date() for cell in cells})


def _known(binding: Any, rows: list[Any], parts: list[Cell]) -> dict[tuple[int, datetime], Slot]:
    if not rows or not parts:
        return {}
    found = Slot.objects.filter(
        app=binding.app,
        resource_id__in=[row.pk for row in rows],
        starts_at__gte=parts[0].starts_at,
        starts_at__lt=parts[-1].ends_at,
    )
    return {(slot.resource_id, slot.starts_at): slot for slot in found}


def _offer(binding: Any, resource: Any, cell: Cell, capacity: int, known: Any, shut: Any) -> Offer:
    title = binding.title_of(resource)
    slot = known.get((resource.pk, cell.starts_at))
    if resource.pk in shut:
        taken, key = (slot.taken, slot.pk) if slot is not None else (0, None)
        return Offer(resource, cell, capacity, taken, True, shut[resource.pk], key, title)
    if slot is None:
        return Offer(resource, cell, capacity, title=title)
    return Offer(
        resource,
        cell,
        capacity,
        slot.taken,
        slot.closed,
        slot.closed_reason,
        slot.pk,
        title,
    )


def span_is_free(binding: Any, record: Any, resource_id: int, start: datetime) -> bool:
    """Say whether the record could take this resource from this moment on."""
    wanted = asked_cells(binding, record, start)
    if not wanted or any(resource_id in closed_on(binding, on) for on in dates_of(wanted)):
        return False
    row = binding.row(record)
    mine = {hold.slot_id: hold.places for hold in row.holds.all()} if row is not None else {}
    places = row.places if row is not None else 1
    capacity = number_of(binding, binding.capacity, record, 1)
    slots = Slot.objects.filter(
        app=binding.app,
        resource_id=resource_id,
        starts_at__in=[cell.starts_at for cell in wanted],
    )
    return all(not slot.closed and slot.taken - mine.get(slot.pk, 0) + places <= capacity for slot in slots)


def next_days(binding: Any, *, record: Any = None, staff: bool = False) -> list[Day]:
    """The days with times that may still be chosen, today first; officers may use the slot that runs."""
    now = timezone.now()
    minutes = number_of(binding, binding.slot_minutes, default=60)
    after = now - timedelta(minutes=minutes) if staff else now
    today = timezone.localtime(now).date()
    count = number_of(binding, binding.horizon_days, record, 14)
    days = [day(binding, today + timedelta(days=n), record=record, after=after) for n in range(count + 1)]
    return [one for one in days if one.is_open]


def reservations_on(binding: Any, on: date) -> QuerySet[Reservation]:
    """Who has a place on a day, in the order of time."""
    zone = timezone.get_current_timezone()
    start = datetime.combine(on, datetime.min.time(), zone)
    return placed(binding).filter(starts_at__gte=start, starts_at__lt=start + timedelta(days=1))


def placed(binding: Any) -> QuerySet[Reservation]:
    """All reservations of the application that have a time."""
    return Reservation.objects.filter(
        app=binding.app,
        entity=binding.entity_name,
        state__in=("held", "arrived", "missed"),
    )

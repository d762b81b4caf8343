"""Turns reservations into iCalendar events that name a number and a place, never a person."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from django.utils import timezone

from blocks.booking.models import Reservation
from blocks.booking.selectors import placed
from core.documents.parts import address
from core.ical import Event, calendar

PAST = timedelta(days=31)


def write(name: str, events: Iterable[Event]) -> str:
    """Give the calendar as text."""
    return calendar(name, events)


def event_of(binding: Any, record: Any, row: Reservation) -> Event:
    """The event of one record."""
    number = getattr(record, "number", "") or str(record.pk)
    return Event(
        uid=f"{row.code}-{row.visit}@{binding.app}",
        starts_at=row.starts_at,
        ends_at=row.ends_at,
        summary=f"{binding.entity.label} {number}",
        changed_at=row.updated_at,
        sequence=row.changes,
        location=binding.title_of(binding.resource_of(row)),
        url=address(binding.entity.url("detail", record.pk)),
        alarm_minutes=60,
    )


def events_of(binding: Any, resource: Any) -> Iterable[Event]:
    """The events of a resource, from a month ago on."""
    since = timezone.now() - PAST
    rows = placed(binding).filter(resource_id=resource.pk, starts_at__gte=since)
    records = {record.booking_id: record for record in binding.entity.rows().filter(booking__in=rows)}
    return [event_of(binding, records[row.pk], row) for row in rows if row.pk in records]

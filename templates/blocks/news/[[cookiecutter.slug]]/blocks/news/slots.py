"""Follows a time in the programme of a channel: when it begins and ends, whether it is shown, what it would overlap."""

from datetime import datetime, timedelta
from typing import Any

from django.utils import timezone

from blocks.news.models import Slot

SHOWN = ("waiting", "working", "done")


def begin(binding: Any, record: Any) -> None:
    """Give a new record its row."""
    starts, ends = times(binding, record)
    record.news = Slot.objects.create(app=binding.app, starts_at=starts, ends_at=ends)


def saved(binding: Any, record: Any) -> None:
    """Keep beginning, end and what the phase says."""
    row = binding.row(record)
    phase = binding.entity_of("slot").workflow.state(record.state).phase
    row.record_id = record.pk
    row.starts_at, row.ends_at = times(binding, record)
    row.is_shown, row.is_off = phase in SHOWN or (row.is_shown and phase == "rejected"), phase == "rejected"
    row.save()


def times(binding: Any, record: Any) -> tuple[datetime | None, datetime | None]:
    """Beginning and end; a programme that ends at or before the hour it begins at ends on the next day."""
    day, first, last = (binding.value(record, key) for key in ("slot_on", "slot_from", "slot_until"))
    if not (day and first and last):
        return None, None
    next_day = day + timedelta(days=1) if last <= first else day
    return _at(day, first), _at(next_day, last)


def is_free(binding: Any, record: Any) -> bool:
    """Say whether no other programme that was not called off is on at that time."""
    starts, ends = times(binding, record)
    if starts is None:
        return True
    others = Slot.objects.filter(app=binding.app, is_off=False, starts_at__lt=ends, ends_at__gt=starts)
    return not others.exclude(pk=record.news_id).exists()


def _at(day: Any, time: Any) -> datetime:
    return timezone.make_aware(datetime.combine(day, time))

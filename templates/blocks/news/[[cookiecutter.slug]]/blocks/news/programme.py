"""The programme of a channel as viewers read it: days, what is on now, what follows."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.utils import timezone

from blocks.news import video
from blocks.news.models import Slot

DAYS = 7


@dataclass(frozen=True)
class Showing:
    """One programme at its time."""

    starts_at: datetime
    ends_at: datetime
    title: str
    series: str
    url: str
    is_live: bool
    is_now: bool
    is_over: bool
    is_off: bool


def days_from(today: date) -> list[date]:
    """The days one may choose: yesterday, today and the days ahead."""
    return [today + timedelta(days=at) for at in range(-1, DAYS)]


def of_day(binding: Any, day: date, now: datetime) -> list[Showing]:
    """What is on that day, in order."""
    begin = timezone.make_aware(datetime.combine(day, datetime.min.time()))
    return _showings(binding, Slot.objects.filter(starts_at__gte=begin, starts_at__lt=begin + timedelta(days=1)), now)


def current(binding: Any, now: datetime) -> Showing | None:
    """What is on now."""
    found = _showings(binding, Slot.objects.filter(starts_at__lte=now, ends_at__gt=now, is_off=False), now)
    return found[0] if found else None


def ahead(binding: Any, now: datetime) -> list[Showing]:
    """Everything from now on, for calendars and programme guides."""
    until = now + timedelta(days=DAYS)
    return _showings(binding, Slot.objects.filter(ends_at__gt=now, starts_at__lt=until, is_off=False), now)


def live(binding: Any) -> video.Video | None:
    """Where the channel is sent out now; None where the region set no address that may be linked."""
    return binding.video_at(str(binding.setting("live_url") or ""))


def _showings(binding: Any, rows: Any, now: datetime) -> list[Showing]:
    slots = list(rows.filter(app=binding.app, is_shown=True).order_by("starts_at", "pk"))
    manager = binding.entity_of("slot").model._default_manager
    linked = [name for name in (binding.slot_article,) if name]
    records = manager.select_related(*linked).in_bulk([slot.record_id for slot in slots])
    return [_showing(binding, slot, records[slot.record_id], now) for slot in slots if slot.record_id in records]


def _showing(binding: Any, slot: Slot, record: Any, now: datetime) -> Showing:
    episode = binding.value(record, "slot_article")
    row = binding.row(episode) if episode is not None else None
    is_open = row is not None and row.is_published
    category = binding.value(record, "slot_category")
    return Showing(
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        title=binding.text(record, "slot_title"),
        series=getattr(category, binding.category_name, "") if category is not None else "",
        url=binding.address(row) if is_open else "",
        is_live=bool(binding.value(record, "slot_live")),
        is_now=slot.starts_at <= now < slot.ends_at and not slot.is_off,
        is_over=slot.ends_at <= now,
        is_off=slot.is_off,
    )

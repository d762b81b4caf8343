"""Figures of a span of days: calls by class, valid rate, response times against the target."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Count
from django.utils import timezone

from blocks.emergency import clock
from blocks.emergency.models import BlockedNumber, Call, CallClass, Incident


@dataclass(frozen=True)
class Figures:
    """All figures of one page."""

    calls: int
    by_class: tuple[tuple[Any, int, Decimal | None], ...]
    valid_rate: Decimal | None
    incidents: int
    joined_calls: int
    by_category: tuple[tuple[str, int], ...]
    by_day: tuple[tuple[date, int, int], ...]
    by_hour: tuple[tuple[int, int], ...]
    reached: int
    in_time: int
    in_time_share: Decimal | None
    median_minutes: Decimal | None
    slowest_minutes: Decimal | None
    answer_seconds: int | None
    blocked: int


def figures(binding: Any, first: date, last: date) -> Figures:
    """Count what came in from the first day to the last, both counted, in the region's time."""
    start, end = _edge(first), _edge(last + timedelta(days=1))
    calls = Call.objects.filter(app=binding.app, received_at__gte=start, received_at__lt=end)
    counts = dict(calls.order_by().values_list("call_class").annotate(Count("id")))
    rows = _incidents(binding, start, end)
    seconds = [row.response_seconds for row in rows if row.response_seconds is not None]
    target = int(binding.setting("response_minutes") or 15)
    in_time = sum(clock.meets_target(value, target) is True for value in seconds)
    return Figures(
        calls=sum(counts.values()),
        by_class=tuple(_classes(counts)),
        valid_rate=clock.valid_rate(counts),
        incidents=len(rows),
        joined_calls=calls.filter(is_joined=True).count(),
        by_category=tuple(_categories(binding, rows)),
        by_day=tuple(_days(calls, first, last)),
        by_hour=tuple(_hours(calls)),
        reached=len(seconds),
        in_time=in_time,
        in_time_share=clock.share(in_time, len(seconds)),
        median_minutes=clock.minutes(clock.median(seconds)),
        slowest_minutes=clock.minutes(max(seconds, default=None)),
        answer_seconds=_answer(calls),
        blocked=BlockedNumber.objects.filter(app=binding.app, blocked_at__gte=start, blocked_at__lt=end).count(),
    )


def _edge(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))


def _incidents(binding: Any, start: datetime, end: datetime) -> list[Incident]:
    """Incidents that are not a part of another one."""
    rows = Incident.objects.filter(app=binding.app, called_at__gte=start, called_at__lt=end)
    return list(rows.filter(joined_into__isnull=True, record_id__isnull=False))


def _classes(counts: dict[str, int]) -> Any:
    total = sum(counts.values())
    for value, label in CallClass.choices:
        yield label, counts.get(value, 0), clock.share(counts.get(value, 0), total)


def _categories(binding: Any, rows: list[Incident]) -> list[tuple[str, int]]:
    found = Counter(binding.words(record, binding.category) for record in binding.records_of(rows))
    return found.most_common()


def _days(calls: Any, first: date, last: date) -> Any:
    """A day, all its calls, its valid calls."""
    totals: Counter[date] = Counter()
    valid: Counter[date] = Counter()
    for at, call_class in calls.values_list("received_at", "call_class").iterator():
        day = timezone.localtime(at).date()
        totals[day] += 1
        valid[day] += call_class == clock.VALID_CLASS
    for offset in range((last - first).days + 1):
        day = first + timedelta(days=offset)
        yield day, totals[day], valid[day]


def _hours(calls: Any) -> list[tuple[int, int]]:
    found = Counter(timezone.localtime(at).hour for at in calls.values_list("received_at", flat=True).iterator())
    return [(hour, found[hour]) for hour in range(24)]


def _answer(calls: Any) -> int | None:
    """Median seconds from ringing to answering."""
    pairs = calls.filter(answered_at__isnull=False).values_list("received_at", "answered_at")
    return clock.median([clock.seconds_between(start, end) or 0 for start, end in pairs])

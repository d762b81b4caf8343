"""Rolls readings up into minutes, hours and days, and lets raw ones go when their time is over."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from blocks.telemetry.models import Position, Reading, Rollup, Span, StaleMinute, Stream
from blocks.telemetry.services import ingest, trend

AT_ONCE = 500
MOST_ROUNDS = 400
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LONGEST = DAY  # raw readings asked for at once
FIELDS = ["count", "minimum", "maximum", "total"]


def run(binding: Any, now: datetime) -> int:
    """Roll up what changed, round after round; gives how many minutes."""
    done = 0
    for _round in range(MOST_ROUNDS):
        found = _round_of(binding, now)
        done += found
        if not found:
            break
    return done


def _round_of(binding: Any, now: datetime) -> int:
    """Some stale minutes with the hours and days they belong to, in one transaction."""
    with transaction.atomic():
        mine = StaleMinute.objects.filter(stream__thing__app=binding.app, stream__thing__entity=binding.entity_name)
        # In the order in which batches touch them, so that neither waits for the other forever.
        held = mine.select_for_update(of=("self",)).order_by("stream_id", "start")
        marks = list(held.values_list("pk", "stream_id", "start")[:AT_ONCE])
        if not marks:
            return 0
        # Taken away first: a batch that writes to one of these minutes holds its mark, and is waited for.
        StaleMinute.objects.filter(pk__in=[pk for pk, _stream, _start in marks]).delete()
        oldest = ingest.oldest_kept(binding, now)
        pairs = {(stream, start) for _pk, stream, start in marks if start >= oldest}
        _minutes(pairs)
        hours = {(stream, _hour(start)) for stream, start in pairs}
        _gather(hours, Span.MINUTE, Span.HOUR, HOUR, _hour)
        days = {(stream, _day(start)) for stream, start in hours}
        _gather(days, Span.HOUR, Span.DAY, DAY, _day)
    return len(marks)


def _minutes(pairs: set[tuple[int, datetime]]) -> None:
    """Marked minutes from raw readings."""
    values = defaultdict(list)
    for stream, begin, end in _ranges({(stream, _hour(start)) for stream, start in pairs}, HOUR):
        rows = Reading.objects.filter(stream_id=stream, at__gte=begin, at__lt=end)
        for at, value in rows.values_list("at", "value"):
            minute = (stream, at.replace(second=0, microsecond=0))
            if minute in pairs:
                values[minute].append(value)
    _write(
        _piece(stream, Span.MINUTE, start, len(found), min(found), max(found), sum(found))
        for (stream, start), found in values.items()
    )


def _gather(
    pairs: set[tuple[int, datetime]],
    source: Span,
    span: Span,
    length: timedelta,
    floor: Callable[[datetime], datetime],
) -> None:
    """Make longer pieces from shorter ones."""
    parts = defaultdict(list)
    for stream, begin, end in _ranges(pairs, length):
        for row in Rollup.objects.filter(stream_id=stream, span=source, start__gte=begin, start__lt=end):
            key = (stream, floor(row.start))
            if key in pairs:
                parts[key].append(row)
    _write(
        _piece(
            stream,
            span,
            start,
            sum(row.count for row in found),
            min(row.minimum for row in found),
            max(row.maximum for row in found),
            sum(row.total for row in found),
        )
        for (stream, start), found in parts.items()
    )


def _ranges(pairs: Iterable[tuple[int, datetime]], length: timedelta) -> Iterator[tuple[int, datetime, datetime]]:
    """Pieces of one stream that follow each other, joined to spans of time that are asked for at once."""
    open_range: tuple[int, datetime, datetime] | None = None
    for stream, start in sorted(pairs):
        if open_range and open_range[0] == stream and open_range[2] == start and start - open_range[1] < LONGEST:
            open_range = (stream, open_range[1], start + length)
            continue
        if open_range:
            yield open_range
        open_range = (stream, start, start + length)
    if open_range:
        yield open_range


def _piece(stream: int, span: Span, start: datetime, count: int, low: float, high: float, total: float) -> Rollup:
    return Rollup(stream_id=stream, span=span, start=start, count=count, minimum=low, maximum=high, total=total)


def _write(made: Iterable[Rollup]) -> None:
    Rollup.objects.bulk_create(
        list(made),
        update_conflicts=True,
        unique_fields=["stream", "span", "start"],
        update_fields=FIELDS,
        batch_size=AT_ONCE,
    )


def _hour(start: datetime) -> datetime:
    return start.replace(minute=0, second=0, microsecond=0)


def _day(start: datetime) -> datetime:
    """The local midnight before; every region of Indonesia is whole hours away from UTC."""
    return timezone.localtime(start).replace(hour=0, minute=0, second=0, microsecond=0)


def let_go(binding: Any, now: datetime) -> int:
    """Delete raw readings, positions and minutes whose time is over; hours and days stay."""
    mine = {"stream__thing__app": binding.app, "stream__thing__entity": binding.entity_name}
    oldest = ingest.oldest_kept(binding, now)
    gone, _kinds = Reading.objects.filter(at__lt=oldest, **mine).delete()
    edge = now - timedelta(days=int(binding.setting("minute_days")))
    minutes, _kinds = Rollup.objects.filter(span=Span.MINUTE, start__lt=min(edge, oldest), **mine).delete()
    positions, _kinds = Position.objects.filter(
        at__lt=oldest, thing__app=binding.app, thing__entity=binding.entity_name
    ).delete()
    return gone + minutes + positions


def trends(binding: Any, now: datetime) -> None:
    """Late readings may change how fast a quantity moves; what is old moves no more."""
    mine = Stream.objects.filter(thing__app=binding.app, thing__entity=binding.entity_name)
    for stream in mine.filter(last_at__gt=now - 2 * HOUR):
        change = trend.change_of(stream)
        if change != stream.change:
            Stream.objects.filter(pk=stream.pk, last_at=stream.last_at).update(change=change)
    mine.filter(last_at__lte=now - 2 * HOUR, change__isnull=False).update(change=None)

"""Figures of a span of days: who came, how long they waited and were served, who left."""

from collections import Counter as Tally
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from statistics import median
from typing import Any

from django.utils import timezone

from blocks.queue import lines
from blocks.queue.models import Counter, Source, Ticket, TicketState, Turn, TurnState

LONGEST = timedelta(hours=12)


@dataclass(frozen=True)
class Row:
    """One line of a table: a counter, a service or an hour."""

    label: str
    came: int
    served: int
    left: int
    wait: Decimal | None
    service: Decimal | None


@dataclass(frozen=True)
class Figures:
    """All figures of one page; minutes are medians."""

    came: int
    served: int
    left: int
    missed: int
    wait: Decimal | None
    longest_wait: Decimal | None
    service: Decimal | None
    in_time_share: Decimal | None
    by_source: tuple[tuple[str, int], ...]
    by_day: tuple[tuple[date, int, int], ...]
    by_service: tuple[Row, ...]
    by_counter: tuple[Row, ...]
    by_hour: tuple[Row, ...]


def figures(binding: Any, first: date, last: date, site_id: int | None = None) -> Figures:
    """Count the days from the first to the last, both of them too."""
    known = lines.by_id(binding)
    keys = [key for key, line in known.items() if site_id is None or line.site_id == site_id]
    tickets = list(Ticket.objects.filter(app=binding.app, day__gte=first, day__lte=last, service_id__in=keys))
    turns = _turns(binding, first, last, keys)
    came = [ticket for ticket in tickets if ticket.arrived_at is not None]
    waits = [span for turn in turns if (span := wait_of(turn)) is not None]
    target = binding.number("target_minutes")
    return Figures(
        came=len(came),
        served=sum(ticket.state == TicketState.DONE for ticket in came),
        left=sum(ticket.state == TicketState.LEFT for ticket in came),
        missed=sum(ticket.state == TicketState.MISSED for ticket in tickets),
        wait=middle(waits),
        longest_wait=rounded(max(waits)) if waits else None,
        service=middle([span for turn in turns if (span := service_of(turn)) is not None]),
        in_time_share=share(sum(span <= target for span in waits), len(waits)),
        by_source=_sources(came),
        by_day=_days(came, first, last),
        by_service=_by_service(known, keys, turns),
        by_counter=_by_counter(binding, turns),
        by_hour=_by_hour(turns),
    )


def _turns(binding: Any, first: date, last: date, keys: list[int]) -> list[Turn]:
    rows = Turn.objects.filter(app=binding.app, day__gte=first, day__lte=last, service_id__in=keys)
    return list(rows.select_related("ticket"))


def wait_of(turn: Turn) -> float | None:
    """Minutes from joining the line to the call that brought them to the counter."""
    return _minutes(turn.joined_at, turn.called_at)


def service_of(turn: Turn) -> float | None:
    """Minutes at the counter, from the call to the end."""
    return _minutes(turn.called_at, turn.finished_at) if turn.state == TurnState.DONE else None


def _minutes(start: datetime | None, end: datetime | None) -> float | None:
    if start is None or end is None or not timedelta(0) <= end - start <= LONGEST:
        return None
    return (end - start).total_seconds() / 60


def middle(minutes: list[float]) -> Decimal | None:
    """The median, to one place."""
    return rounded(median(minutes)) if minutes else None


def rounded(value: float) -> Decimal:
    """One place after the comma, halves up."""
    return Decimal(str(value)).quantize(Decimal("0.1"), ROUND_HALF_UP)


def share(part: int, whole: int) -> Decimal | None:
    """Percent to one place; None of nothing."""
    return rounded(part * 100 / whole) if whole else None


def _sources(came: list[Ticket]) -> tuple[tuple[str, int], ...]:
    tally = Tally(ticket.source for ticket in came)
    return tuple((str(label), tally[value]) for value, label in Source.choices)


def _days(came: list[Ticket], first: date, last: date) -> tuple[tuple[date, int, int], ...]:
    """A day, who came, who was served."""
    all_of = Tally(ticket.day for ticket in came)
    served = Tally(ticket.day for ticket in came if ticket.state == TicketState.DONE)
    days = (first + timedelta(days=step) for step in range((last - first).days + 1))
    return tuple((day, all_of[day], served[day]) for day in days)


def _by_service(known: dict[int, lines.Line], keys: list[int], turns: list[Turn]) -> tuple[Row, ...]:
    groups = _grouped(turns, lambda turn: turn.service_id)
    return tuple(
        _row(f"{known[key].code} · {known[key].title}", groups[key])
        for key in sorted(keys, key=lambda key: known[key].code)
        if key in groups
    )


def _by_counter(binding: Any, turns: list[Turn]) -> tuple[Row, ...]:
    groups = _grouped(turns, lambda turn: turn.counter_id)
    rows = Counter.objects.filter(app=binding.app, pk__in=[key for key in groups if key])
    return tuple(_row(f"{row}{f' · {row.name}' if row.name else ''}", groups[row.pk]) for row in rows)


def _by_hour(turns: list[Turn]) -> tuple[Row, ...]:
    groups = _grouped(turns, lambda turn: timezone.localtime(turn.joined_at).hour)
    if not groups:
        return ()
    return tuple(_row(f"{hour:02}.00", groups.get(hour, [])) for hour in range(min(groups), max(groups) + 1))


def _grouped(turns: list[Turn], key: Any) -> dict[Any, list[Turn]]:
    found: dict[Any, list[Turn]] = {}
    for turn in turns:
        found.setdefault(key(turn), []).append(turn)
    return found


def _row(label: str, turns: list[Turn]) -> Row:
    return Row(
        label=label,
        came=len(turns),
        served=sum(turn.state == TurnState.DONE for turn in turns),
        left=sum(turn.state in (TurnState.LEFT, TurnState.SKIPPED) for turn in turns),
        wait=middle([span for turn in turns if (span := wait_of(turn)) is not None]),
        service=middle([span for turn in turns if (span := service_of(turn)) is not None]),
    )

"""What a screen on the wall and a phone show: numbers, never names."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Count, QuerySet
from django.utils import timezone

from blocks.queue import lines, opening, speech
from blocks.queue.lines import Line
from blocks.queue.models import Call, Counter, CounterState, Turn, TurnState
from blocks.queue.models.turn import AT_COUNTER
from blocks.queue.selectors import estimate

RECENT = 6


@dataclass(frozen=True)
class Desk:
    """One counter as the screen says it."""

    number: int
    name: str
    state: str
    reason: str
    label: str
    is_called: bool


@dataclass(frozen=True)
class Waiting:
    """One line as the screen and the phone say it."""

    line: Line
    waiting: int
    serving: tuple[str, ...]
    estimate: estimate.Estimate
    is_open: bool
    hours: tuple[tuple[datetime, datetime], ...]


def desks(binding: Any, site_id: int) -> list[Desk]:
    """The counters that are staffed, with the number at each; those that call people first."""
    rows = Counter.objects.filter(app=binding.app, site_id=site_id, is_active=True)
    rows = rows.exclude(state=CounterState.CLOSED)
    here = Turn.objects.filter(counter__in=rows, state__in=AT_COUNTER).select_related("ticket")
    at = {turn.counter_id: turn for turn in here}
    return [_desk(counter, at.get(counter.pk)) for counter in rows]


def _desk(counter: Counter, turn: Turn | None) -> Desk:
    return Desk(
        number=counter.number,
        name=counter.name,
        state=counter.state,
        reason=counter.pause_reason,
        label=turn.ticket.label if turn is not None else "",
        is_called=turn is not None and turn.state == TurnState.CALLED,
    )


def calls(binding: Any, site_id: int, after: int) -> list[dict[str, Any]]:
    """The calls of today after the last one a screen has spoken."""
    rows = _today(binding, site_id).filter(pk__gt=after).select_related("counter")
    return [
        {
            "id": row.pk,
            "label": row.label,
            "counter": row.counter.number,
            "name": row.counter.name,
            "say": speech.call(row.label, row.counter.number),
        }
        for row in rows.order_by("pk")[:20]
    ]


def last_call(binding: Any, site_id: int) -> int:
    """The key of the last call of today; 0 before the first."""
    return _today(binding, site_id).order_by("-pk").values_list("pk", flat=True).first() or 0


def recent(binding: Any, site_id: int) -> list[Call]:
    """The last calls, each number once, the newest first."""
    found: dict[int, Call] = {}
    for row in _today(binding, site_id).select_related("counter").order_by("-pk")[: RECENT * 4]:
        found.setdefault(row.turn_id, row)
    return list(found.values())[:RECENT]


def _today(binding: Any, site_id: int) -> QuerySet[Call]:
    start = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return Call.objects.filter(app=binding.app, site_id=site_id, at__gte=start)


def waiting(binding: Any, site_id: int, now: datetime) -> list[Waiting]:
    """Each line with who waits, who is served, and how long it may take."""
    day = timezone.localtime(now).date()
    found = lines.of(binding, site_id=site_id)
    keys = [line.id for line in found]
    counts = _counts(binding, keys, day)
    served = _served(binding, keys, day)
    paces = estimate.paces(binding, found, day)
    counters = estimate.open_counters(binding, keys)
    return [
        Waiting(
            line=line,
            waiting=counts.get(line.id, 0),
            serving=tuple(served.get(line.id, ())),
            estimate=estimate.of(paces[line.id], counts.get(line.id, 0), counters.get(line.id, 0)),
            is_open=opening.is_open(binding, line, now),
            hours=tuple(opening.spans(binding, line, day)),
        )
        for line in found
    ]


def _counts(binding: Any, keys: list[int], day: date) -> dict[int, int]:
    rows = Turn.objects.filter(app=binding.app, day=day, state=TurnState.WAITING, service_id__in=keys)
    return dict(rows.order_by().values_list("service_id").annotate(Count("pk")))


def _served(binding: Any, keys: list[int], day: date) -> dict[int, list[str]]:
    rows = Turn.objects.filter(app=binding.app, day=day, state__in=AT_COUNTER, service_id__in=keys)
    found: dict[int, list[str]] = {}
    for key, label in rows.order_by("called_at").values_list("service_id", "ticket__label"):
        found.setdefault(key, []).append(label)
    return found

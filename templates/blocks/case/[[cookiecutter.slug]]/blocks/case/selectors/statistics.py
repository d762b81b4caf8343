"""The figures a head reports: in, granted, refused, returned, median working days and share in time."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from statistics import median
from typing import Any

from django.utils import timezone

from blocks.case import clock
from blocks.case.models import Action, Outcome, Request, Turn
from core import access
from core.access import Actor


@dataclass
class Line:
    """The figures of one service."""

    name: str
    received: int = 0
    approved: int = 0
    rejected: int = 0
    dropped: int = 0
    returned: int = 0
    running: int = 0
    late: int = 0
    on_time: int = 0
    days: list[int] = field(default_factory=list)

    @property
    def median_days(self) -> Any:
        return median(self.days) if self.days else None

    @property
    def on_time_percent(self) -> float | None:
        return round(100 * self.on_time / len(self.days), 1) if self.days else None


@dataclass
class DeskLine:
    """The figures of one desk of an office."""

    name: str
    office: str
    done: int = 0
    open: int = 0
    late: int = 0
    days: list[int] = field(default_factory=list)

    @property
    def median_days(self) -> Any:
        return median(self.days) if self.days else None


def rows_of(binding: Any, actor: Actor, start: date, end: date) -> Any:
    """Requests sent in a period whose records the actor may read."""
    first, last = (timezone.make_aware(datetime.combine(day, at)) for day, at in ((start, time.min), (end, time.max)))
    records = access.visible(binding.entity.model._default_manager.all(), actor, binding.entity)
    found = Request.objects.filter(app=binding.app, submitted_at__range=(first, last))
    return found.filter(pk__in=records.values("case"))


def by_service(rows: Any) -> tuple[list[Line], Line]:
    """A line a service, and the total."""
    lines: dict[str, Line] = {}
    total = Line("")
    today = timezone.localdate()
    for row in rows.order_by("service_name"):
        for line in (lines.setdefault(row.service_code, Line(row.service_name)), total):
            add(line, row, today)
    return sorted(lines.values(), key=lambda line: (-line.received, line.name)), total


def add(line: Line, row: Request, today: date) -> None:
    """Count one request."""
    line.received += 1
    line.returned += row.returned_times > 0
    line.running += row.is_open
    line.approved += row.outcome == Outcome.APPROVED and not row.is_open
    line.rejected += row.outcome == Outcome.REJECTED
    line.dropped += row.outcome == Outcome.DROPPED
    line.late += row.on_time is False or (
        row.is_open and row.stopped_on is None and bool(clock.late_by(row.due_on, today))
    )
    if row.workdays_used is not None and row.outcome != Outcome.DROPPED:
        line.days.append(row.workdays_used)
        line.on_time += bool(row.on_time)


def by_desk(rows: Any) -> list[DeskLine]:
    """A line a desk of an office, the most late first."""
    today = timezone.localdate()
    lines: dict[tuple[str, str], DeskLine] = {}
    turns = Turn.objects.filter(request__in=rows).exclude(action=Action.LENGKAPI).select_related("office")
    for turn in turns.order_by("index", "pk"):
        key = (turn.name, str(turn.office or "–"))
        line = lines.setdefault(key, DeskLine(*key))
        line.done += turn.closed_at is not None
        line.open += turn.closed_at is None
        ended = clock.day_of(turn.closed_at) if turn.closed_at else today
        line.late += bool(clock.late_by(turn.due_on, ended))
        if turn.workdays_used is not None:
            line.days.append(turn.workdays_used)
    return sorted(lines.values(), key=lambda line: -line.late)

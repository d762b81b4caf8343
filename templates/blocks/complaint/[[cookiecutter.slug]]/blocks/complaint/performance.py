"""The figures a head reports: in, done, late, median working days and satisfaction, by office."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from statistics import median
from typing import Any

from django.utils import timezone

from blocks.complaint import clock, status


@dataclass
class Line:
    """The figures of one office over a period."""

    office: str
    received: int = 0
    done: int = 0
    waiting: int = 0
    late: int = 0
    on_time: int = 0
    days: list[int] = field(default_factory=list)
    ratings: list[int] = field(default_factory=list)

    @property
    def median_days(self) -> float | None:
        return median(self.days) if self.days else None

    @property
    def satisfaction(self) -> float | None:
        return round(sum(self.ratings) / len(self.ratings), 2) if self.ratings else None

    @property
    def on_time_percent(self) -> float | None:
        return round(100 * self.on_time / len(self.days), 1) if self.days else None


def of_period(binding: Any, found: Any, start: date, end: date) -> tuple[list[Line], Line]:
    """Lines of the offices and their total, over the reports received in a period."""
    moments = [timezone.make_aware(datetime.combine(day, at)) for day, at in ((start, time.min), (end, time.max))]
    chosen = found.filter(complaint__received_at__range=moments)
    lines: dict[str, Line] = {}
    total = Line("")
    for row in _rows(binding, chosen):
        for line in (lines.setdefault(row["office"], Line(row["office"])), total):
            add(line, row)
    return sorted(lines.values(), key=lambda line: (-line.received, line.office)), total


def add(line: Line, row: dict[str, Any]) -> None:
    """Count one report."""
    line.received += 1
    is_open = row["status"] != "selesai"
    line.waiting += is_open
    line.done += not is_open
    line.late += row["late"]
    if row["days"] is not None:
        line.days.append(row["days"])
        line.on_time += bool(row["on_time"])
    if row["rating"] is not None:
        line.ratings.append(row["rating"])


def _rows(binding: Any, chosen: Any) -> Iterable[dict[str, Any]]:
    names = [
        "state",
        f"{binding.office}__name",
        "complaint__due_on",
        "complaint__workdays_used",
        "complaint__on_time",
    ]
    rating = [binding.rating] if binding.rating else []
    today, workflow = timezone.localdate(), binding.entity.workflow
    for state, office, due, days, on_time, *rest in chosen.order_by().values_list(*names, *rating):
        shown = status.of_phase(workflow.state(state).phase)
        is_open = shown.name != "selesai"
        yield {
            "office": office or "-",
            "status": shown.name,
            "late": bool(clock.late_by(due, today)) if is_open else on_time is False,
            "days": days,
            "on_time": on_time,
            "rating": rest[0] if rest else None,
        }

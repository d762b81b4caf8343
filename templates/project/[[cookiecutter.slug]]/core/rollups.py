"""Medians, working-day figures and whatever else goes row by row: worked out at night, read by day.

Every night the present and the last period of each kind are worked out anew, and once a week those further back
that people still look at, because records of past periods change too. What was never worked out is counted at once.
"""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal
from importlib import import_module
from typing import Any

from django.db import transaction
from django.db.models import Min
from django.utils import timezone

from core import measures
from core.figures import Figure
from core.indicators import Indicator, Period, period_of
from core.models import FigureRollup

LOOK_BACK = {"bulan": 13, "triwulan": 5, "tahun": 3}
EVERY_NIGHT = 2  # periods of each kind
OLDER_AFTER = timedelta(days=7)


def run(now: datetime) -> int:
    """Work out what is due since midnight, or since a night that was missed; give the number of periods done."""
    return sum(_run(app, indicator, now) for app, indicator in heavy_indicators())


def heavy_indicators() -> Iterator[tuple[str, Indicator]]:
    """The indicators of installed applications that the database cannot make alone."""
    from config.installed import PACKAGES

    for app, package in PACKAGES.items():
        for indicator in import_module(f"apps.{package}.indicators").INDICATORS:
            if isinstance(indicator.compute, Figure) and indicator.compute.is_heavy:
                yield app, indicator


def _run(app: str, indicator: Indicator, now: datetime) -> int:
    rows = FigureRollup.objects.filter(app=app, figure=indicator.id).values_list("kind", "starts_on")
    done = {(kind, start): oldest for kind, start, oldest in rows.annotate(oldest=Min("as_of"))}
    due = [one for one in periods(timezone.localdate(now)) if _is_due(one, done.get((one.kind, one.start)), now)]
    for period in due:
        roll(app, indicator, period, now)
    return len(due)


def periods(today: date) -> list[Period]:
    """The periods people look at, the present ones first."""
    return [period_of(kind, today=today).shifted(-back) for kind, count in LOOK_BACK.items() for back in range(count)]


def _is_due(period: Period, last: datetime | None, now: datetime) -> bool:
    today = timezone.localdate(now)
    if last is None:
        return True
    if period.start >= period_of(period.kind, today=today).shifted(1 - EVERY_NIGHT).start:
        return timezone.localdate(last) < today
    return last <= now - OLDER_AFTER


@transaction.atomic
def roll(app: str, indicator: Indicator, period: Period, now: datetime) -> None:
    """Work out every number of a figure for a period; again, it replaces what was there."""
    figure = indicator.compute
    for group, start, end in figure.spans(period):
        for part, measure in enumerate(figure.measures):
            found = measures.values(measure, start, end, measure.groups[group] if group is not None else "", limit=None)
            FigureRollup.objects.update_or_create(
                app=app,
                figure=indicator.id,
                part=part,
                group=measure.groups[group] if group is not None else "",
                kind=period.kind,
                starts_on=period.start,
                defaults={"values": [[kept(key), kept(value)] for key, value in found.items()], "as_of": now},
            )


def _rows(app: str, figure: str, period: Period) -> Any:
    return FigureRollup.objects.filter(app=app, figure=figure, kind=period.kind, starts_on=period.start)


class Reader:
    """Gives a figure's numbers from the roll-up of a period, and says how old they are."""

    def __init__(self, app: str, indicator: Indicator, period: Period) -> None:
        rows = list(_rows(app, indicator.id, period))
        self._values = {(row.part, row.group): row.values for row in rows}
        self.as_of = min((row.as_of for row in rows), default=None)

    def __call__(self, part: int, measure: measures.Measure, start: date, end: date, group: str) -> dict[Any, Any]:
        found = self._values.get((part, group))
        if found is None:
            return measures.values(measure, start, end, group)
        return {read_back(key): read_back(value) for key, value in found}


def reader_of(indicator: Indicator, period: Period) -> Reader | None:
    """The reader of a figure that is rolled up for the period; None where it is counted at once."""
    figure = indicator.compute
    if not isinstance(figure, Figure) or not figure.is_heavy:
        return None
    found = Reader(figure.measures[0].app, indicator, period)
    return found if found.as_of is not None else None


def kept(value: Any) -> Any:
    """Write a key or a number as JSON can hold it and give it back exactly."""
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, timedelta):
        return {"microseconds": value // timedelta(microseconds=1)}
    return {"number": str(value)} if isinstance(value, Decimal) else value


def read_back(kept: Any) -> Any:
    match kept:
        case {"date": text}:
            return date.fromisoformat(text)
        case {"microseconds": count}:
            return timedelta(microseconds=count)
        case {"number": text}:
            return Decimal(text)
    return kept

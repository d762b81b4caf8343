"""Figures of applications, computed from measures over a period: one value, or a breakdown for each word of `by`.

Figures count all records of the application: they hold no names, and who may open them is decided by the page.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from core import charts, figure_labels, maps, measures
from core.indicators import MONTHS, Period
from core.measures import ALL, PERIODS, Measure

MOST_BARS = 12
FEWEST_STEPS = 3
SHARE = "percent"
SECONDS = {"detik": 1, "menit": 60, "jam": 3600, "hari": 86400}
# How many steps back a course over time goes, for each period.
COURSE = {"day": 31, "week": 13, "month": 12, "quarter": 8, "year": 5}

# Gives a measure's number of each group: its place in the figure, the measure, first day, day after the last, group.
Read = Callable[[int, Measure, date, date, str], dict[Any, Any]]


def count(part: int, measure: Measure, start: date, end: date, group: str) -> dict[Any, Any]:
    """Make the numbers now."""
    return measures.values(measure, start, end, group)


@dataclass(frozen=True)
class Breakdown:
    """A figure by one word of its `by`: rows for a chart, or points for a map."""

    title: str
    kind: str
    pairs: tuple[tuple[str, Any], ...] = ()
    points: tuple[maps.Point, ...] | None = None


@dataclass(frozen=True)
class Figure:
    """How an indicator is computed; `unit` percent makes a share of a quotient, a unit of time counts spans.

    With `combine` the measures' values go through a formula; else there is one measure and it is the value.
    """

    show: str
    measures: tuple[Measure, ...]
    by: tuple[Any, ...] = ()
    unit: str = ""
    combine: Callable[..., Any] | None = None

    def __call__(self, period: Period, actor: Any, read: Read | None = None) -> Any:
        """The value for number and percent, else a breakdown for each word; `read` gives numbers made before."""
        read = read or count
        if self.is_whole:
            return self.values(period.start, period.end, read=read).get(ALL)
        return tuple(self._breakdown(at, words, period, read) for at, words in enumerate(self.by))

    @property
    def is_whole(self) -> bool:
        """Say whether it is one value and not broken down."""
        return self.show in ("number", SHARE) or not self.by

    @property
    def is_heavy(self) -> bool:
        """Say whether rows must be gone through one by one, so that it is worked out at night."""
        return not all(measure.is_query for measure in self.measures)

    def spans(self, period: Period) -> list[tuple[int | None, date, date]]:
        """Which breakdown over which days a period asks for; without a breakdown its place is None."""
        if self.is_whole:
            return [(None, period.start, period.end)]
        return [(at, *self._span(self.measures[0].groups[at], period)) for at in range(len(self.by))]

    def _span(self, group: str, period: Period) -> tuple[date, date]:
        if group not in PERIODS:
            return period.start, period.end
        steps = self._steps(group, period)
        return steps[0], _following(steps[-1], group)

    def _steps(self, group: str, period: Period) -> list[date]:
        return steps_of(group, period, ahead=self.measures[0].at.is_date)

    def is_cut(self, period: Period) -> bool:
        """Say whether there were more rows than are gone through."""
        return any(measures.is_cut(measure, period.start, period.end) for measure in self.measures)

    def values(self, start: date, end: date, at: int | None = None, read: Read = count) -> dict[Any, Any]:
        """The figure for each group of the breakdown at this place, or as a whole."""
        found = [
            read(part, measure, start, end, measure.groups[at] if at is not None else "")
            for part, measure in enumerate(self.measures)
        ]
        keys = dict.fromkeys(key for values in found for key in values)
        return {key: self._shown(self._made(key, found)) for key in keys}

    def _made(self, key: Any, found: list[dict[Any, Any]]) -> Any:
        parts = [values.get(key, measure.nothing) for measure, values in zip(self.measures, found, strict=True)]
        if self.combine is None:
            return parts[0]
        return self.combine(*parts, self.measures[0].entity.settings_of())

    def _shown(self, value: Any) -> Any:
        """In the unit people read: spans as numbers, shares as percentages, two decimals at most."""
        if isinstance(value, timedelta):
            value = Decimal(str(value.total_seconds())) / SECONDS.get(self.unit, 86400)
        if value is None or isinstance(value, int):
            return value
        places = Decimal("0.1") if self.unit == SHARE or self.unit in SECONDS else Decimal("0.01")
        number = Decimal(str(value)) * (100 if self.unit == SHARE else 1)
        return number.quantize(places, ROUND_HALF_UP)

    def _breakdown(self, at: int, words: Any, period: Period, read: Read) -> Breakdown:
        group = self.measures[0].groups[at]
        title = str(_("menurut %s") % words) if len(self.by) > 1 else ""
        if group in PERIODS:
            kind = self.show if self.show in ("bar", "line") else "bar"
            return Breakdown(title, kind, self._course(at, group, period, read))
        found = self.values(period.start, period.end, at, read)
        named = figure_labels.of_keys(self.measures[0], group, found)
        if self.show == "map" and all(one.place is not None for one in named):
            return Breakdown(title, "map", points=tuple(self._point(one) for one in named if one.place.lat))
        kind = "bar" if self.show in ("line", "map") else self.show
        return Breakdown(title, kind, self._longest(named))

    def _course(self, at: int, group: str, period: Period, read: Read) -> tuple[tuple[str, Any], ...]:
        """The value of each step of time up to the period's end, from the first that has rows."""
        steps = self._steps(group, period)
        found = self.values(*self._span(group, period), at, read)
        nothing = self._made(None, [{} for _measure in self.measures])
        values = [found.get(step, nothing) for step in steps]
        while len(steps) > FEWEST_STEPS and values[0] == nothing:
            del steps[0], values[0]
        return tuple((step_label(step, group), value) for step, value in zip(steps, values, strict=True))

    def _longest(self, named: list[figure_labels.Named]) -> tuple[tuple[str, Any], ...]:
        """The largest groups; where numbers can be added the others are one row."""
        ordered = sorted(named, key=lambda one: (-(one.value or 0), one.label))
        pairs = [(one.label, one.value) for one in ordered[:MOST_BARS]]
        others = [one.value or 0 for one in ordered[MOST_BARS:]]
        if others and self.combine is None and self.measures[0].function in measures.ADDED:
            pairs.append((str(_("Lainnya")), sum(others)))
        return tuple(pairs)

    def _point(self, one: figure_labels.Named) -> maps.Point:
        words = charts.worded(one.value, self.unit)
        return maps.Point(float(one.place.lat), float(one.place.lon), f"{one.label}: {words}")


def steps_of(group: str, period: Period, *, ahead: bool = False) -> list[date]:
    """The first days of the steps of time that a course shows; dates set ahead reach beyond the period."""
    end = period.end - timedelta(days=1)
    today = timezone.localdate()
    last = _first_of(min(end, today) if period.start <= today and not ahead else end, group)
    if ahead and group == "year":
        last = date(last.year + COURSE["year"] - 2, 1, 1)
    steps = [last]
    while len(steps) < COURSE[group]:
        steps.insert(0, _first_of(steps[0] - timedelta(days=1), group))
    return steps


def _first_of(day: date, group: str) -> date:
    if group == "day":
        return day
    if group == "week":
        return day - timedelta(days=day.weekday())
    month = {"month": day.month, "quarter": (day.month - 1) // 3 * 3 + 1, "year": 1}[group]
    return date(day.year, month, 1)


def _following(day: date, group: str) -> date:
    """The first day of the next step; 32, 100 and 370 days on lie surely in it."""
    far = {"day": 1, "week": 7, "month": 32, "quarter": 100, "year": 370}[group]
    return _first_of(day + timedelta(days=far), group)


def step_label(day: date, group: str) -> str:
    """How a course names a step of time."""
    if group == "year":
        return str(day.year)
    if group == "quarter":
        return f"T{(day.month + 2) // 3} {day.year}"
    return date_format(day, "M Y" if group == "month" else "j M")


@dataclass(frozen=True)
class YearTarget:
    """A target that leaders set for a year as a setting of the application, shared out over its months."""

    settings: Callable[..., Any]
    name: str

    def __call__(self, period: Period) -> Any:
        yearly = getattr(self.settings(period.start), self.name)
        if yearly is None:
            return None
        return (Decimal(yearly) * MONTHS[period.kind] / 12).quantize(Decimal(1), ROUND_HALF_UP)


@dataclass(frozen=True)
class SettingTarget:
    """A target that is one of the application's settings."""

    settings: Callable[..., Any]
    name: str

    def __call__(self, period: Period) -> Any:
        return getattr(self.settings(period.start), self.name)


@dataclass(frozen=True)
class FixedTarget:
    """A target that the catalogue sets."""

    number: Any

    def __call__(self, period: Period) -> Any:
        return self.number


def with_target(chart: charts.Chart, target: Any) -> charts.Chart:
    """Draw the target as a second line where the chart is one of lines."""
    if target is None or chart.kind != "line":
        return chart
    line = charts.Series(str(_("Target")), tuple(target for _label in chart.labels))
    return replace(chart, series=(*chart.series, line))

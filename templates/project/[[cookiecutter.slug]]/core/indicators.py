"""The figures that applications show on dashboards, and the periods they are counted over.

Each application lists its own in `apps/<package>/indicators.py` as INDICATORS; what a figure gives
back depends on `show`: a number for number and percent; (label, value) pairs or a `charts.Chart`
for bar, line, donut and table; `maps.Point` rows for map.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

SHOWS = ("number", "percent", "bar", "line", "donut", "table", "map")
MONTHS = {"bulan": 1, "triwulan": 3, "tahun": 12}


@dataclass(frozen=True)
class Period:
    """Whole days from `start` up to and without `end`; `kind` is bulan, triwulan or tahun."""

    kind: str
    start: date
    end: date

    @property
    def key(self) -> str:
        """How addresses name the period: the month it starts in."""
        return f"{self.start:%Y-%m}"

    @property
    def label(self) -> str:
        if self.kind == "tahun":
            return str(self.start.year)
        if self.kind == "triwulan":
            number = (self.start.month + 2) // 3
            return _("Triwulan %(number)s %(year)s") % {"number": number, "year": self.start.year}
        return date_format(self.start, "F Y")

    @property
    def moments(self) -> tuple[datetime, datetime]:
        """The first moment of the period and the first after it, in the region's time."""
        return tuple(timezone.make_aware(datetime.combine(day, time())) for day in (self.start, self.end))

    def shifted(self, count: int) -> "Period":
        """The period `count` steps later, or earlier if negative."""
        return _made(self.kind, _month_after(self.start, count * MONTHS[self.kind]))


@dataclass(frozen=True)
class Indicator:
    """One figure; `roles` narrows who reads it beyond holding any role in the application."""

    id: str
    label: Any
    show: str
    compute: Callable[[Period, Any], Any]
    unit: str = ""
    target: Callable[[Period], Any] | None = None
    help: Any = ""
    roles: tuple[str, ...] = ()
    public: bool = False


def period_of(kind: str, key: str = "", today: date | None = None) -> Period:
    """The period that an address names; the present one where it names none or nonsense."""
    kind = kind if kind in MONTHS else "bulan"
    today = today or timezone.localdate()
    try:
        begin = datetime.strptime(key, "%Y-%m").date()
    except ValueError:
        begin = today
    first = (begin.month - 1) // MONTHS[kind] * MONTHS[kind] + 1
    return _made(kind, date(begin.year, first, 1))


def _made(kind: str, start: date) -> Period:
    return Period(kind, start, _month_after(start, MONTHS[kind]))


def _month_after(day: date, count: int) -> date:
    months = day.year * 12 + day.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)

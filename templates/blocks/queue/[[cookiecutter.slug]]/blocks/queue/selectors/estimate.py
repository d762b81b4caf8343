"""How long a wait may be, from what services took today or in the past weeks, and on what that rests."""

from dataclasses import dataclass
from datetime import date, timedelta
from statistics import quantiles
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from blocks.queue.lines import Line
from blocks.queue.models import CounterLine, CounterState, Turn, TurnState

TODAY_ENOUGH, WEEKS_ENOUGH, WEEKS = 5, 10, 4
LONGEST_HOURS = 4
ROUND_TO = 5


@dataclass(frozen=True)
class Pace:
    """How long one person takes: a quarter is quicker than `low`, a quarter slower than `high`; minutes."""

    low: float
    high: float
    measured: int
    is_today: bool

    @property
    def basis(self) -> str:
        """On what the figures rest."""
        if not self.measured:
            return _("perkiraan kantor, belum diukur")
        words = (
            ngettext("dari %d layanan hari ini", "dari %d layanan hari ini", self.measured)
            if self.is_today
            else ngettext("dari %d layanan dalam 4 pekan", "dari %d layanan dalam 4 pekan", self.measured)
        )
        return words % self.measured


@dataclass(frozen=True)
class Estimate:
    """What can honestly be said of a wait."""

    ahead: int
    counters: int
    low: int
    high: int
    basis: str

    @property
    def words(self) -> str:
        """The wait in words; no figure where no counter is open."""
        if not self.counters:
            return _("belum dapat diperkirakan: loket belum buka")
        if self.high <= ROUND_TO:
            return _("kurang dari 5 menit")
        if self.low == self.high:
            return _("sekitar %d menit") % self.high
        return _("sekitar %(low)d–%(high)d menit") % {"low": self.low, "high": self.high}


def paces(binding: Any, found: list[Line], day: date) -> dict[int, Pace]:
    """The pace of each line: measured today, else in the past weeks, else as the office says."""
    keys = [line.id for line in found]
    today = _minutes(binding, keys, day, day)
    past = _minutes(binding, keys, day - timedelta(weeks=WEEKS), day - timedelta(days=1))
    return {line.id: _pace(line, today.get(line.id, []), past.get(line.id, [])) for line in found}


def _minutes(binding: Any, keys: list[int], first: date, last: date) -> dict[int, list[float]]:
    rows = Turn.objects.filter(
        app=binding.app,
        service_id__in=keys,
        day__gte=first,
        day__lte=last,
        state=TurnState.DONE,
        called_at__isnull=False,
        finished_at__isnull=False,
    )
    found: dict[int, list[float]] = {}
    for key, called, finished in rows.values_list("service_id", "called_at", "finished_at"):
        span = finished - called
        # Somebody forgot to press the button; such a span says nothing of the service.
        if timedelta(0) < span <= timedelta(hours=LONGEST_HOURS):
            found.setdefault(key, []).append(span.total_seconds() / 60)
    return found


def _pace(line: Line, today: list[float], past: list[float]) -> Pace:
    if len(today) >= TODAY_ENOUGH:
        return _measured(today, is_today=True)
    if len(past) >= WEEKS_ENOUGH:
        return _measured(past, is_today=False)
    return Pace(line.minutes * 0.75, line.minutes * 1.25, 0, False)


def _measured(minutes: list[float], *, is_today: bool) -> Pace:
    low, _middle, high = quantiles(minutes, n=4, method="inclusive")
    return Pace(low, high, len(minutes), is_today)


def open_counters(binding: Any, service_ids: list[int]) -> dict[int, int]:
    """How many counters call people of each line now."""
    rows = CounterLine.objects.filter(
        counter__app=binding.app,
        counter__state=CounterState.OPEN,
        service_id__in=service_ids,
    )
    found: dict[int, int] = {}
    for key in rows.values_list("service_id", flat=True):
        found[key] = found.get(key, 0) + 1
    return found


def of(pace: Pace, ahead: int, counters: int) -> Estimate:
    """The wait behind so many people at so many counters, rounded to five minutes."""
    desks = max(counters, 1)
    low, high = (_rounded(ahead * minutes / desks) for minutes in (pace.low, pace.high))
    return Estimate(ahead, counters, low, high, pace.basis)


def _rounded(minutes: float) -> int:
    return ROUND_TO * round(minutes / ROUND_TO)

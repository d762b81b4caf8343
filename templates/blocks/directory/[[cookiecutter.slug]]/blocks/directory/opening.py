"""Whether a place is open at a moment, in words: hours, holidays and temporary closures. Plain data in and out."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils.translation import gettext as _

from core import display, opening_hours

LOOK_AHEAD = 60
SOON = timedelta(minutes=45)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Pause:
    """Days on which a place is closed; without a last day until further notice."""

    starts_on: date
    ends_on: date | None = None
    words: str = ""

    def holds(self, day: date) -> bool:
        """Say whether a day is one of them."""
        return self.starts_on <= day and (self.ends_on is None or day <= self.ends_on)


@dataclass(frozen=True)
class Status:
    """Open, closed, or not known; `tone` colours the mark."""

    is_open: bool | None
    text: str
    tone: str


def no_holiday(day: date) -> str:
    """For a place that public holidays do not close."""
    return ""


def status(
    hours: opening_hours.Hours | None,
    now: datetime,
    pauses: Iterable[Pause] = (),
    holiday: Callable[[date], str] = no_holiday,
) -> Status:
    """Say it for this local moment; `holiday` gives the name of a holiday that closes the place, else nothing."""
    pauses = tuple(pauses)
    running = next((pause for pause in pauses if pause.holds(now.date())), None)
    if running is not None:
        return Status(False, _paused(running), "bad")
    if not hours:
        return Status(None, _("Jam buka belum diketahui"), "neutral")

    def spans(day: date) -> list[tuple[time, time]]:
        if holiday(day) or any(pause.holds(day) for pause in pauses):
            return []
        return opening_hours.spans_on(hours, day.weekday())

    current = next((span for span in spans(now.date()) if span[0] <= now.time() <= span[1]), None)
    if current is not None and now.time() != current[1]:
        return _open(spans, now, current)
    return _closed(spans, now, holiday(now.date()))


def _open(spans: Callable[[date], Any], now: datetime, current: tuple[time, time]) -> Status:
    """Open; hours that run over midnight go on into the next days."""
    day, closing = now.date(), current[1]
    while closing == opening_hours.LAST_MOMENT:
        following = next((span for span in spans(day + ONE_DAY) if span[0] == time()), None)
        if following is None:
            break
        day, closing = day + ONE_DAY, following[1]
        if (day - now.date()).days >= 7:
            return Status(True, _("Buka 24 jam"), "good")
    if day > now.date() + ONE_DAY:
        return Status(True, _("Buka sepanjang hari ini"), "good")
    ends = datetime.combine(day, closing, now.tzinfo)
    if ends - now <= SOON:
        return Status(True, _("Buka, tutup pukul %s") % _clock(closing), "warn")
    return Status(True, _("Buka sampai %s") % _clock(closing), "good")


def _closed(spans: Callable[[date], Any], now: datetime, holiday: str) -> Status:
    """Closed; say when it opens next."""
    begins = _next_opening(spans, now)
    shut = _("Tutup (%s)") % holiday if holiday else _("Tutup")
    if begins is None:
        return Status(False, shut, "bad")
    return Status(False, _("%(closed)s, buka %(when)s") % {"closed": shut, "when": _when(begins, now)}, "bad")


def _next_opening(spans: Callable[[date], Any], now: datetime) -> datetime | None:
    for ahead in range(LOOK_AHEAD):
        day = now.date() + ONE_DAY * ahead
        later = [first for first, _last in spans(day) if ahead or first > now.time()]
        if later:
            return datetime.combine(day, min(later), now.tzinfo)
    return None


def _when(begins: datetime, now: datetime) -> str:
    clock, ahead = _clock(begins.time()), (begins.date() - now.date()).days
    if ahead == 0:
        return _("pukul %s") % clock
    if ahead == 1:
        return _("besok %s") % clock
    if ahead < 7:
        return f"{list(opening_hours.DAYS.values())[begins.weekday()]} {clock}"
    return f"{display.long_date(begins.date())} {clock}"


def _paused(pause: Pause) -> str:
    shut = _("Tutup sementara (%s)") % pause.words if pause.words else _("Tutup sementara")
    if pause.ends_on is None:
        return _("%s, sampai ada pemberitahuan") % shut
    return _("%(closed)s, sampai %(day)s") % {"closed": shut, "day": display.long_date(pause.ends_on)}


def _clock(moment: time) -> str:
    return "24.00" if moment == opening_hours.LAST_MOMENT else f"{moment:%H.%M}"

"""Closes months: on a set day the figures of the month before are kept as they stand, and later looked at again.

All of it is done by the clock, a little at each tick, so that no page waits for it however many applications there are.
"""

import logging
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

from django.db.models import Q
from django.utils import timezone

from core import setting_values
from core.indicators import Period, period_of
from core.models import MonthlyReport
from core.monthly import counting

PLATFORM, SETTING = "core", "laporan_bulanan"
DEFAULTS = {"day": 5, "paper": "a4"}
PAPERS = ("a4", "f4")
LATEST_DAY = 28  # every month has it
SECONDS = 20  # how long one run goes on taking up applications
# The month to close, then those it is compared with.
COMPARED = (0, -1, -12)
LOOKED_AT = 13  # months back in which corrections are still looked for
OFTEN, SELDOM = timedelta(hours=20), timedelta(days=7)

log = logging.getLogger(__name__)


def chosen() -> dict[str, Any]:
    """The day of the next month on which a month is closed, and the paper, as the region has set them."""
    return DEFAULTS | (setting_values.overrides(PLATFORM).get(SETTING) or {})


def choose(actor: Any, day: int, paper: str) -> None:
    """Set the closing day and the paper; from today on, and closed months stay closed."""
    setting_values.change(actor, PLATFORM, SETTING, {"day": day, "paper": paper})


def closes_on(period: Period) -> date:
    """The day on which a month is closed."""
    return period.end.replace(day=chosen()["day"])


def last_closed(today: date) -> Period:
    """The last month whose closing day has come."""
    before = period_of("bulan", today=today).shifted(-1)
    return before if closes_on(before) <= today else before.shifted(-1)


def run(now: datetime) -> int:
    """Close what is due, then look for corrections, until the time of one run is used up; give how many were done."""
    until, done, failed = time.monotonic() + SECONDS, 0, []
    for app, deed in _due(now):
        if time.monotonic() > until:
            break
        try:
            deed()
            done += 1
        # One application whose figure cannot be counted must not keep the others from being closed.
        except Exception as problem:  # noqa: BLE001
            log.exception("the month of %s could not be counted", app)
            failed.append(problem)
    if failed:
        raise failed[0]
    return done


def close(app: str, period: Period, now: datetime, *, with_late: bool = True) -> MonthlyReport:
    """Keep the figures of a month as they stand; a month that is closed stays as it is."""
    made = {
        "closed_at": now,
        "checked_at": now,
        "figures": counting.figures_of(app, period),
        "late": counting.late_of(app, now) if with_late else None,
    }
    return MonthlyReport.objects.get_or_create(app=app, starts_on=period.start, defaults=made)[0]


def check(row: MonthlyReport, now: datetime) -> None:
    """Count a closed month again; what differs is kept beside what was closed."""
    fresh = counting.figures_of(row.app, period_of("bulan", f"{row.starts_on:%Y-%m}"))
    before = row.current or row.figures
    row.checked_at = now
    if _numbers(fresh) != _numbers(before):
        row.current = fresh if _numbers(fresh) != _numbers(row.figures) else None
        row.changed_at = now if row.current else None
    row.save(update_fields=["checked_at", "changed_at", "current"])


def _due(now: datetime) -> Iterator[tuple[str, Callable[[], object]]]:
    from config.installed import PACKAGES

    latest = last_closed(timezone.localdate(now))
    months = [latest.shifted(back) for back in COMPARED]
    rows = MonthlyReport.objects.filter(starts_on__in=[one.start for one in months])
    closed = set(rows.values_list("app", "starts_on"))
    for month in months:
        for app in PACKAGES:
            if (app, month.start) not in closed:
                yield app, partial(close, app, month, now, with_late=month == latest)
    for row in _unchecked(latest, now).filter(app__in=PACKAGES):
        yield row.app, partial(check, row, now)


def _unchecked(latest: Period, now: datetime) -> Any:
    """Closed months to look at again: the last two every night, older ones once a week."""
    is_recent = Q(starts_on__gte=latest.shifted(-1).start, checked_at__lte=now - OFTEN)
    is_older = Q(starts_on__gte=latest.shifted(-LOOKED_AT).start, checked_at__lte=now - SELDOM)
    return MonthlyReport.objects.filter(is_recent | is_older).order_by("checked_at")


def _numbers(figures: list[dict[str, Any]]) -> dict[str, Any]:
    """What is compared: values alone, for words change with releases and how things stand changes by itself."""
    return {
        one["id"]: [one["value"], [[of["of"], of["words"], sorted(_pairs(of), key=str)] for of in one["groups"]]]
        for one in figures
        if not one["is_standing"]
    }


def _pairs(group: dict[str, Any]) -> list[list[Any]]:
    return [[key, value] for key, _label, value, _size in group["rows"]]

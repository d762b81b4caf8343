"""How near a deadline is, in words and tone; how deadlines are set lives in `workflow.py`."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import display, entities, workflow
from core.models import WorkItem
from core.workdays import workdays_between

SHORT = timedelta(hours=24)


@dataclass(frozen=True)
class Nearness:
    """What a deadline chip says."""

    text: str
    tone: str
    icon: str


def of_item(item: WorkItem) -> Nearness | None:
    """Say how near a work item's deadline is, in the unit of the clock that set it."""
    try:
        unit = workflow.clock_unit(entities.get(item.app, item.entity), item.state)
    except LookupError:  # its application left
        unit = "workdays"
    return nearness(item.due_at, unit=unit)


def nearness(due: date | datetime | None, now: datetime | None = None, unit: str = "workdays") -> Nearness | None:
    """Say how near a deadline is, in working days or those of the calendar; None where there is none."""
    if due is None:
        return None
    now = timezone.localtime(now)
    if not isinstance(due, datetime):
        due = timezone.make_aware(datetime(due.year, due.month, due.day, 23, 59, 59))
    due = timezone.localtime(due)
    return _late(due, now, unit) if due < now else _ahead(due, now, unit)


def _late(due: datetime, now: datetime, unit: str) -> Nearness:
    days = _between(due.date(), now.date(), unit)
    text = _days(days, unit) if days and now - due >= SHORT else _hours(now - due)
    return Nearness(_("Terlambat %s") % text, "bad", "alert-triangle")


def _ahead(due: datetime, now: datetime, unit: str) -> Nearness:
    days = _between(now.date(), due.date(), unit)
    at_night = due.hour == 23 and due.minute == 59
    if due.date() == now.date():
        rest = _("hari ini") if at_night else _("%s lagi") % _hours(due - now)
    elif due - now < SHORT and not at_night:
        rest = _("%s lagi") % _hours(due - now)
    elif days == 0:
        span = _between(now.date(), due.date(), "days")
        rest = _("%s lagi") % _days(span, "days")
    else:
        rest = _("%s lagi") % _days(days, unit)
    day = display.long_date(due) if at_night else display.moment(due)
    tone, icon = ("warn", "clock-exclamation") if days <= 1 else ("neutral", "clock")
    return Nearness(_("Tenggat %(day)s · %(rest)s") % {"day": day, "rest": rest}, tone, icon)


def _between(first: date, last: date, unit: str) -> int:
    """How many days lie between two, counted as the clock counts; clocks of hours count those of the calendar."""
    return workdays_between(first, last) if unit == "workdays" else (last - first).days


def _days(count: int, unit: str) -> str:
    if unit == "workdays":
        return ngettext("%d hari kerja", "%d hari kerja", count) % count
    return ngettext("%d hari", "%d hari", count) % count


def _hours(span: timedelta) -> str:
    minutes = max(int(span.total_seconds() // 60), 1)
    if minutes < 60:
        return ngettext("%d menit", "%d menit", minutes) % minutes
    hours = minutes // 60
    return ngettext("%d jam", "%d jam", hours) % hours

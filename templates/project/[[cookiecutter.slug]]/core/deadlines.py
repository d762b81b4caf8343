"""How near a deadline is, in words and tone; how deadlines are set lives in `workflow.py`."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core import display
from core.workdays import workdays_between

SHORT = timedelta(hours=24)


@dataclass(frozen=True)
class Nearness:
    """What a deadline chip says."""

    text: str
    tone: str
    icon: str


def nearness(due: date | datetime | None, now: datetime | None = None) -> Nearness | None:
    """Say how near a deadline is; None where there is none."""
    if due is None:
        return None
    now = timezone.localtime(now)
    if not isinstance(due, datetime):
        due = timezone.make_aware(datetime(due.year, due.month, due.day, 23, 59, 59))
    due = timezone.localtime(due)
    return _late(due, now) if due < now else _ahead(due, now)


def _late(due: datetime, now: datetime) -> Nearness:
    days = workdays_between(due.date(), now.date())
    text = _days(days) if days and now - due >= SHORT else _hours(now - due)
    return Nearness(_("Terlambat %s") % text, "bad", "alert-triangle")


def _ahead(due: datetime, now: datetime) -> Nearness:
    days = workdays_between(now.date(), due.date())
    at_night = due.hour == 23 and due.minute == 59
    if due.date() == now.date():
        rest = _("hari ini") if at_night else _("%s lagi") % _hours(due - now)
    elif due - now < SHORT and not at_night:
        rest = _("%s lagi") % _hours(due - now)
    elif days == 0:
        rest = ngettext("%d hari lagi", "%d hari lagi", _span(due, now)) % _span(due, now)
    else:
        rest = _("%s lagi") % _days(days)
    day = display.long_date(due) if at_night else display.moment(due)
    tone, icon = ("warn", "clock-exclamation") if days <= 1 else ("neutral", "clock")
    return Nearness(_("Tenggat %(day)s · %(rest)s") % {"day": day, "rest": rest}, tone, icon)


def _span(due: datetime, now: datetime) -> int:
    return (due.date() - now.date()).days


def _days(count: int) -> str:
    return ngettext("%d hari kerja", "%d hari kerja", count) % count


def _hours(span: timedelta) -> str:
    minutes = max(int(span.total_seconds() // 60), 1)
    if minutes < 60:
        return ngettext("%d menit", "%d menit", minutes) % minutes
    hours = minutes // 60
    return ngettext("%d jam", "%d jam", hours) % hours

"""School days: the region's working days by the school's week, and what the school itself changed."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from blocks.schooling.models import SchoolDay
from core import workdays
from core.workdays import Calendar


def calendar_of(binding: Any) -> Calendar:
    """The region's calendar with the week that schools keep; schools are closed on joint leave."""
    days = min(max(binding.number("week"), 1), 7)
    return replace(workdays.configure(), weekdays=frozenset(range(days)), count_joint_leave=False)


def why_closed(binding: Any, school_id: int | None, day: date) -> str:
    """Why there is no school on a day; empty where there is."""
    for one in _own(binding, school_id, day, day):
        return one.words or _("Libur sekolah") if one.is_off else ""
    calendar = calendar_of(binding)
    if workdays.is_workday(day, calendar):
        return ""
    holiday = workdays.holidays_of(day.year, calendar).get(day)
    return holiday.name if holiday is not None else _("Bukan hari sekolah")


def days(binding: Any, school_id: int | None, first: date, last: date) -> list[date]:
    """The school days of a span."""
    found = set(workdays.workdays_in(first, last, calendar_of(binding))) if first <= last else set()
    # The last line that a school wrote for a day decides.
    for one in reversed(list(_own(binding, school_id, first, last))):
        span = set(_span(max(one.first, first), min(one.last, last)))
        found = found - span if one.is_off else found | span
    return sorted(found)


def own_days(binding: Any, school_id: int) -> list[SchoolDay]:
    """What a school wrote, the coming days first."""
    return list(SchoolDay.objects.filter(app=binding.app, school_id=school_id).order_by("-first", "-pk")[:60])


def _own(binding: Any, school_id: int | None, first: date, last: date) -> Iterable[SchoolDay]:
    rows = SchoolDay.objects.filter(app=binding.app, school_id=school_id, first__lte=last, last__gte=first)
    return rows.order_by("-pk")


def _span(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=count) for count in range((last - first).days + 1))

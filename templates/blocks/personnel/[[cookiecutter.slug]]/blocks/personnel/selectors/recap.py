"""The month of one member or of an office: all facts in a few reads, each day judged."""

from calendar import monthrange
from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils import timezone

from blocks.personnel import judging
from blocks.personnel.models import (
    Clocking,
    ClockStatus,
    Correction,
    CorrectionKind,
    CorrectionState,
    Leave,
    LeaveStatus,
    Site,
    Staff,
)
from core.workdays import workdays_in


@dataclass(frozen=True)
class Line:
    """One member's month."""

    staff: Staff
    days: list[judging.Verdict]
    totals: judging.Totals


def span(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])


def month(binding: Any, members: list[Staff], year: int, number: int) -> list[Line]:
    """Judge every day of a month up to today for these members."""
    first, last = span(year, number)
    return between(binding, members, first, min(last, timezone.localdate()))


def between(binding: Any, members: list[Staff], first: date, last: date) -> list[Line]:
    """Judge the days of a span."""
    if last < first:
        return [Line(member, [], judging.Totals()) for member in members]
    workdays = set(workdays_in(first, last))
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    clock = _clockings(members, first, last)
    fixed = _corrections(members, first, last)
    away = _leaves(members, first, last)
    hours = _hours(binding, members)
    now = timezone.localtime()
    lines = []
    for member in members:
        begun = member.joined_on or first
        verdicts = [
            judging.judge(_facts(member, day, day in workdays, clock, fixed, away), hours[member.pk], now)
            for day in days
            if day >= begun
        ]
        counted = sum(1 for day in workdays if day >= begun)
        lines.append(Line(member, verdicts, judging.total(verdicts, counted)))
    return lines


def _facts(member: Staff, day: date, is_workday: bool, clock: Any, fixed: Any, away: Any) -> judging.Facts:
    came, left, waits = clock.get((member.pk, day), (None, None, False))
    correction = fixed.get((member.pk, day))
    is_away = correction is not None and correction.kind == CorrectionKind.DINAS
    if correction is not None:
        came, left = correction.came_at or came, correction.left_at or left
    on_leave = any(starts <= day <= ends for starts, ends in away.get(member.pk, ()))
    return judging.Facts(day, is_workday, came, left, on_leave and is_workday, is_away, waits)


def _clockings(members: list[Staff], first: date, last: date) -> dict[tuple[int, date], tuple[Any, Any, bool]]:
    """First coming and last going of each day; those that wait for a word do not count yet."""
    found: dict[tuple[int, date], tuple[Any, Any, bool]] = {}
    rows = Clocking.objects.filter(staff__in=members, day__range=(first, last)).order_by("at")
    for row in rows.only("staff_id", "day", "at", "kind", "status"):
        came, left, waits = found.get((row.staff_id, row.day), (None, None, False))
        at = timezone.localtime(row.at).time().replace(second=0, microsecond=0)
        if row.status == ClockStatus.MENUNGGU:
            waits = True
        elif row.status == ClockStatus.SAH and row.kind == "masuk":
            came = came or at
        elif row.status == ClockStatus.SAH:
            left = at
        found[row.staff_id, row.day] = (came, left, waits)
    return found


def _corrections(members: list[Staff], first: date, last: date) -> dict[tuple[int, date], Correction]:
    rows = Correction.objects.filter(staff__in=members, day__range=(first, last), state=CorrectionState.DISETUJUI)
    return {(row.staff_id, row.day): row for row in rows.order_by("pk")}


def _leaves(members: list[Staff], first: date, last: date) -> dict[int, list[tuple[date, date]]]:
    found: dict[int, list[tuple[date, date]]] = defaultdict(list)
    rows = Leave.objects.filter(staff__in=members, status=LeaveStatus.GRANTED, starts_on__lte=last, ends_on__gte=first)
    for row in rows.only("staff_id", "starts_on", "ends_on"):
        found[row.staff_id].append((row.starts_on, row.ends_on))
    return found


def _hours(binding: Any, members: list[Staff]) -> dict[int, judging.Hours]:
    """Working hours by member: those of the office's first point, else the region's."""
    own = {}
    for site in Site.objects.filter(app=binding.app, is_active=True, begins__isnull=False).order_by("-pk"):
        own[site.office_id] = site
    begins, ends, grace = binding.hour("begins"), binding.hour("ends"), int(binding.setting("grace_minutes"))
    found = {}
    for member in members:
        site = own.get(member.office_id)
        found[member.pk] = judging.Hours(site.begins if site else begins, (site.ends if site else None) or ends, grace)
    return found

"""The class teacher's pages: the classes today, a sheet, the month."""

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.schooling import schools
from blocks.schooling.models import Presence
from blocks.schooling.selectors import calendar, sheets
from blocks.schooling.services import attendance as services
from blocks.schooling.views import asked, menu
from core.access import actor_of
from core.rules import RuleBroken
from core.workflow import StaleState

MONTHS = 6


def today(binding: Any, request: HttpRequest) -> HttpResponse:
    """The actor's classes with whether today is filled in."""
    actor, now = actor_of(request), timezone.localdate()
    rooms = sheets.rooms(binding, actor, now, sheets.year_of(binding, now))
    context = menu.context(binding, actor, "today", rooms=rooms, day=now)
    return render(request, "block_schooling/today.html", context)


def sheet(binding: Any, request: HttpRequest, pk: int, day: str) -> HttpResponse:
    """One class on one day; everybody is present until somebody says otherwise."""
    actor, on = actor_of(request), asked.day_of(day)
    group = asked.record(binding.register.rows_of("group").select_related("schooling"), pk)
    schools.require_group(binding, actor, group, teaching=False)
    if request.method != "POST":
        return _page(binding, request, group, on)
    given = {key: line.get("presence", "") for key, line in asked.numbered(request, {"s": "presence"}).items()}
    seen, reason = asked.number(request.POST.get("seen")), request.POST.get("reason", "")
    try:
        made = services.mark(binding, actor, group, on, given, seen=seen, reason=reason)
    except StaleState as problem:
        return _page(binding, request, group, on, [str(problem)], status=409)
    except RuleBroken as problem:
        return _page(binding, request, group, on, problem.messages, given, reason, status=422)
    words = _("Tersimpan: %(present)d hadir, %(away)d tidak hadir.")
    messages.success(request, words % {"present": made.present, "away": made.total - made.present})
    return redirect(binding.url("today"))


def _page(
    binding: Any,
    request: HttpRequest,
    group: Any,
    on: date,
    wrong: list[str] | None = None,
    typed: dict[int, str] | None = None,
    reason: str = "",
    status: int = 200,
) -> HttpResponse:
    actor, found = actor_of(request), sheets.find(binding, group, on)
    lines = sheets.lines(binding, group, on, found)
    hindrance = services.hindrance(binding, actor, group, found, on)
    context = menu.context(
        binding,
        actor,
        "today",
        group=group,
        name=binding.register.of(group, "group_name"),
        school=binding.register.of(binding.register.of(group, "group_school"), "school_name"),
        day=on,
        sheet=found,
        lines=[(line, (typed or {}).get(line.pupil.pk, line.presence)) for line in lines],
        presences=Presence.choices,
        hindrance=hindrance,
        may_edit=not hindrance and services.may_mark(binding, actor, group),
        needs_reason=services.needs_reason(found),
        reason=reason,
        wrong=wrong or [],
        corrections=_corrections(binding, found, lines),
        before=_near(binding, group, on, -1),
        after=_near(binding, group, on, 1),
    )
    return render(request, "block_schooling/sheet.html", context, status=status)


def _corrections(binding: Any, found: Any, lines: list[Any]) -> list[tuple[str, Any]]:
    names = {line.pupil.pk: line.name for line in lines}
    rows = found.corrections.select_related("by")[:20] if found is not None else []
    return [(names.get(one.pupil_id, "–"), one) for one in rows]


def _near(binding: Any, group: Any, on: date, way: int) -> date | None:
    """The school day before or after; none after today."""
    school_id = binding.register.key_of(group, "group_school")
    span = (
        (on - timedelta(days=14), on - timedelta(days=1))
        if way < 0
        else (on + timedelta(days=1), on + timedelta(days=14))
    )
    found = [one for one in calendar.days(binding, school_id, *span) if one <= timezone.localdate()]
    return (found[-1] if way < 0 else found[0]) if found else None


def recap(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Every pupil of a class over a month."""
    actor = actor_of(request)
    group = asked.record(binding.register.rows_of("group").select_related("schooling"), pk)
    schools.require_group(binding, actor, group)
    first = asked.month(request)
    days, lines = sheets.recap(binding, group, first)
    planned = [one for one in sheets.month_days(binding, group, first) if one <= timezone.localdate()]
    context = menu.context(
        binding,
        actor,
        "today",
        group=group,
        name=binding.register.of(group, "group_name"),
        month=first,
        months=asked.months(MONTHS),
        days=days,
        lines=lines,
        empty_days=[one for one in planned if one not in set(days)],
    )
    return render(request, "block_schooling/recap.html", context)

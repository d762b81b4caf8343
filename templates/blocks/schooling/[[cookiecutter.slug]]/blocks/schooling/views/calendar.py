"""The school's own calendar: days off, and days on which it is open although others are not."""

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.schooling.selectors import calendar
from blocks.schooling.services import days as services
from blocks.schooling.views import asked, menu
from core import workdays
from core.access import actor_of
from core.rules import RuleBroken

AHEAD = 120


def days(binding: Any, request: HttpRequest) -> HttpResponse:
    """Show and change the days of the actor's school."""
    actor = actor_of(request)
    own = list(services.schools_of(binding, actor))
    wanted = asked.number(request.POST.get("sekolah") or request.GET.get("sekolah"))
    school = next((one for one in own if one.pk == wanted), own[0] if own else None)
    wrong: list[str] = []
    if request.method == "POST" and school is not None:
        try:
            _do(binding, request, actor, school)
            return redirect(f"{binding.url('calendar')}?sekolah={school.pk}")
        except RuleBroken as problem:
            wrong = problem.messages
    return render(
        request,
        "block_schooling/calendar.html",
        _context(binding, request, own, school, wrong),
        status=422 if wrong else 200,
    )


def _do(binding: Any, request: HttpRequest, actor: Any, school: Any) -> None:
    if request.POST.get("deed") == "hapus":
        services.remove(binding, actor, school, asked.number(request.POST.get("key")))
        messages.success(request, _("Hari dihapus dari kalender."))
        return
    first, last = asked.day(request, "first"), asked.day(request, "last")
    is_off, words = request.POST.get("kind") != "masuk", request.POST.get("words", "")
    services.add(binding, actor, school, first, last or first, is_off, words)
    messages.success(request, _("Kalender sekolah tersimpan."))


def _context(binding: Any, request: HttpRequest, own: list[Any], school: Any, wrong: list[str]) -> dict[str, Any]:
    today, register = timezone.localdate(), binding.register
    rows = calendar.own_days(binding, school.pk) if school is not None else []
    holidays = [
        one
        for year in (today.year, today.year + 1)
        for one in workdays.holidays_of(year, calendar.calendar_of(binding)).values()
        if today <= one.on <= today + timedelta(days=AHEAD)
    ]
    return menu.context(
        binding,
        actor_of(request),
        "calendar",
        schools=[(one.pk, register.of(one, "school_name")) for one in own],
        school=school,
        name=register.of(school, "school_name") if school is not None else "",
        rows=rows,
        holidays=holidays,
        typed=request.POST,
        wrong=wrong,
        today=today,
    )

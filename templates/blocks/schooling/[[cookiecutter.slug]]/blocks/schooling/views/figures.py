"""Figures for head, inspector and education office: numbers of schools, never names of children."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from blocks.schooling import schools
from blocks.schooling.selectors import progress, sheets, terms
from blocks.schooling.views import asked, menu
from core.access import actor_of


def cards(binding: Any, request: HttpRequest) -> HttpResponse:
    """How many schools and cards are printed in a semester."""
    actor, today = actor_of(request), timezone.localdate()
    choices = terms.choices(binding)
    wanted = asked.number(request.GET.get("semester"))
    term = next((one for one in choices if one.pk == wanted), terms.latest(binding, today))
    rows = progress.schools(binding, schools.schools(binding, actor), term) if term is not None else []
    context = menu.context(
        binding,
        actor,
        "progress",
        rows=rows,
        total=progress.total(rows),
        term=term,
        title=terms.title(binding, term) if term is not None else "",
        terms=[(one.pk, terms.title(binding, one)) for one in choices],
    )
    return render(request, "block_schooling/progress.html", context)


def attendance(binding: Any, request: HttpRequest) -> HttpResponse:
    """Which schools filled in a day, and how many were absent."""
    actor, today = actor_of(request), timezone.localdate()
    day = asked.day(request, "tanggal") or today
    day = min(day, today)
    year = sheets.year_of(binding, day)
    rows = progress.days(binding, schools.schools(binding, actor), year, day, day)
    context = menu.context(
        binding,
        actor,
        "figures",
        rows=rows,
        day=day,
        today=today,
        groups=sum(one.groups for one in rows),
        filled=sum(one.filled for one in rows),
        pupils=sum(one.pupils for one in rows),
        sick=sum(one.sick for one in rows),
        leave=sum(one.leave for one in rows),
        absent=sum(one.absent for one in rows),
    )
    return render(request, "block_schooling/figures.html", context)

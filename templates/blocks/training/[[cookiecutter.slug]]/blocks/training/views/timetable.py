"""The timetable of one cohort: by day, with clashes, laid out anew on demand."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.training.selectors import meetings
from blocks.training.services import planning
from blocks.training.views import menu
from core import answers, display
from core.access import actor_of


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Days with their sessions."""
    actor = actor_of(request)
    cohort = menu.cohort(binding, actor, pk)
    days = meetings.by_day(binding, cohort)
    is_over, session = cohort.state == binding.over, binding.entity_of("session")
    context = menu.of_cohort(
        binding,
        actor,
        cohort,
        pgettext("training", "Jadwal"),
        days=days,
        clashes=meetings.clashes(binding, cohort),
        planned=sum(day.hours for day in days),
        wanted=binding.hours_planned(cohort),
        may_lay_out=binding.is_manager(actor) and not is_over,
        may_fill=cohort.state == binding.running and binding.may_record(actor, cohort),
        calendar_url=binding.url("calendar", pk) if days else "",
        add_url=f"{session.url('create')}?{session.parent}={pk}",
    )
    return render(request, "block_training/timetable.html", context)


def lay_out(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Lay the timetable out anew."""
    actor = actor_of(request)
    cohort = menu.cohort(binding, actor, pk)

    def said(count: int) -> str:
        return _("Jadwal tersusun: %s sesi.") % display.number(count)

    return answers.attempt(
        request, lambda: planning.lay_out(binding, actor, cohort), said, binding.url("timetable", pk)
    )

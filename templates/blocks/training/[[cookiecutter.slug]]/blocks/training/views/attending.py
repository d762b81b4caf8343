"""Attendance: one sheet on a phone, the whole cohort as a table and a workbook, and warnings."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.training import sheets
from blocks.training.models import Attendance, Presence
from blocks.training.selectors import meetings, register
from blocks.training.services import attending
from blocks.training.services.attending import Seen
from blocks.training.views import menu
from core import access, answers, audit, display, exports
from core.access import actor_of


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Everybody's share, days missed, warnings and allowance; sessions that wait for their sheet."""
    actor = actor_of(request)
    cohort = menu.cohort(binding, actor, pk)
    days = meetings.by_day(binding, cohort)
    context = menu.of_cohort(
        binding,
        actor,
        cohort,
        _("Kehadiran"),
        lines=register.lines(binding, cohort),
        heads=[label for _value, label in Presence.choices],
        due=[one for day in days for one in day.sessions if register.is_due(one)],
        may_fill=cohort.state == binding.running and binding.may_record(actor, cohort),
        least=binding.decimal("attendance_percent"),
        pays=binding.decimal("allowance") > 0,
    )
    return render(request, "block_training/attendance.html", context)


def sheet(binding: Any, request: HttpRequest, pk: int, session: int) -> HttpResponse:
    """One session's sheet: everybody is there until told otherwise."""
    actor = actor_of(request)
    cohort = menu.cohort(binding, actor, pk)
    one = answers.find(binding.sessions_of(cohort), pk=session)
    if request.method == "POST":
        return _keep(binding, request, cohort, one)
    kept = {row.trainee_id: row for row in Attendance.objects.filter(session_id=session)}
    context = menu.of_cohort(
        binding,
        actor,
        cohort,
        _("Daftar hadir %s") % display.long_date(binding.of(one, "session_on")),
        session=meetings.line(binding, cohort, one, set(kept and {one.pk})),
        people=[
            (row, getattr(row, binding.trainee_person), kept.get(row.training_id))
            for row in register.people(binding, cohort)
        ],
        presences=Presence.choices,
        back_url=binding.url("attendance", pk),
    )
    return render(request, "block_training/sheet.html", context)


def _keep(binding: Any, request: HttpRequest, cohort: Any, one: Any) -> HttpResponse:
    actor = actor_of(request)
    seen = [
        Seen(row.training_id, request.POST[f"hadir_{row.training_id}"], request.POST.get(f"ket_{row.training_id}", ""))
        for row in register.people(binding, cohort)
        if f"hadir_{row.training_id}" in request.POST
    ]

    def said(count: int) -> str:
        return _("Daftar hadir disimpan: %(there)s dari %(all)s hadir.") % {
            "there": display.number(count),
            "all": display.number(len(seen)),
        }

    def deed() -> int:
        return attending.note(binding, actor, cohort, one, seen)

    return answers.attempt(request, deed, said, binding.url("attendance", cohort.pk))


def workbook(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Attendance and allowances as a workbook."""
    actor = actor_of(request)
    cohort = menu.cohort(binding, actor, pk)
    lines = register.lines(binding, cohort)
    response = HttpResponse(content_type=exports.XLSX)
    response["Content-Disposition"] = f'attachment; filename="kehadiran-{binding.app}-{pk}.xlsx"'
    response.write(sheets.workbook(str(binding.of(cohort, "cohort_name")), lines, binding.decimal("allowance") > 0))
    audit.record_export(actor, binding.entity, len(lines))
    return response


def reprimand(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Warn a trainee."""
    actor = actor_of(request)
    rows = access.visible(binding.rows_of("trainee"), actor, binding.entity_of("trainee"))
    record = answers.find(rows, pk=pk)
    return answers.attempt(
        request,
        lambda: attending.reprimand(binding, actor, record, request.POST.get("alasan", "")),
        _("Teguran dicatat dan disampaikan kepada peserta."),
        binding.entity_of("trainee").url("detail", pk),
    )

"""Courses for everybody: the catalogue, one course, the timetable as calendar, and the result of a selection."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.training import course_data
from blocks.training.selectors import offers, selection
from blocks.training.views import menu
from core import answers, ical, linked_data
from core.access import actor_of


def courses(binding: Any, request: HttpRequest) -> HttpResponse:
    """All courses, those with open registration first."""
    field = binding.rows_of("course").model._meta.get_field(binding.course_field)
    asked = request.GET.get("bidang", "")
    known = dict(field.flatchoices)
    found = offers.courses(binding, asked if asked in known else "")
    used = set(binding.rows_of("course").values_list(binding.course_field, flat=True))
    context = menu.context(
        binding,
        actor_of(request),
        "courses",
        _("Kursus"),
        courses=found,
        fields=[(value, label, value == asked) for value, label in field.flatchoices if value in used],
        asked=asked,
    )
    return render(request, "block_training/courses.html", context)


def course(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One course with its units, its cohorts, and its data for search engines."""
    record = answers.find(binding.rows_of("course"), pk=pk)
    shown = offers.of_course(binding, record)
    units = binding.rows_of("unit").filter(**{binding.entity_of("unit").parent: record}).order_by("pk")
    data = course_data.course(offers.as_data(binding, record, shown))
    lines = [[binding.of(one, key) for key in ("unit_code", "unit_name", "unit_hours")] for one in units]
    context = menu.context(
        binding,
        actor_of(request),
        "courses",
        str(binding.of(record, "course_name")),
        record=record,
        field=binding.words(record, "course_field"),
        text=binding.of(record, "course_text"),
        terms=binding.of(record, "course_terms"),
        units=lines,
        hours=sum(line[2] for line in lines),
        offers=shown,
        record_url=binding.entity_of("course").url("detail", pk),
        data=linked_data.as_script(data),
    )
    return render(request, "block_training/course.html", context)


def calendar(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The timetable of a cohort as iCalendar."""
    cohort = answers.find(binding.rows_of("cohort").filter(pk=getattr(offers.find(binding, pk), "pk", None)))
    text = ical.calendar(str(binding.of(cohort, "cohort_name")), offers.events(binding, cohort))
    response = HttpResponse(text, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = f'inline; filename="jadwal-{binding.app}-{pk}.ics"'
    return response


def result(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Who was taken, with masked names; only after the announcement."""
    rows = binding.rows_of("cohort").select_related("training").filter(training__announced_at__isnull=False)
    cohort = answers.find(rows.filter(pk=getattr(offers.find(binding, pk), "pk", None)))
    context = menu.context(
        binding,
        actor_of(request),
        "courses",
        _("Hasil seleksi"),
        cohort=cohort,
        cohort_name=binding.of(cohort, "cohort_name"),
        rows=selection.rows(binding, cohort, masked=True),
        formula=selection.formula(binding),
        confirms=binding.of(cohort, "cohort_confirms"),
        course_url=binding.url("course", getattr(cohort, f"{binding.cohort_course}_id")),
    )
    return render(request, "block_training/result.html", context)

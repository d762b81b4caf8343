"""The competence test: units with how far each is, and one unit's results on a phone."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.training.selectors import marks, register
from blocks.training.services import assessing
from blocks.training.services.assessing import Finding
from blocks.training.views import menu
from core import answers, display
from core.access import actor_of

ANSWERS = {"k": True, "bk": False}


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Every unit with how many are competent, not yet, or not tested."""
    actor = actor_of(request)
    cohort = menu.cohort(binding, actor, pk)
    results = marks.of_cohort(binding, cohort)
    units = []
    for at, unit in enumerate(binding.units_of(cohort)):
        found = [one[at].is_competent for one in results.values()]
        units.append(
            {
                "unit": unit,
                "code": binding.of(unit, "unit_code"),
                "name": binding.of(unit, "unit_name"),
                "competent": found.count(True),
                "not_yet": found.count(False),
                "open": found.count(None),
                "url": binding.url("unit", pk, unit.pk),
            }
        )
    context = menu.of_cohort(
        binding,
        actor,
        cohort,
        _("Uji kompetensi"),
        units=units,
        trainees=len(results),
        may_mark=cohort.state == binding.running and binding.may_record(actor, cohort),
    )
    return render(request, "block_training/assessment.html", context)


def unit(binding: Any, request: HttpRequest, pk: int, unit: int) -> HttpResponse:
    """Everybody's results in one unit."""
    actor = actor_of(request)
    cohort = menu.cohort(binding, actor, pk)
    units = binding.units_of(cohort)
    one = answers.find(binding.rows_of("unit").filter(pk__in=[row.pk for row in units]), pk=unit)
    people = register.people(binding, cohort)
    if request.method == "POST":
        return _keep(binding, request, cohort, one, people)
    results = marks.of_cohort(binding, cohort)
    at = [row.pk for row in units].index(one.pk)
    following = units[at + 1] if at + 1 < len(units) else None
    context = menu.of_cohort(
        binding,
        actor,
        cohort,
        str(binding.of(one, "unit_name")),
        code=binding.of(one, "unit_code"),
        people=[(row, getattr(row, binding.trainee_person), results[row.training_id][at]) for row in people],
        may_mark=cohort.state == binding.running,
        back_url=binding.url("assessment", pk),
        next_url=binding.url("unit", pk, following.pk) if following is not None else "",
    )
    return render(request, "block_training/unit.html", context)


def _keep(binding: Any, request: HttpRequest, cohort: Any, one: Any, people: list[Any]) -> HttpResponse:
    actor = actor_of(request)
    found = [
        Finding(row.training_id, attempt, ANSWERS[value])
        for row in people
        for attempt in (1, 2)
        if (value := request.POST.get(f"uji{attempt}_{row.training_id}", "")) in ANSWERS
    ]

    def said(count: int) -> str:
        return _("%s hasil disimpan.") % display.number(count)

    def deed() -> int:
        return assessing.note(binding, actor, cohort, one, found)

    return answers.attempt(request, deed, said, binding.url("assessment", cohort.pk))

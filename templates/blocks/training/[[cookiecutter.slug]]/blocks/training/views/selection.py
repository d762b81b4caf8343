"""Scores of one cohort's applicants, and the announcement."""

from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.training.selectors import selection
from blocks.training.services import choosing
from blocks.training.services.choosing import Score
from blocks.training.views import menu
from core import answers, display, typed_numbers
from core.access import actor_of
from core.rules import RuleBroken


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Everybody who comes to the test, with scores to fill in or the result."""
    actor = actor_of(request)
    cohort = menu.cohort(binding, actor, pk)
    is_open = cohort.state == binding.choosing
    rows = selection.rows(binding, cohort)
    context = menu.of_cohort(
        binding,
        actor,
        cohort,
        _("Seleksi"),
        rows=[(row, selection.preview(binding, row.trainee)) for row in rows],
        formula=selection.formula(binding),
        may_score=is_open and binding.may_record(actor, cohort),
        may_announce=is_open and binding.is_manager(actor),
        hindrances=choosing.hindrances(binding, cohort) if is_open else [],
        announced_at=cohort.training.announced_at,
        result_url=binding.url("result", pk) if cohort.training.announced_at else "",
    )
    return render(request, "block_training/selection.html", context)


def score(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Keep scores."""
    actor = actor_of(request)
    cohort = menu.cohort(binding, actor, pk)
    keys = [row.trainee.pk for row in selection.rows(binding, cohort)]

    def said(changed: int) -> str:
        return _("Nilai %s pendaftar disimpan.") % display.number(changed)

    def deed() -> int:
        return choosing.note(binding, actor, cohort, _scores(request, keys))

    return answers.attempt(request, deed, said, binding.url("selection", pk))


def _scores(request: HttpRequest, keys: list[int]) -> list[Score]:
    """What was typed in; raises RuleBroken for what is no number."""
    asked = [key for key in keys if f"tertulis_{key}" in request.POST]
    return [
        Score(
            key,
            _number(request.POST[f"tertulis_{key}"]),
            _number(request.POST.get(f"wawancara_{key}", "")),
            f"absen_{key}" in request.POST,
        )
        for key in asked
    ]


def _number(typed: str) -> Decimal | None:
    if not typed.strip():
        return None
    try:
        return typed_numbers.read(typed)
    except typed_numbers.Misread as problem:
        words = {"typed": typed.strip()[:20], "problem": problem}
        raise RuleBroken([_("Nilai %(typed)s: %(problem)s") % words]) from None


def announce(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Announce the result."""
    actor = actor_of(request)
    cohort = menu.cohort(binding, actor, pk)

    def said(counts: dict[str, int]) -> str:
        words = _("Hasil diumumkan: %(passed)s lulus, %(reserve)s cadangan, %(refused)s tidak lolos.")
        return words % {name: display.number(value) for name, value in counts.items()}

    return answers.attempt(
        request, lambda: choosing.announce(binding, actor, cohort), said, binding.url("selection", pk)
    )

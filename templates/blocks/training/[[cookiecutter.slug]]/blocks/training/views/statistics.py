"""Figures for everybody, and the recapitulation of cohorts for the office."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.training.selectors import statistics
from blocks.training.views import menu
from core.access import actor_of


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Numbers and charts without names."""
    people = statistics.people(binding)
    context = menu.context(
        binding,
        actor_of(request),
        "statistics",
        _("Angka pelatihan"),
        figures=statistics.figures(binding, people),
        charts=statistics.charts_of(binding, people),
        least=statistics.LEAST,
    )
    return render(request, "block_training/statistics.html", context)


def recap(binding: Any, request: HttpRequest) -> HttpResponse:
    """Cohort by cohort: from applicants to graduates at work, and what one graduate cost."""
    context = menu.context(
        binding,
        actor_of(request),
        "recap",
        _("Rekapitulasi angkatan"),
        rows=statistics.recap(binding),
        has_budget=bool(binding.cohort_budget),
    )
    return render(request, "block_training/recap.html", context)

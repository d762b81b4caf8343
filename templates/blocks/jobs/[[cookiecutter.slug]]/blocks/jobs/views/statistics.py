"""Figures for everybody."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from blocks.jobs.selectors import statistics


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Numbers and charts without names."""
    context = {
        "binding": binding,
        "figures": statistics.figures(binding),
        "charts": statistics.charts_of(binding),
        "least": statistics.LEAST,
        "vacancies_url": binding.url("vacancies"),
    }
    return render(request, "block_jobs/statistics.html", context)

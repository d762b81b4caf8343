"""Figures by area: for officers down to the posyandu, for everybody by district and without small numbers."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.health.selectors import coverage
from blocks.health.views import days, menu
from core import charts
from core.access import actor_of

MONTHS = 12


def areas(binding: Any, request: HttpRequest) -> HttpResponse:
    """Coverage and prevalence of a month in the areas the actor works with."""
    actor = actor_of(request)
    posts = binding.posts(actor)
    if actor.has_role(binding.app, *binding.analysts):
        posts = binding.entity_of("post").rows()
    level = request.GET.get("tingkat", "posyandu")
    level = level if level in coverage.LEVELS else "posyandu"
    return _page(binding, request, "coverage", posts, level, 0)


def everybody(binding: Any, request: HttpRequest) -> HttpResponse:
    """Figures by district for everybody; areas with few children are not shown alone."""
    least = binding.setting("smallest_count")
    return _page(binding, request, "statistics", binding.entity_of("post").rows(), "kecamatan", least)


def _page(binding: Any, request: HttpRequest, here: str, posts: Any, level: str, least: int) -> HttpResponse:
    this_month = timezone.localdate().replace(day=1)
    choices = days.months_back(this_month, MONTHS)
    first = days.month_asked(request, this_month)
    first = first if first in choices else this_month
    near = posts.select_related(f"{binding.post_village}__district")
    rows = coverage.month(binding, near, first, level, least)
    shown = [row for row in rows if not row.is_small]
    context = menu.context(
        binding,
        actor_of(request),
        here,
        month=first,
        months=choices,
        level=level,
        levels=[("posyandu", _("Posyandu")), ("desa", _("Desa atau kelurahan")), ("kecamatan", _("Kecamatan"))],
        rows=rows,
        shown=shown,
        hidden=len(rows) - len(shown),
        total=coverage.total(shown, _("Seluruhnya")),
        chart=_chart(shown),
        is_public=bool(least),
        least=least,
    )
    return render(request, "block_health/figures.html", context)


def _chart(rows: list[Any]) -> charts.Chart:
    pairs = [(row.name, row.stunting) for row in rows if row.stunting is not None]
    pairs.sort(key=lambda pair: -pair[1])
    return charts.simple("bar", _("Pendek dan sangat pendek"), pairs[:20], "percent")

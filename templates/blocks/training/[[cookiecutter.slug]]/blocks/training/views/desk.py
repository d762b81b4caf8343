"""The desk: every cohort the actor works with, each with the next thing to do."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.training.selectors import cohorts
from blocks.training.views import menu
from core.access import actor_of

PAGE = 12


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Cohorts that go on first, those that are over last."""
    actor = actor_of(request)
    flow = binding.entity_of("cohort").workflow
    final = [one.name for one in flow.states if one.final]
    rows = cohorts.mine(binding, actor)
    past = request.GET.get("lihat") == "selesai"
    page = Paginator(
        rows.filter(state__in=final) if past else rows.exclude(state__in=final),
        PAGE,
    ).get_page(request.GET.get("page"))
    context = menu.context(
        binding,
        actor,
        "desk",
        _("Meja pelatihan"),
        page=page,
        past=past,
        lines=cohorts.lines(binding, actor, page.object_list),
        is_manager=binding.is_manager(actor),
        new_url=binding.entity_of("cohort").url("create"),
    )
    return render(request, "block_training/desk.html", context)

"""Figures of the register."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.registry.selectors import statistics as selector
from blocks.registry.views import menu
from core.access import actor_of


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """One chart after another."""
    actor = actor_of(request)
    context = menu.context(
        binding, actor, "statistics", _("Statistik pendataan"), charts=selector.of_register(binding, actor)
    )
    return render(request, "block_registry/statistics.html", context)

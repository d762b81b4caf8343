"""The first page of the office: what waits, and the next thing to do."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.assets.selectors import desk as selector
from blocks.assets.views import menu
from core.access import actor_of


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """Figures, and a line for each kind of work that waits."""
    actor = actor_of(request)
    context = menu.context(
        binding,
        actor,
        "desk",
        _("Meja kerja aset"),
        desk=selector.of(binding, actor),
        assets_list=binding.entity_of("asset").url("list"),
    )
    return render(request, "block_assets/desk.html", context)

"""The officer's page of alerts: taken up, acted on, shown and hidden."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.prices.models import Alert
from blocks.prices.selectors import extras
from blocks.prices.services import alerts as service
from blocks.prices.views import menu
from core import answers
from core.access import actor_of


def alerts(binding: Any, request: HttpRequest) -> HttpResponse:
    """Alerts nobody took up, those in work, those acted on, and those that ended."""
    actor = actor_of(request)
    current = extras.alerts(binding, public_only=False)
    context = menu.context(
        binding,
        actor,
        "alerts",
        new=[line for line in current if line.alert.seen_at is None and line.alert.handled_at is None],
        taken=[line for line in current if line.alert.seen_at is not None and line.alert.handled_at is None],
        handled=[line for line in current if line.alert.handled_at is not None],
        past=extras.alerts(binding, public_only=False, is_open=False, count=30),
        may_handle=binding.may_handle(actor),
        hours=binding.setting("answer_hours"),
    )
    return render(request, "block_prices/alerts.html", context)


def alert(binding: Any, request: HttpRequest, pk: int, deed: str) -> HttpResponse:
    """Take up, act on, show or hide one alert."""
    found = answers.find(Alert.objects.filter(app=binding.app), pk=pk)
    actor = actor_of(request)
    deeds: dict[str, Callable[[], None]] = {
        "ambil": lambda: service.take_up(binding, actor, found),
        "tangani": lambda: service.handle(binding, actor, found, request.POST.get("text", "")),
        "tampilkan": lambda: service.show(binding, actor, found, True),
        "sembunyikan": lambda: service.show(binding, actor, found, False),
    }
    if deed not in deeds:
        raise Http404
    return answers.attempt(request, deeds[deed], _("Peringatan diperbarui."), binding.url("alerts"))

"""The kiosk in the hall: large buttons, a ticket, and the arrival of people who booked. Its address is its key."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from blocks.queue.models import Kiosk, Ticket
from blocks.queue.selectors import screen
from blocks.queue.services import online, tickets
from blocks.queue.views import sites, slip
from blocks.queue.views.screen import offset_minutes
from core import access
from core.rules import RuleBroken


def _kiosk(binding: Any, token: str) -> Kiosk:
    return get_object_or_404(Kiosk, app=binding.app, token=token, is_active=True)


def show(binding: Any, request: HttpRequest, token: str) -> HttpResponse:
    """The lines to choose from; then, for the one chosen, whether somebody should go first."""
    device = _kiosk(binding, token)
    now = timezone.now()
    found = screen.waiting(binding, device.site_id, now)
    asked = request.GET.get("layanan", "")
    context = {
        "binding": binding,
        "app": binding.app,
        "kiosk": device,
        "site": next((site for site in sites.of(binding) if site.id == device.site_id), None),
        "rows": [(row, "" if row.is_open else tickets.opens_words(binding, row.line, now)) for row in found],
        "chosen": next((row for row in found if str(row.line.id) == asked and row.is_open), None),
        "offset": offset_minutes(now),
        "here": binding.url("kiosk", token),
        "draw_url": binding.url("kiosk_draw", token),
        "arrive_url": binding.url("kiosk_arrive", token),
    }
    return render(request, "block_queue/kiosk.html", context)


def draw(binding: Any, request: HttpRequest, token: str) -> HttpResponse:
    """Give a number."""
    device, data = _kiosk(binding, token), request.POST
    try:
        row = tickets.draw(binding, device, data.get("layanan"), data.get("prioritas", ""))
    except RuleBroken as problem:
        return _refused(binding, request, token, problem)
    return redirect(binding.url("kiosk_ticket", token, row.code))


def check_in(binding: Any, request: HttpRequest, token: str) -> HttpResponse:
    """Note the arrival of somebody whose QR mark was read or whose code was typed."""
    _kiosk(binding, token)
    try:
        row = online.find(binding, request.POST.get("kode", ""))
        row = online.check_in(binding, access.system(), row)
    except RuleBroken as problem:
        return _refused(binding, request, token, problem)
    return redirect(binding.url("kiosk_ticket", token, row.code))


def _refused(binding: Any, request: HttpRequest, token: str, problem: RuleBroken) -> HttpResponse:
    for text in problem.messages:
        messages.error(request, text)
    return redirect(binding.url("kiosk", token))


def printed(binding: Any, request: HttpRequest, token: str, code: str) -> HttpResponse:
    """The ticket just given; the browser prints it and goes back by itself."""
    device = _kiosk(binding, token)
    row = get_object_or_404(Ticket, app=binding.app, code=code, day=timezone.localdate())
    context = slip.context_of(binding, row, device.paper, binding.url("kiosk", token))
    return render(request, "block_queue/slip.html", context | {"is_kiosk": True})

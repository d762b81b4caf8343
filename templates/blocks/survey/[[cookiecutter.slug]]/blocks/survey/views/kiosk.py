"""The tablet at the counter."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from blocks.survey import kiosk, throttle
from blocks.survey.models import Round, Source
from blocks.survey.selectors import rounds
from blocks.survey.services import answering
from core.rules import RuleBroken


def show(binding: Any, request: HttpRequest, token: str) -> HttpResponse:
    """Start, question after question, thanks, and back to the start."""
    row = rounds.by_code(binding, kiosk.code_of(token))
    services = binding.services(row.office_id)
    if not answering.is_taking(row, timezone.localdate()):
        return _page(binding, request, token, row, "closed")
    if request.method != "POST":
        name = "thanks" if "selesai" in request.GET else "start"
        return _page(binding, request, token, row, name)
    said = kiosk.kept(request.POST.get("kept", "")) or kiosk.begin()
    if "back" in request.POST:
        if len(said) == 1:
            return redirect(binding.url("kiosk", token))
        said = kiosk.back(said, services)
    else:
        said = kiosk.answer(said, request.POST.get("name", ""), request.POST.get("value", ""), services)
    name = kiosk.next_name(said, services)
    if not name:
        return _finish(binding, request, token, row, said)
    return _page(binding, request, token, row, "question", screen=kiosk.screen(name, services), kept=kiosk.keep(said))


def _finish(binding: Any, request: HttpRequest, token: str, row: Round, said: dict[str, str]) -> HttpResponse:
    if not throttle.has_room(request, binding, f"{row.code}:kios"):
        return _page(binding, request, token, row, "busy", status=429)
    try:
        answering.give(binding, row, kiosk.given(said, binding.services(row.office_id)), Source.KIOSK)
    except RuleBroken:
        return _page(binding, request, token, row, "closed", status=422)
    return redirect(f"{binding.url('kiosk', token)}?selesai")


def _page(
    binding: Any, request: HttpRequest, token: str, row: Round, name: str, status: int = 200, **values: Any
) -> HttpResponse:
    context = {"binding": binding, "row": row, "start": binding.url("kiosk", token), "screen_name": name, **values}
    return render(request, "block_survey/kiosk.html", context, status=status)

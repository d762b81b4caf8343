"""The pages of field officers, what their phone sends, and doubtful visits for the desk."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.registry.forms import VisitForm
from blocks.registry.models import Result
from blocks.registry.selectors import desk, words
from blocks.registry.services import visits
from blocks.registry.views import answer, menu
from core.access import actor_of
from core.rules import RuleBroken
from core.workflow import StaleState


def mine(binding: Any, request: HttpRequest) -> HttpResponse:
    """What this officer is to visit; every form is on the page, so that it works without network."""
    actor = actor_of(request)
    context = menu.context(
        binding,
        actor,
        "visits",
        _("Kunjungan saya"),
        rows=desk.mine(binding, actor),
        done=desk.made_by(binding, actor),
        results=Result.choices,
    )
    return _located(render(request, "block_registry/visits.html", context))


def one(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The form for one entry that was not assigned."""
    return _single(binding, request, answer.find(binding.counted(actor_of(request)), pk=pk))


def _single(
    binding: Any, request: HttpRequest, record: Any, said: dict[str, Any] | None = None, problems: Any = ()
) -> HttpResponse:
    """One entry's form, with what was said and why it was refused."""
    actor = actor_of(request)
    task = record.registry.tasks.filter(closed_at=None, officer=actor.user).first()
    rows = desk.at_the_door(binding, actor, [(record.registry, task)])
    context = menu.context(
        binding,
        actor,
        "visits",
        _("Catat kunjungan"),
        rows=[row | {"said": said, "problems": problems} for row in rows],
        done=[],
        results=Result.choices,
        is_single=True,
    )
    return _located(render(request, "block_registry/visits.html", context, status=422 if problems else 200))


def _located(response: HttpResponse) -> HttpResponse:
    response["Permissions-Policy"] = "geolocation=(self)"
    return response


def send(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Take one visit; 422 with words where it is refused, so that the phone does not send it again."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    actor = actor_of(request)
    record = answer.find(binding.entries(actor), pk=pk)
    is_script = "application/json" in request.headers.get("Accept", "")
    form = VisitForm(request.POST, request.FILES)
    try:
        if not form.is_valid():
            raise RuleBroken([text for texts in form.errors.values() for text in texts])
        visit = visits.take(binding, actor, record, form.sent())
    except RuleBroken as problem:
        if is_script:
            return JsonResponse({"message": " ".join(problem.messages)}, status=422)
        return _single(binding, request, record, form.said(), problem.messages)
    except StaleState as problem:
        return _gone(binding, request, pk, str(problem), is_script)
    said = _("Kunjungan tercatat: %s.") % visit.get_result_display()
    if is_script:
        return JsonResponse({"message": said, "doubts": [str(text) for text in words.doubts(visit)]})
    return answer.attempt(request, lambda: None, said, binding.entity.url("detail", pk))


def _gone(binding: Any, request: HttpRequest, pk: int, text: str, is_script: bool) -> HttpResponse:
    """An entry that counts no more has no form to go back to."""
    if is_script:
        return JsonResponse({"message": text}, status=422)
    messages.error(request, text)
    return redirect(binding.entity.url("detail", pk))


def doubtful(binding: Any, request: HttpRequest) -> HttpResponse:
    """Visits that the desk should look at, with photo and distance."""
    actor = actor_of(request)
    page = Paginator(desk.doubtful(binding, actor), 20).get_page(request.GET.get("page"))
    records = binding.records_of([visit.entry for visit in page.object_list])
    rows = [
        {"visit": visit, "record": records[visit.entry.record_id], "doubts": words.doubts(visit)}
        for visit in page.object_list
    ]
    context = menu.context(binding, actor, "desk", _("Kunjungan yang diragukan"), page=page, rows=rows)
    return render(request, "block_registry/doubtful.html", context)


def judge(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Say that a doubtful visit is good enough."""
    actor = actor_of(request)
    visit = answer.find(desk.doubtful(binding, actor), pk=pk)
    return answer.attempt(
        request, lambda: visits.judge(binding, actor, visit), _("Kunjungan diterima."), binding.url("doubtful")
    )

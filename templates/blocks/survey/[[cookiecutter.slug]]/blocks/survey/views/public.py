"""Pages for everybody: surveys that take answers, the form, results."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.survey import throttle
from blocks.survey.forms import AnswerForm
from blocks.survey.models import Source
from blocks.survey.presenting import Results
from blocks.survey.selectors import questionnaires, results, rounds
from blocks.survey.services import answering
from blocks.survey.views import menu
from core.access import actor_of
from core.rules import RuleBroken

NEWEST = 60


def home(binding: Any, request: HttpRequest) -> HttpResponse:
    """What can be answered now, and the newest result of each office."""
    newest: dict[int, Any] = {}
    for row in rounds.public(binding)[:NEWEST]:
        newest.setdefault(row.office_id, row)
    context = menu.context(
        binding,
        actor_of(request),
        "home",
        taking=rounds.taking(binding),
        forms=questionnaires.taking(binding),
        found=results.periods(binding, newest.values()),
        shared=questionnaires.public(binding),
    )
    return render(request, "block_survey/home.html", context)


def answer(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """The nine questions on the respondent's own device."""
    row = rounds.by_code(binding, code)
    services = binding.services(row.office_id)
    if throttle.answered_today(request, code):
        return _page(binding, request, "thanks", row=row, is_again=request.method == "POST")
    form = AnswerForm(request.POST if request.method == "POST" else None, services=services)
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid() and _took(binding, request, row, form):
            response = redirect(binding.url("thanks", code))
            throttle.remember(request, response, code)
            return response
    return _page(
        binding, request, "answer", status, row=row, form=form, is_taking=answering.is_taking(row, timezone.localdate())
    )


def _took(binding: Any, request: HttpRequest, row: Any, form: AnswerForm) -> bool:
    if not throttle.has_room(request, binding, row.code):
        messages.error(request, _("Terlalu banyak jawaban dari jaringan ini. Coba lagi satu jam lagi."))
        return False
    try:
        answering.give(binding, row, form.given(), Source.PHONE)
    except RuleBroken as problem:
        for text in problem.messages:
            messages.error(request, text)
        return False
    return True


def thanks(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """The page after the form."""
    return _page(binding, request, "thanks", row=rounds.by_code(binding, code))


def result(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """The result of a period: everybody once it is public, officers before."""
    row = rounds.by_code(binding, code)
    actor = actor_of(request)
    if not row.is_public and not (actor.is_officer and rounds.readable(binding, actor).filter(pk=row.pk).exists()):
        raise Http404
    return _page(binding, request, "result", row=row, shown=Results(binding, row))


def _page(binding: Any, request: HttpRequest, name: str, status: int = 200, **values: Any) -> HttpResponse:
    here = "" if name != "result" else "home"
    context = menu.context(binding, actor_of(request), here, **values)
    return render(request, f"block_survey/{name}.html", context, status=status)

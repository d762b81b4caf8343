"""The page behind a one-time link: an office without accounts reads what it is asked and answers, once."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from core import access, throttle
from core.casework import answer_links
from core.casework.forms import AnswerForm
from core.rules import RuleBroken

OPENINGS_AN_HOUR = 120  # from one network; an office's people share an address
TEMPLATE = "core/casework/answer.html"


@never_cache
@access.may(access.PUBLIC)
def answer(request: HttpRequest, token: str) -> HttpResponse:
    """Show the question of a living link and take the answer; all other links look alike."""
    if not throttle.has_room(request, "answer-link", OPENINGS_AN_HOUR):
        return _page(request, {"is_full": True}, 429)
    link = answer_links.find(token)
    if link is None:
        return _page(request, {}, 410)
    answer_links.opened(link)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            answer_links.answer(link, form.cleaned_data["text"], form.cleaned_data["name"])
            return _page(request, {"is_done": True, "part": link.part}, 200)
        except RuleBroken as problem:
            form.add_error(None, " ".join(problem.messages) or _("Jawaban belum tersimpan."))
    context = {"link": link, "part": link.part, "facts": answer_links.facts(link.part), "form": form}
    return _page(request, context, 422 if form.errors else 200)


def _page(request: HttpRequest, context: dict[str, object], status: int) -> HttpResponse:
    """The address is a secret: it is told to no other site and kept in no index."""
    response = render(request, TEMPLATE, context, status=status)
    response["Referrer-Policy"] = "no-referrer"
    response["X-Robots-Tag"] = "noindex"
    return response

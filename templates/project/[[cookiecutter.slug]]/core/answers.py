"""How a deed's end is told on a block's page: a message and the page to go to."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from core.rules import RuleBroken
from core.workflow import StaleState


def attempt(request: HttpRequest, deed: Callable[[], Any], done: Any, url: str) -> HttpResponse:
    """Do it on POST, say so, go to the page; where it is refused say why and go there too.

    `done` is the words, or a function that makes them of what the deed gave; empty where the page says it itself.
    """
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    try:
        result = deed()
    except (RuleBroken, StaleState) as problem:
        for text in getattr(problem, "messages", [str(problem)]):
            messages.error(request, text)
    else:
        words = done(result) if callable(done) else done
        if words:
            messages.success(request, words)
    return redirect(url)


def find(rows: Any, **where: Any) -> Any:
    """The one row, or page 404: what may not be read is not said to exist."""
    row = rows.filter(**where).first()
    if row is None:
        raise Http404(_("Data tidak ditemukan."))
    return row

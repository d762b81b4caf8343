"""How a deed's end is told: a message and a page."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect

from core.rules import RuleBroken
from core.workflow import StaleState


def attempt(request: HttpRequest, deed: Callable[[], Any], done: Any, url: str) -> HttpResponse:
    """Do it on POST, say so, go to the page; where it is refused say why and go there too.

    `done` is the words, or a function that makes them of what the deed gave.
    """
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    try:
        result = deed()
    except (RuleBroken, StaleState) as problem:
        for text in getattr(problem, "messages", [str(problem)]):
            messages.error(request, text)
    else:
        messages.success(request, done(result) if callable(done) else done)
    return redirect(url)

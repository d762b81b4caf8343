"""How a deed's end is told: a message, and the page to go on with."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from core.rules import RuleBroken
from core.workflow import StaleState


def attempt(request: HttpRequest, deed: Callable[[], Any], done: Any, url: str) -> HttpResponse:
    """Do it, say so, go to the page; where it is refused say why and go there too."""
    try:
        deed()
    except (RuleBroken, StaleState) as problem:
        for text in getattr(problem, "messages", [str(problem)]):
            messages.error(request, text)
    else:
        if done:
            messages.success(request, done)
    return redirect(url)

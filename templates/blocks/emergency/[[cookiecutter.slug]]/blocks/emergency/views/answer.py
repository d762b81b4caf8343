"""How a deed's end is told: a message and a page for people, JSON for the screen's own script."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
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
        messages.success(request, done)
    return redirect(url)


def wants_json(request: HttpRequest) -> bool:
    """Say whether the screen's script asks, and not a browser's form."""
    return request.headers.get("Accept", "").startswith("application/json")


def refused(fields: dict[str, str], texts: list[str]) -> JsonResponse:
    """What was wrong, field by field."""
    return JsonResponse({"fields": fields, "messages": texts}, status=422)

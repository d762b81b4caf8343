"""The record of an address, and how a deed's end is told."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

from core import access, pages
from core.access import actor_of
from core.rules import RuleBroken
from core.workflow import StaleState


def record(binding: Any, request: HttpRequest, pk: int) -> Any:
    """The record, or page 404 where the caller may not read it in full."""
    actor, entity = actor_of(request), binding.entity
    found = pages.find(access.visible(entity.rows(), actor, entity), pk)
    if not access.sees_personal(actor, entity, found):
        raise access.Forbidden("")
    return found


def do(binding: Any, request: HttpRequest, pk: int, deed: Callable[[Any, Any], Any], done: Any) -> HttpResponse:
    """Do it by POST, say so, go back to the record; where it is refused say why and go there too."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    row = record(binding, request, pk)
    try:
        deed(actor_of(request), row)
    except (RuleBroken, StaleState) as problem:
        for text in getattr(problem, "messages", [str(problem)]):
            messages.error(request, text)
    else:
        messages.success(request, done)
    return pages.after(request, binding.entity, pk)

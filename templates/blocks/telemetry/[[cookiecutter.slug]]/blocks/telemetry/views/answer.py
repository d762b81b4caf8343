"""How a deed's end is told: a message and a page."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _

from blocks.telemetry.models import Thing
from core.rules import RuleBroken
from core.workflow import StaleState


def attempt(request: HttpRequest, deed: Callable[[], Any], done: Any, url: str) -> HttpResponse:
    """Do it on POST, say so, go to the page; where it is refused say why and go there too."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    try:
        deed()
    except (RuleBroken, StaleState) as problem:
        for text in getattr(problem, "messages", [str(problem)]):
            messages.error(request, text)
    else:
        messages.success(request, done)
    return redirect(url)


def find(rows: Any, **where: Any) -> Any:
    """The one row, or page 404: what may not be read is not said to exist."""
    row = rows.filter(**where).first()
    if row is None:
        raise Http404(_("Data tidak ditemukan."))
    return row


def thing(binding: Any, pk: int) -> Thing:
    """A station or vehicle of this application."""
    return find(Thing.objects, app=binding.app, entity=binding.entity_name, record_id__isnull=False, pk=pk)


def day(text: str) -> Any:
    """A day from an address; None where it is none."""
    try:
        return parse_date(text)
    except ValueError:
        return None

"""Writes a dose or a visit from the page of a child or mother."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from blocks.health.models import Kind, Subject
from blocks.health.services import doses
from core.access import actor_of
from core.rules import RuleBroken


def give(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Write what was given, or take back what was written by mistake."""
    if request.method != "POST":
        return HttpResponseNotAllowed(["POST"])
    subject = Subject.objects.filter(app=binding.app, pk=pk).first()
    if subject is None:
        raise Http404(_("Sasaran itu tidak ada."))
    actor, code = actor_of(request), request.POST.get("code", "")
    try:
        if request.POST.get("deed") == "hapus":
            doses.take_back(binding, actor, subject, code)
            messages.success(request, _("Catatan dihapus."))
        else:
            doses.give(binding, actor, subject, code, _day(request), request.POST.get("note", "").strip())
            messages.success(request, _("Tercatat."))
    except RuleBroken as problem:
        messages.error(request, " ".join(problem.messages))
    key = "child" if subject.kind == Kind.CHILD else "mother"
    return redirect(binding.entity_of(key).url("detail", subject.record_id))


def _day(request: HttpRequest) -> date | None:
    try:
        return date.fromisoformat(request.POST.get("on", ""))
    except ValueError:
        return None

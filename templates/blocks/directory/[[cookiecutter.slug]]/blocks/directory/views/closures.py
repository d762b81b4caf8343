"""Temporary closures: those in force or to come, a new one, and opening again."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.directory.forms import CloseForm
from blocks.directory.models import Closure
from blocks.directory.selectors import desk
from blocks.directory.services import closures
from blocks.directory.views import menu
from core import pages
from core.access import actor_of
from core.answers import attempt
from core.rules import RuleBroken


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """Closures that are not over."""
    actor, today = actor_of(request), timezone.localdate()
    found = list(desk.shut(binding, actor, today))
    records = binding.records_of([one.listing for one in found])
    rows = [
        {"closure": one, "record": records[one.listing.record_id], "is_running": one.starts_on <= today}
        for one in found
    ]
    for row in rows:
        row["name"] = binding.of(row["record"], "name")
    context = menu.context(binding, actor, "closures", _("Penutupan sementara"), is_office=True, rows=rows)
    context["is_manager"] = binding.is_manager(actor)
    return render(request, "block_directory/closures.html", context)


def close(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Close one place for some days."""
    actor = actor_of(request)
    record = pages.find(binding.managed(actor), pk)
    form = CloseForm(request.POST or None, initial={"starts_on": timezone.localdate()})
    if request.method == "POST" and form.is_valid():
        try:
            closures.close(binding, actor, record, **form.cleaned_data)
            messages.success(request, _("Penutupan tercatat dan tampil bagi warga."))
            return redirect(binding.url("closures"))
        except RuleBroken as problem:
            form.add_error(None, problem.messages)
    context = menu.context(binding, actor, "closures", _("Tutup sementara"), is_office=True, record=record, form=form)
    context["name"] = binding.of(record, "name")
    return render(request, "block_directory/close.html", context, status=422 if form.errors else 200)


def lift(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Open a place before its closure is over."""
    actor = actor_of(request)
    keys = binding.managed(actor).values("directory")
    closure = pages.find(Closure.objects.filter(listing__in=keys).select_related("listing"), pk)
    return attempt(
        request,
        lambda: closures.lift(binding, actor, closure),
        _("Penutupan dicabut; tempat tampil buka menurut jamnya."),
        binding.url("closures"),
    )

"""Reports that a fact is wrong: made by readers, followed by their token, decided by the office."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.directory.forms import DecideForm, ReportForm
from blocks.directory.models import Correction
from blocks.directory.selectors import desk
from blocks.directory.services import corrections
from blocks.directory.views import menu
from core import pages
from core.access import actor_of
from core.answers import attempt
from core.rules import RuleBroken


def report(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Say what is wrong with a published place; nobody has to sign in."""
    record, actor = pages.find(binding.published(), pk), actor_of(request)
    form = ReportForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            data = form.cleaned_data
            made = corrections.report(binding, actor, record, data["subject"], data["text"])
            return redirect(binding.url("correction", made.token))
        except RuleBroken as problem:
            form.add_error(None, problem.messages)
    context = menu.context(binding, actor, "places", _("Laporkan yang keliru"), record=record, form=form)
    context["name"] = binding.of(record, "name")
    return render(request, "block_directory/report.html", context, status=422 if form.errors else 200)


def follow(binding: Any, request: HttpRequest, token: str) -> HttpResponse:
    """What became of a report, for whoever knows its token."""
    row = get_object_or_404(Correction.objects.select_related("listing"), token=token, listing__app=binding.app)
    record = binding.record_of(row.listing)
    is_seen = record.state in binding.live
    context = menu.context(binding, actor_of(request), "places", _("Laporan Anda"), row=row, record=record)
    context |= {"name": binding.of(record, "name"), "is_seen": is_seen, "address": request.build_absolute_uri()}
    return render(request, "block_directory/follow.html", context)


def queue(binding: Any, request: HttpRequest) -> HttpResponse:
    """Reports that wait, those due first; or those decided."""
    return _queue(binding, request)


def _queue(binding: Any, request: HttpRequest, bad: DecideForm | None = None, key: int = 0) -> HttpResponse:
    actor, is_open = actor_of(request), request.GET.get("lihat") != "selesai"
    page = Paginator(desk.corrections(binding, actor, is_open=is_open), 20).get_page(request.GET.get("page"))
    records = binding.records_of([row.listing for row in page.object_list])
    rows = [
        {
            "row": row,
            "record": records[row.listing.record_id],
            "name": binding.of(records[row.listing.record_id], "name"),
            "form": bad if row.pk == key and bad else DecideForm(prefix=str(row.pk)),
            "is_tried": row.pk == key,
        }
        for row in page.object_list
    ]
    context = menu.context(binding, actor, "corrections", _("Laporan keliru"), is_office=True, page=page, rows=rows)
    context |= {"is_open": is_open, "today": timezone.localdate(), "is_manager": binding.is_manager(actor)}
    return render(request, "block_directory/corrections.html", context, status=422 if bad else 200)


def decide(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Accept or refuse one."""
    actor = actor_of(request)
    # A report that somebody else has decided meanwhile is still found, so that this can be said.
    keys = binding.managed(actor).values("directory")
    row = pages.find(Correction.objects.filter(listing__in=keys).select_related("listing"), pk)
    form = DecideForm(request.POST, prefix=str(pk))
    if request.method == "POST" and not form.is_valid():
        return _queue(binding, request, form, pk)
    data = form.cleaned_data if form.is_valid() else {}
    return attempt(
        request,
        lambda: corrections.decide(binding, actor, row, data["decision"], data["answer"]),
        _("Keputusan dan jawaban tersimpan."),
        binding.url("corrections"),
    )

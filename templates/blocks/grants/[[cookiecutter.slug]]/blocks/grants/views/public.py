"""What everybody may read: the list of grants, how reports stand, where a proposal is."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from blocks.grants import gates
from blocks.grants.selectors import lists
from core import pages
from core.models import Transition

LONGEST = 80


def _context(binding: Any, here: str, **values: Any) -> dict[str, Any]:
    trail = [(pages.app_name(binding.app), reverse(f"{binding.package}:index")), (here, "")]
    return {"binding": binding, "trail": trail, **values}


def granted(binding: Any, request: HttpRequest) -> HttpResponse:
    """Who was given how much in a year."""
    shown = lists.listed(binding, request.GET.get("tahun", ""), granted__isnull=False)
    return render(request, "block_grants/list.html", _context(binding, _("Daftar hibah dan bansos"), shown=shown))


def reports(binding: Any, request: HttpRequest) -> HttpResponse:
    """Who accounted for the money of a year."""
    shown = lists.listed(binding, request.GET.get("tahun", ""), paid__gt=0)
    rows = [(line, *lists.report_state(binding, line)) for line in shown.lines]
    due = gates.report_due(binding, shown.year)
    context = _context(binding, _("Laporan pertanggungjawaban"), shown=shown, rows=rows, due=due)
    return render(request, "block_grants/reports.html", context)


def track(binding: Any, request: HttpRequest) -> HttpResponse:
    """Where the proposal with a number stands, without personal data."""
    number = " ".join(request.GET.get("nomor", "").split())[:LONGEST]
    record = binding.entity.rows().filter(number__iexact=number).first() if number else None
    row = binding.row(record) if record is not None else None
    if row is None or row.is_draft:
        record = row = None
    context = _context(
        binding,
        _("Lacak proposal"),
        number=number,
        line=lists.line_of(binding, row, record) if record is not None else None,
        office=binding.of(record, "office") if record is not None else None,
        steps=_steps(binding, record) if record is not None else [],
    )
    return render(request, "block_grants/track.html", context)


def _steps(binding: Any, record: Any) -> list[tuple[Any, Any]]:
    """The states the proposal came through, with their days; no names and no notes."""
    entity = binding.entity
    rows = Transition.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk).order_by("at", "pk")
    known = {state.name: state for state in entity.workflow.states}
    return [(known[row.to_state], row.at) for row in rows if row.to_state in known]

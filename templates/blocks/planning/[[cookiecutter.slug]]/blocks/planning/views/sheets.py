"""One sheet: what it says, filling it in, its budget plan, and the form of evaluation as files."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.planning import evaluating, rka
from blocks.planning.forms import BudgetForm, ResultsForm
from blocks.planning.models import Node
from blocks.planning.selectors import evaluation
from blocks.planning.services import budgeting, life, reporting
from core import pages
from core.access import actor_of

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _record(binding: Any, request: HttpRequest, pk: int) -> Any:
    """The record, or page 404 for everybody who does not read it."""
    record = pages.find(binding.seen(actor_of(request)), pk)
    if binding.row(record) is None:
        raise Http404(_("Data tidak ditemukan."))
    return record


def _context(binding: Any, record: Any, title: str, **values: Any) -> dict[str, Any]:
    back = binding.url("sheet", record.pk)
    trail = pages.trail_of(binding.entity, (str(record), binding.entity.url("detail", record.pk)), (title, ""))
    shown = {"binding": binding, "record": record, "row": binding.row(record), "back_url": back}
    return {**shown, "trail": trail, "title": title, **values}


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Targets against results, line by line."""
    record = _record(binding, request, pk)
    title = _("Evaluasi") if binding.has_quarters else _("Program dan pagu")
    context = _context(binding, record, title) | evaluation.summary(binding, record, actor_of(request))
    return render(request, "block_planning/sheet.html", context)


def fill(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Write down results and spending."""
    record, actor = _record(binding, request, pk), actor_of(request)
    if not binding.has_quarters:
        raise Http404(_("Data tidak ditemukan."))
    life.require_open(binding, actor, record)
    form = ResultsForm(request.POST or None, shown=evaluation.of_sheet(binding, binding.row(record)))
    if request.method == "POST" and form.is_valid():
        done = pages.attempt(form, lambda: reporting.fill(binding, actor, record, form.filled()))
        if done is not None:
            messages.success(request, _("Realisasi disimpan."))
            return redirect(binding.url("sheet", pk))
    row = binding.row(record)
    closes = binding.closes_on(row.year, row.quarter)
    closed = reporting.closed(binding, record, row)
    context = _context(binding, record, _("Isi realisasi"), form=form, closes=closes, closed=closed)
    return render(request, "block_planning/fill.html", context, status=422 if form.errors else 200)


def budget(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Take the budget plan from a spreadsheet; every row that is wrong is named."""
    record, actor = _record(binding, request, pk), actor_of(request)
    if binding.has_quarters:
        raise Http404(_("Data tidak ditemukan."))
    life.require_open(binding, actor, record)
    form = BudgetForm(request.POST or None, request.FILES or None)
    faults: list[rka.Fault] = []
    if request.method == "POST" and form.is_valid():
        sent = form.cleaned_data["file"]
        known = set(Node.objects.filter(office_id=binding.row(record).office_id).values_list("code", flat=True))
        rows, faults = rka.read(sent.read(), sent.name, known)
        if not faults and pages.attempt(form, lambda: budgeting.put(binding, actor, record, rows)) is not None:
            messages.success(request, _("%s baris RKA disimpan.") % len(rows))
            return redirect(binding.url("sheet", pk))
    context = _context(binding, record, _("Unggah RKA"), form=form, faults=faults[:200], count=len(faults))
    return render(request, "block_planning/budget.html", context, status=422 if form.errors or faults else 200)


def template(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The spreadsheet to fill in."""
    row = binding.row(_record(binding, request, pk))
    return _file(rka.template(binding, row), f"rka-{row.year}.xlsx", XLSX)


def workbook(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The form of evaluation as a spreadsheet."""
    row = binding.row(_record(binding, request, pk))
    return _file(evaluating.workbook(binding, row), f"evaluasi-{row.year}-{row.quarter}.xlsx", XLSX)


def paper(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The form of evaluation on the letterhead."""
    row = binding.row(_record(binding, request, pk))
    return _file(evaluating.paper(binding, row), f"evaluasi-{row.year}-{row.quarter}.pdf", "application/pdf")


def _file(data: bytes, name: str, kind: str) -> HttpResponse:
    how = "inline" if kind == "application/pdf" else "attachment"
    return HttpResponse(data, content_type=kind, headers={"Content-Disposition": f'{how}; filename="{name}"'})

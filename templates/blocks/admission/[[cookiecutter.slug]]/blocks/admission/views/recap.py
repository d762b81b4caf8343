"""The recapitulation for the office, as a page and as a workbook."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.admission import sheets
from blocks.admission.selectors import recap, schools
from blocks.admission.views import menu
from core import audit, exports
from core.access import actor_of


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """By school and path, with the sum."""
    round_ = schools.current(binding, request.GET.get("tahun", ""))
    run = schools.run_of(binding, round_)
    rows = recap.rows(binding, run) if run is not None else []
    context = menu.context(
        binding,
        actor_of(request),
        "recap",
        _("Rekapitulasi"),
        round=round_,
        round_name=getattr(round_, binding.round_name, ""),
        rounds=[(one.pk, getattr(one, binding.round_name)) for one in schools.rounds(binding)],
        run=run,
        heads=sheets.heads(),
        rows=[(row, sheets.cells(row)) for row in rows],
        sum=sheets.cells(recap.total(rows, "")),
        total=recap.total(rows, ""),
    )
    return render(request, "block_admission/recap.html", context)


def workbook(binding: Any, request: HttpRequest) -> HttpResponse:
    """The same as a workbook."""
    round_ = schools.current(binding, request.GET.get("tahun", ""))
    run = schools.run_of(binding, round_)
    if run is None:
        raise Http404(_("Belum ada pemeringkatan."))
    rows = recap.rows(binding, run)
    response = HttpResponse(content_type=exports.XLSX)
    response["Content-Disposition"] = f'attachment; filename="rekap-{binding.app}-{round_.pk}.xlsx"'
    response.write(sheets.workbook(f"{_('Rekapitulasi')} {getattr(round_, binding.round_name)}", rows))
    audit.record_export(actor_of(request), binding.entity, len(rows))
    return response

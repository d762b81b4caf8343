"""The processing record (ROPA): which service holds which personal data, on a page and as a workbook."""

import io

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from core import access, processing
from core.exports import XLSX, plain
from egov.rules import DATA_OFFICER

WIDTHS = (28, 28, 32, 48, 48, 40, 40, 32, 32)


@require_GET
@access.may(DATA_OFFICER)
def listing(request: HttpRequest) -> HttpResponse:
    """Every processing activity, narrowed by words."""
    words = request.GET.get("q", "").strip()[:80]
    rows = [one for one in processing.activities() if words.lower() in f"{one.service} {one.kind}".lower()]
    return render(request, "egov/processing.html", {"rows": rows, "words": words})


@require_GET
@access.may(DATA_OFFICER)
def workbook(request: HttpRequest) -> HttpResponse:
    """The whole record as a workbook; it names kinds of data and holds none."""
    from openpyxl import Workbook  # here, so that no start waits for it

    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Catatan pemrosesan"))
    for number, width in enumerate(WIDTHS):
        sheet.column_dimensions[chr(ord("A") + number)].width = width
    sheet.freeze_panes = "A2"
    sheet.append(_heads())
    for one in processing.activities():
        sheet.append([plain(text) for text in _cells(one)])
    out = io.BytesIO()
    book.save(out)
    name = f"ropa-{timezone.localdate().isoformat()}.xlsx"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(out.getvalue(), content_type=XLSX, headers=headers)


def _heads() -> list[str]:
    return [
        _("Layanan"),
        _("Jenis berkas"),
        _("Kantor penanggung jawab"),
        _("Tujuan"),
        _("Dasar hukum"),
        _("Data umum"),
        _("Data spesifik"),
        _("Disimpan"),
        _("Dibaca oleh"),
    ]


def _cells(one: processing.Activity) -> list[str]:
    lists = (one.purposes, one.bases, one.general, one.specific, one.kept, one.readers)
    return [one.service, one.kind, one.holder, *("; ".join(part) for part in lists)]

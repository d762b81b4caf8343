"""Depreciation and book value by useful life, as page and spreadsheet."""

import io
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from openpyxl import Workbook

from blocks.assets.selectors import values as selector
from blocks.assets.views import menu
from core import audit
from core.access import actor_of
from core.exports import XLSX, plain


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """The table on a day, today where none is named."""
    actor, day = actor_of(request), _day(request)
    lines = selector.report(binding, actor, day)
    context = menu.context(
        binding,
        actor,
        "values",
        _("Nilai aset"),
        lines=lines,
        total=selector.total(lines),
        day=day,
        months=selector.months(binding),
    )
    return render(request, "block_assets/values.html", context)


def _day(request: HttpRequest) -> date:
    try:
        found = parse_date(request.GET.get("pada", ""))
    except ValueError:
        found = None
    return found or timezone.localdate()


def xlsx(binding: Any, request: HttpRequest) -> HttpResponse:
    """The same table as a spreadsheet; who took it is in the audit trail."""
    actor, day = actor_of(request), _day(request)
    lines = selector.report(binding, actor, day)
    audit.write(actor, "export", app=binding.app, entity=binding.asset, changes={"values": len(lines)})
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Nilai aset"))
    names = (
        _("Golongan"),
        _("Masa manfaat (tahun)"),
        _("Jumlah"),
        _("Harga perolehan"),
        _("Penyusutan"),
        _("Nilai buku"),
    )
    sheet.append([str(name) for name in names])
    for line in [*lines, selector.total(lines)]:
        sheet.append([plain(line.label), line.years, line.count, line.price, line.written_off, line.book])
    out = io.BytesIO()
    book.save(out)
    response = HttpResponse(out.getvalue(), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="nilai-{binding.app}-{day.isoformat()}.xlsx"'
    return response

"""How far the register is, by district, village and RW, as page and spreadsheet."""

import io
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook

from blocks.registry.selectors import areas
from blocks.registry.services import renewals
from blocks.registry.views import answer, menu
from core import audit
from core.access import actor_of
from core.exports import XLSX, plain
from core.models import District, Village


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """The districts; the villages of one; the RW of one village."""
    actor = actor_of(request)
    district, village = _area(request)
    lines = _lines(binding, actor, district, village)
    context = menu.context(
        binding,
        actor,
        "coverage",
        _("Cakupan pendataan"),
        lines=[line for line in lines if not line.is_bare],
        bare=[line for line in lines if line.is_bare],
        total=areas.total(lines),
        district=district,
        village=village,
        period=renewals.open_period(binding),
        is_manager=binding.is_manager(actor),
        query=request.GET.urlencode(),
    )
    return render(request, "block_registry/coverage.html", context)


def _area(request: HttpRequest) -> tuple[District | None, Village | None]:
    """The district and village that the address names."""
    desa, kecamatan = answer.number(request.GET.get("desa", "")), answer.number(request.GET.get("kecamatan", ""))
    village = get_object_or_404(Village.objects.select_related("district"), pk=desa) if desa else None
    if village is not None:
        return village.district, village
    return (get_object_or_404(District, pk=kecamatan) if kecamatan else None), None


def _lines(binding: Any, actor: Any, district: District | None, village: Village | None) -> list[areas.Line]:
    period = renewals.open_period(binding)
    if village is not None:
        return areas.by_ward(binding, actor, period, village)
    if district is not None:
        return areas.by_village(binding, actor, period, district)
    return areas.by_district(binding, actor, period)


def xlsx(binding: Any, request: HttpRequest) -> HttpResponse:
    """The same table as a spreadsheet; who took it is in the audit trail."""
    actor = actor_of(request)
    lines = _lines(binding, actor, *_area(request))
    audit.write(actor, "export", app=binding.app, entity=binding.entity_name, changes={"coverage": len(lines)})
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Cakupan"))
    sheet.append(
        [_("Wilayah"), _("Sasaran"), _("Terdata"), _("Terverifikasi lapangan"), _("Ditanyakan"), _("Dimutakhirkan")]
    )
    for line in [*lines, areas.total(lines)]:
        row = [plain(line.label), line.expected, line.registered, line.verified, line.asked, line.renewed]
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    response = HttpResponse(out.getvalue(), content_type=XLSX)
    name = f"cakupan-{binding.app}-{timezone.localdate().isoformat()}.xlsx"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response

"""The inventory by location: all rooms or villages, the card of one, and the card as PDF and spreadsheet."""

import io
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from openpyxl import Workbook

from blocks.assets.selectors import inventory
from blocks.assets.views import menu
from core import audit
from core.access import actor_of
from core.exports import XLSX, plain
from core.models import Office
from core.whole_numbers import whole_number

PAGE_SIZE = 50


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """Every location with what stands there, of all offices or of one."""
    actor = actor_of(request)
    given = request.GET.get("kantor", "")
    unit = whole_number(given) if binding.unit else None
    units = binding.usable(actor).order_by().values(f"{binding.unit}_id").distinct() if binding.unit else []
    context = menu.context(
        binding,
        actor,
        "inventory",
        _("Inventaris per lokasi"),
        page=Paginator(inventory.places(binding, actor, unit), PAGE_SIZE).get_page(request.GET.get("page")),
        unit=unit,
        units=Office.objects.filter(pk__in=units).order_by("name") if binding.unit else [],
    )
    return render(request, "block_assets/inventory.html", context)


def card(binding: Any, request: HttpRequest, unit: int, room: int) -> HttpResponse:
    """What stands in one location."""
    actor, found = actor_of(request), _found(binding, request, unit, room)
    page = Paginator(inventory.assets_at(binding, actor, unit, room), PAGE_SIZE).get_page(request.GET.get("page"))
    entity = binding.entity_of("asset")
    rows = [(entity.url("detail", one.pk), inventory.line(binding, one)) for one in page]
    context = menu.context(
        binding,
        actor,
        "inventory",
        found.room,
        place=found,
        page=page,
        rows=rows,
        columns=inventory.columns(binding),
        room_label=inventory.room_label(binding),
    )
    return render(request, "block_assets/inventory_card.html", context)


def _found(binding: Any, request: HttpRequest, unit: int, room: int) -> inventory.Place:
    found = inventory.place(binding, actor_of(request), unit, room)
    if found is None:
        raise Http404(_("Data tidak ditemukan."))
    return found


def pdf(binding: Any, request: HttpRequest, unit: int, room: int) -> HttpResponse:
    """The card to hang up in the room."""
    actor, found = actor_of(request), _found(binding, request, unit, room)
    audit.write(actor, "print", app=binding.app, entity=binding.asset, changes={"place": found.room})
    response = HttpResponse(inventory.pdf(binding, actor, found), content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="kartu-inventaris-{unit}-{room}.pdf"'
    return response


def xlsx(binding: Any, request: HttpRequest, unit: int, room: int) -> HttpResponse:
    """The card as a spreadsheet; who took it is in the audit trail."""
    actor, found = actor_of(request), _found(binding, request, unit, room)
    audit.write(actor, "export", app=binding.app, entity=binding.asset, changes={"place": found.room})
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Inventaris"))
    sheet.append([plain(f"{found.unit} {found.room}".strip())])
    sheet.append(inventory.columns(binding))
    for one in inventory.assets_at(binding, actor, unit, room).iterator(2000):
        sheet.append([plain(value) if isinstance(value, str) else value for value in inventory.line(binding, one)])
    out = io.BytesIO()
    book.save(out)
    response = HttpResponse(out.getvalue(), content_type=XLSX)
    response["Content-Disposition"] = f'attachment; filename="inventaris-{unit}-{room}.xlsx"'
    return response

"""Collection by village, and the list of a village's bills for who goes from door to door."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from blocks.billing import collection, sheets
from core import access, audit
from core.access import actor_of
from core.models import Village
from core.whole_numbers import whole_number


@require_GET
@access.may(access.OFFICER)
def index(request: HttpRequest, binding: Any) -> HttpResponse:
    """Show a line for each village."""
    years, year = _years(request, binding)
    lines = collection.by_village(binding, actor_of(request), year)
    context = {
        "entity": binding.entity,
        "lines": [(line, f"{binding.url('village', line.key)}?tahun={year}") for line in lines],
        "total": collection.total(lines, _("Semua")),
        "years": years,
        "year": year,
        "xlsx_url": f"{binding.url('collection_xlsx')}?tahun={year}",
    }
    return render(request, "block_billing/collection.html", context)


@require_GET
@access.may(access.OFFICER)
def index_xlsx(request: HttpRequest, binding: Any) -> HttpResponse:
    """The same as a spreadsheet."""
    _all, year = _years(request, binding)
    lines = collection.by_village(binding, actor_of(request), year)
    _note(request, binding, {"collection": year, "rows": len(lines)})
    return sheets.villages(f"realisasi-{binding.app}-{year}", [*lines, collection.total(lines, _("Semua"))])


@require_GET
@access.may(access.OFFICER)
def village(request: HttpRequest, key: int, binding: Any) -> HttpResponse:
    """Show a village's bills with who owes them, unpaid ones first if asked."""
    years, year = _years(request, binding)
    place = get_object_or_404(Village.objects.select_related("district"), pk=key)
    only_open = request.GET.get("sisa") == "1"
    bills = list(collection.bills_in(binding, actor_of(request), year, place))
    shown = [one for one in bills if not only_open or (one.rest and one.row.status != "paid")]
    page = Paginator(shown, 100).get_page(request.GET.get("page"))
    context = {
        "entity": binding.entity,
        "village": place,
        "page": page,
        "bills": [_shown(binding, actor_of(request), one) for one in page],
        "label": binding.register_entity.field(binding.number).label if binding.number else _("Objek"),
        "count": len(shown),
        "rest": sum(one.rest for one in shown if one.row.status != "paid"),
        "years": years,
        "year": year,
        "only_open": only_open,
        "xlsx_url": f"{binding.url('village_xlsx', key)}?tahun={year}",
        "back_url": f"{binding.url('collection')}?tahun={year}",
    }
    return render(request, "block_billing/village.html", context)


@require_GET
@access.may(access.OFFICER)
def village_xlsx(request: HttpRequest, key: int, binding: Any) -> HttpResponse:
    """The list as a spreadsheet to take along; who took it is in the audit trail."""
    _all, year = _years(request, binding)
    place = get_object_or_404(Village, pk=key)
    bills = list(collection.bills_in(binding, actor_of(request), year, place))
    _note(request, binding, {"village": place.code, "period": year, "rows": len(bills)})
    return sheets.bills(binding, actor_of(request), f"daftar-{binding.app}-{place.code}-{year}", bills)


def _shown(binding: Any, actor: Any, one: Any) -> dict[str, Any]:
    """A bill with who owes it and the way to its page."""
    personal = access.sees_personal(actor, binding.entity, one.record)
    number, name, address = sheets.who(binding, one, personal=personal)
    url = binding.entity.url("detail", one.record.pk)
    return {"bill": one, "number": number, "name": name, "address": address, "url": url}


def _note(request: HttpRequest, binding: Any, changes: dict[str, Any]) -> None:
    audit.write(actor_of(request), "export", app=binding.app, entity=binding.entity_name, changes=changes)


def _years(request: HttpRequest, binding: Any) -> tuple[list[int], int]:
    if not binding.is_collector(actor_of(request)):
        raise access.Forbidden(_("Realisasi hanya untuk bendahara, petugas penetapan dan pemungut."))
    years = collection.periods(binding) or [timezone.localdate().year]
    wanted = whole_number(request.GET.get("tahun", ""))
    this_year = timezone.localdate().year
    usual = this_year if this_year in years else years[0]
    return years, wanted if wanted in years else usual

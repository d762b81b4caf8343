"""The recap of a month: an office's members, one member day by day, and the spreadsheet."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _

from blocks.personnel import sheets
from blocks.personnel.selectors import people
from blocks.personnel.selectors import recap as selector
from blocks.personnel.views import menu, months
from core import audit
from core.access import actor_of
from core.whole_numbers import whole_number

PAGE_SIZE = 40


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """A month of all members one may read, or of one office."""
    actor = actor_of(request)
    chosen, office = months.chosen(request), _office(request)
    page = Paginator(_members(binding, actor, office), PAGE_SIZE).get_page(request.GET.get("page"))
    lines = selector.month(binding, list(page.object_list), chosen.year, chosen.month)
    context = menu.context(
        binding,
        actor,
        "recap",
        month=chosen,
        page=page,
        lines=lines,
        office=office,
        offices=people.offices(binding, actor),
        sums=_sums(lines),
    )
    return render(request, "block_personnel/recap.html", context)


def _members(binding: Any, actor: Any, office: int | None) -> Any:
    rows = people.readable(binding, actor).filter(is_active=True)
    return rows.filter(office=office) if office else rows


def _office(request: HttpRequest) -> int | None:
    given = request.GET.get("kantor", "")
    return whole_number(given)


def _sums(lines: list[selector.Line]) -> dict[str, int]:
    keys = ("present", "late", "early", "away", "leave", "absent")
    return {key: sum(getattr(line.totals, key) for line in lines) for key in keys}


def member(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One member's month, day by day."""
    actor, chosen = actor_of(request), months.chosen(request)
    row = get_object_or_404(people.readable(binding, actor), pk=pk)
    line = selector.month(binding, [row], chosen.year, chosen.month)[0]
    context = menu.context(binding, actor, "recap", member=row, line=line, days=list(reversed(line.days)), month=chosen)
    return render(request, "block_personnel/recap_member.html", context)


def xlsx(binding: Any, request: HttpRequest) -> HttpResponse:
    """The month as a spreadsheet; who took it is in the audit trail."""
    actor, chosen = actor_of(request), months.chosen(request)
    members = list(_members(binding, actor, _office(request)))
    lines = selector.month(binding, members, chosen.year, chosen.month)
    audit.write(
        actor, "export", app=binding.app, entity=binding.staff, changes={"rows": len(lines), "month": chosen.value}
    )
    return sheets.response(f"rekap-presensi-{chosen.value}", _("Rekap %s") % chosen.label, sheets.recap(lines))

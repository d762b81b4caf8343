"""The registers: letters in by agenda number, letters out by number; page, print and XLSX."""

from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from blocks.correspondence import sheets
from blocks.correspondence.binding import READERS
from blocks.correspondence.models import Direction, Letter
from blocks.correspondence.views import menu
from core import audit
from core.access import Actor, actor_of
from core.models import Office
from core.whole_numbers import whole_number

PAGE_SIZE = 50


def show(binding: Any, request: HttpRequest, direction: str) -> HttpResponse:
    """One year of one register."""
    actor = actor_of(request)
    rows, year, office = _chosen(binding, request, actor, direction)
    page = Paginator(rows, PAGE_SIZE).get_page(request.GET.get("page"))
    served = Letter.objects.filter(app=binding.app, direction=direction, pk__in=served_by(binding, actor))
    context = menu.context(
        binding,
        actor,
        direction,
        page=page,
        year=year,
        office=office,
        offices=Office.objects.filter(pk__in=served.values("office")),
        years=sorted(set(served.values_list("year", flat=True)) | {year}, reverse=True),
        direction=direction,
        title=Direction(direction).label,
    )
    return render(request, "block_correspondence/register.html", context)


def xlsx(binding: Any, request: HttpRequest, direction: str) -> HttpResponse:
    """The same as a spreadsheet; who took it is in the audit trail."""
    actor = actor_of(request)
    rows, year, _office = _chosen(binding, request, actor, direction)
    found = list(rows)
    entity = binding.incoming if direction == Direction.MASUK else binding.outgoing
    audit.write(actor, "export", app=binding.app, entity=entity, changes={"rows": len(found), "year": year})
    return sheets.response(f"agenda-{direction}-{year}", sheets.register(binding, found, direction))


def served_by(binding: Any, actor: Actor) -> QuerySet:
    """Letters of the offices whose registers the actor reads."""
    rows = Letter.objects.filter(app=binding.app)
    grants = [grant for grant in actor.grants if grant.app == binding.app and grant.role in READERS]
    if actor.is_system or any(grant.all_offices for grant in grants):
        return rows
    offices: set[int] = set()
    for grant in grants:
        offices |= grant.office_ids
    return rows.filter(office__in=offices)


def _chosen(binding: Any, request: HttpRequest, actor: Actor, direction: str) -> tuple[QuerySet, int, int | None]:
    if direction not in Direction.values:
        raise Http404
    year = _number(request.GET.get("tahun", "")) or timezone.localdate().year
    office = _number(request.GET.get("kantor", ""))
    rows = served_by(binding, actor).filter(direction=direction, year=year, seq__isnull=False)
    if office:
        rows = rows.filter(office=office)
    return rows.select_related("office").order_by("office__name", "-seq"), year, office


def _number(text: str) -> int | None:
    return whole_number(text)

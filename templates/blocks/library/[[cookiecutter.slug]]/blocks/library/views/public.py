"""Pages for everybody: the catalogue, a title, where the mobile library stops, and the harvest."""

from datetime import timedelta
from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from blocks.library import marc, oai
from blocks.library.models import Hold
from blocks.library.selectors import catalogue, mine
from blocks.library.services import queue
from blocks.library.views import menu
from core.access import actor_of
from core.documents import parts

PAGE = 20
FACETS = ("kelas", "bahasa", "jenis", "cabang", "ada")
TOURS_AHEAD = 60


def search(binding: Any, request: HttpRequest) -> HttpResponse:
    """Search and narrow; every choice is a link that can be sent on."""
    actor = actor_of(request)
    asked = {name: request.GET.get(name, "")[:80].replace("\x00", "") for name in ("q", *FACETS)}
    rows = catalogue.search(binding, actor, asked)
    page = Paginator(rows, PAGE).get_page(request.GET.get("page"))
    free = catalogue.availability([record.library for record in page])
    found = [_line(binding, record, free) for record in page]
    context = menu.context(
        binding,
        actor,
        "catalogue",
        asked=asked,
        page=page,
        found=found,
        facets=catalogue.facets(binding, rows),
        branches=[(str(one.pk), str(binding.of(one, "branch_name"))) for one in binding.branches()],
        is_narrowed=any(asked[name] for name in FACETS),
        create_url=binding.entity_of("title").url("create") if binding.is_librarian(actor) else "",
    )
    return render(request, "block_library/catalogue.html", context)


def _line(binding: Any, record: Any, free: dict[int, tuple[int, int]]) -> dict[str, Any]:
    on_shelf, total = free.get(record.library.pk, (0, 0))
    return {
        "record": record,
        "name": binding.of(record, "title_name"),
        "authors": ", ".join(catalogue.authors(binding, record)),
        "imprint": ", ".join(
            filter(None, (binding.of(record, "title_publisher"), str(binding.of(record, "title_year") or "")))
        ),
        "form": getattr(record, f"get_{binding.title_form}_display")(),
        "cover": binding.of(record, "title_cover"),
        "free": on_shelf,
        "total": total,
        "is_digital": record.library.is_digital,
        "url": binding.url("title", record.pk),
    }


def title(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One title: what it is, where it stands, and what this reader can do now."""
    actor, record = actor_of(request), title_or_404(binding, request, pk)
    work, cards = record.library, mine.memberships(binding, actor)
    usable = [one for one in cards if one.library.is_active]
    shelves = catalogue.shelves(binding, work)
    context = menu.context(
        binding,
        actor,
        "catalogue",
        record=record,
        work=work,
        name=binding.of(record, "title_name"),
        authors=catalogue.authors(binding, record),
        subjects=catalogue.subjects(binding, record),
        summary=binding.of(record, "title_summary"),
        cover=binding.of(record, "title_cover"),
        facts=_facts(binding, record),
        shelves=shelves,
        free_licences=max(queue.free_licences(work), 0) if work.is_digital else 0,
        waiting=Hold.objects.filter(work=work, is_open=True, copy=None, until=None).count(),
        next_due=catalogue.next_due(work),
        cards=[(one.pk, binding.of(one, "member_name")) for one in usable],
        reading=_reading(work, usable),
        pickups=_pickups(binding, shelves),
        join_url=binding.entity_of("member").url("create"),
        has_card=bool(cards),
        is_librarian=binding.is_librarian(actor),
        edit_url=binding.entity_of("title").url("detail", record.pk),
    )
    return render(request, "block_library/title.html", context)


def _pickups(binding: Any, shelves: list[Any]) -> list[tuple[int, str]]:
    """Where a title may be reserved to: wherever it does not stand on the shelf."""
    free = {shelf.branch.pk for shelf in shelves if shelf.free}
    found = [one for one in binding.branches() if one.pk not in free] if shelves else []
    return [(one.pk, str(binding.of(one, "branch_name"))) for one in found]


def _reading(work: Any, usable: list[Any]) -> Any:
    """The running digital loan of one of the reader's cards."""
    rows = work.loans.filter(is_open=True, slot__isnull=False, borrower__in=[one.library_id for one in usable])
    return next((one for one in rows if one.is_running(timezone.localdate())), None)


def _facts(binding: Any, record: Any) -> list[tuple[str, str]]:
    language = getattr(record, f"get_{binding.title_language}_display")()
    imprint = [
        binding.of(record, "title_place"),
        binding.of(record, "title_publisher"),
        binding.of(record, "title_year"),
    ]
    rows = [
        (_("Terbitan"), ", ".join(str(one) for one in imprint if one)),
        (_("ISBN"), binding.of(record, "title_isbn")),
        (_("Nomor kelas (DDC)"), binding.of(record, "title_class")),
        (_("Bahasa"), language),
        (_("Jenis"), getattr(record, f"get_{binding.title_form}_display")()),
    ]
    return [(label, value) for label, value in rows if value]


def title_or_404(binding: Any, request: HttpRequest, pk: int) -> Any:
    """A title that the actor may see."""
    record = catalogue.listed(binding, actor_of(request)).filter(pk=pk).first()
    if record is None:
        raise Http404(_("Judul itu tidak ada di katalog."))
    return record


def marcxml(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One title as MARCXML."""
    record = title_or_404(binding, request, pk)
    return HttpResponse(marc.xml_of(binding, record), content_type="application/xml; charset=utf-8")


def tours(binding: Any, request: HttpRequest) -> HttpResponse:
    """The stops of the mobile library in the next weeks."""
    entity, today = binding.entity_of("tour"), timezone.localdate()
    rows = entity.rows().filter(
        **{f"{binding.tour_day}__gte": today, f"{binding.tour_day}__lte": today + timedelta(days=TOURS_AHEAD)}
    )
    actor = actor_of(request)
    stops = [
        {key: binding.of(one, f"tour_{key}") for key in ("day", "from", "to", "place", "village")}
        for one in rows.order_by(binding.tour_day, binding.tour_from, "pk")
    ]
    for stop in stops:
        stop |= {"begin": stop.pop("from"), "is_today": stop["day"] == today}
    create = entity.url("create") if binding.is_librarian(actor) else ""
    return render(
        request,
        "block_library/tours.html",
        menu.context(binding, actor, "tours", stops=stops, create_url=create),
    )


@csrf_exempt
def harvest(binding: Any, request: HttpRequest) -> HttpResponse:
    """OAI-PMH, by GET or POST as the protocol wants."""
    given = request.POST if request.method == "POST" else request.GET
    body = oai.answer(binding, parts.address(binding.url("oai")), given)
    return HttpResponse(body, content_type="text/xml; charset=utf-8")

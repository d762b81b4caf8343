"""The archive schedule: what is active, inactive, due for its final fate, and what left. Nothing goes from here."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from blocks.correspondence import sheets
from blocks.correspondence.binding import ARCHIVIST
from blocks.correspondence.models import ListKind
from blocks.correspondence.selectors import archive
from blocks.correspondence.views import menu
from core import audit
from core.access import actor_of

STAGES = (
    ("aktif", _("Aktif")),
    ("inaktif", _("Inaktif")),
    ("habis", _("Retensi habis")),
    ("keluar", _("Musnah atau diserahkan")),
)
PAGE_SIZE = 50


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """The schedule with a figure for each stage, and the list of one of them."""
    actor = actor_of(request)
    rows = archive.closed(binding, actor)
    chosen = request.GET.get("tahap", "habis")
    chosen = chosen if chosen in dict(STAGES) else "habis"
    context = menu.context(
        binding,
        actor,
        "archive",
        counts=[(key, label, archive.at_stage(rows, key).count()) for key, label in STAGES],
        page=Paginator(archive.at_stage(rows, chosen), PAGE_SIZE).get_page(request.GET.get("page")),
        chosen=chosen,
        ready=_ready(rows) if actor.has_role(binding.app, ARCHIVIST) else [],
        due=archive.takeable(rows, ListKind.MUSNAH).count(),
    )
    return render(request, "block_correspondence/archive.html", context)


def _ready(rows: Any) -> list[tuple[str, Any, int]]:
    """What could go on a list of each kind, where there is anything."""
    found = [(kind.value, kind.label, archive.takeable(rows, kind).count()) for kind in ListKind]
    return [one for one in found if one[2]]


def xlsx(binding: Any, request: HttpRequest) -> HttpResponse:
    """The list of what is due for destruction, for the committee."""
    actor = actor_of(request)
    rows = list(archive.takeable(archive.closed(binding, actor), ListKind.MUSNAH))
    audit.write(actor, "export", app=binding.app, entity=binding.incoming, changes={"rows": len(rows)})
    return sheets.response("usul-musnah", sheets.destruction(rows))

"""The archive schedule: what is active, inactive, and what is due for its final fate. Nothing is deleted here."""

from typing import Any

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from blocks.correspondence import schedule, sheets
from blocks.correspondence.models import Fate, Letter
from blocks.correspondence.views import menu
from blocks.correspondence.views.register import served_by
from core import audit
from core.access import actor_of

STAGES = (("aktif", _("Aktif")), ("inaktif", _("Inaktif")), ("habis", _("Retensi habis")))
MOST = 300


def show(binding: Any, request: HttpRequest) -> HttpResponse:
    """The schedule with a figure for each stage, and the list of one of them."""
    actor = actor_of(request)
    staged = _staged(binding, actor)
    chosen = request.GET.get("tahap", "habis")
    counts = [(key, label, len(staged[key])) for key, label in STAGES]
    rows = staged.get(chosen, [])[:MOST]
    due = [row for row in staged["habis"] if row.fate == Fate.MUSNAH]
    context = menu.context(binding, actor, "archive", counts=counts, rows=rows, chosen=chosen, due=len(due))
    return render(request, "block_correspondence/archive.html", context)


def _staged(binding: Any, actor: Any) -> dict[str, list[Letter]]:
    today = timezone.localdate()
    found: dict[str, list[Letter]] = {key: [] for key, _label in STAGES}
    rows = served_by(binding, actor).filter(closed_on__isnull=False).select_related("office")
    for row in rows.order_by(F("inactive_until").asc(nulls_last=True), "pk"):
        stage = schedule.stage(row.closed_on, row.active_until, row.inactive_until, today)
        if stage in found:
            found[stage].append(row)
    return found


def xlsx(binding: Any, request: HttpRequest) -> HttpResponse:
    """The list of what is due for destruction, for the committee."""
    actor = actor_of(request)
    rows = [row for row in _staged(binding, actor)["habis"] if row.fate == Fate.MUSNAH]
    audit.write(actor, "export", app=binding.app, entity=binding.incoming, changes={"rows": len(rows)})
    return sheets.response("usul-musnah", sheets.destruction(rows))

"""Changes of level: what waits for a note, and the history with who took it."""

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.telemetry.models import Alert
from blocks.telemetry.services import levels
from blocks.telemetry.views import answer, menu
from core.access import actor_of
from core.ways_back import own_path

A_PAGE = 15


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """What waits on top, then everything by time."""
    actor = actor_of(request)
    rows = Alert.objects.filter(stream__thing__app=binding.app, stream__thing__entity=binding.entity_name)
    rows = rows.filter(stream__thing__record_id__in=binding.seen_by(actor).values("pk"))
    rows = rows.select_related("stream__thing", "noted_by")
    waiting = [row for row in rows.filter(noted_at=None, ended_at=None, severity__gt=0) if row.is_rise]
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("page"))
    context = menu.context(
        binding,
        actor,
        "alerts",
        _("Peringatan"),
        waiting=with_names(binding, sorted(waiting, key=lambda row: (-row.severity, row.at))),
        page=page,
        rows=with_names(binding, page.object_list),
        may_watch=binding.is_watcher(actor),
        offers_answer=binding.may_answer(actor),
    )
    return render(request, "block_telemetry/alerts.html", context)


def with_names(binding: Any, rows: Any) -> list[dict[str, Any]]:
    """Alerts in words, each with the name of its station."""
    records = binding.records([row.stream.thing for row in rows])
    return [worded(binding, row) | {"name": binding.words(records[row.stream.thing_id], "name")} for row in rows]


def worded(binding: Any, row: Alert) -> dict[str, Any]:
    """An alert as people read it."""
    quantity = binding.quantity(row.stream.quantity)
    tier = binding.tier(row.stream.quantity, row.severity)
    return {
        "row": row,
        "tier": tier,
        "tone": tier.tone,
        "title": (_("Naik ke %s") if row.is_rise else _("Turun ke %s")) % tier.label,
        "quantity": quantity.label,
        "value": quantity.worded(row.value),
        "peak": quantity.worded(row.peak) if row.peak != row.value else "",
        "length": row.ended_at - row.at if row.ended_at and row.severity else None,
    }


def note(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Say that one knows of it."""
    alert = answer.find(Alert.objects.filter(stream__thing__app=binding.app), pk=pk)
    url = own_path(request, request.POST.get("kembali", "")) or binding.url("alerts")
    text = request.POST.get("note", "")
    return answer.attempt(
        request, lambda: levels.take_note(binding, actor_of(request), alert, text), _("Tercatat atas nama Anda."), url
    )

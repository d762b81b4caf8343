"""Job fairs for everybody: the list, one fair with its stands, registering."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.jobs import hub
from blocks.jobs.selectors import fairs
from blocks.jobs.services import fairs as service
from core import pages
from core.access import actor_of
from core.rules import RuleBroken


def listing(binding: Any, request: HttpRequest) -> HttpResponse:
    """Coming, running and past fairs."""
    entity = binding.entity_of("fair")
    context = {"binding": binding, "rows": [_line(binding, entity, row) for row in fairs.shown(binding)[:50]]}
    return render(request, "block_jobs/fairs.html", context)


def _line(binding: Any, entity: Any, record: Any) -> dict[str, Any]:
    return {
        "record": record,
        "title": binding.of(record, "fair_name"),
        "starts_on": binding.of(record, "fair_from"),
        "ends_on": binding.of(record, "fair_until"),
        "place": binding.of(record, "fair_place"),
        "state": entity.workflow.state(record.state),
        "url": binding.url("fair", record.pk),
    }


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """One fair: when, where, the stands and their jobs, the way to a ticket."""
    record = pages.find(fairs.shown(binding), pk)
    actor = actor_of(request)
    entity = binding.entity_of("fair")
    seeker, home = hub.seeker_of(actor), hub.find()
    ticket = service.ticket_of(binding, record, actor)
    figures = fairs.figures(binding, record)
    context = {
        "binding": binding,
        "fair": _line(binding, entity, record),
        "record": record,
        "text": binding.of(record, "fair_text"),
        "stands": fairs.stands(binding, record),
        "figures": figures,
        "places_left": max((binding.of(record, "fair_places") or 0) - figures["registered"], 0),
        "residents_only": bool(binding.of(record, "fair_residents_only")),
        "is_open": record.state in binding.fair_open,
        "is_over": record.state not in binding.fair_open,
        "actor": actor,
        "seeker": seeker,
        "profile_url": home.entity_of("seeker").url("create") if home else "",
        "ticket_url": binding.url("ticket", ticket.pk) if ticket else "",
        "register_url": binding.url("register", pk),
        "stand_url": f"{binding.entity_of('stand').url('create')}?{binding.stand_fair}={pk}",
        "is_employer": bool(hub.employers_of(actor)),
    }
    return render(request, "block_jobs/fair.html", context)


def register(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Give the actor a ticket."""
    record = pages.find(fairs.shown(binding), pk)
    if request.method != "POST":
        return redirect(binding.url("fair", pk))
    try:
        ticket = service.register(binding, record, actor_of(request))
    except RuleBroken as problem:
        for text in problem.messages:
            messages.error(request, text)
        return redirect(binding.url("fair", pk))
    messages.success(request, _("Anda terdaftar. Tunjukkan kode ini di pintu."))
    return redirect(binding.url("ticket", ticket.pk))

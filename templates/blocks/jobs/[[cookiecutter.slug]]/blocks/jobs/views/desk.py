"""On the day: tickets at the door, results at a stand."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from blocks.jobs.forms import DoorForm, ResultForm
from blocks.jobs.selectors import fairs
from blocks.jobs.services import fairs as service
from core import access, pages
from core.access import actor_of
from core.rules import RuleBroken


def door(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Note who comes in; the field is ready for the next scan."""
    actor = actor_of(request)
    if not binding.is_staff(actor, "fair"):
        raise access.Forbidden(_("Pintu dijaga petugas dinas."))
    record = pages.find(binding.entity_of("fair").rows(), pk)
    form = DoorForm(request.POST or None, initial={"code": request.GET.get("kode", "")})
    if request.method == "POST" and form.is_valid() and _let_in(binding, request, record, form):
        return redirect(binding.url("door", pk))
    context = {
        "binding": binding,
        "record": record,
        "title": binding.of(record, "fair_name"),
        "form": form,
        "figures": fairs.figures(binding, record),
        "is_running": record.state == binding.fair_running,
        "url": binding.entity_of("fair").url("detail", pk),
        "latest": [
            {"ticket": row, "name": _holder(binding, row)}
            for row in service.tickets(binding, record)
            .filter(jobs__arrived_at__isnull=False)
            .order_by("-jobs__arrived_at")[:10]
        ],
    }
    return render(request, "block_jobs/door.html", context)


def _let_in(binding: Any, request: HttpRequest, fair: Any, form: DoorForm) -> bool:
    ticket = service.by_code(binding, form.cleaned_data["code"])
    if ticket is None or binding.of(ticket, "ticket_fair") != fair:
        form.add_error("code", _("Tiket ini tidak ada di bursa ini."))
        return False
    try:
        service.arrive(binding, ticket, actor_of(request))
    except RuleBroken as problem:
        form.add_error("code", problem.messages[0])
        return False
    messages.success(request, _("Silakan masuk: %s.") % _holder(binding, ticket))
    return True


def _holder(binding: Any, ticket: Any) -> str:
    found = ticket
    for step in binding.entity_of("ticket").owner.split("__"):
        found = getattr(found, step)
    return str(found)


def stand(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """A stand notes what came of each visit; only its employer and the office open it."""
    actor = actor_of(request)
    entity = binding.entity_of("stand")
    record = pages.find(access.visible(entity.rows(), actor, entity), pk)
    if record.state not in binding.stand_allotted:
        messages.warning(request, _("Stan ini belum mendapat nomor."))
        return redirect(entity.url("detail", pk))
    form = ResultForm(binding, request.POST or None, initial={"code": request.GET.get("kode", "")})
    if request.method == "POST" and form.is_valid() and _note(binding, request, record, form):
        return redirect(binding.url("desk", pk))
    context = {
        "binding": binding,
        "record": record,
        "title": entity.title_of(record),
        "number": binding.of(record, "stand_number"),
        "fair_name": binding.of(binding.of(record, "stand_fair"), "fair_name"),
        "form": form,
        "url": entity.url("detail", pk),
        "rows": [
            {
                "name": _holder(binding, binding.of(row, "result_ticket")),
                "job": binding.of(row, "result_job"),
                "kind": binding.words(row, "result_kind"),
                "is_hired": binding.of(row, "result_kind") == "diterima",
                "at": row.created_at,
            }
            for row in fairs.of_stand(binding, record)[:100]
        ],
    }
    return render(request, "block_jobs/desk.html", context)


def _note(binding: Any, request: HttpRequest, record: Any, form: ResultForm) -> bool:
    ticket = service.by_code(binding, form.cleaned_data["code"])
    if ticket is None:
        form.add_error("code", _("Tiket tidak dikenal. Periksa kodenya."))
        return False
    try:
        service.note_result(binding, record, ticket, actor_of(request), form.cleaned_data)
    except RuleBroken as problem:
        form.add_error(None, problem.messages[0])
        return False
    messages.success(request, _("Tercatat: %s.") % _holder(binding, ticket))
    return True

"""Tickets: the page with the QR mark, and where a scanned mark leads."""

from typing import Any

import segno
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from blocks.jobs import hub
from blocks.jobs.services import fairs
from core import access, pages
from core.access import actor_of
from core.documents import parts


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """The ticket, large enough for a scanner at the door."""
    actor = actor_of(request)
    entity = binding.entity_of("ticket")
    record = pages.find(access.visible(entity.rows(), actor, entity), pk)
    if not access.sees_personal(actor, entity, record):
        raise access.Forbidden(_("Tiket ini bukan milik Anda."))
    row, fair = binding.row(record), binding.of(record, "ticket_fair")
    context = {
        "binding": binding,
        "record": record,
        "row": row,
        "state": entity.workflow.state(record.state),
        "holder": _holder(entity, record),
        "fair_name": binding.of(fair, "fair_name"),
        "starts_on": binding.of(fair, "fair_from"),
        "ends_on": binding.of(fair, "fair_until"),
        "place": binding.of(fair, "fair_place"),
        # Our own drawing of our own address; nothing that people typed is in it.
        "qr": mark_safe(_mark(parts.address(binding.url("scan", row.code)))),  # noqa: S308
        "url": entity.url("detail", pk),
        "fair_url": binding.url("fair", fair.pk),
    }
    return render(request, "block_jobs/ticket.html", context)


def _mark(text: str) -> str:
    """The QR mark as SVG that grows with the page."""
    return segno.make(text, error="m", micro=False).svg_inline(border=2, light="#ffffff", omitsize=True)


def _holder(entity: Any, record: Any) -> str:
    found = record
    for step in entity.owner.split("__"):
        found = getattr(found, step)
    return str(found)


def scan(binding: Any, request: HttpRequest, code: str) -> HttpResponse:
    """Lead whoever scanned the mark to the page where it is of use: door, stand, or the ticket itself."""
    actor = actor_of(request)
    ticket = fairs.by_code(binding, code)
    if ticket is None:
        raise Http404(_("Tiket tidak dikenal."))
    fair = binding.of(ticket, "ticket_fair")
    if binding.is_staff(actor, "ticket"):
        return redirect(f"{binding.url('door', fair.pk)}?kode={ticket.jobs.code}")
    own = fairs.allotted(binding, fair).filter(
        **{f"{binding.stand_employer}__in": [one.pk for one in hub.employers_of(actor)]},
    )
    stand = own.first()
    if stand is not None:
        return redirect(f"{binding.url('desk', stand.pk)}?kode={ticket.jobs.code}")
    if access.owns(actor, binding.entity_of("ticket"), ticket):
        return redirect(binding.url("ticket", ticket.pk))
    raise Http404(_("Tiket tidak dikenal."))

"""Telling a resident the number and PIN of a case that an officer entered for them: on paper or by WhatsApp."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from core import access, entities, pages
from core.access import Actor, actor_of
from core.casework import arrivals, slips
from core.entities import Entity
from egov.rules import OFFICER


def entered(request: HttpRequest, app: str, name: str, pk: int) -> tuple[Entity, Any, Actor]:
    """The record with its entity, for an officer who reads it and enters such records for others."""
    actor = actor_of(request)
    try:
        entity = entities.get(app, name)
    except LookupError as problem:
        raise Http404(_("Data tidak ditemukan.")) from problem
    record = pages.find(access.visible(entity.rows(), actor, entity), pk)
    if not (arrivals.is_offered(entity, actor) and access.may_create(actor, entity)):
        raise access.Forbidden(_("Tanda terima ini bukan untuk peran Anda."))
    return entity, record, actor


@never_cache
@access.may(OFFICER)
def slip(request: HttpRequest, app: str, entity: str, pk: int) -> HttpResponse:
    """Show what to tell the resident; a POST makes a new PIN where the former is lost."""
    kind, record, actor = entered(request, app, entity, pk)
    if request.method == "POST":
        if slips.has_pin(kind):
            slips.renew(request, kind, record, actor)
        return redirect("egov:slip", app, entity, pk)
    pin, where = slips.pin_of(request, kind, record), slips.address(kind)
    context = {
        "entity": kind,
        "record": record,
        "pin": pin,
        "has_pin": slips.has_pin(kind),
        "rows": slips.rows(kind, record, pin),
        "whatsapp": arrivals.whatsapp(kind, record, pin, where) if access.sees_personal(actor, kind, record) else "",
        "where": where,
        "arrival": arrivals.of_record(kind, record),
    }
    return render(request, "egov/casework/slip.html", context)


@never_cache
@access.may(OFFICER)
def printed(request: HttpRequest, app: str, entity: str, pk: int) -> HttpResponse:
    """Give the slip as PDF."""
    kind, record, _actor = entered(request, app, entity, pk)
    answer = HttpResponse(slips.pdf(kind, record, slips.pin_of(request, kind, record)), content_type="application/pdf")
    answer["Content-Disposition"] = 'inline; filename="tanda-terima.pdf"'
    return answer

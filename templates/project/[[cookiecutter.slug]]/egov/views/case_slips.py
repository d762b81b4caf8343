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
    """The record with its entity, for an officer who enters such records and reads this one, or just entered it."""
    actor = actor_of(request)
    try:
        entity = entities.get(app, name)
    except LookupError as problem:
        raise Http404(_("Data tidak ditemukan.")) from problem
    record = pages.find(entity.rows(), pk)
    # Who enters a case need not be one of those who read it: they hand its slip over and no more.
    if not (reads(entity, record, actor) or slips.is_kept(request, entity, record)):
        raise Http404(_("Data tidak ditemukan."))
    if not (arrivals.is_offered(entity, actor) and access.may_create(actor, entity)):
        raise access.Forbidden(_("Tanda terima ini bukan untuk peran Anda."))
    return entity, record, actor


def reads(entity: Entity, record: Any, actor: Actor) -> bool:
    """Say whether the actor reads the record at all."""
    return access.visible(entity.model._default_manager.filter(pk=record.pk), actor, entity).exists()


@never_cache
@access.may(OFFICER)
def slip(request: HttpRequest, app: str, entity: str, pk: int) -> HttpResponse:
    """Show what to tell the resident; a POST makes a new PIN where the former is lost."""
    kind, record, actor = entered(request, app, entity, pk)
    is_reader = reads(kind, record, actor)
    if request.method == "POST":
        if slips.has_pin(kind) and is_reader:
            slips.renew(request, kind, record, actor)
        return redirect("egov:slip", app, entity, pk)
    pin, where = slips.pin_of(request, kind, record), slips.address(kind)
    context = {
        "entity": kind,
        "record": record,
        "pin": pin,
        "has_pin": slips.has_pin(kind),
        "is_reader": is_reader,
        "rows": slips.rows(kind, record, pin),
        "whatsapp": arrivals.whatsapp(kind, record, pin, where)
        if access.sees_personal(actor, kind, record) or not is_reader
        else "",
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

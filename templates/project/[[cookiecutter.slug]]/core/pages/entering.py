"""The forms in which a record is made and changed."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from core import access, display, once, processing, rules, workflow
from core.access import Actor, actor_of
from core.casework import arrivals, slips
from core.entities import Entity
from core.pages.record_page import find
from core.pages.titles import trail_of


def create(request: HttpRequest, entity: Entity, service: Any, template: str) -> HttpResponse:
    """Show the form and make a record; what was typed stays when something is wrong."""
    actor = actor_of(request)
    if not access.may_begin(actor, entity):
        raise access.Forbidden(_("Anda tidak dapat membuat %s.") % display.mid_sentence(entity.label))
    initial = {key: value for key, value in request.GET.items() if key in entity.forms.Form.base_fields}
    form = entity.forms.Form(request.POST or None, request.FILES or None, actor=actor, initial=initial)
    arrival = arrival_form(request, entity, actor, form)
    if request.method == "POST" and all_valid(form, arrival):

        def made() -> HttpResponse | None:
            values = form.values()
            if arrival is not None and arrival.is_bound:
                arrivals.tell(actor, entity, arrival, values)
            record = attempt(form, lambda: service(actor, values))
            return None if record is None else _created(request, entity, record, actor)

        answer = once.take(request, made, lambda url: _made_before(request, entity, url))
        if answer is not None:
            return answer
    notice = processing.notice(entity, form)
    context = {"entity": entity, "form": form, "arrival": arrival, "actor": actor, "record": None, "notice": notice}
    return render(request, template, context | {"trail": trail_of(entity, (_("Baru"), ""))})


def arrival_form(request: HttpRequest, entity: Entity, actor: Actor, form: Any) -> Any:
    """What an officer says of a case that somebody else brought; read only where the page asked for it."""
    is_told = f"{arrivals.PREFIX}-arrived_at" in request.POST
    return arrivals.form_for(entity, actor, request.POST if is_told else None, form)


def all_valid(form: Any, arrival: Any) -> bool:
    """Say whether both forms are right; both are looked at, so that all mistakes are shown together."""
    is_right = form.is_valid()
    return (arrival is None or not arrival.is_bound or arrival.is_valid()) and is_right


def _created(request: HttpRequest, entity: Entity, record: Any, actor: Actor) -> HttpResponse:
    for warning in getattr(record, "warnings", ()):
        messages.warning(request, warning)
    messages.success(request, _("%s tersimpan.") % entity.label)
    if entity.parent is not None:
        whole = entity.parent_entity
        return redirect(whole.url("detail", getattr(record, f"{entity.parent}_id")))
    if arrivals.time_of(entity, actor) is not None:
        return handed_slip(request, entity, record)
    if actor.is_guest and getattr(record, "pin", ""):
        key = access.guest_key(entity, record)
        access.remember_guest(request, key)
        request.session[f"pin:{key}"] = record.pin
    return redirect(entity.url("detail", record.pk))


def handed_slip(request: HttpRequest, entity: Entity, record: Any) -> HttpResponse:
    """Go where the officer tells the resident number and PIN; the PIN stays with this session for a while."""
    slips.keep(request, entity, record, getattr(record, "pin", ""))
    return redirect("egov:slip", entity.app, entity.name, record.pk)


def _made_before(request: HttpRequest, entity: Entity, url: str) -> HttpResponse:
    messages.info(request, _("%s ini sudah tersimpan; tidak dicatat dua kali.") % entity.label)
    return redirect(url or entity.url("list"))


def attempt(form: Any, action: Any) -> Any:
    """Run a service; put what it refuses onto the form and give None."""
    try:
        return action()
    except rules.RuleBroken as problem:
        for name, text in problem.fields.items():
            form.add_error(name if name in form.fields else None, text)
        for text in problem.messages:
            if text not in problem.fields.values():
                form.add_error(None, text)
    except workflow.StaleState as problem:
        form.add_error(None, str(problem))
    return None


def edit(request: HttpRequest, entity: Entity, rows: QuerySet, pk: int, service: Any, template: str) -> HttpResponse:
    """Show the form of an existing record and change it."""
    actor = actor_of(request)
    record = find(rows, pk)
    if not access.may_edit(actor, entity, record):
        raise access.Forbidden(_("Data ini tidak dapat diubah pada keadaan sekarang."))
    form = entity.forms.Form(request.POST or None, request.FILES or None, actor=actor, instance=record)
    if request.method == "POST" and form.is_valid():
        warnings = attempt(form, lambda: service(actor, record, form.values()))
        if warnings is not None:
            for warning in warnings:
                messages.warning(request, warning)
            messages.success(request, _("Perubahan tersimpan."))
            return redirect(entity.url("detail", record.pk))
    trail = trail_of(entity, (entity.title_of(record), entity.url("detail", pk)), (_("Ubah"), ""))
    return render(request, template, {"entity": entity, "form": form, "actor": actor, "record": record, "trail": trail})

"""The pages every entity has: list, detail, new, edit, step, export. An application's views call these by name."""

from importlib import import_module
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from core import access, audit, blocks, display, exports, guests, rules, workflow, workitems
from core.access import Actor, actor_of
from core.documents import printed
from core.entities import Entity, get, of_app
from core.models import Transition
from core.values import is_empty

PAGE_SIZE = 25
FEW = 5  # so many rows are seen at a glance, without a search


def landing(request: HttpRequest, app: str, template: str, summary: Any = "") -> HttpResponse:
    """First page of an application: what can be begun, followed and looked up."""
    actor = actor_of(request)
    entities = of_app(app)
    fronts = [binding.front(actor) for binding in blocks.of_app(app)]
    if any(fronts):
        return redirect(next(filter(None, fronts)))
    begin = [entity for entity in entities if access.may_create(actor, entity) and entity.parent is None]
    lists = [
        {"entity": entity, "label": list_name(entity, actor)}
        for entity in entities
        if entity.parent is None and may_list(actor, entity) and (actor.is_officer or _is_way_on(entity, actor))
    ]
    cards = [card for binding in blocks.of_app(app) for card in binding.landing(actor)]
    cards += [card for page in pages_of(entities) if (card := page.card(actor)) is not None]
    named = {str(card.label) for card in cards}
    lists = [found for found in lists if str(found["label"]) not in named]
    followable = [one for one in entities if access.GUEST in one.access.create and not actor.is_officer]
    asks_sign_in = not actor.is_signed_in and not begin and any(_by_owner(entity) for entity in entities)
    if not actor.is_officer:
        summary = invite_of(app) or summary
    context = {"app": app, "title": app_name(app), "summary": summary, "asks_sign_in": asks_sign_in, "actor": actor}
    context |= {"begin": begin, "lists": lists, "followable": followable}
    context |= {
        "cards": [card for card in cards if not card.primary],
        "first": [card for card in cards if card.primary],
    }
    context |= {"trail": [(_("Layanan"), reverse("live:services")), (app_name(app), "")]}
    return render(request, template, context)


def _is_way_on(entity: Entity, actor: Actor) -> bool:
    """Say whether a plain list helps a resident: it holds something, and no block shows the same in its own way."""
    return (_is_own(entity, actor) or not entity.bindings) and read_only(entity, actor).exists()


def _by_owner(entity: Entity) -> bool:
    """Say whether who signs in could begin something here."""
    return entity.parent is None and any(word in (access.OWNER, access.RESIDENT) for word in entity.access.create)


def pages_of(entities: Any) -> tuple[Any, ...]:
    """The pages an application has beside those of its entities (core.lookups, core.worklists)."""
    return import_module(f"apps.{entities[0].package}.pages").PAGES if entities else ()


def app_name(app: str) -> str:
    """What the region calls an application."""
    from live import menus

    return menus.app_name(app)


def invite_of(app: str) -> str:
    """What residents do in an application, in a few words."""
    from live import menus

    return menus.invite_of(app)


def trail_of(entity: Entity, *further: tuple[Any, str]) -> list[tuple[Any, str]]:
    """The way back from a page of an entity: its application, its list, and what lies below."""
    way = [(app_name(entity.app), reverse(f"{entity.package}:index"))]
    if not further:
        return [*way, (entity.plural, "")]
    return [*way, (entity.plural, entity.url("list")), *further]


def may_list(actor: Actor, entity: Entity) -> bool:
    """Say whether a list of this entity can hold anything for the actor."""
    return any(
        word.kind in ("public", "public_without_personal")
        or (word.kind == "resident" and actor.is_signed_in)
        or (word.kind == "officer" and actor.is_officer)
        or (word.kind == "owner" and actor.person_id is not None)
        or (word.kind == "role" and actor.has_role(entity.app, word.name))
        for word in entity.access.read
    )


def list_name(entity: Entity, actor: Actor) -> Any:
    """What a list is called: one that holds only the actor's own records says so."""
    if actor.is_officer or not _is_own(entity, actor):
        return entity.plural
    words = _("%s saya")
    return words % (entity.plural if words.startswith("%s") else display.mid_sentence(entity.plural))


def _is_own(entity: Entity, actor: Actor) -> bool:
    """Say whether the actor reads these records only as their owner."""
    return actor.is_signed_in and not any(
        word.kind in ("public", "public_without_personal", "resident") for word in entity.access.read
    )


def listing(request: HttpRequest, entity: Entity, rows: QuerySet, template: str) -> HttpResponse:
    """List the rows an actor may read, narrowed by words, state and month."""
    actor = actor_of(request)
    words = request.GET.get("q", "").strip()
    state = request.GET.get("state", "")
    rows = search(entity, rows, words)
    if entity.workflow is not None and state:
        rows = rows.filter(state=state)
    page = Paginator(rows.order_by("-pk"), PAGE_SIZE).get_page(request.GET.get("page"))
    context = {
        "entity": entity,
        "heading": list_name(entity, actor),
        "trail": trail_of(entity),
        "page": page,
        "rows": [row_of(entity, record, actor) for record in page.object_list],
        "words": words,
        "state": state,
        "may_search": bool(words or state) or page.paginator.count > FEW,
        "may_create": access.may_create(actor, entity) and entity.parent is None,
        "may_export": may_export(actor, entity),
        "may_import": access.may_import(actor, entity),
        "actor": actor,
    }
    return render(request, template, context)


def search(entity: Entity, rows: QuerySet, words: str) -> QuerySet:
    """Rows whose number or searchable text holds all the words."""
    for word in words.split()[:6]:
        part = Q(number__icontains=word) if entity.number else Q(pk__in=[])
        for name in entity.search_fields:
            part |= Q(**{f"{name}__icontains": word})
        rows = rows.filter(part)
    return rows


def row_of(entity: Entity, record: Any, actor: Actor) -> dict[str, Any]:
    """What a list shows of one record: values that are there; personal ones only to those named in `read`."""
    personal = access.sees_personal(actor, entity, record)
    cells = [
        {"info": info, "record": record}
        for info in (entity.field(name) for name in entity.list_fields)
        if info.name != entity.title_field and (personal or not info.personal) and not is_empty(record, info.name)
    ]
    hidden = bool(entity.title_field) and bool(entity.field(entity.title_field).personal) and not personal
    state = entity.workflow.state(record.state) if entity.workflow is not None else None
    return {
        "record": record,
        "url": entity.url("detail", record.pk),
        "title": str(entity.label) if hidden else entity.title_of(record),
        "state": state,
        "cells": cells,
    }


def detail(request: HttpRequest, entity: Entity, rows: QuerySet, pk: int, template: str) -> HttpResponse:
    """Show one record: values, state and holder, steps to make, parts, blocks, history."""
    actor = actor_of(request)
    record = find(rows, pk)
    context = detail_context(request, entity, record, actor)
    return render(request, template, context)


def find(rows: QuerySet, pk: int) -> Any:
    """The row with this key, or page 404: what may not be read is not said to exist."""
    record = rows.filter(pk=pk).first()
    if record is None:
        raise Http404(_("Data tidak ditemukan."))
    return record


def detail_context(request: HttpRequest, entity: Entity, record: Any, actor: Actor) -> dict[str, Any]:
    personal = access.sees_personal(actor, entity, record)
    item = workitems.of_record(entity, record) if entity.workflow is not None else None
    history = Transition.objects.filter(app=entity.app, entity=entity.name, object_id=record.pk)
    panels = [panel for binding in entity.binding_objects() for panel in binding.panels(record, actor)]
    covered = {name for binding in entity.binding_objects() for name in binding.shown_parts()} if panels else set()
    steps = [step_form(request, entity, record, step, actor) for step in workflow.steps_for(entity, record, actor)]
    return {
        "entity": entity,
        "record": record,
        "title": row_of(entity, record, actor)["title"],
        "trail": trail_of(entity, (row_of(entity, record, actor)["title"], "")),
        "state": entity.workflow.state(record.state) if entity.workflow is not None else None,
        "item": item,
        "personal": personal,
        "history": [_event(entity, row, personal) for row in history.select_related("office").order_by("at", "pk")],
        "steps": steps,
        "only_endings": all(step["ends_badly"] for step in steps),
        "may_edit": access.may_edit(actor, entity, record),
        "parts": [_parts(entity, record, name, actor) for name in entity.children if name not in covered],
        "panels": panels,
        "documents": [(one, one.url(record)) for one in printed.available(entity, record, actor)],
        "actor": actor,
        "pin": request.session.pop(f"pin:{access.guest_key(entity, record)}", ""),
    }


def _event(entity: Entity, row: Transition, personal: bool) -> dict[str, Any]:
    label = entity.workflow.transition(row.name).label if row.name else _("Dibuat")
    return {
        "label": label,
        "state": entity.workflow.state(row.to_state),
        "at": row.at,
        "office": row.office,
        "note": row.note if personal else "",
    }


def _parts(entity: Entity, record: Any, name: str, actor: Actor) -> dict[str, Any]:
    part = get(entity.app, name)
    rows = part.rows().filter(**{part.parent: record.pk}).order_by("pk")
    states = part.access.edit_states
    open_now = not states or getattr(record, "state", "") in states
    return {
        "entity": part,
        "rows": [row_of(part, row, actor) | {"filled": _filled(part, row, actor)} for row in rows],
        "may_add": open_now and access.may_enter(actor, part, record),
    }


def _filled(part: Entity, row: Any, actor: Actor) -> list[dict[str, Any]]:
    """The values that a part holds, its title left out; pictures and long texts are on its own page."""
    personal = access.sees_personal(actor, part, row)
    shown = [info for info in part.fields if info.kind not in ("file", "image", "shape", "longtext")]
    return [
        {"info": info, "record": row, "hidden": bool(info.personal) and not personal}
        for info in shown
        if info.name not in (part.title_field, part.parent) and rules.has_value(row, info.name)
    ]


def step_form(request: HttpRequest, entity: Entity, record: Any, step: Any, actor: Actor) -> dict[str, Any]:
    """A step with its form where it asks for something, as the detail page shows it."""
    form_class = getattr(entity.forms, "MOVES", {}).get(step.name)
    form = form_class(instance=record, actor=actor, prefix=step.name) if form_class else None
    ends_badly = entity.workflow.state(step.target).phase == "rejected"
    return {"step": step, "form": form, "url": entity.url("move", record.pk, step.name), "ends_badly": ends_badly}


def create(request: HttpRequest, entity: Entity, service: Any, template: str) -> HttpResponse:
    """Show the form and make a record; what was typed stays when something is wrong."""
    actor = actor_of(request)
    if not access.may_begin(actor, entity):
        raise access.Forbidden(_("Anda tidak dapat membuat %s.") % display.mid_sentence(entity.label))
    initial = {key: value for key, value in request.GET.items() if key in entity.forms.Form.base_fields}
    form = entity.forms.Form(request.POST or None, request.FILES or None, actor=actor, initial=initial)
    if request.method == "POST" and form.is_valid():
        record = attempt(form, lambda: service(actor, form.values()))
        if record is not None:
            return _created(request, entity, record, actor)
    trail = trail_of(entity, (_("Baru"), ""))
    return render(request, template, {"entity": entity, "form": form, "actor": actor, "record": None, "trail": trail})


def _created(request: HttpRequest, entity: Entity, record: Any, actor: Actor) -> HttpResponse:
    for warning in getattr(record, "warnings", ()):
        messages.warning(request, warning)
    messages.success(request, _("%s tersimpan.") % entity.label)
    if entity.parent is not None:
        whole = entity.parent_entity
        return redirect(whole.url("detail", getattr(record, f"{entity.parent}_id")))
    if actor.is_guest and getattr(record, "pin", ""):
        key = access.guest_key(entity, record)
        access.remember_guest(request, key)
        request.session[f"pin:{key}"] = record.pin
    return redirect(entity.url("detail", record.pk))


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


def move(request: HttpRequest, entity: Entity, rows: QuerySet, pk: int, name: str, services: Any) -> HttpResponse:
    """Make one step of the workflow; a refused step shows the record again with the reason."""
    actor = actor_of(request)
    record = find(rows, pk)
    if entity.workflow is None or name not in {step.name for step in entity.workflow.transitions if step.roles}:
        raise Http404(_("Langkah tidak dikenal."))
    if request.method != "POST":
        return redirect(entity.url("detail", pk))
    workflow.require_may_move(entity, record, entity.workflow.transition(name), actor)
    form_class = getattr(entity.forms, "MOVES", {}).get(name)
    form = form_class(request.POST, request.FILES, instance=record, actor=actor, prefix=name) if form_class else None
    if form is not None and not form.is_valid():
        return _refused(request, entity, rows, pk, name, form)
    values = form.values() if form is not None else {}
    note = form.cleaned_data.get("note", "") if form is not None else ""
    note = (note or request.POST.get("note", "")).strip()
    try:
        warnings = getattr(services, name)(actor, find(rows, pk), note=note, **values)
    except (rules.RuleBroken, workflow.StaleState) as problem:
        for text in getattr(problem, "messages", [str(problem)]):
            messages.error(request, text)
        return _refused(request, entity, rows, pk, name, form)
    for warning in warnings:
        messages.warning(request, warning)
    messages.success(request, _("Langkah tercatat: %s.") % entity.workflow.transition(name).label)
    return after(request, entity, pk)


def after(request: HttpRequest, entity: Entity, pk: int) -> HttpResponse:
    """Go back to a record; to the worklist where it lies with others now, who alone may read it."""
    actor = actor_of(request)
    if actor.is_officer and not access.visible(entity.rows(), actor, entity).filter(pk=pk).exists():
        return redirect("egov:worklist")
    return redirect(entity.url("detail", pk))


def _refused(request: HttpRequest, entity: Entity, rows: QuerySet, pk: int, name: str, form: Any) -> HttpResponse:
    """The record's page with the step's form as it was typed."""
    actor = actor_of(request)
    context = detail_context(request, entity, find(rows, pk), actor)
    for step in context["steps"]:
        if step["step"].name == name and form is not None:
            step["form"] = form
    return render(request, f"{entity.package}/{entity.name}/detail.html", context, status=422)


def may_export(actor: Actor, entity: Entity) -> bool:
    """Officers with a reading role export; anybody may export what is public without personal data."""
    return any(
        word.kind in ("public", "public_without_personal")
        or (word.kind == "role" and actor.has_role(entity.app, word.name))
        for word in entity.access.read
    )


def export(request: HttpRequest, entity: Entity, rows: QuerySet, form: str) -> HttpResponse:
    """Give the rows as CSV or XLSX; who exported what is in the audit trail."""
    actor = actor_of(request)
    if not may_export(actor, entity):
        raise access.Forbidden(_("Ekspor ini bukan untuk peran Anda."))
    rows = search(entity, rows, request.GET.get("q", "").strip())
    audit.record_export(actor, entity, rows.count())
    return exports.response(entity, rows.order_by("pk"), actor, form)


def follow(request: HttpRequest, entity: Entity) -> HttpResponse:
    """Let a guest open a record with its number and PIN."""
    if request.method != "POST":
        return redirect(entity.url("list"))
    try:
        record = guests.find(entity, request.POST.get("number", ""), request.POST.get("pin", ""))
    except guests.TooManyTries:
        messages.error(request, _("Nomor ini terlalu sering dicoba. Coba lagi setelah 15 menit."))
        return redirect(f"{entity.package}:index")
    if record is None:
        messages.error(request, _("Nomor dan PIN tidak cocok. Periksa kembali tanda terima Anda."))
        return redirect(f"{entity.package}:index")
    access.remember_guest(request, access.guest_key(entity, record))
    return redirect(entity.url("detail", record.pk))


def read_only(entity: Entity, actor: Actor) -> QuerySet:
    """The only rows that pages, API and exports of an entity may start from."""
    return access.visible(entity.rows(), actor, entity)

"""What happens when a step of a workflow is sent, and where one lands after it."""

from typing import Any

from django.contrib import messages
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from core import access, rules, workflow
from core.access import actor_of
from core.entities import Entity
from core.pages.record_page import detail_context, find


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

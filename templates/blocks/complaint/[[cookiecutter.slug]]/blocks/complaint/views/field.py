"""Pages of the field officer, for a telephone in one hand: tasks near, take, photo before, photo after, done."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from blocks.complaint import clock, panels, publication, selectors
from blocks.complaint.views import trail
from core import access, files, workflow
from core.access import actor_of, may, roles
from core.rules import RuleBroken


def guard(binding: Any) -> Any:
    """Field pages are for the roles that may take a report."""
    return may(roles(binding.app, *panels.taker_roles(binding)))


def tasks(binding: Any) -> Callable[..., HttpResponse]:
    """Own tasks first, then those that nobody has, the nearest on top."""

    @guard(binding)
    def view(request: HttpRequest) -> HttpResponse:
        actor, here = actor_of(request), position(request.GET)
        found = selectors.nearest(binding, selectors.tasks(binding, actor), here)
        for task in found:
            task |= shown(binding, task["record"])
        context = {
            "trail": trail.to(binding, (_("Tugas lapangan"), "")),
            "url_name": f"{binding.package}:complaint_task",
            "here": here,
            "mine": [task for task in found if task["officer"] is not None],
            "free": [task for task in found if task["officer"] is None],
        }
        return render(request, "block_complaint/tasks.html", context)

    return view


def position(query: Any) -> tuple[float, float] | None:
    """Where the officer is, as the telephone says; it is not kept."""
    try:
        lat, lon = float(query.get("lat", "")), float(query.get("lon", ""))
    except ValueError:
        return None
    return (lat, lon) if -90 <= lat <= 90 and -180 <= lon <= 180 else None


def shown(binding: Any, record: Any) -> dict[str, Any]:
    """What a task says of a report."""
    lat, lon = getattr(record, f"{binding.place}_lat"), getattr(record, f"{binding.place}_lon")
    return {
        "title": binding.of(record, "title", ""),
        "category": binding.of(record, "category"),
        "where": publication.where(binding, record),
        "state": binding.entity.workflow.state(record.state),
        "officer": binding.of(record, "officer"),
        "due": clock.end_of_day(record.complaint.due_on) if record.complaint.due_on else None,
        "geo": f"geo:{lat},{lon}?q={lat},{lon}" if lat is not None else "",
        "text": binding.of(record, "text", ""),
        "photos": list(record_photos(binding, record)),
    }


def record_photos(binding: Any, record: Any) -> Any:
    value = binding.of(record, "photos")
    return value.all() if hasattr(value, "all") else ()


def found_or_404(binding: Any, request: HttpRequest, pk: int) -> Any:
    """A report that is this officer's task, or page 404."""
    record = selectors.tasks(binding, actor_of(request)).filter(pk=pk).first()
    if record is None:
        raise Http404(_("Tugas ini sudah diambil petugas lain atau sudah selesai."))
    return record


def task(binding: Any) -> Callable[..., HttpResponse]:
    """One task with the one thing to do next."""

    @guard(binding)
    def view(request: HttpRequest, pk: int) -> HttpResponse:
        return task_page(request, binding, found_or_404(binding, request, pk))

    return view


def task_page(request: HttpRequest, binding: Any, record: Any, status: int = 200) -> HttpResponse:
    actor = actor_of(request)
    context = shown(binding, record) | {
        "app": binding.app,
        "trail": trail.to(binding, (_("Tugas lapangan"), trail.page(binding, "tasks")), (record.number, "")),
        "record": record,
        "detail": binding.entity.url("detail", record.pk),
        "before": binding.of(record, "photo_before"),
        "next": next_step(binding, record, actor),
        "let_go": binding.let_go and panels.may_step(binding, record, actor, binding.let_go),
        "let_go_url": step_url(binding, record, binding.let_go) if binding.let_go else "",
    }
    return render(request, "block_complaint/task.html", context, status=status)


def next_step(binding: Any, record: Any, actor: Any) -> dict[str, Any] | None:
    """The step that brings the work forward: take, start, or finish; what it asks for."""
    for name, asks in (
        (binding.take, ""),
        (binding.start, "photo_before"),
        (binding.finish, "photo_after"),
    ):
        if name and panels.may_step(binding, record, actor, name):
            label = binding.entity.workflow.transition(name).label
            url = step_url(binding, record, name)
            return {"url": url, "label": label, "asks": asks, "note": name == binding.finish}
    return None


def step_url(binding: Any, record: Any, name: str) -> str:
    return reverse(f"{binding.package}:complaint_step", args=[record.pk, name])


class PhotoForm(forms.Form):
    """The photo a step asks for, checked by its content."""

    photo = forms.FileField(required=False)

    def clean_photo(self) -> Any:
        upload = self.cleaned_data["photo"]
        if upload:
            files.check(upload, accept=files.PICTURE_KINDS)
        return upload


def step(binding: Any) -> Callable[..., HttpResponse]:
    """Make a step from the telephone."""

    @guard(binding)
    def view(request: HttpRequest, pk: int, name: str) -> HttpResponse:
        allowed = [one for one in (binding.take, binding.start, binding.finish, binding.let_go) if one]
        if name not in allowed:
            raise Http404(_("Langkah tidak dikenal."))
        record = found_or_404(binding, request, pk)
        if request.method != "POST":
            return redirect(f"{binding.package}:complaint_task", pk=pk)
        try:
            make(binding, record, name, actor_of(request), request)
        except (RuleBroken, workflow.StaleState, ValidationError) as problem:
            for text in getattr(problem, "messages", [str(problem)]):
                messages.error(request, text)
            return task_page(request, binding, found_or_404(binding, request, pk), status=422)
        messages.success(request, _("Tercatat: %s.") % binding.entity.workflow.transition(name).label)
        if name in (binding.finish, binding.let_go):
            return redirect(f"{binding.package}:complaint_tasks")
        return redirect(f"{binding.package}:complaint_task", pk=pk)

    return view


def make(binding: Any, record: Any, name: str, actor: access.Actor, request: HttpRequest) -> None:
    """Hand a step to the workflow with what the telephone sent."""
    form = PhotoForm(request.POST, request.FILES)
    if not form.is_valid():
        raise ValidationError(form.errors["photo"])
    inputs: dict[str, Any] = {}
    if name == binding.take and binding.officer:
        inputs[binding.officer] = actor.user
    photo = {binding.start: binding.photo_before, binding.finish: binding.photo_after}.get(name)
    if photo and form.cleaned_data["photo"]:
        inputs[photo] = form.cleaned_data["photo"]
    note = request.POST.get("note", "").strip()[:1000]
    if name == binding.finish and binding.field_note:
        inputs[binding.field_note] = note
    if name == binding.let_go and not note:
        raise ValidationError(_("Tulis alasan tugas ini dikembalikan."))
    workflow.move(binding.entity, record, name, actor, note=note, inputs=inputs)

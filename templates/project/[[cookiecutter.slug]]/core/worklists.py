"""An officer's own list beside the worklist of all: records in some states, grouped, with entry of their parts.

An entry's `pages: officer: [{worklist: …}]` becomes one `Worklist`; with `entry` and `layout: steps`
each record opens a page that walks through the values of the part's first choice field, one form each.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, declared, display, pages
from core.access import Actor, actor_of
from core.blocks import Card
from core.entities import Entity, get
from core.part_steps import first_open, form_of, save, steps_of


@dataclass(frozen=True)
class Worklist:
    """One list of an application: which records, how they are grouped, and the part entered there."""

    app: str
    package: str
    id: str
    label: Any
    entity_name: str
    states: tuple[str, ...] = ()
    group: str = ""
    entry: str = ""
    layout: str = ""
    help: Any = ""
    roles: tuple[str, ...] = ()
    where: Q | None = None
    test: Callable[..., Any] | None = None

    @property
    def entity(self) -> Entity:
        return get(self.app, self.entity_name)

    def urlpatterns(self) -> list[Any]:
        name = f"page_{self.id.replace('-', '_')}"
        patterns = [path(f"{self.id}/", list_page, {"worklist": self}, name=name)]
        if self.layout == "steps":
            patterns.append(path(f"{self.id}/<int:pk>/", steps_page, {"worklist": self}, name=f"{name}_steps"))
        return patterns

    def card(self, actor: Actor) -> Card | None:
        """The way in on the application's first page, for who works on the list."""
        if not may_open(self, actor):
            return None
        return Card(label=self.label, url=self.url(), text=self.help, icon="clipboard-check", primary=True)

    @property
    def part(self) -> Entity | None:
        return get(self.app, self.entry) if self.entry else None

    def url(self, pk: int | None = None) -> str:
        """Address of the list, or of one record's steps."""
        name = f"{self.package}:page_{self.id.replace('-', '_')}"
        return reverse(name) if pk is None else reverse(f"{name}_steps", args=[pk])


@access.may(access.OFFICER)
def list_page(request: HttpRequest, worklist: Worklist) -> HttpResponse:
    """Show the records of the list in their groups."""
    actor, entity = actor_of(request), worklist.entity
    require_role(worklist, actor)
    due = [record for record in declared.records(worklist, actor) if _is_due(worklist, record)]
    found = sorted(due, key=lambda record: _sort_key(worklist, record))
    groups = [
        {"title": title, "rows": [_row(worklist, record, actor) for record in members]}
        for title, members in groupby(found, key=lambda record: _group_title(worklist, record))
    ]
    context = {"worklist": worklist, "entity": entity, "groups": groups, "columns": _columns(entity)}
    return render(request, "core/worklist/list.html", context)


def may_open(worklist: Worklist, actor: Actor) -> bool:
    """Say whether the actor has a role that the list is for, else one that reads the records."""
    readers = [word.name for word in worklist.entity.access.read if word.kind == "role"]
    roles = worklist.roles or readers
    return actor.is_system or (bool(roles) and actor.has_role(worklist.app, *roles))


def require_role(worklist: Worklist, actor: Actor) -> None:
    """Raise Forbidden for who has none."""
    if not may_open(worklist, actor):
        raise access.Forbidden(_("Daftar ini bukan untuk peran Anda."))


def _columns(entity: Entity) -> list[Any]:
    return [entity.field(name) for name in entity.list_fields]


def _row(worklist: Worklist, record: Any, actor: Actor) -> dict[str, Any]:
    row = pages.row_of(worklist.entity, record, actor)
    row["number"] = getattr(record, "number", "") or row["title"]
    row["steps_url"] = worklist.url(record.pk) if worklist.layout == "steps" else ""
    row["can_enter"] = bool(row["steps_url"]) and _is_open(worklist, record)
    return row


def _is_open(worklist: Worklist, record: Any) -> bool:
    states = worklist.part.access.edit_states if worklist.part is not None else ()
    return not states or record.state in states


def _start_of(worklist: Worklist, record: Any) -> Any:
    """When the record's visit begins, where the block `booking` knows it."""
    for binding in worklist.entity.binding_objects():
        if binding.block == "booking":
            return binding.start(record)
    return None


def _is_due(worklist: Worklist, record: Any) -> bool:
    """A list by the hour shows who is expected today and whose entry is still open from before."""
    if worklist.group != "slot":
        return True
    start = _start_of(worklist, record)
    today = timezone.localdate()
    if start is not None and timezone.localtime(start).date() == today:
        return True
    return bool(worklist.entry) and _is_open(worklist, record)


def _sort_key(worklist: Worklist, record: Any) -> tuple[Any, ...]:
    if worklist.group == "slot":
        start = _start_of(worklist, record)
        return (start is None, start.timestamp() if start else 0, record.pk)
    return (str(getattr(record, worklist.group, "") or ""), record.pk) if worklist.group else (record.pk,)


def _group_title(worklist: Worklist, record: Any) -> str:
    if not worklist.group:
        return ""
    if worklist.group == "slot":
        start = _start_of(worklist, record)
        if start is None:
            return _("Belum ada jadwal")
        local = timezone.localtime(start)
        return f"{display.long_date(local)}, {display.clock(local)}"
    named = getattr(record, f"get_{worklist.group}_display", None)
    return str(named() if named else getattr(record, worklist.group, "") or "")


@access.may(access.OFFICER)
def steps_page(request: HttpRequest, worklist: Worklist, pk: int) -> HttpResponse:
    """Show one record's steps and the form of the step asked for; save it and go to the next."""
    actor, entity, part = actor_of(request), worklist.entity, worklist.part
    require_role(worklist, actor)
    record = pages.find(access.visible(entity.rows(), actor, entity), pk)
    found = steps_of(part, record, worklist.url(pk))
    asked = request.GET.get("langkah", "")
    current = next((one for one in found if one.value == asked), None) or first_open(found)
    may_enter = _is_open(worklist, record) and access.may_create(actor, part)
    form = form_of(request, part, record, current, actor) if may_enter and current else None
    if request.method == "POST" and form is not None and form.is_valid():
        saved = pages.attempt(form, lambda: save(part, record, current, form, actor))
        if saved is not None:
            messages.success(request, _("%s tersimpan.") % current.label)
            following = first_open(steps_of(part, record, worklist.url(pk)))
            return redirect(following.url if following else worklist.url(pk))
    context = {
        "worklist": worklist,
        "entity": entity,
        "part": part,
        "record": record,
        "title": entity.title_of(record),
        "state": entity.workflow.state(record.state),
        "steps": found,
        "current": current,
        "form": form,
        "done": all(one.record is not None for one in found),
        "moves": pages.steps_shown(entity, record, actor),
        "detail_url": entity.url("detail", pk),
        "list_url": worklist.url(),
    }
    return render(request, "core/worklist/steps.html", context, status=_status(request))


def _status(request: HttpRequest) -> int:
    return 422 if request.method == "POST" else 200

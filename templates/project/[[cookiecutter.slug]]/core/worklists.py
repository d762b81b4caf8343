"""An officer's own list beside the worklist of all: records in some states, grouped, with entry of their parts.

An entry's `pages: officer: [{worklist: …}]` becomes one `Worklist`; with `entry` and `layout: steps`
each record opens a page that walks through the values of the part's first choice field, one form each.
"""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.contrib import messages
from django.db.models import Model, Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from core import access, blocks, display, pages, records, workflow
from core.access import Actor, actor_of
from core.blocks import Card
from core.entities import Entity, get

MAX_ROWS = 300


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


@dataclass(frozen=True)
class Step:
    """One form of a record's steps: a value of the part's choice field, and its record if entered."""

    value: str
    label: str
    record: Any
    url: str
    verdict: str = ""

    @property
    def tone(self) -> str:
        """Good or bad where the part says so by a computed yes or no, else that it is filled."""
        if self.record is None:
            return "neutral"
        verdict = getattr(self.record, self.verdict, None) if self.verdict else None
        return "info" if verdict is None else "good" if verdict else "bad"


@access.may(access.OFFICER)
def list_page(request: HttpRequest, worklist: Worklist) -> HttpResponse:
    """Show the records of the list in their groups."""
    actor, entity = actor_of(request), worklist.entity
    require_role(worklist, actor)
    rows = access.visible(entity.rows(), actor, entity)
    if worklist.states:
        rows = rows.filter(state__in=worklist.states)
    due = [record for record in rows[:MAX_ROWS] if _is_due(worklist, record)]
    found = sorted(due, key=lambda record: _sort_key(worklist, record))
    groups = [
        {"title": title, "rows": [_row(worklist, record, actor) for record in members]}
        for title, members in groupby(found, key=lambda record: _group_title(worklist, record))
    ]
    context = {"worklist": worklist, "entity": entity, "groups": groups, "columns": _columns(entity)}
    return render(request, "core/worklist/list.html", context)


def _tested(worklist: Worklist, rows: Any) -> list[Any]:
    """The rows that fit the entry's condition where only Python can tell."""
    if worklist.test is None:
        return list(rows)
    entity = worklist.entity
    settings = entity.settings_of()
    return [row for row in rows if worklist.test(row, settings, blocks.Names(entity, row)) is True]


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
    found = steps_of(worklist, record)
    asked = request.GET.get("langkah", "")
    current = next((one for one in found if one.value == asked), None) or _first_open(found)
    may_enter = _is_open(worklist, record) and access.may_create(actor, part)
    form = _form(request, part, record, current, actor) if may_enter and current else None
    if request.method == "POST" and form is not None and form.is_valid():
        saved = pages.attempt(form, lambda: _save(part, record, current, form, actor))
        if saved is not None:
            messages.success(request, _("%s tersimpan.") % current.label)
            following = _first_open(steps_of(worklist, record))
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
        "moves": [
            pages.step_form(request, entity, record, step, actor) for step in workflow.steps_for(entity, record, actor)
        ],
        "detail_url": entity.url("detail", pk),
        "list_url": worklist.url(),
    }
    return render(request, "core/worklist/steps.html", context, status=_status(request))


def _status(request: HttpRequest) -> int:
    return 422 if request.method == "POST" else 200


def choice_of(part: Entity) -> str:
    """The field whose values are the steps: the part's first field with choices."""
    for info in part.fields:
        if info.kind == "choice" and not info.computed:
            return info.name
    raise LookupError(f"{part.app}.{part.name} has no choice field")


def steps_of(worklist: Worklist, record: Model) -> list[Step]:
    """All steps of a record in the order of the choices, with what was entered in this round."""
    part = worklist.part
    entered = entered_steps(part, record)
    verdict = next((info.name for info in part.fields if info.kind == "boolean" and info.computed), "")
    return [
        Step(value, label, entered.get(value), f"{worklist.url(record.pk)}?langkah={value}", verdict)
        for value, label in _choices(part)
    ]


def entered_steps(part: Entity, record: Model) -> dict[str, Any]:
    """What was entered in this round, by step."""
    name = choice_of(part)
    fresh = _blank(part, record, "")
    same = {key: getattr(fresh, key) for key in _copied(part) if getattr(fresh, key) is not None}
    rows = part.rows().filter(**{part.parent: record.pk}, **same)
    return {getattr(row, name): row for row in rows}


def missing_steps(part: Entity, record: Model) -> list[str]:
    """Steps of this round without an entry; LookupError where the part has no choice to step over."""
    entered = entered_steps(part, record)
    return [value for value, _label in _choices(part) if value not in entered]


def _choices(part: Entity) -> list[tuple[str, str]]:
    found = part.model._meta.get_field(choice_of(part)).flatchoices
    return [(value, str(label)) for value, label in found if value]


def _copied(part: Entity) -> list[str]:
    """Fields that a part takes over from its whole: the same name on both, set by the computation."""
    own = {field.name for field in part.model._meta.fields}
    whole = {info.name for info in part.parent_entity.fields}
    return [info.name for info in part.fields if info.computed and info.name in own & whole]


def _blank(part: Entity, whole: Any, value: str) -> Any:
    """An unsaved part of the record for one step, with what it takes over from its whole."""
    record = part.model(**{part.parent: whole})
    setattr(record, choice_of(part), value)
    if part.compute is not None:
        part.compute(record, part.settings_of(), blocks.Names(part, record))
    return record


def _first_open(found: list[Step]) -> Step | None:
    return next((one for one in found if one.record is None), None)


def _form(request: HttpRequest, part: Entity, whole: Any, step: Step, actor: Actor) -> Any:
    """The part's form with only the fields that this step asks for."""
    instance = step.record or _blank(part, whole, step.value)
    form = part.forms.Form(request.POST or None, request.FILES or None, actor=actor, instance=instance)
    settings, names = part.settings_of(), blocks.Names(part, instance)
    hidden = {part.parent, choice_of(part), *_copied(part)}
    for name in list(form.fields):
        info = next((one for one in part.fields if one.name == name), None)
        asked = info is None or info.only_when is None or info.only_when(instance, settings, names) is True
        if name in hidden or not asked:
            del form.fields[name]
    return form


def _save(part: Entity, whole: Any, step: Step, form: Any, actor: Actor) -> Any:
    values = form.values()
    if step.record is not None:
        records.edit(part, actor, step.record, values)
        return step.record
    return records.create(part, actor, {part.parent: whole, choice_of(part): step.value, **values})

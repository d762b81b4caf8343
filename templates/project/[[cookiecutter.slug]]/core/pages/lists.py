"""Records in a list, searched and narrowed, and as a spreadsheet."""

from typing import Any

from django import forms
from django.core.paginator import Paginator
from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core import access, audit, disclosure, exports
from core.access import Actor, actor_of
from core.entities import Entity
from core.pages.titles import app_name, list_name, trail_of
from core.values import is_empty

PAGE_SIZE = 25
FEW = 5  # so many rows are seen at a glance, without a search


def listing(request: HttpRequest, entity: Entity, rows: QuerySet, template: str) -> HttpResponse:
    """List the rows an actor may read, narrowed by words, state and month."""
    actor = actor_of(request)
    words = request.GET.get("q", "").strip()
    state = request.GET.get("state", "")
    rows = search(entity, rows, words)
    if entity.workflow is not None and state:
        rows = rows.filter(state=state)
    page = Paginator(rows.order_by("-pk"), PAGE_SIZE).get_page(request.GET.get("page"))
    if page.number == 1:  # the further pages are the same search
        disclosure.searched(actor, entity, words, page.paginator.count)
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


def may_export(actor: Actor, entity: Entity) -> bool:
    """Officers with a reading role export; anybody may export what is public without personal data."""
    return any(
        word.kind in ("public", "public_without_personal")
        or (word.kind == "role" and actor.has_role(entity.app, word.name))
        for word in entity.access.read
    )


class ReasonForm(forms.Form):
    """Asks why a list with personal values is taken."""

    reason = forms.CharField(
        label=gettext_lazy("Alasan mengunduh"),
        help_text=gettext_lazy("Untuk apa daftar ini dipakai, misalnya nomor surat tugas atau nama rapat."),
        min_length=10,
        max_length=300,
    )


def export(request: HttpRequest, entity: Entity, rows: QuerySet, form: str) -> HttpResponse:
    """Give the rows as CSV or XLSX, personal values only for a reason; who exported what is in the audit trail."""
    actor = actor_of(request)
    if not may_export(actor, entity):
        raise access.Forbidden(_("Ekspor ini bukan untuk peran Anda."))
    words = request.GET.get("q", "").strip()
    rows = search(entity, rows, words).order_by("pk")
    if not disclosure.is_restricted(entity, actor):
        audit.record_export(actor, entity, rows.count())
        return exports.response(entity, rows, actor, form)
    asked = ReasonForm(request.POST or None)
    if request.method != "POST" or not asked.is_valid():
        return _ask_reason(request, entity, rows.count(), form, asked)
    reason = asked.cleaned_data["reason"]
    audit.record_export(actor, entity, rows.count(), reason)
    what = f"{app_name(entity.app)} · {list_name(entity, actor)}"
    return exports.response(entity, rows, actor, form, exports.origin_of(actor, what, reason, words))


def _ask_reason(request: HttpRequest, entity: Entity, count: int, form: str, asked: ReasonForm) -> HttpResponse:
    title = _("Unduh %s") % list_name(entity, actor_of(request))
    context = {
        "entity": entity,
        "form": asked,
        "count": count,
        "kind": form.upper(),
        "heading": title,
        "trail": trail_of(entity, (title, "")),
    }
    return render(request, "core/record/export.html", context, status=422 if asked.errors else 200)


def read_only(entity: Entity, actor: Actor) -> QuerySet:
    """The only rows that pages, API and exports of an entity may start from."""
    return access.visible(entity.rows(), actor, entity)

"""The cadre's pages: the posyandu of a day, and the measuring sheet of one of them."""

import json
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.health.selectors import sheets
from blocks.health.services import entry
from blocks.health.views import days, menu
from core import access
from core.access import actor_of
from core.models import Transition
from core.rules import RuleBroken
from core.workflow import StaleState

FIELDS = {"b": "weight", "t": "height", "p": "position", "l": "arm", "k": "confirmed", "s": "seen"}


def board(binding: Any, request: HttpRequest) -> HttpResponse:
    """The posyandu of the actor with how far their sheets of a day are."""
    actor, today = actor_of(request), timezone.localdate()
    late = binding.setting("late_days")
    day = days.asked(request, "tanggal", today)
    if not today - timedelta(days=late) <= day <= today:
        day = today
    choices = [today - timedelta(days=back) for back in range(late + 1)]
    rows = sheets.board(binding, actor, day)
    return render(
        request,
        "block_health/board.html",
        menu.context(binding, actor, "board", day=day, choices=choices, rows=rows, today=today),
    )


def sheet(binding: Any, request: HttpRequest, post: int, day: str) -> HttpResponse:
    """The sheet of a posyandu's day: read, saved as typed by its script, or sent as one form."""
    actor, on = actor_of(request), days.of_address(day)
    place = binding.posts(actor).filter(pk=post).first()
    if place is None:
        raise access.Forbidden(_("Posyandu ini bukan wilayah kerja Anda."))
    if request.method == "POST":
        return _save(binding, request, place, on)
    record = sheets.find(binding, place.pk, on)
    if record is None:
        try:
            entry.require_day(binding, on)
        except RuleBroken as problem:
            messages.error(request, " ".join(problem.messages))
            return redirect(binding.url("board"))
    return _page(binding, request, place, on, record, {})


def _page(
    binding: Any, request: HttpRequest, place: Any, on: date, record: Any, refused: Mapping[int, str], status: int = 200
) -> HttpResponse:
    session = binding.row(record) if record is not None else None
    lines = sheets.lines(binding, place.pk, on, session)
    workflow = binding.entity_of("session").workflow
    context = menu.context(
        binding,
        actor_of(request),
        "board",
        post=place,
        post_name=binding.of(place, "post_name"),
        day=on,
        record=record,
        state=workflow.state(record.state) if record is not None else None,
        lines=[(line, _typed(request, line, refused)) for line in lines],
        may_edit=record is None or entry.is_open(binding, record),
        returned=_return_note(binding, record),
        filled=sum(1 for line in lines if line.is_filled),
        total=len(lines),
        new_child=binding.entity_of("child").url("create"),
    )
    return render(request, "block_health/sheet.html", context, status=status)


def _typed(request: HttpRequest, line: Any, refused: Mapping[int, str]) -> dict[str, Any]:
    """What was typed into a line that was refused, so that it is still there."""
    key = line.subject.pk
    if key not in refused:
        return {}
    return {name: request.POST.get(f"{mark}-{key}", "") for mark, name in FIELDS.items()} | {"error": refused[key]}


def _return_note(binding: Any, record: Any) -> str:
    entity = binding.entity_of("session")
    if record is None or entity.workflow.state(record.state).phase != "returned":
        return ""
    steps = Transition.objects.filter(app=binding.app, entity=entity.name, object_id=record.pk)
    return steps.order_by("-at", "-pk").values_list("note", flat=True).first() or ""


def _save(binding: Any, request: HttpRequest, place: Any, on: date) -> HttpResponse:
    is_script = request.content_type == "application/json"
    actor = actor_of(request)
    try:
        given, is_final = _from_json(request) if is_script else _from_form(request)
        record = entry.open_session(binding, actor, place, on)
        refused = entry.save(binding, actor, record, given) if _is_taking(binding, record, is_final) else []
        if is_final and not refused:
            entry.submit(binding, actor, record)
    except (RuleBroken, StaleState) as problem:
        texts = getattr(problem, "messages", [str(problem)])
        return _refused(binding, request, place, on, texts, is_script, isinstance(problem, StaleState))
    if is_script:
        return JsonResponse(_told(binding, place, on, record, refused))
    if refused:
        messages.error(request, _("Ada isian yang belum benar; yang lain sudah tersimpan."))
        return _page(binding, request, place, on, record, {one.subject_id: one.text for one in refused}, status=422)
    messages.success(request, _("Lembar terkirim.") if is_final else _("Lembar tersimpan."))
    return redirect(binding.url("board") if is_final else binding.url("sheet", place.pk, on.isoformat()))


def _is_taking(binding: Any, record: Any, is_final: bool) -> bool:
    """A sheet that was sent takes nothing more, and is not wrong when sent again."""
    return entry.is_open(binding, record) or not is_final


def _from_json(request: HttpRequest) -> tuple[dict[int, dict[str, Any]], bool]:
    try:
        body = json.loads(request.body)
        rows = {int(key): dict(line) for key, line in dict(body.get("rows", {})).items()}
    except (ValueError, TypeError, AttributeError):
        raise RuleBroken([_("Kiriman tidak terbaca. Muat ulang halaman.")]) from None
    return rows, body.get("send") is True


def _from_form(request: HttpRequest) -> tuple[dict[int, dict[str, Any]], bool]:
    found: dict[int, dict[str, Any]] = {}
    for name, text in request.POST.items():
        mark, dash, key = name.partition("-")
        if dash and mark in FIELDS and key.isdecimal() and len(key) < 16:
            found.setdefault(int(key), {})[FIELDS[mark]] = text
    return found, request.POST.get("deed") == "kirim"


def _told(binding: Any, place: Any, on: date, record: Any, refused: list[entry.Refusal]) -> dict[str, Any]:
    """What the script must know: each line as the server holds it, and what it asks."""
    record.refresh_from_db()
    wrong = {one.subject_id: one.text for one in refused}
    lines = sheets.lines(binding, place.pk, on, binding.row(record))
    return {
        "rows": {line.subject.pk: _line(line, wrong.get(line.subject.pk, "")) for line in lines},
        "sent": not entry.is_open(binding, record),
        "url": binding.url("board"),
    }


def _line(line: Any, wrong: str) -> dict[str, Any]:
    label, tone = line.marked
    return {
        "seen": line.one.version if line.one is not None else 0,
        "said": [{"text": text, "tone": kind} for text, kind in [*line.classes, *([(label, tone)] if label else [])]],
        "doubts": line.doubts,
        "asks": line.asks,
        "filled": line.is_filled,
        "error": wrong,
    }


def _refused(
    binding: Any, request: HttpRequest, place: Any, on: date, texts: list[str], is_script: bool, is_stale: bool
) -> HttpResponse:
    record = sheets.find(binding, place.pk, on)
    if is_script:
        told = _told(binding, place, on, record, []) if record is not None else {}
        return JsonResponse({**told, "messages": texts}, status=409 if is_stale else 422)
    for text in texts:
        messages.error(request, text)
    if record is None:
        return redirect(binding.url("board"))
    return _page(binding, request, place, on, record, {}, status=422)

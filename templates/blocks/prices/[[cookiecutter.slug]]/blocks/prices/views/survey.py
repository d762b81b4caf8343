"""The surveyor's pages: the markets of a day, and the sheet of one of them."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices import checks, days
from blocks.prices.selectors import sheets
from blocks.prices.services import entry
from blocks.prices.views import menu, typed_rows
from core import display
from core.access import actor_of
from core.rules import RuleBroken
from core.workflow import StaleState

FIELDS = {"h": "value", "a": "missing", "p": "supply", "c": "note", "k": "confirmed", "s": "seen"}


def board(binding: Any, request: HttpRequest) -> HttpResponse:
    """All markets of a day with how far their sheets are."""
    today = timezone.localdate()
    late = binding.setting("late_days")
    day = days.asked(request, "tanggal", today)
    if not today - timedelta(days=late) <= day <= today:
        day = today
    choices = [today - timedelta(days=back) for back in range(late + 1)]
    context = menu.context(
        binding, actor_of(request), "survey", day=day, choices=choices, rows=sheets.board(binding, day), today=today
    )
    return render(request, "block_prices/survey.html", context)


def sheet(binding: Any, request: HttpRequest, market: str, day: str) -> HttpResponse:
    """The sheet of a market's day: read, saved as typed by its script, or sent as one form."""
    place = next((one for one in binding.markets() if one.code == market), None)
    if place is None:
        raise Http404(_("Pasar tidak ditemukan."))
    on = days.of_address(day)
    if request.method == "POST":
        return _save(binding, request, place, on)
    record = sheets.find(binding, place, on)
    if record is None and not _may_begin(binding, request, on):
        return redirect(binding.url("survey"))
    return _page(binding, request, place, on, record, {})


def _may_begin(binding: Any, request: HttpRequest, on: date) -> bool:
    try:
        entry.require_day(binding, on)
    except RuleBroken as problem:
        messages.error(request, " ".join(problem.messages))
        return False
    return True


def _page(
    binding: Any, request: HttpRequest, place: Any, on: date, record: Any, refused: Mapping[int, str], status: int = 200
) -> HttpResponse:
    lines = sheets.lines(binding, record) if record else sheets.empty_lines(binding, place, on)
    may_edit = record is None or entry.is_open(binding, record)
    groups: dict[str, list[Any]] = {}
    for line in lines:
        groups.setdefault(line.commodity.group, []).append(line)
    context = menu.context(
        binding,
        actor_of(request),
        "survey",
        market=place,
        day=on,
        record=record,
        state=binding.entity.workflow.state(record.state) if record else None,
        groups=[(name, [(line, _typed(request, line, refused)) for line in rows]) for name, rows in groups.items()],
        reasons=entry.options(binding, binding.missing),
        supplies=entry.options(binding, binding.supply),
        may_edit=may_edit,
        returned=typed_rows.return_note(binding, record),
        filled=sum(1 for line in lines if line.is_filled),
        total=len(lines),
    )
    return render(request, "block_prices/sheet.html", context, status=status)


def _typed(request: HttpRequest, line: Any, refused: Mapping[int, str]) -> dict[str, Any]:
    """What was typed into a line that was refused, so that it is still there."""
    key = line.commodity.pk
    return {"value": request.POST.get(f"h-{key}", ""), "error": refused[key]} if key in refused else {}


def _save(binding: Any, request: HttpRequest, place: Any, on: date) -> HttpResponse:
    is_script = request.content_type == "application/json"
    try:
        given, is_final = typed_rows.of(request, FIELDS)
        record = entry.open_sheet(binding, actor_of(request), place, on)
        refused = _keep(binding, request, record, given, is_final)
        if is_final and not refused:
            entry.submit(binding, actor_of(request), record)
    except (RuleBroken, StaleState) as problem:
        texts = getattr(problem, "messages", [str(problem)])
        return _refused(binding, request, place, on, texts, is_script, isinstance(problem, StaleState))
    if is_script:
        return JsonResponse(_told(binding, record, refused, is_final))
    return _after_form(binding, request, place, on, record, refused, is_final)


def _keep(binding: Any, request: HttpRequest, record: Any, given: Any, is_final: bool) -> list[entry.Refusal]:
    """Save what is given; a sheet that was sent already takes nothing more and is not wrong when sent again."""
    if is_final and binding.phase(record) in ("verifying", "done"):
        return []
    return entry.save(binding, actor_of(request), record, given)


def _told(binding: Any, record: Any, refused: list[entry.Refusal], is_final: bool) -> dict[str, Any]:
    """What the script must know: each line as the server holds it, and what it asks."""
    record.refresh_from_db()
    wrong = {one.commodity_id: one for one in refused}
    lines = sheets.lines(binding, record)
    return {
        "rows": {line.commodity.pk: _line(line, wrong.get(line.commodity.pk)) for line in lines},
        "filled": sum(1 for line in lines if line.is_filled),
        "total": len(lines),
        "sent": not entry.is_open(binding, record),
        "message": _("Lembar terkirim.") if is_final and not refused else "",
        "url": binding.url("survey"),
    }


def _line(line: Any, wrong: entry.Refusal | None) -> dict[str, Any]:
    findings = [one for one in line.findings if one.kind != "empty"]
    return {
        "value": line.seen,
        "change": checks.signed(line.change) if line.change is not None else "",
        "texts": [one.text for one in findings],
        "asks": [one.asks for one in findings if one.blocks],
        "filled": line.is_filled,
        "error": wrong.text if wrong else "",
        "conflict": bool(wrong and wrong.is_conflict),
        "shown": display.number(line.value) if line.value is not None else "",
    }


def _refused(
    binding: Any, request: HttpRequest, place: Any, on: date, texts: list[str], is_script: bool, is_stale: bool
) -> HttpResponse:
    if is_script:
        record = sheets.find(binding, place, on)
        told = _told(binding, record, [], False) if record is not None else {}
        return JsonResponse({**told, "messages": texts}, status=409 if is_stale else 422)
    for text in texts:
        messages.error(request, text)
    record = sheets.find(binding, place, on)
    if record is None:
        return redirect(binding.url("survey"))
    return _page(binding, request, place, on, record, {}, status=422)


def _after_form(
    binding: Any, request: HttpRequest, place: Any, on: date, record: Any, refused: list[entry.Refusal], is_final: bool
) -> HttpResponse:
    if refused:
        messages.error(request, _("Ada isian yang belum benar; yang lain sudah tersimpan."))
        wrong = {one.commodity_id: one.text for one in refused}
        return _page(binding, request, place, on, record, wrong, status=422)
    messages.success(request, _("Lembar terkirim.") if is_final else _("Lembar tersimpan."))
    return redirect(binding.url("survey") if is_final else binding.url("sheet", place.code, on.isoformat()))

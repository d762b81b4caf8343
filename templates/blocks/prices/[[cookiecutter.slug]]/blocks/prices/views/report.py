"""The reporter's pages: the stores that are due, and the stock report of one of them."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.prices import days
from blocks.prices.commodity import shown
from blocks.prices.selectors import reports
from blocks.prices.services import entry
from blocks.prices.services import reports as service
from blocks.prices.views import menu, typed_rows
from core import display
from core.access import actor_of
from core.rules import RuleBroken
from core.workflow import StaleState

FIELDS = {"h": "value", "m": "incoming", "x": "outgoing", "c": "note", "s": "seen"}


def board(binding: Any, request: HttpRequest) -> HttpResponse:
    """The stores this officer reports for, those that are due first."""
    today, late = timezone.localdate(), binding.setting("late_days")
    day = days.asked(request, "tanggal", today)
    if not today - timedelta(days=late) <= day <= today:
        day = today
    rows = reports.board(binding, actor_of(request), day)
    context = menu.context(
        binding,
        actor_of(request),
        "reports",
        day=day,
        today=today,
        choices=[today - timedelta(days=back) for back in range(late + 1)],
        rows=rows,
        due=sum(1 for one in rows if one.is_due),
    )
    return render(request, "block_prices/reports.html", context)


def report(binding: Any, request: HttpRequest, store: int, day: str) -> HttpResponse:
    """The report of a store's day: read, saved as typed by its script, or sent as one form."""
    place = next((one for one in binding.stores(actor_of(request)) if one.pk == store), None)
    if place is None:
        raise Http404(_("Tempat stok tidak ditemukan."))
    on = days.of_address(day)
    if request.method == "POST":
        return _save(binding, request, place, on)
    record = reports.find(binding, place, on)
    if record is None:
        try:
            entry.require_day(binding, on)
        except RuleBroken as problem:
            messages.error(request, " ".join(problem.messages))
            return redirect(binding.url("reports"))
    return _page(binding, request, place, on, record, {})


def _page(
    binding: Any, request: HttpRequest, place: Any, on: date, record: Any, refused: Mapping[int, str], status: int = 200
) -> HttpResponse:
    lines = reports.lines(binding, record) if record else reports.empty_lines(binding, place, on)
    groups: dict[str, list[Any]] = {}
    for line in lines:
        groups.setdefault(line.commodity.group, []).append((line, _typed(request, line, refused)))
    context = menu.context(
        binding,
        actor_of(request),
        "reports",
        store=place,
        store_name=binding.store_label(place),
        store_kind=shown(place, binding.store_kind),
        day=on,
        record=record,
        state=binding.report_entity.workflow.state(record.state) if record else None,
        groups=list(groups.items()),
        may_edit=record is None or entry.is_open(binding, record),
        returned=typed_rows.return_note(binding, record),
        filled=sum(1 for line in lines if line.is_filled),
        total=len(lines),
    )
    return render(request, "block_prices/report.html", context, status=status)


def _typed(request: HttpRequest, line: Any, refused: Mapping[int, str]) -> dict[str, Any]:
    """What was typed into a line that was refused, so that it is still there."""
    key = line.commodity.pk
    if key not in refused:
        return {}
    given = {name: request.POST.get(f"{mark}-{key}", "") for mark, name in FIELDS.items()}
    return {**given, "error": refused[key]}


def _save(binding: Any, request: HttpRequest, place: Any, on: date) -> HttpResponse:
    is_script = request.content_type == "application/json"
    actor = actor_of(request)
    try:
        given, is_final = typed_rows.of(request, FIELDS)
        record = service.open_report(binding, actor, place, on)
        is_sent = is_final and binding.phase(record) in ("verifying", "done")
        refused = [] if is_sent else service.save(binding, actor, record, given)
        if is_final and not refused:
            service.submit(binding, actor, record)
    except (RuleBroken, StaleState) as problem:
        texts = getattr(problem, "messages", [str(problem)])
        return _refused(binding, request, place, on, texts, is_script, isinstance(problem, StaleState))
    if is_script:
        return JsonResponse(_told(binding, record, refused, is_final))
    if refused:
        messages.error(request, _("Ada isian yang belum benar; yang lain sudah tersimpan."))
        wrong = {one.commodity_id: one.text for one in refused}
        return _page(binding, request, place, on, record, wrong, status=422)
    messages.success(request, _("Laporan stok terkirim.") if is_final else _("Laporan stok tersimpan."))
    return redirect(binding.url("reports") if is_final else binding.url("report", place.pk, on.isoformat()))


def _told(binding: Any, record: Any, refused: list[entry.Refusal], is_final: bool) -> dict[str, Any]:
    """What the script must know: each line as the server holds it, and what it asks."""
    record.refresh_from_db()
    wrong = {one.commodity_id: one for one in refused}
    lines = reports.lines(binding, record)
    return {
        "rows": {line.commodity.pk: _line(line, wrong.get(line.commodity.pk)) for line in lines},
        "filled": sum(1 for line in lines if line.is_filled),
        "total": len(lines),
        "sent": not entry.is_open(binding, record),
        "message": _("Laporan stok terkirim.") if is_final and not refused else "",
        "url": binding.url("reports"),
    }


def _line(line: Any, wrong: entry.Refusal | None) -> dict[str, Any]:
    findings = [one for one in line.findings if one.kind != "empty"]
    return {
        "value": line.seen,
        "change": "",
        "texts": [one.text for one in findings],
        "asks": [one.asks for one in findings if one.blocks],
        "filled": line.is_filled,
        "error": wrong.text if wrong else "",
        "conflict": bool(wrong and wrong.is_conflict),
        "shown": display.number(line.amount) if line.amount is not None else "",
    }


def _refused(
    binding: Any, request: HttpRequest, place: Any, on: date, texts: list[str], is_script: bool, is_stale: bool
) -> HttpResponse:
    record = reports.find(binding, place, on)
    if is_script:
        told = _told(binding, record, [], False) if record is not None else {}
        return JsonResponse({**told, "messages": texts}, status=409 if is_stale else 422)
    for text in texts:
        messages.error(request, text)
    if record is None:
        return redirect(binding.url("reports"))
    return _page(binding, request, place, on, record, {}, status=422)

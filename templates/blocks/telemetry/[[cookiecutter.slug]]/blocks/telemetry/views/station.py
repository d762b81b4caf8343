"""One station or vehicle for the office: values, charts, alerts, export, readings typed in."""

import csv
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook

from blocks.telemetry.forms import ReadingForm
from blocks.telemetry.models import Span, Stream, Thing
from blocks.telemetry.selectors import board, series
from blocks.telemetry.selectors.tracks import midnight
from blocks.telemetry.services import typing_in
from blocks.telemetry.views import answer, menu
from blocks.telemetry.views.alerts import worded
from core import audit
from core.access import actor_of
from core.exports import XLSX, plain
from core.rules import RuleBroken

LONGEST_RAW, LONGEST = timedelta(days=31), timedelta(days=3660)
SPANS = {"mentah": "", "menit": Span.MINUTE, "jam": Span.HOUR, "hari": Span.DAY}


def seen(binding: Any, request: HttpRequest, pk: int) -> Thing:
    """The station, where this actor may read its record."""
    thing = answer.thing(binding, pk)
    answer.find(binding.seen_by(actor_of(request)), pk=thing.record_id)
    return thing


def show(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """How it stands, a chart a quantity, its alerts and log."""
    thing, actor = seen(binding, request, pk), actor_of(request)
    line, choice = board.one(binding, thing), series.chosen(request.GET.get("rentang", ""))
    context = menu.context(
        binding,
        actor,
        "station",
        line.name,
        line=line,
        choice=choice,
        choices=series.choices(),
        charts=[_chart(binding, value, choice) for value in line.values if value.stream.last_at],
        alerts=_alerts(binding, thing),
        cares=thing.cares.select_related("by", "stream")[:5],
        devices=thing.devices.order_by("revoked_at", "pk"),
        cctv=getattr(line.record, binding.cctv, "") if binding.cctv else "",
        may_watch=binding.is_watcher(actor),
        offers_answer=binding.may_answer(actor),
        days=thing.days.all()[:7] if binding.moves else [],
        spans=_spans(),
        streams=[value for value in line.values if value.stream.last_at],
        since=timezone.localdate() - timedelta(days=6),
        today=timezone.localdate(),
    )
    return render(request, "block_telemetry/station.html", context)


def _spans() -> list[tuple[str, Any]]:
    return [("jam", _("Tiap jam")), ("hari", _("Tiap hari")), ("menit", _("Tiap menit")), ("mentah", _("Mentah"))]


def _chart(binding: Any, value: board.Value, choice: series.Choice) -> Any:
    tiers = [
        (binding.tier(value.quantity.code, level.severity).label, level.rise) for level in value.stream.levels.all()
    ]
    return series.chart(value.stream, value.quantity, tiers, choice, timezone.now())


def _alerts(binding: Any, thing: Thing) -> list[dict[str, Any]]:
    found = [row for stream in thing.streams.all() for row in stream.alerts.select_related("noted_by")[:8]]
    return [worded(binding, row) for row in sorted(found, key=lambda one: one.at, reverse=True)[:8]]


def type_in(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Readings read by eye."""
    thing, actor = seen(binding, request, pk), actor_of(request)
    form = ReadingForm(request.POST or None, binding=binding)
    if request.method == "POST" and form.is_valid():
        try:
            stored = typing_in.keep(binding, actor, thing, form.cleaned_data["at"], form.values())
        except RuleBroken as problem:
            for text in problem.messages:
                form.add_error(None, text)
        else:
            text = _("Bacaan tersimpan.") if stored else _("Bacaan pada waktu itu sudah ada; yang pertama dipakai.")
            messages.success(request, text)
            return redirect(binding.url("station", pk))
    context = menu.context(
        binding,
        actor,
        "board",
        _("Catat bacaan"),
        form=form,
        line=board.one(binding, thing),
        back=binding.url("station", pk),
    )
    return render(request, "block_telemetry/form.html", context, status=422 if form.errors else 200)


def export(binding: Any, request: HttpRequest, pk: int, form: str) -> HttpResponse:
    """Readings of one quantity as CSV or XLSX; who took them is in the audit trail."""
    thing, actor = seen(binding, request, pk), actor_of(request)
    if form not in ("csv", "xlsx"):
        raise Http404
    code, span = request.GET.get("besaran", ""), SPANS.get(request.GET.get("tiap", "jam"), Span.HOUR)
    stream = answer.find(thing.streams, quantity=code)
    first, until = _range(request, span)
    quantity = binding.quantity(code)
    audit.write(
        actor,
        "export",
        app=binding.app,
        entity=binding.entity_name,
        object_id=thing.record_id,
        changes={"quantity": code, "from": str(first.date()), "span": str(span)},
    )
    name = f"{binding.app}-{thing.pk}-{code}-{timezone.localdate(first).isoformat()}.{form}"
    rows = _table(stream, quantity, span, first, until)
    response = _csv(rows) if form == "csv" else _xlsx(rows)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


def _range(request: HttpRequest, span: str) -> tuple[datetime, datetime]:
    today = timezone.localdate()
    last = answer.day(request.GET.get("sampai", "")) or today
    first = answer.day(request.GET.get("dari", "")) or last - timedelta(days=6)
    longest = LONGEST if span in (Span.HOUR, Span.DAY) else LONGEST_RAW
    last = min(max(last, date(2000, 1, 1)), today)
    first = min(max(first, last - longest), last)
    return midnight(first), midnight(last + timedelta(days=1))


def _table(stream: Stream, quantity: Any, span: str, first: datetime, until: datetime) -> Iterator[list[Any]]:
    yield [plain(text) for text in series.heads(span, quantity)]
    for row in series.rows(stream, span, first, until):
        moment = timezone.localtime(row[0]).replace(tzinfo=None, microsecond=0)
        yield [moment, *[plain(cell) if isinstance(cell, str) else cell for cell in row[1:]]]


class _Echo:
    """A file that gives back what is written to it."""

    def write(self, value: str) -> str:
        return value


def _csv(rows: Iterator[list[Any]]) -> StreamingHttpResponse:
    writer = csv.writer(_Echo())
    lines = (writer.writerow(row) for row in rows)
    return StreamingHttpResponse(_with_mark(lines), content_type="text/csv; charset=utf-8")


def _with_mark(lines: Iterator[str]) -> Iterator[str]:
    yield "\ufeff"
    yield from lines


def _xlsx(rows: Iterator[list[Any]]) -> HttpResponse:
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Data"))
    for row in rows:
        sheet.append(row)
    response = HttpResponse(content_type=XLSX)
    book.save(response)
    return response

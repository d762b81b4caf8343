"""Vehicles: a day's track, a report of many days, the fences."""

from datetime import date, timedelta
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from openpyxl import Workbook

from blocks.telemetry.forms import FenceForm
from blocks.telemetry.models import Fence
from blocks.telemetry.selectors import board, tracks
from blocks.telemetry.services import fences
from blocks.telemetry.views import answer, menu
from blocks.telemetry.views.station import seen
from core import audit
from core.access import actor_of
from core.exports import XLSX, plain
from core.maps import Point

LONGEST = 93


def track(binding: Any, request: HttpRequest, pk: int, day: str) -> HttpResponse:
    """One day of one vehicle."""
    thing, on = seen(binding, request, pk), answer.day(day)
    if on is None:
        raise Http404
    found = tracks.day(binding, thing, on)
    line, today = board.one(binding, thing), timezone.localdate()
    known = list(Fence.objects.filter(app=binding.app))
    stops = [{"stop": one, "place": tracks.place_of(one, known)} for one in found.stops] if found else []
    context = menu.context(
        binding,
        actor_of(request),
        "days",
        _("Perjalanan %s") % line.name,
        line=line,
        on=on,
        before=on - timedelta(days=1),
        after=on + timedelta(days=1) if on < today else None,
        found=found,
        stops=stops,
        path=_drawn(found),
        points=_points(found, stops),
    )
    return render(request, "block_telemetry/track.html", context)


def _points(found: tracks.Day | None, stops: list[dict[str, Any]]) -> list[Point]:
    """Begin, end and stops on the map."""
    if found is None or not found.spots:
        return []
    first, last = found.spots[0], found.spots[-1]
    marks = [
        Point(
            one["stop"].lat, one["stop"].lon, f"{_('Berhenti')} {one['stop'].begin_words} {one['place']}", tone="warn"
        )
        for one in stops
    ]
    return [
        Point(first.lat, first.lon, f"{_('Mulai')} {timezone.localtime(first.at):%H.%M}", tone="info"),
        *marks,
        Point(last.lat, last.lon, f"{_('Terakhir')} {timezone.localtime(last.at):%H.%M}", tone="good"),
    ]


def _drawn(found: tracks.Day | None) -> str:
    """The path as a drawing of its own, north up."""
    if found is None or len(found.spots) < 2:
        return ""
    spots = tracks.thinned(found.spots)
    south, west = min(one.lat for one in spots), min(one.lon for one in spots)
    size = max(max(one.lat for one in spots) - south, max(one.lon for one in spots) - west, 0.0005)
    pairs = [f"{10 + (one.lon - west) / size * 280:.0f} {290 - (one.lat - south) / size * 280:.0f}" for one in spots]
    return "M" + "L".join(pairs)


def geojson(binding: Any, request: HttpRequest, pk: int, day: str) -> HttpResponse:
    """The day as a line with its moments; who took it is in the audit trail."""
    thing, on = seen(binding, request, pk), answer.day(day)
    found = tracks.day(binding, thing, on) if on else None
    if found is None:
        raise Http404
    audit.write(
        actor_of(request),
        "export",
        app=binding.app,
        entity=binding.entity_name,
        object_id=thing.record_id,
        changes={"track": str(on)},
    )
    feature = {
        "type": "Feature",
        "geometry": {"type": "LineString", "coordinates": [[one.lon, one.lat] for one in found.spots]},
        "properties": {
            "day": str(on),
            "metres": found.figures.metres,
            "times": [one.at.isoformat() for one in found.spots],
        },
    }
    response = JsonResponse(feature, content_type="application/geo+json")
    response["Content-Disposition"] = f'attachment; filename="jejak-{thing.pk}-{on}.geojson"'
    return response


def days(binding: Any, request: HttpRequest) -> HttpResponse:
    """All vehicles over a span of days."""
    first, last = _span(request)
    rows = tracks.report(binding, first, last)
    context = menu.context(
        binding,
        actor_of(request),
        "days",
        _("Perjalanan"),
        rows=rows,
        first=first,
        last=last,
        kilometres=round(sum(row["kilometres"] for row in rows), 1),
        query=f"dari={first}&sampai={last}",
    )
    return render(request, "block_telemetry/days.html", context)


def days_xlsx(binding: Any, request: HttpRequest) -> HttpResponse:
    """The same as a spreadsheet; who took it is in the audit trail."""
    first, last = _span(request)
    rows = tracks.report(binding, first, last)
    audit.write(actor_of(request), "export", app=binding.app, entity=binding.entity_name, changes={"days": len(rows)})
    book = Workbook(write_only=True)
    sheet = book.create_sheet(_("Perjalanan"))
    sheet.append(
        [
            _("Kendaraan"),
            _("Keterangan"),
            _("Hari jalan"),
            "km",
            _("Jam bergerak"),
            _("Henti"),
            _("Kecepatan tertinggi (km/jam)"),
            _("Masuk pagar"),
        ]
    )
    for row in rows:
        hours = round(row["moving"].total_seconds() / 3600, 1)
        sheet.append(
            [
                plain(row["name"]),
                plain(row["detail"]),
                row["days"],
                row["kilometres"],
                hours,
                row["stops"],
                row["top_kmh"],
                row["visits"],
            ]
        )
    response = HttpResponse(content_type=XLSX)
    book.save(response)
    response["Content-Disposition"] = f'attachment; filename="perjalanan-{binding.app}-{first}-{last}.xlsx"'
    return response


def _span(request: HttpRequest) -> tuple[date, date]:
    today = timezone.localdate()
    last = answer.day(request.GET.get("sampai", "")) or today
    last = min(max(last, date(2000, 1, 1)), today)
    first = answer.day(request.GET.get("dari", "")) or last - timedelta(days=6)
    return min(max(first, last - timedelta(days=LONGEST)), last), last


def fence_list(binding: Any, request: HttpRequest) -> HttpResponse:
    """All fences, and a form for a new one."""
    form = FenceForm(request.POST or None, binding=binding)
    if request.method == "POST" and form.is_valid():
        fences.save(binding, actor_of(request), form.instance)
        messages.success(request, _("Pagar wilayah tersimpan."))
        return redirect(binding.url("fences"))
    rows = list(Fence.objects.filter(app=binding.app))
    points = [Point(one.lat, one.lon, one.name, binding.url("fence", one.pk)) for one in rows]
    context = menu.context(
        binding, actor_of(request), "fences", _("Pagar wilayah"), form=form, rows=rows, points=points
    )
    return render(request, "block_telemetry/fences.html", context, status=422 if form.errors else 200)


def fence(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Change one fence."""
    row = answer.find(Fence.objects, app=binding.app, pk=pk)
    form = FenceForm(request.POST or None, instance=row, binding=binding)
    if request.method == "POST" and form.is_valid():
        fences.save(binding, actor_of(request), form.instance)
        messages.success(request, _("Pagar wilayah tersimpan."))
        return redirect(binding.url("fences"))
    context = menu.context(
        binding, actor_of(request), "fences", _("Ubah pagar wilayah"), form=form, fence=row, back=binding.url("fences")
    )
    return render(request, "block_telemetry/fence.html", context, status=422 if form.errors else 200)


def fence_remove(binding: Any, request: HttpRequest, pk: int) -> HttpResponse:
    """Take a fence away."""
    row = answer.find(Fence.objects, app=binding.app, pk=pk)
    return answer.attempt(
        request,
        lambda: fences.remove(binding, actor_of(request), row),
        _("Pagar wilayah dihapus."),
        binding.url("fences"),
    )

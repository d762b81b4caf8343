"""Readings for other programs: GeoJSON and SensorThings, and the page that describes them and the door for devices."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from blocks.telemetry import sensorthings, typed
from blocks.telemetry.selectors import board
from blocks.telemetry.views import answer, menu
from core.access import actor_of
from core.documents.parts import address


def about(binding: Any, request: HttpRequest) -> HttpResponse:
    """What can be read and sent, with examples that can be copied."""
    context = menu.context(
        binding,
        actor_of(request),
        "data",
        _("Data dan API"),
        quantities=list(binding.all_quantities().values()),
        send_url=address(binding.url("send")),
        geojson_url=address(binding.url("geojson")),
        sta_url=address(binding.url("sta")),
        most=typed.MOST,
        raw_days=binding.setting("raw_days"),
        skew=binding.setting("skew_minutes"),
    )
    return render(request, "block_telemetry/data.html", context)


def geojson(binding: Any, request: HttpRequest) -> HttpResponse:
    """Every station or vehicle as a point with how it stands."""
    lines = _lines(binding, request)
    body = {"type": "FeatureCollection", "features": [_feature(one) for one in lines if one.point is not None]}
    return _shared(binding, JsonResponse(body, content_type="application/geo+json"))


def _feature(line: board.Line) -> dict[str, Any]:
    lat, lon = line.point or (0, 0)
    return {
        "type": "Feature",
        "id": line.thing.pk,
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {
            "name": line.name,
            "detail": line.detail,
            "status": line.status,
            "severity": line.thing.severity,
            "silent": line.thing.is_silent,
            "seen_at": line.thing.seen_at.isoformat() if line.thing.seen_at else None,
            "values": {one.quantity.code: one.stream.last_value for one in line.values},
            "speed_kmh": line.thing.speed_kmh,
            "heading": line.thing.heading,
        },
    }


def root(binding: Any, request: HttpRequest) -> HttpResponse:
    """The service's own page."""
    return _shared(binding, JsonResponse(sensorthings.root(binding)))


def collection(binding: Any, request: HttpRequest, name: str) -> HttpResponse:
    """Things, Datastreams or Observations; in pieces."""
    return _answer(binding, request, lambda asked: _collected(binding, request, name, asked))


def _collected(binding: Any, request: HttpRequest, name: str, asked: Any) -> dict[str, Any]:
    lines = _lines(binding, request)
    if name == "Things":
        return sensorthings.page(
            sorted(lines, key=lambda one: one.thing.pk),
            asked,
            lambda one: sensorthings.thing(binding, one),
            request.path,
            request.GET,
        )
    if name == "Datastreams":
        return _streams(binding, request, lines, asked)
    if name == "Observations":
        return _observed(binding, request, {value.stream.pk for line in lines for value in line.values}, asked)
    raise Http404


def one(binding: Any, request: HttpRequest, name: str, pk: int) -> HttpResponse:
    """One entity by its key."""
    return _answer(binding, request, lambda _asked: _single(binding, request, name, pk))


def _single(binding: Any, request: HttpRequest, name: str, pk: int) -> dict[str, Any]:
    lines = _lines(binding, request)
    if name == "Things":
        line = next((line for line in lines if line.thing.pk == pk), None)
        return sensorthings.thing(binding, _there(line))
    streams = {value.stream.pk: (line, value) for line in lines for value in line.values}
    if name == "Datastreams":
        line, value = _there(streams.get(pk))
        return sensorthings.datastream(binding, value, line.name)
    rows = sensorthings.observations(list(streams), sensorthings.Options())
    return sensorthings.observation(binding, answer.find(rows, pk=pk))


def under(binding: Any, request: HttpRequest, name: str, pk: int, part: str) -> HttpResponse:
    """Things(1)/Datastreams and Datastreams(1)/Observations."""
    return _answer(binding, request, lambda asked: _under(binding, request, name, pk, part, asked))


def _under(binding: Any, request: HttpRequest, name: str, pk: int, part: str, asked: Any) -> dict[str, Any]:
    lines = _lines(binding, request)
    if (name, part) == ("Things", "Datastreams"):
        line = _there(next((line for line in lines if line.thing.pk == pk), None))
        return _streams(binding, request, [line], asked)
    if (name, part) == ("Datastreams", "Observations"):
        _there(next((value for line in lines for value in line.values if value.stream.pk == pk), None))
        return _observed(binding, request, {pk}, asked)
    raise Http404


def _streams(binding: Any, request: HttpRequest, lines: Any, asked: Any) -> dict[str, Any]:
    rows = sorted(((value, line.name) for line in lines for value in line.values), key=lambda row: row[0].stream.pk)
    return sensorthings.page(rows, asked, lambda row: sensorthings.datastream(binding, *row), request.path, request.GET)


def _observed(binding: Any, request: HttpRequest, streams: set[int], asked: Any) -> dict[str, Any]:
    rows = sensorthings.observations(streams, asked)
    return sensorthings.page(rows, asked, lambda row: sensorthings.observation(binding, row), request.path, request.GET)


def _lines(binding: Any, request: HttpRequest) -> list[board.Line]:
    """What everybody may see where readings are public; else what the actor may."""
    actor = actor_of(request)
    lines = board.lines(binding, None if binding.public else binding.seen_by(actor))
    return [line for line in lines if line.is_active or binding.is_reader(actor)]


def _there(found: Any) -> Any:
    if found is None:
        raise Http404
    return found


def _answer(binding: Any, request: HttpRequest, write: Any) -> HttpResponse:
    try:
        body = write(sensorthings.options(request.GET))
    except sensorthings.NotDone as problem:
        return _shared(binding, JsonResponse({"code": 501, "type": "error", "message": str(problem)}, status=501))
    return _shared(binding, JsonResponse(body))


def _shared(binding: Any, response: HttpResponse) -> HttpResponse:
    """Other sites may read what is public."""
    if binding.public:
        response["Access-Control-Allow-Origin"] = "*"
        response["Cache-Control"] = "max-age=30"
    return response

"""The published lines as a GTFS feed and as GeoJSON."""

from collections.abc import Callable
from datetime import date, time, timedelta
from typing import Any

from django.conf import settings

from blocks.directory import gtfs
from blocks.directory.selectors import places, transit
from core.offices import office_of_agency
from region.profile import REGION

VALID_DAYS = 180
AT_HAND = ("kursi_roda", "ramp")


def of_lines(binding: Any, today: date, address: Callable[[str], str]) -> gtfs.Feed:
    """The feed of today; `address` makes full addresses."""
    found = transit.routes(binding)
    return gtfs.Feed(
        agency=_agency(binding, address),
        stops=tuple(_stop(binding, call, address) for _key, call in sorted(transit.stops_of(found).items())),
        routes=tuple(_route(binding, one, address) for one in found),
        starts_on=today,
        ends_on=today + timedelta(days=VALID_DAYS),
    )


def _agency(binding: Any, address: Callable[[str], str]) -> gtfs.Agency:
    office = office_of_agency(binding.entity_of("route").agency)
    name = office.name if office is not None else REGION.name
    return gtfs.Agency(binding.app, f"{name} {REGION.name}", address("/"), settings.TIME_ZONE)


def _stop(binding: Any, call: transit.Call, address: Callable[[str], str]) -> gtfs.Stop:
    helps = binding.of(call.stop, "access")
    return gtfs.Stop(
        key=str(call.stop.pk),
        name=str(binding.of(call.stop, "name")),
        lat=call.point[0],
        lon=call.point[1],
        url=address(binding.url("place", call.stop.pk)),
        wheelchair=any(word in helps for word in AT_HAND) if helps else None,
    )


def _route(binding: Any, one: transit.Route, address: Callable[[str], str]) -> gtfs.Route:
    return gtfs.Route(
        key=str(one.record.pk),
        short_name=one.code,
        long_name=one.name,
        kind=one.kind,
        colour=one.colour.upper(),
        text_colour=one.ink.upper(),
        url=address(binding.url("route", one.record.pk)),
        days=one.days,
        trips=tuple(_trip(binding, way) for way in one.ways),
        first=_seconds(one.first),
        last=_seconds(one.last),
        headway_seconds=(one.headway or 0) * 60 if one.has_headway else 0,
        departures=() if one.has_headway else tuple(_seconds(clock) for clock in one.departures),
        fare=one.fare,
    )


def _trip(binding: Any, way: transit.Way) -> gtfs.Trip:
    return gtfs.Trip(
        direction=transit.DIRECTIONS.index(way.direction),
        headsign=str(binding.of(way.calls[-1].stop, "name")),
        calls=tuple((str(call.stop.pk), call.minutes * 60) for call in way.calls),
        shape=way.path,
    )


def _seconds(clock: time | None) -> int:
    return clock.hour * 3600 + clock.minute * 60 if clock is not None else 0


def geojson(binding: Any, address: Callable[[str], str]) -> dict[str, Any]:
    """Each direction of each line as a LineString, and each stop as a point."""
    found = transit.routes(binding)
    ways = [_way_feature(binding, one, way, address) for one in found for way in one.ways]
    stops = [_stop_feature(binding, call, address) for _key, call in sorted(transit.stops_of(found).items())]
    return {"type": "FeatureCollection", "features": [*ways, *stops]}


def _way_feature(binding: Any, one: transit.Route, way: transit.Way, address: Callable[[str], str]) -> dict[str, Any]:
    return {
        "type": "Feature",
        "geometry": {"type": "LineString", "coordinates": [[lon, lat] for lat, lon in way.path]},
        "properties": {
            "rute": one.title,
            "arah": way.direction,
            "warna": f"#{one.colour}",
            "digambar": way.is_drawn,
            "laman": address(binding.url("route", one.record.pk)),
        },
    }


def _stop_feature(binding: Any, call: transit.Call, address: Callable[[str], str]) -> dict[str, Any]:
    lat, lon = call.point
    return {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [lon, lat]},
        "properties": {
            "nama": binding.of(call.stop, "name"),
            "wilayah": places.where(binding, call.stop),
            "laman": address(binding.url("place", call.stop.pk)),
        },
    }

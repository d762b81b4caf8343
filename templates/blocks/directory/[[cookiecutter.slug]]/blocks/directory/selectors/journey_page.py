"""Journeys in words: the ends people choose from, and each way step by step."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from blocks.directory import distance, journeys
from blocks.directory.selectors import transit
from core.models import Village


@dataclass(frozen=True)
class End:
    """One end of a journey: a stop, a village, or where somebody stands."""

    key: str
    name: str
    point: distance.Pair


def ends(binding: Any, found: list[transit.Route]) -> list[End]:
    """Every stop of the lines by name, then every village."""
    stops = sorted(transit.stops_of(found).values(), key=lambda call: str(binding.of(call.stop, "name")))
    listed = [End(f"h{call.stop.pk}", str(binding.of(call.stop, "name")), call.point) for call in stops]
    villages = Village.objects.exclude(lat=None).order_by("name", "pk")
    return listed + [End(f"d{row.pk}", row.name, (float(row.lat), float(row.lon))) for row in villages]


def choices(listed: list[End]) -> list[Any]:
    """The ends in two groups."""
    stops = [(end.key, end.name) for end in listed if end.key.startswith("h")]
    villages = [(end.key, end.name) for end in listed if end.key.startswith("d")]
    return [(_("Halte dan terminal"), stops), (_("Desa atau kelurahan"), villages)]


def answer(binding: Any, found: list[transit.Route], start: End, goal: End) -> dict[str, Any]:
    """The ways between two ends; where there is none, what is nearest to each."""
    stops, walk = transit.stops_of(found), binding.number("walk_metres")
    places = {key: call.point for key, call in stops.items()}
    ways = journeys.find(transit.as_lines(found), places, start.point, goal.point, walk)
    direct = distance.metres(start.point, goal.point)
    return {
        "start": start,
        "goal": goal,
        "is_asked": True,
        "journeys": [_journey(binding, found, stops, way) for way in ways],
        "on_foot": distance.walk_minutes(direct) if direct <= walk else None,
        "far": distance.said(direct),
        "walk": distance.said(walk),
        "nearest": [] if ways else [_nearest(binding, stops, end) for end in (start, goal) if stops],
    }


def _journey(binding: Any, found: list[transit.Route], stops: dict[int, Any], one: journeys.Journey) -> dict[str, Any]:
    by_key = {route.record.pk: route for route in found}
    return {
        "minutes": one.minutes,
        "fare": one.fare,
        "changes": len(one.legs) - 1,
        "walk_to": _walk(one.walk_to),
        "walk_between": _walk(one.walk_between),
        "walk_from": _walk(one.walk_from),
        "legs": [_leg(binding, by_key, stops, leg) for leg in one.legs],
    }


def _leg(binding: Any, by_key: dict[int, transit.Route], stops: dict[int, Any], leg: journeys.Leg) -> dict[str, Any]:
    route = by_key[leg.line.key]
    return {
        "route": route,
        "url": binding.url("route", route.record.pk),
        "towards": _name(binding, stops, leg.line.stops[-1]),
        "board": _name(binding, stops, leg.from_stop),
        "alight": _name(binding, stops, leg.to_stop),
        "stops": leg.alight - leg.board,
        "minutes": leg.minutes,
        "wait": leg.line.wait,
        "has_headway": leg.line.headway is not None,
    }


def _name(binding: Any, stops: dict[int, Any], key: int) -> str:
    return str(binding.of(stops[key].stop, "name"))


def _walk(way: int) -> dict[str, Any] | None:
    """A walk in words; nothing where people stand there already."""
    return {"far": distance.said(way), "minutes": distance.walk_minutes(way)} if way >= 20 else None


def _nearest(binding: Any, stops: dict[int, Any], end: End) -> dict[str, Any]:
    key = min(stops, key=lambda one: distance.metres(end.point, stops[one].point))
    return {
        "end": end.name,
        "stop": _name(binding, stops, key),
        "url": binding.url("place", key),
        "far": distance.said(distance.metres(end.point, stops[key].point)),
    }

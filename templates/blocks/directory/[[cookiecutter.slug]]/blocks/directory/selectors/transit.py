"""Published lines with their stops: read once, then asked for journeys, pages and the feed."""

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import time
from typing import Any

from blocks.directory import distance, journeys
from blocks.directory.selectors import places

THERE, BACK = "pergi", "pulang"
DIRECTIONS = (THERE, BACK)
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
COLOUR = re.compile(r"w[0-9a-f]{6}")
DEFAULT_COLOUR = "1b5e7b"
# Where an office has not timed its stops: 18 km an hour in town, 39 beyond three kilometres without a stop.
METRES_A_MINUTE, IN_TOWN, OUT_OF_TOWN = 300, 3000, 650
CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[.:]([0-5][0-9])")


@dataclass(frozen=True)
class Call:
    """One stop of one direction, and the minutes from the first."""

    stop: Any
    point: distance.Pair
    minutes: int


@dataclass(frozen=True)
class Way:
    """One direction of a line: its calls in order and the line on the map."""

    direction: str
    calls: tuple[Call, ...]
    path: tuple[distance.Pair, ...]
    is_drawn: bool  # the office drew it; else it only joins the stops

    @property
    def minutes(self) -> int:
        """From the first stop to the last."""
        return self.calls[-1].minutes


@dataclass(frozen=True)
class Route:
    """One published line."""

    record: Any
    code: str
    name: str
    kind: str
    colour: str
    headway: int | None
    departures: tuple[time, ...]
    first: time | None
    last: time | None
    days: frozenset[int]
    fare: int | None
    ways: tuple[Way, ...]

    @property
    def title(self) -> str:
        """Code and name."""
        return f"{self.code} {self.name}".strip()

    @property
    def has_headway(self) -> bool:
        """Say whether it runs every so many minutes rather than by the clock."""
        return bool(self.headway and self.first is not None and self.last is not None)

    @property
    def ink(self) -> str:
        """Black or white, whichever is read better on the line's colour."""
        red, green, blue = (int(self.colour[at : at + 2], 16) for at in (0, 2, 4))
        return "000000" if red * 299 + green * 587 + blue * 114 > 140_000 else "ffffff"


def routes(binding: Any) -> list[Route]:
    """Every published line by its code; three queries."""
    if not binding.route:
        return []
    entity = binding.entity_of("route")
    rows = list(entity.rows().filter(state__in=binding.route_live).order_by(binding.route_code, "pk"))
    calls = _calls(binding, rows)
    return [_route(binding, row, calls.get(row.pk, {})) for row in rows]


def of_record(binding: Any, record: Any) -> Route:
    """One line, published or not."""
    return _route(binding, record, _calls(binding, [record]).get(record.pk, {}))


def calling_at(binding: Any, stop: Any) -> list[Route]:
    """The published lines that call at a stop."""
    return [one for one in routes(binding) if any(call.stop.pk == stop.pk for way in one.ways for call in way.calls)]


def as_lines(found: list[Route]) -> list[journeys.Line]:
    """What the search for journeys reads of the lines."""
    return [
        journeys.Line(
            key=route.record.pk,
            direction=way.direction,
            stops=tuple(call.stop.pk for call in way.calls),
            minutes=tuple(call.minutes for call in way.calls),
            headway=route.headway,
            fare=route.fare,
        )
        for route in found
        for way in route.ways
    ]


def stops_of(found: list[Route]) -> dict[int, Call]:
    """Every stop at which one of the lines calls."""
    return {call.stop.pk: call for route in found for way in route.ways for call in way.calls}


def _calls(binding: Any, rows: list[Any]) -> dict[int, dict[str, list[Any]]]:
    """Parts that name a published stop with a point, by line and direction."""
    entity = binding.entity_of("call")
    parts = entity.model._default_manager.filter(**{f"{entity.parent}__in": [row.pk for row in rows]})
    found: dict[int, dict[str, list[Any]]] = defaultdict(lambda: defaultdict(list))
    ordered = parts.select_related(f"{binding.call_stop}__{binding.village}__district").order_by(
        binding.call_order, "pk"
    )
    for part in ordered:
        stop = binding.of(part, "call_stop")
        if stop is not None and stop.state in binding.live and places.point(binding, stop) is not None:
            found[getattr(part, f"{entity.parent}_id")][binding.of(part, "call_direction") or THERE].append(part)
    return found


def _route(binding: Any, row: Any, calls: dict[str, list[Any]]) -> Route:
    def of(key: str) -> Any:
        return binding.of(row, key)

    colour, fare = of("route_colour") or "", of("route_fare")
    return Route(
        record=row,
        code=str(of("route_code") or ""),
        name=str(of("route_name") or ""),
        kind=of("route_kind") or "bus",
        colour=colour[1:] if COLOUR.fullmatch(colour) else DEFAULT_COLOUR,
        headway=of("route_headway"),
        departures=clocks(of("route_departures")),
        first=of("route_first"),
        last=of("route_last"),
        days=frozenset(DAYS.index(day) for day in (of("route_days") or DAYS) if day in DAYS),
        fare=int(fare) if fare is not None else None,
        ways=tuple(
            _way(binding, direction, calls[direction], of("route_there" if direction == THERE else "route_back"))
            for direction in DIRECTIONS
            if len(calls.get(direction, ())) > 1
        ),
    )


def _way(binding: Any, direction: str, parts: list[Any], shape: Any) -> Way:
    points = [places.point(binding, binding.of(part, "call_stop")) or (0.0, 0.0) for part in parts]
    minutes = timed(points, [binding.of(part, "call_minutes") for part in parts])
    calls = tuple(
        Call(binding.of(part, "call_stop"), point, minute)
        for part, point, minute in zip(parts, points, minutes, strict=True)
    )
    drawn = path_of(shape)
    return Way(direction, calls, drawn or tuple(points), bool(drawn))


def timed(points: list[distance.Pair], given: list[int | None]) -> list[int]:
    """Minutes from the first stop: those of the office where they rise, else by the distance."""
    known = [minute for minute in given if minute is not None]
    if len(known) == len(points) and known == sorted(known):
        return [minute - known[0] for minute in known]
    found = [0]
    for before, after in zip(points, points[1:], strict=False):
        found.append(found[-1] + _ride(round(distance.metres(before, after) * distance.DETOUR)))
    return found


def _ride(way: int) -> int:
    """Minutes between two stops so many metres of road apart."""
    return max(1, round(min(way, IN_TOWN) / METRES_A_MINUTE + max(0, way - IN_TOWN) / OUT_OF_TOWN))


def path_of(shape: Any) -> tuple[distance.Pair, ...]:
    """The pairs of a GeoJSON line, several parts one after another; nothing where it is no line."""
    if not isinstance(shape, dict):
        return ()
    coordinates = shape.get("coordinates")
    parts = [coordinates] if shape.get("type") == "LineString" else coordinates
    if shape.get("type") not in ("LineString", "MultiLineString"):
        return ()
    try:
        pairs = tuple((float(pair[1]), float(pair[0])) for part in parts for pair in part)
    except (TypeError, ValueError, IndexError):
        return ()
    return pairs if len(pairs) > 1 else ()


def clocks(text: Any) -> tuple[time, ...]:
    """The departures written in a text, in order: 07.00, 13.00."""
    found = {time(int(hour), int(minute)) for hour, minute in CLOCK.findall(str(text or ""))}
    return tuple(sorted(found))

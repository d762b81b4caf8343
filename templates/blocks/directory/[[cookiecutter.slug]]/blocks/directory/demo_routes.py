"""Lines of a replica that is only shown, along the stops that the region lists; fares and hours are invented."""

from collections import defaultdict
from contextlib import suppress
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from blocks.directory import demo, distance
from blocks.directory import demo_words as words
from blocks.directory.selectors import places
from core import access, records
from core.seeding import examples
from core.seeding.moment import as_of

LEAST_FARE, FARE_A_KILOMETRE = 5000, 600
HEADWAYS = (12, 15, 20, 20, 25, 45, 30)
# Longer lines leave by the clock.
LONG_METRES = 15_000
COUNTER = "07.00, 10.00, 13.30"


def run(binding: Any, chance: Random, made: list[tuple[Any, Any]]) -> None:
    """A line for each code that the stops name, there and back, in service; two notices."""
    lines: dict[str, list[tuple[int, Any]]] = defaultdict(list)
    for place, record in made:
        for word in str(place.data.get("jalur", "")).split():
            code, _sign, order = word.partition("-")
            lines[code].append((int(order), record))
    found = [_line(binding, chance, at, code, sorted(lines[code], key=_order)) for at, code in enumerate(sorted(lines))]
    lines_made = [record for record in found if record is not None]
    _notices(binding, chance, lines_made)
    _permits(binding, chance, lines_made)


def _order(pair: tuple[int, Any]) -> int:
    return pair[0]


def _line(binding: Any, chance: Random, at: int, code: str, stops: list[tuple[int, Any]]) -> Any:
    if len(stops) < 2:
        return None
    entity, begun = binding.entity_of("route"), demo.moment(chance, 60 - at)
    ordered = [record for _at, record in stops]
    try:
        with as_of(begun):
            record = examples.make(entity, chance, **_values(binding, chance, at, code, ordered))
            _calls(binding, record, "pergi", ordered)
            _calls(binding, record, "pulang", ordered[::-1])
        demo.publish(entity, record, binding.route_live, begun, chance)
    except demo.REFUSED:
        return None
    return record


def _values(binding: Any, chance: Random, at: int, code: str, stops: list[Any]) -> dict[str, Any]:
    by_water = all(binding.of(stop, "category") == "dermaga" for stop in stops[-2:])
    points = [places.point(binding, stop) or (0.0, 0.0) for stop in stops]
    length = sum(distance.metres(before, after) for before, after in zip(points, points[1:], strict=False))
    headway = HEADWAYS[at % len(HEADWAYS)] if length < LONG_METRES else None
    fare = max(LEAST_FARE, round(length / 1000 * FARE_A_KILOMETRE / 500) * 500)
    kinds = _choices(binding, "route_kind")
    colours = _choices(binding, "route_colour")
    found = {
        "route_code": code,
        "route_name": f"{binding.of(stops[0], 'name')} – {binding.of(stops[-1], 'name')}",
        "route_kind": "perahu" if by_water and "perahu" in kinds else kinds[at % 2 if len(kinds) > 1 else 0],
        "route_colour": colours[at % len(colours)] if colours else None,
        "route_operator": words.OPERATORS[at % len(words.OPERATORS)],
        "route_fare": fare,
        "route_reduced": round(fare * 0.7 / 500) * 500,
        "route_payment": ["tunai", "qris"] if at % 2 else ["tunai"],
        "route_there": {},
        "route_back": {},
        "route_first": time(5, 30) if headway else None,
        "route_last": time(18, 30) if headway else None,
        "route_quota": 12 + chance.randrange(40),
        "route_headway": headway,
        "route_departures": "" if headway else COUNTER,
        "route_days": [] if headway else ["mon", "tue", "wed", "thu", "fri", "sat"],
    }
    return {getattr(binding, key): value for key, value in found.items() if getattr(binding, key)}


def _choices(binding: Any, key: str) -> list[str]:
    name = getattr(binding, key)
    field = binding.entity_of("route").model._meta.get_field(name) if name else None
    return [word for word, _label in field.flatchoices if word] if field is not None else []


def _calls(binding: Any, record: Any, direction: str, stops: list[Any]) -> None:
    entity = binding.entity_of("call")
    for at, stop in enumerate(stops, 1):
        values = {
            entity.parent: record,
            binding.call_stop: stop,
            binding.call_direction: direction,
            binding.call_order: at,
        }
        records.create(entity, access.system(), values)


def _notices(binding: Any, chance: Random, routes: list[Any]) -> None:
    if not binding.notice:
        return
    entity = binding.entity_of("notice")
    for at, (title, text, first, last) in enumerate(words.NOTICES):
        if at >= len(routes):
            return
        begun = demo.moment(chance, 1)
        day = timezone.localdate()
        values = {
            binding.notice_route: routes[at],
            binding.notice_title: title,
            binding.notice_text: text,
            binding.notice_from: timezone.make_aware(datetime.combine(day + timedelta(days=first), time(8))),
            binding.notice_until: timezone.make_aware(datetime.combine(day + timedelta(days=last), time(17))),
        }
        with suppress(*demo.REFUSED):
            with as_of(begun):
                record = examples.make(entity, chance, **values)
            demo.publish(entity, record, binding.notice_live, begun, chance)


def _permits(binding: Any, chance: Random, routes: list[Any]) -> None:
    """Two holders a line, each with some vehicles; every fifth permit still waits for the office."""
    if not (binding.permit and binding.vehicle):
        return
    entity, part = binding.entity_of("permit"), binding.entity_of("vehicle")
    for at, route in enumerate([*routes, *routes]):
        begun = demo.moment(chance, 40 - at * 2)
        with suppress(*demo.REFUSED):
            with as_of(begun):
                record = examples.make(entity, chance, **{binding.permit_route: route})
                for _vehicle in range(2 + chance.randrange(4)):
                    with suppress(*demo.REFUSED):
                        examples.make_part(part, record, chance)
            if at % 5 != 4:
                demo.publish(entity, record, binding.permit_live, begun, chance)

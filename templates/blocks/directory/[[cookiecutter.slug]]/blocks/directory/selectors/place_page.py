"""All that the page of one place shows."""

from datetime import datetime
from typing import Any

from blocks.directory import place_data
from blocks.directory.selectors import closures, events, layers, notices, photos, places, transit
from core import access, maps, opening_hours
from core.documents.parts import address
from core.linked_data import as_script
from region.profile import REGION

NEARBY = 3


def of(binding: Any, record: Any, actor: Any, now: datetime) -> dict[str, Any]:
    """One place with its state, photos, lines, events and what is near."""
    point = places.point(binding, record)
    shots = photos.of_records(binding, [record])[record.pk]
    listing = binding.row(record)
    routes = transit.calling_at(binding, record) if binding.route else []
    return {
        "record": record,
        "line": places.lines(binding, [record], now)[0],
        "shots": shots,
        "hours": opening_hours.lines(binding.hours_of(record)),
        "closes_on_holidays": bool(binding.of(record, "closed_on_holidays")),
        "closures": closures.standing(now.date()).filter(listing=listing),
        "facts": facts(binding, record),
        "point": point,
        "marks": _mark(binding, record, point),
        "checked_on": listing.checked_on if listing else None,
        "routes": routes,
        "notices": notices.running(binding, now, [one.record for one in routes]) if routes else [],
        "events": [events.row(binding, row) for row in events.coming(binding, now, record)] if binding.event else [],
        "near": _near(binding, record, point, now) if point else [],
        "data": as_script(place_data.as_json_ld(data_of(binding, record, shots, now))),
        "detail_url": binding.entity.url("detail", record.pk) if binding.is_reader(actor) else "",
        "is_manager": binding.is_manager(actor),
    }


def facts(binding: Any, record: Any) -> dict[str, Any]:
    """What is bound and known of the place, each in the form the page shows."""
    return {
        "summary": binding.of(record, "summary") or "",
        "address": binding.of(record, "address") or "",
        "price": binding.of(record, "price") or "",
        "phone": binding.of(record, "phone") or "",
        "website": binding.of(record, "website") or "",
        "access": binding.several(record, "access"),
        "facilities": binding.several(record, "facilities"),
    }


def propose_url(binding: Any, actor: Any) -> str:
    """Where a new place is entered by who may; nothing where the actor may not."""
    return binding.entity.url("create") if access.may_begin(actor, binding.entity) else ""


def _mark(binding: Any, record: Any, point: Any) -> list[maps.Point]:
    if point is None:
        return []
    tone = layers.tone_of(binding, binding.of(record, "category") or "")
    return [maps.Point(*point, str(binding.of(record, "name")), "", tone)]


def _near(binding: Any, record: Any, point: Any, now: datetime) -> list[places.Line]:
    rows = binding.published().exclude(pk=record.pk).select_related(f"{binding.village}__district")[: places.MOST]
    nearest = sorted(
        (row for row in rows if places.point(binding, row)), key=lambda row: places.far(binding, row, point)
    )
    return places.lines(binding, nearest[:NEARBY], now, point)


def data_of(binding: Any, record: Any, shots: list[Any], now: datetime) -> place_data.Place:
    """The place as search engines are told of it."""
    known, point = facts(binding, record), places.point(binding, record)
    village = binding.of(record, "village")
    pauses = closures.pauses_of([record], now.date()).get(record.pk, [])
    return place_data.Place(
        kind=binding.schema_type,
        name=str(binding.of(record, "name")),
        url=address(binding.url("place", record.pk)),
        summary=str(known["summary"]),
        street=str(known["address"]),
        locality=village.district.name if village is not None else "",
        region=REGION.name,
        lat=point[0] if point else None,
        lon=point[1] if point else None,
        phone=str(known["phone"]),
        website=str(known["website"]),
        hours=binding.hours_of(record),
        pauses=tuple(pauses),
        photos=tuple(_photo(binding, record, shot) for shot in shots),
        features=(*known["access"], *known["facilities"]),
    )


def _photo(binding: Any, record: Any, shot: Any) -> place_data.Photo:
    return place_data.Photo(address(binding.url("picture", record.pk, shot.key, 1200)), shot.text, shot.credit)

"""Writes stations and readings as entities of the OGC SensorThings API 1.1: the reading part, no more.

Things (with their Locations), Datastreams (with ObservedProperty and unit), Observations.
"""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.utils.dateparse import parse_datetime

from blocks.telemetry.models import Reading, Stream, Thing
from blocks.telemetry.selectors.board import Line, Value
from core.documents.parts import address

MEASUREMENT = "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement"
KNOWN = ("$top", "$skip", "$count", "$orderby", "$filter")
ORDERS = ("phenomenonTime asc", "phenomenonTime desc", "phenomenonTime")
MOST, USUAL = 1000, 100
CLAUSE = re.compile(r"phenomenonTime (ge|gt|le|lt) (\S+)")
LOOKUPS = {"ge": "gte", "gt": "gt", "le": "lte", "lt": "lt"}


class NotDone(Exception):
    """An option that is not written here."""


@dataclass(frozen=True)
class Options:
    """What was asked for."""

    top: int = USUAL
    skip: int = 0
    counts: bool = False
    order: str = "-at"
    times: tuple[tuple[str, datetime], ...] = ()


def options(query: Any) -> Options:
    """Read `$top`, `$skip`, `$count`, `$orderby` and `$filter`; raises NotDone."""
    strange = [name for name in query if name.startswith("$") and name not in KNOWN]
    if strange:
        raise NotDone(f"{', '.join(strange)} is not implemented; there are {', '.join(KNOWN)}")
    order = query.get("$orderby", "phenomenonTime desc").strip()
    if order not in ORDERS:
        raise NotDone(f"$orderby knows {', '.join(ORDERS)}")
    return Options(
        top=min(_whole(query, "$top", USUAL), MOST),
        skip=_whole(query, "$skip", 0),
        counts=query.get("$count", "false") == "true",
        order="-at" if order.endswith("desc") else "at",
        times=_times(query.get("$filter", "").strip()),
    )


def _whole(query: Any, name: str, usual: int) -> int:
    text = query.get(name, str(usual))
    if not text.isdecimal() or len(text) > 9:
        raise NotDone(f"{name} takes a whole number")
    return int(text)


def _times(text: str) -> tuple[tuple[str, datetime], ...]:
    found = []
    for clause in filter(None, text.split(" and ")):
        match = CLAUSE.fullmatch(clause.strip())
        moment = _moment(match[2]) if match else None
        if match is None or moment is None:
            raise NotDone("$filter knows phenomenonTime ge|gt|le|lt <ISO 8601 with zone>, joined by and")
        found.append((LOOKUPS[match[1]], moment))
    return tuple(found)


def _moment(text: str) -> datetime | None:
    try:
        at = parse_datetime(text.replace(" ", "+"))
    except ValueError:
        return None
    return at if at is not None and at.tzinfo is not None else None


def root(binding: Any) -> dict[str, Any]:
    """The service's own page: what there is, and which requirements it meets."""
    base = _base(binding)
    return {
        "value": [{"name": name, "url": f"{base}/{name}"} for name in ("Things", "Datastreams", "Observations")],
        "serverSettings": {
            "conformance": ["http://www.opengis.net/spec/iot_sensing/1.1/req/datamodel"],
        },
    }


def thing(binding: Any, line: Line) -> dict[str, Any]:
    """A station with where it stands."""
    base, key = _base(binding), line.thing.pk
    found = {
        "@iot.id": key,
        "@iot.selfLink": f"{base}/Things({key})",
        "name": line.name,
        "description": line.detail,
        "properties": {"status": line.status, "severity": line.thing.severity, "silent": line.thing.is_silent},
        "Datastreams@iot.navigationLink": f"{base}/Things({key})/Datastreams",
    }
    if line.point is not None:
        lat, lon = line.point
        found["Locations"] = [
            {
                "name": line.name,
                "description": line.detail,
                "encodingType": "application/geo+json",
                "location": {"type": "Point", "coordinates": [lon, lat]},
            }
        ]
    return found


def datastream(binding: Any, value: Value, name: str) -> dict[str, Any]:
    """A quantity of a station."""
    base, stream, quantity = _base(binding), value.stream, value.quantity
    return {
        "@iot.id": stream.pk,
        "@iot.selfLink": f"{base}/Datastreams({stream.pk})",
        "name": f"{quantity.label} – {name}",
        "description": quantity.label,
        "observationType": MEASUREMENT,
        "unitOfMeasurement": {"name": quantity.unit, "symbol": quantity.unit, "definition": None},
        "ObservedProperty": {"name": quantity.label, "description": quantity.label, "definition": quantity.code},
        "properties": {
            "levels": [{"code": one.code, "rise": one.rise, "fall": one.fall} for one in stream.levels.all()],
        },
        "Thing@iot.navigationLink": f"{base}/Things({stream.thing_id})",
        "Observations@iot.navigationLink": f"{base}/Datastreams({stream.pk})/Observations",
    }


def observation(binding: Any, reading: Reading) -> dict[str, Any]:
    """One reading."""
    base = _base(binding)
    return {
        "@iot.id": reading.pk,
        "@iot.selfLink": f"{base}/Observations({reading.pk})",
        "phenomenonTime": _iso(reading.at),
        "resultTime": _iso(reading.at),
        "result": reading.value,
        "Datastream@iot.navigationLink": f"{base}/Datastreams({reading.stream_id})",
    }


def page(rows: Any, asked: Options, write: Any, path: str, query: Any) -> dict[str, Any]:
    """A piece of a collection with the address of the next one."""
    found = list(rows[asked.skip : asked.skip + asked.top + 1])
    body: dict[str, Any] = {}
    if asked.counts:
        body["@iot.count"] = len(rows) if isinstance(rows, list) else rows.count()
    if len(found) > asked.top:
        following = query.copy()
        following["$skip"], following["$top"] = str(asked.skip + asked.top), str(asked.top)
        body["@iot.nextLink"] = address(f"{path}?{following.urlencode()}")
    body["value"] = [write(one) for one in found[: asked.top]]
    return body


def observations(streams: Any, asked: Options) -> Any:
    """Readings in the time asked for, in the order asked for."""
    rows = Reading.objects.filter(stream__in=streams)
    for lookup, moment in asked.times:
        rows = rows.filter(**{f"at__{lookup}": moment})
    return rows.order_by(asked.order, "pk")


def streams_of(binding: Any) -> Any:
    """The quantities of this application's stations."""
    return Stream.objects.filter(
        thing__in=Thing.objects.filter(app=binding.app, entity=binding.entity_name, record_id__isnull=False)
    )


def _base(binding: Any) -> str:
    return address(binding.url("sta")).rstrip("/")


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")

"""Assets on the map: the database gathers them in squares as large as the screen needs, so that a hundred thousand
points cost what a hundred do."""

from dataclasses import dataclass
from math import floor
from typing import Any

from django.db.models import Avg, Count, F, FloatField, Max, Min, Q, QuerySet
from django.db.models.functions import Cast, Floor

from core import display, maps

SQUARES = 7  # squares along the longer side of what is shown
FEW = 150  # so many points are told apart
SMALLEST = 0.0001
TONES = {"baik": "good", "rusak_ringan": "warn", "rusak_berat": "bad"}


@dataclass(frozen=True)
class Box:
    """What the map shows: south, west, north, east."""

    south: float
    west: float
    north: float
    east: float

    @property
    def side(self) -> float:
        """The side of a square, one of a row of halves, so that squares stay where they are while the map is moved."""
        longer = max(self.north - self.south, self.east - self.west, SMALLEST) / SQUARES
        size = 1.0
        while size > longer and size > SMALLEST:
            size /= 2
        return size


def box_of(text: str) -> Box | None:
    """A box from an address; None where it is none."""
    try:
        south, west, north, east = (float(part) for part in text.split(","))
    except ValueError:
        return None
    sane = -90 <= south < north <= 90 and -180 <= west < east <= 180
    return Box(south, west, north, east) if sane else None


def shown_to(binding: Any, actor: Any) -> QuerySet:
    """Usable assets with a point: those that an officer works with, or those that everybody may see."""
    if not binding.is_reader(actor):
        return public(binding)
    return binding.usable(actor).exclude(**{f"{binding.point}_lat": None})


def public(binding: Any) -> QuerySet:
    """Usable assets with a point, as everybody may see them."""
    rows = binding.entity_of("asset").rows().filter(state__in=binding.live)
    return rows.exclude(**{f"{binding.point}_lat": None})


def narrowed(binding: Any, rows: QuerySet, kind: str, state: str) -> QuerySet:
    """Those of one class and one state."""
    if kind in binding.words_of("kind"):
        rows = rows.filter(**{binding.kind: kind})
    return rows.filter(state=state) if state in binding.live else rows


def whole(binding: Any, rows: QuerySet) -> Box | None:
    """The box that holds all points."""
    lat, lon = f"{binding.point}_lat", f"{binding.point}_lon"
    edges = rows.order_by().aggregate(south=Min(lat), west=Min(lon), north=Max(lat), east=Max(lon))
    if edges["south"] is None:
        return None
    grown = {"south": -0.001, "west": -0.001, "north": 0.001, "east": 0.001}
    return Box(**{key: float(value) + grown[key] for key, value in edges.items()})


def points(binding: Any, rows: QuerySet, box: Box, *, links: bool, query: str = "") -> list[maps.Point]:
    """What to draw in a box: each asset where they are few, else one mark a square."""
    lat, lon = f"{binding.point}_lat", f"{binding.point}_lon"
    inside = rows.filter(**{f"{lat}__range": (box.south, box.north), f"{lon}__range": (box.west, box.east)})
    if len(inside.order_by().values_list("pk")[: FEW + 1]) <= FEW:
        return [_single(binding, row, links) for row in inside.select_related("assets").order_by("pk")]
    return _gathered(binding, inside, box, query)


def _single(binding: Any, row: Any, links: bool) -> maps.Point:
    entity, place = binding.entity_of("asset"), binding.of(row, "point")
    state = entity.workflow.state(row.state)
    label = f"{entity.title_of(row)} – {state.label}"
    tone = state.tone or TONES.get(getattr(row, binding.condition), "info")
    url = entity.url("detail", row.pk) if links else binding.url("label", row.assets.token)
    return maps.Point(float(place.lat), float(place.lon), label, url, tone)


def _gathered(binding: Any, inside: QuerySet, box: Box, query: str) -> list[maps.Point]:
    size = box.side
    lat, lon = (Cast(F(f"{binding.point}_{axis}"), FloatField()) for axis in ("lat", "lon"))
    working = [state.name for state in binding.entity_of("asset").workflow.states if state.phase == "done"]
    squares = (
        inside.order_by()
        .annotate(row=Floor(lat / size), column=Floor(lon / size))
        .values("row", "column")
        .annotate(n=Count("pk"), good=Count("pk", filter=Q(state__in=working)), lat=Avg(lat), lon=Avg(lon))
    )
    return [_square(square, size, query) for square in squares]


def _square(square: dict[str, Any], size: float, query: str) -> maps.Point:
    row, column = floor(square["row"]), floor(square["column"])
    edges = (row * size, column * size, (row + 1) * size, (column + 1) * size)
    share = square["good"] / square["n"]
    tone = "good" if share >= 0.95 else "warn" if share >= 0.8 else "bad"
    url = "?kotak=" + ",".join(f"{edge:.6f}" for edge in edges) + query
    return maps.Point(float(square["lat"]), float(square["lon"]), display.number(square["n"]), url, tone, square["n"])


def geojson(binding: Any, rows: QuerySet) -> dict[str, Any]:
    """Points as RFC 7946, with what strangers may see."""
    entity, name = binding.entity_of("asset"), binding.point
    infos = [entity.field(field) for field in binding.shown]
    shown = [info for info in infos if not info.personal and not info.many and info.kind != "image"]
    named = [info.name for info in shown if info.kind in ("district", "office", "place", "reference", "village")]
    columns = ["state", binding.name, f"{name}_lat", f"{name}_lon", *(info.name for info in shown)]
    features = []
    for row in rows.select_related(None).select_related(*named).only(*columns).iterator(2000):
        at = [float(getattr(row, f"{name}_lon")), float(getattr(row, f"{name}_lat"))]
        values = {info.name: display.plain(getattr(row, info.name)) for info in shown}
        properties = {"name": entity.title_of(row), "state": row.state, **values}
        features.append({"type": "Feature", "geometry": {"type": "Point", "coordinates": at}, "properties": properties})
    return {"type": "FeatureCollection", "features": features}

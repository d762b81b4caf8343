"""Maps drawn on the server: points over the region's districts, as SVG and as data for the script."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from math import cos, radians
from typing import Any

WIDTH, HEIGHT, MARGIN = 640, 360, 40
NAME_HEIGHT, SIGN_WIDTH = 14, 6.5
# A mark says its state by its shape too; drawn around 0, 0.
SHAPES = {
    "bad": "M0 -8L8 6L-8 6Z",
    "warn": "M-6 -6H6V6H-6Z",
    "info": "M0 -8L8 0L0 8L-8 0Z",
    "good": "M0 -7A7 7 0 1 1 0 7A7 7 0 1 1 0 -7Z",
    "neutral": "M-7 -4L0 -8L7 -4V4L0 8L-7 4Z",
}


@dataclass(frozen=True)
class Point:
    """One mark on a map; `url` opens what it stands for, `count` says how many records it gathers."""

    lat: float
    lon: float
    label: str
    url: str = ""
    tone: str = "info"
    count: int = 0

    @property
    def shape(self) -> str:
        """Path of the mark."""
        return SHAPES.get(self.tone, SHAPES["info"])


@dataclass(frozen=True)
class Line:
    """One way on a map, such as a bus line; `path` holds pairs of latitude and longitude, `colour` is `#rrggbb`."""

    path: tuple[tuple[float, float], ...]
    label: str
    url: str = ""
    colour: str = "#1b5e7b"


@dataclass(frozen=True)
class Plot:
    """Where each mark, each way and each district's name stands in the drawing."""

    marks: tuple[dict[str, Any], ...]
    names: tuple[dict[str, Any], ...]
    data: str
    lines: tuple[dict[str, Any], ...] = ()
    lines_data: str = "[]"
    width: int = WIDTH
    height: int = HEIGHT


def outline(points: Iterable[Point], lines: Iterable[Line] = ()) -> Plot:
    """Place points, ways and district names in one drawing that holds them all."""
    points, lines = list(points), list(lines)
    districts = _districts()
    shown = [(p.lat, p.lon) for p in points] + [(float(d.lat), float(d.lon)) for d in districts]
    place = _projection([*shown, *(pair for line in lines for pair in line.path)])
    marks = tuple(_at(place, p.lat, p.lon) | {"point": p} for p in points)
    names = [_at(place, float(d.lat), float(d.lon)) | {"name": d.name} for d in districts]
    return Plot(
        marks=marks,
        names=tuple(_apart(names)),
        data=as_data(points),
        lines=tuple({"line": line, "points": _drawn(place, line)} for line in lines),
        lines_data=lines_as_data(lines),
    )


def lines_as_data(lines: Iterable[Line]) -> str:
    """The ways as JSON, for the attribute that the map script reads."""
    return json.dumps([[str(line.label), line.url, line.colour, line.path] for line in lines])


def _drawn(place: Any, line: Line) -> str:
    return " ".join("{:.1f},{:.1f}".format(*place(lat, lon)) for lat, lon in line.path)


def _apart(names: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Leave out names that would cover one before them."""
    kept: list[dict[str, Any]] = []
    for one in names:
        room = [SIGN_WIDTH * (len(one["name"]) + len(other["name"])) / 2 for other in kept]
        if all(
            abs(float(one["x"]) - float(other["x"])) > wide or abs(float(one["y"]) - float(other["y"])) > NAME_HEIGHT
            for other, wide in zip(kept, room, strict=True)
        ):
            kept.append(one)
    return kept


def as_data(points: Iterable[Point]) -> str:
    """The points as JSON, for the attribute that the map script reads."""
    return json.dumps([[float(p.lat), float(p.lon), str(p.label), p.url, p.tone, p.shape, p.count] for p in points])


def _districts() -> list[Any]:
    from core.models import District

    return list(District.objects.exclude(lat=None).exclude(lon=None))


def _projection(shown: list[tuple[float, float]]) -> Any:
    """A flat projection that keeps shapes at this latitude and fits all in the drawing."""
    if not shown:
        return lambda lat, lon: (WIDTH / 2, HEIGHT / 2)
    south, north = min(lat for lat, _ in shown), max(lat for lat, _ in shown)
    west, east = min(lon for _, lon in shown), max(lon for _, lon in shown)
    shrink = cos(radians((south + north) / 2))
    scale = min(
        (WIDTH - 2 * MARGIN) / max((east - west) * shrink, 0.01),
        (HEIGHT - 2 * MARGIN) / max(north - south, 0.01),
    )

    def place(lat: float, lon: float) -> tuple[float, float]:
        x = WIDTH / 2 + (lon - (west + east) / 2) * shrink * scale
        return x, HEIGHT / 2 - (lat - (south + north) / 2) * scale

    return place


def _at(place: Any, lat: float, lon: float) -> dict[str, Any]:
    x, y = place(float(lat), float(lon))
    return {"x": f"{x:.1f}", "y": f"{y:.1f}"}

"""The two forms of CAP areas: `lat,lon lat,lon …` closed, and `lat,lon radius`."""

import re

from django.utils.translation import gettext as _

PAIR = re.compile(r"-?\d{1,2}(\.\d+)?,-?\d{1,3}(\.\d+)?")
LEAST_POINTS = 4
FARTHEST_KM = 20_000


def polygon_problem(text: str) -> str:
    """Say what is wrong with a polygon; empty where it is right."""
    pairs = text.split()
    if bad := next((pair for pair in pairs if not is_point(pair)), ""):
        return _("Titik “%s” bukan pasangan lintang,bujur.") % bad[:40]
    if len(pairs) < LEAST_POINTS:
        return _("Poligon perlu sedikitnya 4 titik; titik terakhir sama dengan titik pertama.")
    if pairs[0] != pairs[-1]:
        return _("Titik terakhir poligon harus sama dengan titik pertama.")
    if len(set(pairs)) < LEAST_POINTS - 1:
        return _("Poligon perlu sedikitnya 3 titik yang berbeda.")
    return ""


def circle_problem(text: str) -> str:
    """Say what is wrong with a circle; empty where it is right."""
    parts = text.split(" ")
    if len(parts) != 2 or not is_point(parts[0]):
        return _("Lingkaran ditulis “lintang,bujur radius-km”, misalnya “-1.39,120.75 5”.")
    if not re.fullmatch(r"\d+(\.\d+)?", parts[1]) or float(parts[1]) > FARTHEST_KM:
        return _("Radius lingkaran harus angka kilometer, dengan titik untuk desimal.")
    return ""


def is_point(text: str) -> bool:
    """Say whether the text is `lat,lon` on earth."""
    if not PAIR.fullmatch(text):
        return False
    lat, lon = (float(part) for part in text.split(","))
    return -90 <= lat <= 90 and -180 <= lon <= 180


def points(polygon: str) -> list[tuple[float, float]]:
    """The points of a polygon that is right."""
    return [(float(lat), float(lon)) for lat, lon in (pair.split(",") for pair in polygon.split())]


def holds(polygon: str, lat: float, lon: float) -> bool:
    """Say whether a point lies inside a polygon (even-odd rule)."""
    inside = False
    corners = points(polygon)
    for (lat1, lon1), (lat2, lon2) in zip(corners, corners[1:], strict=False):
        if (lat1 > lat) != (lat2 > lat):
            crossing = lon1 + (lat - lat1) * (lon2 - lon1) / (lat2 - lat1)
            inside ^= lon < crossing
    return inside

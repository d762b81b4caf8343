"""Metres between two points, and how long people walk for them."""

from math import asin, ceil, cos, radians, sin, sqrt

EARTH_METRES = 6_371_000
# Streets bend: a walk is about this much longer than the line drawn through the air.
DETOUR = 1.3
METRES_A_MINUTE = 75

Pair = tuple[float, float]


def metres(one: Pair, other: Pair) -> int:
    """As the crow flies."""
    north, south = radians(one[0]), radians(other[0])
    half_lat, half_lon = (south - north) / 2, radians(other[1] - one[1]) / 2
    chord = sin(half_lat) ** 2 + cos(north) * cos(south) * sin(half_lon) ** 2
    return round(2 * EARTH_METRES * asin(min(1.0, sqrt(chord))))


def walk_minutes(way: int) -> int:
    """Minutes on foot for metres through the air."""
    return ceil(way * DETOUR / METRES_A_MINUTE)


def said(way: int) -> str:
    """Metres below a kilometre, else kilometres: 350 m, 2,4 km, 31 km."""
    if way < 1000:
        return f"{round(way, -1)} m"
    kilometres = way / 1000
    return f"{kilometres:.1f} km".replace(".", ",") if kilometres < 10 else f"{round(kilometres)} km"

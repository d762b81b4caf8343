"""Distance as the crow flies."""

import math

EARTH_M = 6_371_000


def metres(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance on a round earth."""
    phi1, phi2 = math.radians(lat1), math.radians(lat2)
    half = math.sin((phi2 - phi1) / 2) ** 2
    half += math.cos(phi1) * math.cos(phi2) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 2 * EARTH_M * math.asin(min(1.0, math.sqrt(half)))

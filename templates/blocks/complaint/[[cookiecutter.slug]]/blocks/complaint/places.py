"""Puts a report into a district: by its village, else by the village nearest to its point."""

from typing import Any

from core.expressions import distance_m
from core.models import Village

FAR_METRES = 60_000


def settle(binding: Any, record: Any) -> None:
    """Fill the district of a report's point where nobody has."""
    column = f"{binding.place}_district"
    if not hasattr(record, f"{column}_id") or getattr(record, f"{column}_id") is not None:
        return
    village = binding.of(record, "village") or nearest_village(binding, record)
    if village is not None:
        setattr(record, f"{column}_id", village.district_id)


def nearest_village(binding: Any, record: Any) -> Village | None:
    """The village whose centre is nearest; None for a point far outside the region."""
    here = (getattr(record, f"{binding.place}_lat"), getattr(record, f"{binding.place}_lon"))
    if here[0] is None:
        return None
    known = Village.objects.exclude(lat=None).only("pk", "lat", "lon", "district_id")
    distances = [(distance_m(here, (village.lat, village.lon)), village) for village in known]
    metres, village = min(distances, key=lambda pair: pair[0], default=(FAR_METRES, None))
    return village if metres < FAR_METRES else None

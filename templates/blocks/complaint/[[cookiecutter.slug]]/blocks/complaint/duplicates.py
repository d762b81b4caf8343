"""Finds reports of the same matter near by, and joins one to another."""

from datetime import timedelta
from math import cos, radians
from typing import Any

from django.utils import timezone

from blocks.complaint import status
from blocks.complaint.models import Follower
from core.expressions import distance_m

METRES_A_DEGREE = 111_320


def similar(binding: Any, record: Any, limit: int = 5) -> list[tuple[Any, int]]:
    """Open reports of the same category near the same place, nearest first, with metres."""
    lat, lon = _point(binding, record)
    if lat is None:
        return []
    metres = int(binding.setting("duplicate_metres", 100))
    found = []
    for other in _in_box(binding, record, float(lat), float(lon), metres):
        distance = distance_m((lat, lon), _point(binding, other))
        if distance is not None and distance <= metres:
            found.append((other, distance))
    return sorted(found, key=lambda pair: pair[1])[:limit]


def _in_box(binding: Any, record: Any, lat: float, lon: float, metres: int) -> Any:
    """Rows in a square around a point, cheap for the database; the circle is cut afterwards."""
    entity = binding.entity
    high = metres / METRES_A_DEGREE
    wide = metres / (METRES_A_DEGREE * max(cos(radians(lat)), 0.01))
    since = timezone.now() - timedelta(days=int(binding.setting("duplicate_days", 30)))
    return (
        entity.rows()
        .filter(
            **{
                "state__in": status.open_states(entity.workflow),
                binding.category: binding.of(record, "category"),
                f"{binding.place}_lat__range": (lat - high, lat + high),
                f"{binding.place}_lon__range": (lon - wide, lon + wide),
                "complaint__received_at__gte": since,
            }
        )
        .exclude(pk=record.pk)[:50]
    )


def _point(binding: Any, record: Any) -> tuple[Any, Any]:
    return (
        getattr(record, f"{binding.place}_lat", None),
        getattr(record, f"{binding.place}_lon", None),
    )


def can_merge(binding: Any, record: Any) -> bool:
    """Say whether the chosen whole is another report, still open, and not merged itself."""
    whole = binding.of(record, "duplicate_of")
    if whole is None or whole.pk == record.pk or binding.of(whole, "duplicate_of") is not None:
        return False
    if binding.entity.model._default_manager.filter(**{binding.duplicate_of: record}).exists():
        return False
    return whole.state in status.open_states(binding.entity.workflow)


def join(binding: Any, record: Any) -> None:
    """Let the reporter of a merged report wait for the answer of the whole."""
    whole = binding.of(record, "duplicate_of")
    Follower.objects.get_or_create(
        merged_case=record.complaint,
        defaults={"case": whole.complaint, "person": binding.of(record, "reporter")},
    )


def whole_of(binding: Any, record: Any) -> Any:
    """The report that stands for this one: itself, or the one it was merged into."""
    return binding.of(record, "duplicate_of") or record


def support(binding: Any, record: Any, person: Any) -> bool:
    """Note that a neighbour has the same problem; False where they said so already."""
    if binding.of(record, "reporter") == person:
        return False
    _follower, made = Follower.objects.get_or_create(
        case=record.complaint,
        person=person,
        merged_case=None,
    )
    return made

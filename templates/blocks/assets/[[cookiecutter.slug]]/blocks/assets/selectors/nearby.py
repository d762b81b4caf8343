"""Which assets a report may be about: that of the name on the pole, and the nearest ones."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from core import expressions

WITHIN = Decimal("0.002")  # about 220 m
MOST = 6


@dataclass(frozen=True)
class Near:
    """One asset that may be meant."""

    record: Any
    title: str
    url: str
    metres: int | None


def offered(binding: Any, report: Any) -> list[Near]:
    """Assets of the name that was read first, then the nearest."""
    rows = binding.entity_of("asset").rows().filter(state__in=binding.live)
    name = str(binding.of(report, "report_name", "") or "").strip()
    named = list(rows.filter(**{f"{binding.name}__iexact": name})[:MOST]) if name else []
    place = binding.of(report, "report_point")
    close = _close(binding, rows, place) if place is not None and binding.point else []
    found = {row.pk: row for row in (*named, *close)}
    return [_near(binding, row, place) for row in found.values()][:MOST]


def _close(binding: Any, rows: Any, place: Any) -> list[Any]:
    lat, lon = f"{binding.point}_lat", f"{binding.point}_lon"
    box = {
        f"{lat}__range": (place.lat - WITHIN, place.lat + WITHIN),
        f"{lon}__range": (place.lon - WITHIN, place.lon + WITHIN),
    }
    inside = list(rows.filter(**box)[:200])
    return sorted(inside, key=lambda row: expressions.distance_m(binding.of(row, "point"), place))[:MOST]


def _near(binding: Any, row: Any, place: Any) -> Near:
    entity, at = binding.entity_of("asset"), binding.of(row, "point")
    metres = expressions.distance_m(at, place) if at is not None and place is not None else None
    return Near(row, entity.title_of(row), entity.url("detail", row.pk), metres)

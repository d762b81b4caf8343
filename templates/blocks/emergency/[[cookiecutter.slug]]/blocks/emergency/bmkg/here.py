"""Says which of the region's districts a warning for the whole province is about."""

import re
from collections.abc import Iterable

from blocks.emergency.cap import shapes
from core.models import District


def districts(description: str, polygons: Iterable[str]) -> dict[str, str]:
    """Code and name of the districts that the words name or whose middle an outline holds."""
    outlines = [polygon for polygon in polygons if not shapes.polygon_problem(polygon)]
    rows = District.objects.order_by("name")
    return {row.code: row.name for row in rows if _is_named(row, description) or _is_inside(row, outlines)}


def _is_named(row: District, description: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(row.name)}(?!\w)", description, re.IGNORECASE) is not None


def _is_inside(row: District, outlines: list[str]) -> bool:
    if row.lat is None or row.lon is None:
        return False
    return any(shapes.holds(outline, float(row.lat), float(row.lon)) for outline in outlines)

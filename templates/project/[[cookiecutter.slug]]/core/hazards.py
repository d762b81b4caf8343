"""Tells blocks that keep watch of a hazard another block noticed; nothing happens where none keeps watch."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from core import blocks


@dataclass(frozen=True)
class Hazard:
    """What was noticed: `key` is the same whenever it is told again."""

    key: str
    source: str
    title: str
    text: str
    at: datetime
    place: str = ""
    district_id: int | None = None
    lat: Decimal | None = None
    lon: Decimal | None = None
    is_grave: bool = False
    url: str = ""


def tell(hazard: Hazard) -> bool:
    """Hand it to every block that keeps watch; True where one took it."""
    # Every binding is told, not only the first that takes it.
    taken = [binding.take_hazard(hazard) for binding in blocks.all_bindings()]
    return any(taken)

"""Photos of places: which there are, in the order they were entered."""

from collections import defaultdict
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Shot:
    """One photo: its key and file, what it shows, who took it."""

    key: int
    file: Any
    text: str
    credit: str


def of_records(binding: Any, records: list[Any]) -> dict[int, list[Shot]]:
    """The photos of some places, by the key of the place; one query for all."""
    found: dict[int, list[Shot]] = defaultdict(list)
    if not binding.photo or not records:
        return found
    entity = binding.entity_of("photo")
    parts = entity.model._default_manager.filter(**{f"{entity.parent}__in": [row.pk for row in records]})
    for part in parts.select_related(binding.photo_image).order_by("pk"):
        file = binding.of(part, "photo_image")
        if file:
            text, credit = (str(binding.of(part, key) or "") for key in ("photo_text", "photo_credit"))
            found[getattr(part, f"{entity.parent}_id")].append(Shot(part.pk, file, text, credit))
    return found

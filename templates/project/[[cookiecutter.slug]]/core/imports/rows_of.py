"""The lookups of cells that name a row of the database: village, office, place, officer, record."""

from functools import lru_cache
from typing import Any

from core import descriptors
from core.imports.lookups import Lookup
from core.models import District, Office, Place, Village


def of_field(form_field: Any, title: str) -> Lookup:
    """Name the rows that a form's field offers to this actor."""
    rows = form_field.queryset
    build = BUILDERS.get(rows.model, _records)
    lookup = Lookup(title)
    build(lookup, rows)
    return lookup


def _villages(lookup: Lookup, rows: Any) -> None:
    """Villages of one name lie in several districts, so the label names the district too."""
    for row in rows.select_related("district").order_by("district__name", "name"):
        label = f"{row.name} ({row.district.name})"
        lookup.add(row, label, (row.name, row.code, row.code.replace(".", "")))


def _districts(lookup: Lookup, rows: Any) -> None:
    for row in rows:
        lookup.add(row, row.name, (row.code, row.code.replace(".", "")))


def _offices(lookup: Lookup, rows: Any) -> None:
    for row in rows.filter(is_active=True):
        lookup.add(row, row.name, (row.short_name, row.code))


def _places(lookup: Lookup, rows: Any) -> None:
    for row in rows:
        lookup.add(row, row.name, (row.code,))


def _records(lookup: Lookup, rows: Any) -> None:
    """Records of an entity by number and title; only keys are kept, a record is read when it is named."""
    entity = descriptors.of_model(rows.model)
    if entity is None:
        for row in rows:
            lookup.add(row, str(row), (getattr(row, "nip", "") or "",))
        return

    @lru_cache(maxsize=2000)
    def fetch(key: int) -> Any:
        return rows.get(pk=key)

    lookup.fetch = fetch
    for row in rows.order_by("pk").iterator(1000):
        number, title = getattr(row, "number", "") or "", entity.title_of(row)
        label = f"{number} – {title}" if number and number != title else title
        lookup.add(row.pk, label, (number, title))


BUILDERS = {District: _districts, Office: _offices, Place: _places, Village: _villages}

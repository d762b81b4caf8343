"""Choices that are known only while the replica runs: rows of a settings table, places of the region."""

from collections.abc import Callable
from typing import Any

from django.db.utils import OperationalError, ProgrammingError


def of_table(settings: Callable[..., Any], name: str) -> list[tuple[str, str]]:
    """The rows of a settings table, by their column `nama` or `label` where it has one."""
    try:
        table = getattr(settings(), name, None) or {}
    except (OperationalError, ProgrammingError):
        return []  # Django's checks ask before the first migrate has made the tables.
    return [(key, str(row.get("nama") or row.get("label") or key)) for key, row in table.items()]


def of_places(kind: str) -> list[tuple[str, str]]:
    """The region's places of a kind, by code."""
    from core.models import Place

    return [(place.code, place.name) for place in Place.objects.filter(kind=kind, is_active=True).order_by("name")]

"""Gives register numbers: from 1 for each code and using office, without gaps, never twice."""

from collections import Counter

from django.db import transaction
from django.db.models import Max

from blocks.assets.models import Asset
from core import numbering

NO_YEAR = 0


def give(rows: list[Asset]) -> None:
    """Write the next number on each row; call it inside the transaction that saves them.

    The counter row of core makes writers wait for one another; the number itself follows the highest that is kept,
    so that what was rolled back or taken back leaves no gap.
    """
    with transaction.atomic():
        groups = Counter(_group(row) for row in rows)
        following = {group: _next(*group) for group in sorted(groups, key=str)}
    for row in rows:
        group = _group(row)
        row.register = following[group]
        following[group] += 1


def _group(row: Asset) -> tuple[str, str, str, int | None]:
    return row.app, row.entity, row.code, row.unit_id


def _next(app: str, entity: str, code: str, unit_id: int | None) -> int:
    numbering.next_value(f"{app}.{entity}.register.{code}.{unit_id or '-'}", NO_YEAR)
    kept = Asset.objects.filter(app=app, entity=entity, code=code, unit_id=unit_id)
    return (kept.aggregate(highest=Max("register"))["highest"] or 0) + 1

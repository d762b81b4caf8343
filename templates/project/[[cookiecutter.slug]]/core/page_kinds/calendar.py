"""A month of records by day: the field the page names, else the entity's first date."""

from itertools import groupby
from typing import Any

from django.http import HttpRequest

from core import declared, display
from core import expressions as ex
from core.access import Actor
from core.entities import Entity
from core.indicators import period_of
from core.page_kinds.list import shown


def build(request: HttpRequest, page: Any, actor: Actor) -> dict[str, Any]:
    """The days of the month that have records, in order."""
    entity, period = page.entity, period_of("bulan", request.GET.get("masa", ""))
    name = page.by[0] if page.by else day_of(entity)
    names = page.show or entity.list_fields
    dated = [(ex.date_of(getattr(row, name)), row) for row in declared.records(page, actor)]
    inside = [(day, row) for day, row in dated if day is not None and period.start <= day < period.end]
    ordered = sorted(inside, key=lambda pair: (pair[0], pair[1].pk))
    days = [
        {"label": display.long_date(day), "rows": [shown(entity, row, names, actor) for _day, row in members]}
        for day, members in groupby(ordered, key=lambda pair: pair[0])
    ]
    return {
        "entity": entity,
        "period": period,
        "days": days,
        "earlier": period.shifted(-1),
        "later": period.shifted(1),
    }


def day_of(entity: Entity) -> str:
    """The first date of an entity; when it was made where it has none."""
    return next((info.name for info in entity.fields if info.kind in ("date", "datetime")), "created_at")

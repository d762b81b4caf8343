"""The numbers that figures on dashboards are made of: rows of an entity, counted, summed, averaged by a group.

What the database can do is one aggregate query for all groups. Medians, times between steps and conditions
that need Python go row by row: at night over all (core.rollups), at once over the newest ROW_LIMIT rows of the span.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from statistics import median
from typing import Any, Literal

from django.db.models import Avg, Count, DateField, F, Max, Min, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import TruncDay, TruncMonth, TruncQuarter, TruncWeek, TruncYear
from django.utils import timezone

from core import expressions as ex
from core.blocks import Names
from core.entities import Entity, get
from core.models import Transition

ALL = ""
ROW_LIMIT = 20_000
ADDED = ("count", "sum")
PERIODS: dict[str, Any] = {
    "day": TruncDay,
    "week": TruncWeek,
    "month": TruncMonth,
    "quarter": TruncQuarter,
    "year": TruncYear,
}
_AGGREGATES: dict[str, Any] = {"average": Avg, "max": Max, "min": Min, "sum": Sum}


@dataclass(frozen=True)
class At:
    """The time a row counts by: a column, or when a record last came into a state.

    `holder` names the entity that has the state and `key` the path to its key, where it is not the row's own.
    """

    column: str = "created_at"
    is_date: bool = False
    state: str = ""
    holder: str = ""
    key: str = "pk"


@dataclass(frozen=True)
class Gap:
    """The time from one step of a record to another: a span, or in working days."""

    function: Literal["duration", "workdays"]
    first: str
    last: str


@dataclass(frozen=True)
class Measure:
    """One number made from rows; `groups` are periods or paths, in the order of the figure's breakdowns."""

    function: str
    app: str
    entity_name: str
    at: At = At()
    groups: tuple[str, ...] = ()
    condition: Q | None = None
    test: Callable[..., Any] | None = None
    column: str = ""
    gap: Gap | None = None
    value: Callable[..., Any] | None = None

    @property
    def entity(self) -> Entity:
        return get(self.app, self.entity_name)

    @property
    def is_query(self) -> bool:
        """Say whether the database alone makes the number."""
        is_plain = self.test is None and self.gap is None and self.value is None
        return is_plain and (self.function == "count" or self.function in _AGGREGATES)

    @property
    def nothing(self) -> Any:
        """The value where there are no rows."""
        return 0 if self.function in ADDED else None


def values(
    measure: Measure,
    start: date,
    end: date,
    group: str = "",
    *,
    limit: int | None = ROW_LIMIT,
) -> dict[Any, Any]:
    """The number of each group in a span of whole days, without a group under ALL."""
    rows = rows_of(measure, start, end)
    if group:
        rows = rows.annotate(figure_group=_grouped(measure, group))
    found = _asked(measure, rows, group) if measure.is_query else _counted(measure, rows, group, limit)
    return found if group else {ALL: found.get(ALL, measure.nothing)}


def is_cut(measure: Measure, start: date, end: date) -> bool:
    """Say whether there are more rows than are gone through one by one."""
    return not measure.is_query and rows_of(measure, start, end)[ROW_LIMIT : ROW_LIMIT + 1].exists()


def rows_of(measure: Measure, start: date, end: date) -> QuerySet:
    """The rows that count, each with its time as `figure_at`."""
    rows = measure.entity.model._default_manager.order_by()
    if measure.condition is not None:
        rows = rows.filter(measure.condition)
    at = measure.at
    first, last = (start, end) if at.is_date else (_midnight(start), _midnight(end))
    if at.state:
        steps = Transition.objects.filter(
            app=measure.app,
            entity=at.holder or measure.entity_name,
            to_state=at.state,
        )
        entered = steps.filter(at__gte=first, at__lt=last).values("object_id")
        latest = steps.filter(object_id=OuterRef(at.key)).order_by("-at").values("at")[:1]
        rows = rows.filter(**{f"{at.key}__in": entered}).annotate(figure_at=Subquery(latest))
    else:
        rows = rows.annotate(figure_at=F(at.column))
    return rows.filter(figure_at__gte=first, figure_at__lt=last)


def _grouped(measure: Measure, group: str) -> Any:
    if group in PERIODS:
        return PERIODS[group]("figure_at", output_field=DateField())
    return F(group)


def _asked(measure: Measure, rows: QuerySet, group: str) -> dict[Any, Any]:
    """One query for all groups."""
    made = Count("pk") if measure.function == "count" else _AGGREGATES[measure.function](measure.column)
    if not group:
        return {ALL: _exact(rows.aggregate(figure_value=made)["figure_value"], measure)}
    pairs = rows.values("figure_group").annotate(figure_value=made).values_list("figure_group", "figure_value")
    return {key: _exact(value, measure) for key, value in pairs}


def _exact(value: Any, measure: Measure) -> Any:
    if value is None:
        return measure.nothing
    return Decimal(str(value)) if isinstance(value, float) else value


def _counted(measure: Measure, rows: QuerySet, group: str, limit: int | None) -> dict[Any, Any]:
    """Row by row: which rows count and what each gives, then one number a group."""
    entity = measure.entity
    found: dict[Any, list[Any]] = defaultdict(list)
    gaps = _gaps(measure, rows) if measure.gap is not None else {}
    settings = entity.settings_of()
    newest = rows.select_related(*entity.select_related).order_by("-figure_at")[:limit]
    for row in newest.iterator(chunk_size=2000):
        names = Names(entity, row)
        if measure.test is not None and measure.test(row, settings, names) is not True:
            continue
        value = gaps.get(row.pk) if measure.gap is not None else _value(measure, row, settings, names)
        found[getattr(row, "figure_group", ALL)].append(value)
    return {key: _reduced(measure.function, listed) for key, listed in found.items()}


def _value(measure: Measure, row: Any, settings: Any, names: Any) -> Any:
    if measure.value is not None:
        return measure.value(row, settings, names)
    value = row
    for step in measure.column.split("__") if measure.column else ():
        value = getattr(value, step, None)
    return value if measure.column else 1


def _gaps(measure: Measure, rows: QuerySet) -> dict[int, Any]:
    """For each record the time up to its latest last step from the first step made before that."""
    gap = measure.gap
    steps = Transition.objects.filter(
        app=measure.app,
        entity=measure.entity_name,
        name__in=[gap.first, gap.last],
        object_id__in=rows.values("pk"),
    )
    begun: dict[int, datetime] = {}
    found: dict[int, Any] = {}
    between = ex.workdays if gap.function == "workdays" else ex.duration
    for key, name, moment in steps.order_by("at", "pk").values_list("object_id", "name", "at"):
        if name == gap.first:
            begun[key] = moment
        elif key in begun:
            found[key] = between(begun[key], moment)
    return found


def _reduced(function: str, listed: Iterable[Any]) -> Any:
    known = [value for value in listed if value is not None]
    if function == "count":
        return len(known)
    if function in ("every", "some"):
        return all(known) if function == "every" else any(known)
    if not known:
        return 0 if function == "sum" else None
    if function == "sum":
        return sum(known[1:], known[0])
    if function == "average":
        return _average(known)
    return {"median": median, "max": max, "min": min}[function](known)


def _average(known: list[Any]) -> Any:
    total = sum(known[1:], known[0])
    return total / len(known) if isinstance(total, timedelta) else Decimal(str(total)) / len(known)


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))

"""Targets against results of an office: line by line, rolled up to activities, programmes and the office."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from blocks.planning import achievement
from blocks.planning.achievement import Band, Limits
from blocks.planning.models import Ceiling, Indicator, Node, Result, Sheet, Spending, Target
from blocks.planning.selectors import tree
from core import access

DEPTHS = {"program": 0, "kegiatan": 1, "subkegiatan": 2}


@dataclass(frozen=True)
class Measure:
    """One indicator: target, result and their agreement."""

    indicator: Indicator
    targets: dict[int, Decimal]
    target: Decimal | None
    value: Decimal | None
    note: str
    percent: Decimal | None
    band: Band | None
    before: Decimal | None = None  # the target before the budget was revised
    earlier: tuple[tuple[int, Decimal], ...] = ()  # the quarters before this one, each with its result

    @property
    def deviation(self) -> Decimal | None:
        """How many points the achievement lies above or below a hundred."""
        return self.percent - 100 if self.percent is not None else None


@dataclass(frozen=True)
class Line:
    """One place in the tree with the sums of what lies below it."""

    node: Node
    depth: int
    is_leaf: bool
    indicators: list[Measure]
    ceiling: int
    spent: int | None
    money_percent: Decimal | None
    percent: Decimal | None
    band: Band | None
    before: int | None = None  # the ceiling before the budget was revised
    earlier: tuple[tuple[int, int], ...] = ()  # the quarters before this one, each with what was spent


@dataclass(frozen=True)
class Shown:
    """An office in a year, up to the end of a quarter."""

    office: Any
    year: int
    quarter: int
    lines: list[Line]
    ceiling: int
    spent: int
    money_percent: Decimal | None
    percent: Decimal | None
    band: Band | None
    before: int | None = None  # the ceilings together before the budget was revised

    @property
    def is_revised(self) -> bool:
        """Say whether the budget of the year was revised."""
        return self.before is not None or any(one.before is not None for line in self.lines for one in line.indicators)

    @property
    def measures(self) -> int:
        return sum(len(line.indicators) for line in self.lines)


def of_sheet(binding: Any, row: Sheet) -> Shown:
    """What a sheet says; a plan has targets and ceilings only."""
    results = {one.indicator_id: one for one in Result.objects.filter(sheet=row)}
    money = {one.node_id: int(one.amount) for one in Spending.objects.filter(sheet=row)}
    return _shown(row, results, money, binding.limits())


def _shown(row: Sheet, results: dict[int, Result], money: dict[int, int], limits: Limits) -> Shown:
    nodes = tree.nodes(row.office_id, row.year)
    money_of = list(Ceiling.objects.filter(node__in=nodes, year=row.year))
    ceilings = {one.node_id: int(one.amount) for one in money_of}
    before = {one.node_id: int(one.original if one.original is not None else one.amount) for one in money_of}
    revised = {one.node_id for one in money_of if one.original is not None}
    measures = _measures(nodes, row, results, limits)
    below: dict[Any, list[Node]] = {}
    for one in nodes:
        below.setdefault(one.parent_id, []).append(one)
    lines = [_before(_line(one, below, measures, ceilings, money, limits), below, before, revised) for one in nodes]
    lines = _with_earlier(row, lines, below)
    total, spent = sum(ceilings.values()), sum(money.values())
    percent = achievement.average(_percents(measures, [one.pk for one in nodes]))
    band = achievement.band(percent, limits)
    share = achievement.share(spent, total)
    was = sum(before.values()) if revised else None
    return Shown(row.office, row.year, row.quarter, lines, total, spent, share, percent, band, was)


def _before(line: Line, below: dict[Any, list[Node]], before: dict[int, int], revised: set[int]) -> Line:
    """The line with its ceiling before the revision, where that changed anything below it."""
    keys = _family(line.node, below)
    return replace(line, before=sum(before.get(key, 0) for key in keys)) if revised.intersection(keys) else line


def figures(row: Sheet) -> tuple[dict[tuple[int, int], Decimal], dict[tuple[int, int], int]]:
    """Results and money by (quarter, key) of this sheet and those before it in its year."""
    where = {
        "sheet__app": row.app,
        "sheet__office_id": row.office_id,
        "sheet__year": row.year,
        "sheet__is_over": False,
        "sheet__quarter__lte": row.quarter,
    }
    results = Result.objects.filter(**where).values_list("sheet__quarter", "indicator_id", "value")
    money = Spending.objects.filter(**where).values_list("sheet__quarter", "node_id", "amount")
    return (
        {(quarter, key): value for quarter, key, value in results},
        {(quarter, key): int(amount) for quarter, key, amount in money},
    )


def _with_earlier(row: Sheet, lines: list[Line], below: dict[Any, list[Node]]) -> list[Line]:
    """The lines with what the quarters before this one said; the first quarter and a plan have none."""
    if row.quarter < 2:
        return lines
    values, money = figures(row)
    found = []
    for line in lines:
        measures = [replace(one, earlier=_past(row, values, [one.indicator.pk])) for one in line.indicators]
        spent = _past(row, money, _family(line.node, below))
        found.append(replace(line, indicators=measures, earlier=spent))
    return found


def _past(row: Sheet, known: dict[tuple[int, int], Any], keys: list[int]) -> tuple[tuple[int, Any], ...]:
    """Each quarter before this one that has a figure for one of the keys, with their sum."""
    found = []
    for quarter in range(1, row.quarter):
        parts = [known[quarter, key] for key in keys if (quarter, key) in known]
        if parts:
            found.append((quarter, sum(parts)))
    return tuple(found)


def _measures(nodes: list[Node], row: Sheet, results: dict[int, Result], limits: Limits) -> dict[int, list[Measure]]:
    targets: dict[int, dict[int, Decimal]] = {}
    before: dict[tuple[int, int], Decimal | None] = {}
    for one in Target.objects.filter(indicator__node__in=nodes, year=row.year):
        targets.setdefault(one.indicator_id, {})[one.quarter] = one.value
        before[one.indicator_id, one.quarter] = one.original
    found: dict[int, list[Measure]] = {}
    for indicator in Indicator.objects.filter(pk__in=targets):
        planned = targets[indicator.pk]
        target = planned.get(row.quarter or 4)
        result = results.get(indicator.pk)
        value = result.value if result is not None else None
        percent = achievement.percent(indicator.direction, target, value)
        note = result.note if result is not None else ""
        band, was = achievement.band(percent, limits), before.get((indicator.pk, row.quarter or 4))
        measure = Measure(indicator, planned, target, value, note, percent, band, was)
        found.setdefault(indicator.node_id, []).append(measure)
    return found


def _line(
    node: Node,
    below: dict[Any, list[Node]],
    measures: dict[int, list[Measure]],
    ceilings: dict[int, int],
    money: dict[int, int],
    limits: Limits,
) -> Line:
    keys = _family(node, below)
    ceiling = sum(ceilings.get(key, 0) for key in keys)
    known = [money[key] for key in keys if key in money]
    spent = sum(known) if known else None
    percent = achievement.average(_percents(measures, keys))
    is_leaf = node.level == "subkegiatan"
    share = achievement.share(spent, ceiling) if spent is not None else None
    return Line(
        node,
        DEPTHS.get(node.level, 0),
        is_leaf,
        measures.get(node.pk, []),
        ceiling,
        spent,
        share,
        percent,
        achievement.band(percent, limits),
    )


def _family(node: Node, below: dict[Any, list[Node]]) -> list[int]:
    keys = [node.pk]
    for child in below.get(node.pk, []):
        keys += _family(child, below)
    return keys


def _percents(measures: dict[int, list[Measure]], keys: list[int]) -> list[Decimal]:
    return [one.percent for key in keys for one in measures.get(key, []) if one.percent is not None]


def latest(binding: Any, year: int) -> list[Shown]:
    """The newest verified results of every office in a year, or its plan where no quarter was verified yet."""
    rows = Sheet.objects.filter(is_verified=True, year=year).select_related("office").order_by("quarter", "pk")
    by_office = {row.office_id: row for row in rows}
    return [of_sheet(binding, row) for row in sorted(by_office.values(), key=lambda one: one.office.name)]


def years() -> list[int]:
    """Years with something verified, the newest first."""
    return sorted(set(Sheet.objects.filter(is_verified=True).values_list("year", flat=True)), reverse=True)


def summary(binding: Any, record: Any, actor: Any) -> dict[str, Any]:
    """What the record's page shows."""
    row = binding.row(record)
    from blocks.planning.services import completeness, revising

    may = access.may_edit(actor, binding.entity, record)
    return {
        "binding": binding,
        "row": row,
        "shown": of_sheet(binding, row),
        "changes": revising.changes(row) if row.draft else [],
        "may_fill": may,
        "missing": completeness.missing(binding, record) if may else [],
        "url": binding.url("sheet", record.pk),
        "fill_url": binding.url("fill" if binding.has_quarters else "budget", record.pk),
    }

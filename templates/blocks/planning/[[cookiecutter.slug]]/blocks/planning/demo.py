"""Fills a replica that is only shown: a plan for this year and its quarters so far. All invented."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from blocks.planning import demo_words as words
from blocks.planning.models import Node, Sheet
from blocks.planning.selectors import evaluation
from blocks.planning.services import aiming, budgeting, reporting
from core import access, records, workflow
from core.models import Office, Position, RoleGrant
from core.offices import office_of_agency
from core.seeding.moment import as_of

DIRECTION_DOWN = "turun"


def people(binding: Any, context: Any) -> None:
    """The head of every office fills in for it, until it names others."""
    heads = Position.objects.filter(is_head=True, is_active=True, office__kind="own")
    wanted = [({"position": one, "app": binding.app, "role": binding.filler}, {"all_offices": False}) for one in heads]
    if wanted:
        context.upsert_many(RoleGrant, wanted)


def run(binding: Any, context: Any) -> None:
    """Fill an empty application; one that has sheets is left alone."""
    if not context.is_demo or Sheet.objects.filter(app=binding.app).exists():
        return
    if binding.has_quarters:
        _quarters(binding, context.today)
    else:
        _plans(binding, context.today)


def _plans(binding: Any, today: date) -> None:
    """This year's plans are fixed; next year's of the first office is being written."""
    _aims(binding)
    offices = list(_offices())
    for agency, office in offices:
        record = _begin(binding, office, today.year, 0, date(today.year, 1, 5))
        outcome, rows = words.OFFICES[agency]
        with as_of(_at(date(today.year, 1, 6), 10)):
            budgeting.put(binding, access.system(), record, list(rows))
        aim = Node.objects.get(office=None, code=outcome)
        for node in Node.objects.filter(office=office, level="program"):
            aiming.attach(binding, access.system(), node, aim)
        _move(binding, record, "verifying", date(today.year, 1, 7))
        _move(binding, record, "done", date(today.year, 1, 9))
    for _agency, office in offices[:1]:
        _begin(binding, office, today.year + 1, 0, today - timedelta(days=3))


def _aims(binding: Any) -> None:
    made: dict[str, Node] = {}
    for level, code, parent, name, indicator, unit in words.AIMS:
        found = Node.objects.filter(office=None, code=code).first()
        aim = aiming.Aim(level, code, name, made.get(parent), indicator, unit)
        made[code] = found or aiming.add(binding, access.system(), aim)


def _quarters(binding: Any, today: date) -> None:
    """Quarters that are over: confirmed, but for the last one, which one office still owes and one has just sent."""
    ended = (today.month - 1) // 3
    for at, (agency, office) in enumerate(_offices()):
        for quarter in range(1, ended + 1):
            closes = binding.closes_on(today.year, quarter)
            begun = closes - timedelta(days=int(binding.number("grace_days")) - 1)
            record = _begin(binding, office, today.year, quarter, begun)
            last = quarter == ended
            if last and at == 2:
                continue
            with as_of(_at(min(begun + timedelta(days=4), closes, today), 9)):
                reporting.fill(binding, access.system(), record, _filled(binding, record, agency))
            _move(binding, record, "verifying", min(begun + timedelta(days=5), today))
            if not (last and at == 1):
                _move(binding, record, "done", min(begun + timedelta(days=9), today))


def _filled(binding: Any, record: Any, agency: str) -> reporting.Filled:
    row = binding.row(record)
    values, notes, money = {}, {}, {}
    shares = [Decimal(one) for one in words.REACHED[agency]]
    for at, (line, one) in enumerate(_measures(binding, row)):
        share = shares[at % len(shares)]
        target = one.target or Decimal(0)
        value = target * (2 - share) if one.indicator.direction == DIRECTION_DOWN else target * share
        whole = one.indicator.unit not in ("persen", "km")
        values[one.indicator.pk] = value.quantize(Decimal(1) if whole else Decimal("0.1"))
        if share < Decimal("0.8"):
            notes[one.indicator.pk] = words.HINDERED
        if line.is_leaf and line.ceiling:
            money[line.node.pk] = int(line.ceiling * Decimal(words.SPENT[row.quarter]) * share)
    return reporting.Filled(values, notes, money)


def _measures(binding: Any, row: Sheet) -> Iterator[tuple[Any, Any]]:
    for line in evaluation.of_sheet(binding, row).lines:
        for one in line.indicators:
            yield line, one


def _offices() -> Iterator[tuple[str, Office]]:
    """The offices of the made-up plan that the region has, each once."""
    seen = set()
    for agency in words.OFFICES:
        office = office_of_agency(agency)
        if office is not None and office.pk not in seen:
            seen.add(office.pk)
            yield agency, office


def _begin(binding: Any, office: Office, year: int, quarter: int, day: date) -> Any:
    values = {binding.office: office, binding.year: year}
    name = f"Renja {office.name} {year}"
    if quarter:
        values[binding.quarter] = quarter
        name = f"Triwulan {quarter} {year}, {office.name}"
    values[binding.entity.title_field] = name[:110]
    with as_of(min(_at(day, 9), timezone.now())):
        return records.create(binding.entity, access.system(), values)


def _move(binding: Any, record: Any, phase: str, day: date) -> None:
    """Make the first step that leads to a phase and is made by hand."""
    entity = binding.entity
    targets = entity.workflow.states_of(phase)
    step = next(one for one in entity.workflow.from_state(record.state) if one.target in targets)
    asked = dict.fromkeys(step.require, f"188.45/{record.pk}/{day.year}")
    with as_of(min(_at(day, 10), timezone.now())):
        workflow.move(entity, record, step.name, access.system(), note=words.NOTE, inputs=asked)


def _at(day: date, hour: int) -> datetime:
    """An hour of an office day: what falls on a weekend happens on the Friday before."""
    day -= timedelta(days=max(day.weekday() - 4, 0))
    return timezone.make_aware(datetime.combine(day, time(hour)))

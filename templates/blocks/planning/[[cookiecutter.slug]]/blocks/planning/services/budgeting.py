"""Puts an office's programmes, indicators, targets and ceilings of a year into the tree; all rows or none."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from blocks.planning.models import Ceiling, Indicator, Node, Sheet, Target
from blocks.planning.services import life, revising
from core import audit
from core.rules import RuleBroken

# A programme `1.02.02`, an activity `1.02.02.2.01`, a subactivity `1.02.02.2.01.0003`; X.XX is every office's own.
CODE = re.compile(r"^(?P<program>(\d|X)\.(\d{2}|XX)\.\d{2})(?P<kegiatan>\.\d\.\d{2})?(?P<subkegiatan>\.\d{2,4})?$")


@dataclass(frozen=True)
class Planned:
    """One row of a budget plan: a place in the tree and, where it has one, an indicator with its targets."""

    code: str
    name: str
    indicator: str = ""
    unit: str = ""
    direction: str = "naik"
    baseline: Decimal | None = None
    targets: tuple[Decimal | None, ...] = (None, None, None, None)
    ceiling: int | None = None


def level_of(code: str) -> str:
    """The level that a code speaks of; empty where it is no code of the nomenclature."""
    found = CODE.match(code)
    if found is None or (found["subkegiatan"] and not found["kegiatan"]):
        return ""
    return "subkegiatan" if found["subkegiatan"] else "kegiatan" if found["kegiatan"] else "program"


def above(code: str) -> str:
    """The code one level higher; empty above a programme."""
    found = CODE.match(code)
    level = level_of(code)
    if found is None or level == "program":
        return ""
    return found["program"] if level == "kegiatan" else f"{found['program']}{found['kegiatan']}"


def put(binding: Any, actor: Any, record: Any, rows: list[Planned]) -> Sheet:
    """Write the rows; places are made from the programme down, and rows of the same code are one place."""
    life.require_open(binding, actor, record)
    with transaction.atomic():
        row = life.lock(binding, record)
        record.refresh_from_db(fields=["state"])
        life.require_open(binding, actor, record)
        if row.is_enacted:
            revising.propose(row, rows)
        else:
            place(row, rows)
            life.sum_up(row)
        audit.record(actor, "planning.budget", record, {"pagu": [None, str(row.pagu)]})
    return row


def place(row: Sheet, rows: list[Planned], *, revises: bool = False) -> None:
    """Make or change the places, indicators, targets and ceilings that the rows name; a revision keeps what was."""
    known = {one.code: one for one in Node.objects.filter(office_id=row.office_id)}
    for one in sorted(rows, key=lambda each: len(each.code)):
        node = known.get(one.code) or Node(office_id=row.office_id, code=one.code, level=level_of(one.code))
        higher = above(one.code)
        if higher and higher not in known:
            raise RuleBroken([_("%(code)s: %(above)s belum ada dalam berkas.") % {"code": one.code, "above": higher}])
        node.name = one.name
        if higher:
            node.parent = known[higher]
        node.save()
        known[one.code] = node
        _measure(node, row.year, one, revises)


def _measure(node: Node, year: int, one: Planned, revises: bool) -> None:
    if one.ceiling is not None:
        _set(Ceiling, {"node": node, "year": year}, "amount", Decimal(one.ceiling), revises)
    if not one.indicator:
        return
    words = {"unit": one.unit, "direction": one.direction, "baseline": one.baseline}
    indicator, _made = Indicator.objects.update_or_create(node=node, name=one.indicator, defaults=words)
    for quarter, value in enumerate(one.targets, 1):
        if value is not None:
            _set(Target, {"indicator": indicator, "year": year, "quarter": quarter}, "value", value, revises)


def _set(model: Any, key: dict[str, Any], name: str, value: Decimal, revises: bool) -> None:
    """Write a figure; the first revision that changes it keeps what it was before."""
    figure = model.objects.filter(**key).first() or model(**key)
    was = getattr(figure, name)
    if revises and figure.original is None and (was is None or was != value):
        figure.original = was if was is not None else 0
    setattr(figure, name, value)
    figure.save()

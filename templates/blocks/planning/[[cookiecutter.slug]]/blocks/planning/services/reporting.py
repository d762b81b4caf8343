"""An office writes down what it reached and spent up to the end of a quarter."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.planning.models import Ceiling, Result, Sheet, Spending
from blocks.planning.selectors import tree
from blocks.planning.services import life
from core import audit, display
from core.rules import RuleBroken


@dataclass(frozen=True)
class Filled:
    """What was typed: values and notes by indicator, money by subactivity; lines left empty are not there."""

    values: dict[int, Decimal]
    notes: dict[int, str]
    money: dict[int, int]


def fill(binding: Any, actor: Any, record: Any, filled: Filled) -> Sheet:
    """Write the sheet as a whole; everything that is wrong is said at once and nothing is written."""
    life.require_open(binding, actor, record)
    with transaction.atomic():
        row = life.lock(binding, record)
        record.refresh_from_db(fields=["state"])
        life.require_open(binding, actor, record)
        broken = [*closed(binding, record, row), *_faults(row, filled)]
        if broken:
            raise RuleBroken(broken)
        row.results.exclude(indicator_id__in=filled.values).delete()
        for key, value in filled.values.items():
            words = {"value": value, "note": filled.notes.get(key, "")}
            Result.objects.update_or_create(sheet=row, indicator_id=key, defaults=words)
        row.spendings.exclude(node_id__in=filled.money).delete()
        for key, amount in filled.money.items():
            Spending.objects.update_or_create(sheet=row, node_id=key, defaults={"amount": amount})
        life.sum_up(row)
        audit.record(actor, "planning.fill", record, {"spent": [None, str(row.spent)]})
    return row


def closed(binding: Any, record: Any, row: Sheet) -> list[str]:
    """A quarter is filled in after it began, and up to its last day; a sheet that was sent back stays open."""
    today = timezone.localdate()
    if today.year < row.year or (today.year == row.year and (today.month + 2) // 3 < row.quarter):
        return [_("Triwulan ini belum dimulai.")]
    last = binding.closes_on(row.year, row.quarter)
    if today > last and binding.phase(record) != "returned":
        words = _("Pengisian triwulan ini ditutup pada %s. Minta Bappeda membukanya kembali.")
        return [words % display.long_date(last)]
    return []


def _faults(row: Sheet, filled: Filled) -> list[str]:
    known = {one.pk: one for one in tree.indicators(row.office_id, row.year)}
    found = [_("Indikator ini bukan milik kantor Anda.")] if set(filled.values) - set(known) else []
    words = _("%s: realisasi tidak boleh negatif.")
    found += [words % one.name for key, one in known.items() if filled.values.get(key, 0) < 0]
    ceilings = {
        one.node_id: one
        for one in Ceiling.objects.filter(node__office_id=row.office_id, year=row.year).select_related("node")
    }
    before = spent_before(row)
    for key, amount in filled.money.items():
        found += _money_faults(ceilings.get(key), amount, before.get(key, 0))
    return found


def _money_faults(line: Any, amount: int, before: int) -> list[str]:
    if line is None:
        return [_("Subkegiatan ini tidak mempunyai pagu pada tahun ini.")]
    if amount > line.amount:
        words = {"code": line.node.code, "amount": display.money(amount), "ceiling": display.money(line.amount)}
        return [_("%(code)s: realisasi %(amount)s melebihi pagu %(ceiling)s.") % words]
    if amount < before:
        words = {"code": line.node.code, "before": display.money(before)}
        return [_("%(code)s: realisasi kumulatif tidak boleh kurang dari triwulan lalu, %(before)s.") % words]
    return []


def spent_before(row: Sheet) -> dict[int, int]:
    """What each subactivity had spent up to the quarter before."""
    rows = Spending.objects.filter(
        sheet__office_id=row.office_id,
        sheet__year=row.year,
        sheet__app=row.app,
        sheet__is_over=False,
        sheet__quarter__lt=row.quarter,
    ).order_by("sheet__quarter")
    return {one.node_id: int(one.amount) for one in rows}

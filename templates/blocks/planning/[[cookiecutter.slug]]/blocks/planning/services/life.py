"""A sheet's row along the steps of its record."""

from typing import Any

from django.db.models import Sum
from django.utils.translation import gettext as _

from blocks.planning.models import Ceiling, Sheet
from core import access, turns
from core.rules import RuleBroken


def begin(binding: Any, record: Any) -> None:
    """Make the row; an office has one sheet for a year or a quarter."""
    office, year = getattr(record, f"{binding.office}_id"), getattr(record, binding.year)
    record.planning = Sheet.objects.create(
        app=binding.app, office_id=office, year=year, quarter=binding.quarter_of(record), pagu=ceiling(office, year)
    )


def follow(binding: Any, record: Any) -> None:
    """Keep office, year and quarter of the row as the record has them; not once something was filled in."""
    row = lock(binding, record)
    values = (getattr(record, f"{binding.office}_id"), getattr(record, binding.year), binding.quarter_of(record))
    if values == (row.office_id, row.year, row.quarter):
        return
    if row.results.exists() or row.spendings.exists():
        raise RuleBroken([_("Kantor, tahun dan triwulan tidak dapat diubah sesudah realisasi diisi.")])
    row.office_id, row.year, row.quarter = values
    row.save(update_fields=["office", "year", "quarter"])
    sum_up(row)


def moved(binding: Any, record: Any) -> None:
    """Note whether the sheet counts in the public figures; its phase decides."""
    row = lock(binding, record)
    phase = binding.phase(record)
    row.is_over = phase == "rejected"
    # A plan that was enacted stays in force while its revision is prepared.
    is_plan_in_force = row.quarter == 0 and row.is_enacted and not row.is_over
    row.is_verified = phase == "done" or is_plan_in_force
    row.is_enacted = row.is_enacted or phase == "done"
    row.save(update_fields=["is_verified", "is_over", "is_enacted"])
    if phase == "done" and row.draft:
        from blocks.planning.services import revising

        revising.enact(row)


def lock(binding: Any, record: Any) -> Sheet:
    """Read the row for change; whoever else changes this sheet or moves the record waits."""
    turns.hold(record)
    row = Sheet.objects.select_for_update(of=("self",)).get(pk=record.planning_id)
    setattr(record, binding.block, row)
    return row


def require_open(binding: Any, actor: Any, record: Any) -> None:
    """Refuse who may not fill this record in, and a record whose state is past filling in."""
    if not actor.is_system and not access.may_edit(actor, binding.entity, record):
        raise access.Forbidden(_("Lembar ini tidak dapat Anda isi, atau sudah dikirim."))


def ceiling(office_id: int, year: int) -> int:
    """What an office may spend in a year."""
    rows = Ceiling.objects.filter(node__office_id=office_id, year=year)
    return int(rows.aggregate(total=Sum("amount"))["total"] or 0)


def sum_up(row: Sheet) -> None:
    """Keep the sums that lists and figures read."""
    row.pagu = ceiling(row.office_id, row.year)
    row.spent = int(row.spendings.aggregate(total=Sum("amount"))["total"] or 0)
    row.save(update_fields=["pagu", "spent"])

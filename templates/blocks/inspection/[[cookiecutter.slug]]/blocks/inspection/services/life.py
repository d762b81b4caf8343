"""An inspection's row along the steps of its record."""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.inspection.models import Answer, Inspection, Recommendation
from core import turns
from core.rules import RuleBroken


def begin(binding: Any, record: Any) -> None:
    """Make the row; that of a recommendation is filled by who issues it."""
    if not binding.is_main(record):
        record.inspection = getattr(record, "issued_row", None) or _entered(binding, record)
        return
    row = Inspection(app=binding.app)
    _copy(binding, record, row)
    row.save()
    record.inspection = row


def _entered(binding: Any, record: Any) -> Recommendation:
    """The row of a recommendation that no report here issued: an older one, or one of an outside auditor."""
    issued_on = getattr(record, binding.rec_issued, None) or timezone.localdate()
    due_on = getattr(record, binding.rec_due) or issued_on + timedelta(days=binding.number("followup_days"))
    setattr(record, binding.rec_due, due_on)
    whole = getattr(record, f"{binding.rec_inspection}_id", None)
    inspection = binding.main.model._default_manager.filter(pk=whole).first() if whole else None
    return Recommendation.objects.create(
        app=binding.app,
        inspection_id=inspection.inspection_id if inspection is not None else None,
        office_id=getattr(record, f"{binding.rec_office}_id"),
        value=getattr(record, binding.rec_value) or 0,
        issued_on=issued_on,
        due_on=due_on,
    )


def _follow_advice(binding: Any, record: Any) -> None:
    """Take over what was corrected before anybody answered."""
    row = lock(binding, record)
    row.office_id = getattr(record, f"{binding.rec_office}_id")
    row.value = getattr(record, binding.rec_value) or 0
    row.due_on = getattr(record, binding.rec_due) or row.due_on
    row.issued_on = getattr(record, binding.rec_issued, None) or row.issued_on
    row.save(update_fields=["office", "value", "due_on", "issued_on"])


def follow(binding: Any, record: Any) -> None:
    """Take over changed days and office; a team that would be busy then is refused."""
    if not binding.is_main(record):
        _follow_advice(binding, record)
        return
    from blocks.inspection.services import teams

    row = lock(binding, record)
    _copy(binding, record, row)
    row.save(update_fields=["office", "starts_on", "ends_on"])
    broken = teams.busy(row)
    if broken:
        raise RuleBroken(broken)


def _copy(binding: Any, record: Any, row: Inspection) -> None:
    row.office_id = getattr(record, f"{binding.office}_id") if binding.office else None
    row.starts_on, row.ends_on = binding.of(record, "starts_on"), binding.of(record, "ends_on")
    if isinstance(row.starts_on, date) and isinstance(row.ends_on, date) and row.ends_on < row.starts_on:
        raise RuleBroken(
            [_("Hari terakhir pekerjaan mendahului hari pertama.")],
            {binding.ends_on: _("Tidak boleh sebelum hari pertama.")},
        )


def moved(binding: Any, record: Any, step: Any) -> None:
    """A cancelled inspection frees its team; work after repair is a new round that looks at the failed items only."""
    if not binding.is_main(record):
        return
    row = lock(binding, record)
    phase = binding.phase(record)
    row.is_over = phase == "rejected"
    _copy(binding, record, row)
    row.save()
    if phase == "working" and row.checked_at is not None:
        _next_round(row)


def _next_round(row: Inspection) -> None:
    kept = list(row.answers.filter(round=row.round).exclude(value="tidak"))
    row.round += 1
    row.score, row.is_passed, row.checked_at, row.must_faults = None, None, None, 0
    row.save()
    for one in kept:
        Answer.objects.create(
            inspection=row,
            round=row.round,
            step_id=one.step_id,
            value=one.value,
            weight=one.weight,
            note=one.note,
            is_carried=True,
            answered_by_id=one.answered_by_id,
            answered_at=one.answered_at,
        )


def lock(binding: Any, record: Any) -> Any:
    """Read the row for change; whoever else changes this inspection or moves the record waits."""
    turns.hold(record)
    model = Inspection if binding.is_main(record) else Recommendation
    row = model.objects.select_for_update(of=("self",)).get(pk=record.inspection_id)
    setattr(record, binding.block, row)
    return row

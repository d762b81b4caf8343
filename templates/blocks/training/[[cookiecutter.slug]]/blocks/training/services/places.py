"""Places: who confirmed, who let the day pass or left, and which reserve moves up."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from blocks.training.models import HOLDING, Cohort, Standing, Trainee
from core import blocks, turns
from core.access import system
from core.workdays import workdays_after


def may_confirm(row: Trainee | None) -> bool:
    """Say whether a place is held for this person and the day has not passed."""
    if row is None or row.standing != Standing.PASSED:
        return False
    return row.confirm_by is None or timezone.localdate() <= row.confirm_by


def confirmed(record: Any) -> None:
    """Note the promise to come."""
    Trainee.objects.filter(pk=record.training_id).update(standing=Standing.CONFIRMED, confirmed_at=timezone.now())
    record.training.refresh_from_db()


def leave(binding: Any, record: Any, *, expelled: bool = False) -> None:
    """Take who withdrew, was turned down or sent away out; a place that was held goes to the first reserve."""
    row = Trainee.objects.select_for_update().get(pk=record.training_id)
    held = row.standing in HOLDING
    row.standing = Standing.EXPELLED if expelled else Standing.GONE
    row.ended_at = timezone.now()
    row.save(update_fields=["standing", "ended_at"])
    record.training = row
    if held:
        fill(binding, binding.cohort_of(record))


def lapse(binding: Any, record: Any) -> None:
    """Take the place back from who did not confirm in time."""
    with transaction.atomic():
        record = turns.hold(record)
        row = Trainee.objects.select_for_update().get(pk=record.training_id)
        if row.standing != Standing.PASSED:
            return
        give_up(binding, record, row)
        fill(binding, binding.cohort_of(record))


def give_up(binding: Any, record: Any, row: Trainee) -> None:
    """Write that the place was not taken, and let the registration follow."""
    row.standing = Standing.LAPSED
    row.save(update_fields=["standing"])
    record.training = row
    blocks.tell(binding.entity_of("trainee"), record, "training.lapsed", system())


def fill(binding: Any, cohort: Any, today: date | None = None) -> int:
    """Give free places to reserves in their order, until the training begins; gives how many moved up."""
    today = today or timezone.localdate()
    with transaction.atomic():
        row = turns.hold(Cohort.objects.get(pk=cohort.training_id))
        if row.begun_at is not None or row.announced_at is None:
            return 0
        taken = Trainee.objects.filter(cohort=row, standing__in=HOLDING).count()
        free = int(binding.of(cohort, "cohort_places") or 0) - taken
        moved = 0
        for one in Trainee.objects.filter(cohort=row, standing=Standing.RESERVE).order_by("line"):
            if moved >= free:
                break
            moved += _move_up(binding, cohort, one, today)
    return moved


def _move_up(binding: Any, cohort: Any, row: Trainee, today: date) -> bool:
    """Pass a reserve; one who left meanwhile stays out."""
    record = turns.hold(binding.record_of(row))
    row = Trainee.objects.select_for_update().get(pk=row.pk)
    if row.standing != Standing.RESERVE:
        return False
    own = workdays_after(today, max(binding.number("confirm_workdays"), 1))
    row.standing, row.moved_up = Standing.PASSED, True
    row.confirm_by = max(own, binding.of(cohort, "cohort_confirms") or own)
    row.save(update_fields=["standing", "moved_up", "confirm_by"])
    record.training = row
    blocks.tell(binding.entity_of("trainee"), record, "training.passed", system())
    return True

"""What a measurement says: scores, classes, whether weight rose, and what must be looked at again."""

from decimal import Decimal
from typing import Any

from django.db.models import QuerySet

from blocks.health import gain, growth
from blocks.health.models import Measurement, Status, Subject

# What is asked about again: values that cannot be, and changes that hardly can.
SHRUNK, HEIGHT_JUMP, WEIGHT_JUMP = "memendek", "tinggi_melonjak", "berat_melonjak"
SHRINK_CM, MOST_CM_A_MONTH, JUMP_SHARE = Decimal("1.0"), Decimal("6.0"), Decimal("0.25")


def judge(binding: Any, one: Measurement) -> None:
    """Fill in what follows from the values; nothing is saved. Weight is compared with an earlier month, not day."""
    earlier = _earlier(one)
    before = earlier.first()
    before_month = earlier.filter(day__lt=one.day.replace(day=1)).first()
    subject = one.subject
    one.age_days = (one.day - subject.starts_on).days
    found = growth.assess(subject.sex, one.age_days, one.weight_kg, one.height_cm, one.position)
    for index in growth.BANDS:
        setattr(one, f"{index}_z", found.scores.get(index))
        setattr(one, index, found.classes.get(index, ""))
    one.gain = gain.mark(binding.table("least_gain"), subject.sex, one.age_days, one.day, one.weight_kg, before_month)
    one.flat_times = gain.flat_times(one.gain, before_month)
    one.doubts = [*found.implausible, *_changes(one, before)]


def _changes(one: Measurement, before: Measurement | None) -> list[str]:
    if before is None:
        return []
    found = []
    if one.height_cm is not None and before.height_cm is not None:
        now = growth.correct(one.age_days, one.height_cm, one.position)
        then = growth.correct(one.age_days, before.height_cm, before.position)
        months = max(Decimal((one.day - before.day).days) / growth.DAYS_PER_MONTH, Decimal(1))
        found += [SHRUNK] if then - now >= SHRINK_CM else []
        found += [HEIGHT_JUMP] if now - then > MOST_CM_A_MONTH * months else []
    if one.weight_kg is not None and before.weight_kg is not None and gain.is_month_before(before.day, one.day):
        is_jump = abs(one.weight_kg - before.weight_kg) > before.weight_kg * JUMP_SHARE
        found += [WEIGHT_JUMP] if is_jump else []
    return found


def _earlier(one: Measurement) -> QuerySet[Measurement]:
    """The child's measurements before this one that nobody doubts, the latest first."""
    rows = Measurement.objects.filter(subject=one.subject, day__lt=one.day)
    return rows.exclude(status=Status.DOUBTFUL).order_by("-day")


def anew(binding: Any, subject: Subject) -> None:
    """Judge all measurements of a child again, from the first on; the latest verified one stays beside the child."""
    latest = None
    for one in subject.measurements.order_by("day"):
        one.subject = subject
        judge(binding, one)
        one.save()
        latest = one if one.status == Status.VERIFIED else latest
    if latest is not None:
        subject.hfa, subject.wfa, subject.wfh, subject.flat_times = (
            latest.hfa,
            latest.wfa,
            latest.wfh,
            latest.flat_times,
        )
        subject.save(update_fields=["hfa", "wfa", "wfh", "flat_times"])

"""A cohort begins, ends, or is called off, and everybody in it with it."""

from typing import Any

from django.utils import timezone

from blocks.training.models import OPEN, Attendance, Cohort, Reason, Standing, Trainee
from blocks.training.selectors import marks, presence
from blocks.training.services import awarding, choosing, places
from blocks.training.services.attending import trainees_of


def may_begin(binding: Any, cohort: Any) -> bool:
    """Say whether the first day has come, and there are a timetable and somebody who confirmed."""
    begins = binding.of(cohort, "cohort_begins")
    if begins is None or timezone.localdate() < begins:
        return False
    confirmed = Trainee.objects.filter(cohort_id=cohort.training_id, standing=Standing.CONFIRMED)
    return bool(binding.sessions_of(cohort).exists() and confirmed.exists())


def is_complete(binding: Any, cohort: Any) -> bool:
    """Say whether nothing is missing that the end is decided by."""
    return not unfilled(binding, cohort) and not marks.missing(binding, cohort)


def unfilled(binding: Any, cohort: Any) -> list[Any]:
    """Sessions without an attendance sheet."""
    rows = Attendance.objects.filter(trainee__cohort_id=cohort.training_id)
    known = set(rows.values_list("session_id", flat=True))
    return [session for session in binding.sessions_of(cohort) if session.pk not in known]


def moved(binding: Any, cohort: Any) -> None:
    """Do what the cohort's new state means for its people."""
    if cohort.training_id is None:
        return
    if cohort.state == binding.running:
        _begin(binding, cohort)
    elif cohort.state == binding.over:
        _close(binding, cohort)
    elif binding.entity_of("cohort").workflow.state(cohort.state).phase == "rejected":
        _call_off(binding, cohort)


def _records(binding: Any, cohort: Any, *standings: str) -> Any:
    rows = binding.rows_of("trainee").filter(**{binding.trainee_cohort: cohort}, training__standing__in=standings)
    return rows.select_related("training", binding.trainee_person).order_by("training__place", "pk")


def _stand(record: Any, standing: str, **values: Any) -> None:
    for name, value in {"standing": standing, **values}.items():
        setattr(record.training, name, value)
    record.training.save(update_fields=["standing", *values])


def _begin(binding: Any, cohort: Any) -> None:
    """Who confirmed trains; who did not loses the place, and the reserves are over."""
    now = timezone.now()
    Cohort.objects.filter(pk=cohort.training_id).update(begun_at=now)
    for record in _records(binding, cohort, Standing.PASSED):
        places.give_up(binding, record, record.training)
    for record in _records(binding, cohort, Standing.RESERVE):
        _stand(record, Standing.REFUSED, reason=Reason.BEGUN)
        choosing.tell(binding, record, "refused")
    for record in _records(binding, cohort, Standing.CONFIRMED):
        _stand(record, Standing.TRAINING, begun_at=now)
        choosing.tell(binding, record, "begun")


def _close(binding: Any, cohort: Any) -> None:
    """Decide everybody's end by attendance and results; graduates get their certificate and are asked later."""
    now = timezone.now()
    Cohort.objects.filter(pk=cohort.training_id).update(closed_at=now)
    for record in _records(binding, cohort, Standing.TRAINING):
        has_passed = passes(binding, cohort, record.training)
        _stand(record, Standing.GRADUATED if has_passed else Standing.FAILED, ended_at=now)
        choosing.tell(binding, record, "graduated" if has_passed else "failed")
        if has_passed:
            awarding.award(binding, cohort, record)


def passes(binding: Any, cohort: Any, row: Trainee) -> bool:
    """Say whether attendance and, where the region asks for them, all units are enough."""
    share = presence.share(row)
    if share is None or share < binding.decimal("attendance_percent"):
        return False
    return binding.value("award_when") == "hadir" or marks.is_competent(binding, cohort, row)


def _call_off(binding: Any, cohort: Any) -> None:
    for record in _records(binding, cohort, *OPEN):
        _stand(record, Standing.GONE, ended_at=timezone.now())
        choosing.tell(binding, record, "cancelled")


def count_training(cohort: Any) -> int:
    """How many train now."""
    return int(trainees_of(cohort).count())

"""Registrations come in and move: the row of each, and who may ask for a course at all."""

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.training.models import OPEN, Cohort, Standing, Trainee
from blocks.training.services import places
from core import turns
from core.expression_time import shift_months
from core.rules import RuleBroken

ENDED = (Standing.GRADUATED, Standing.FAILED)
OWN = "training."


def begin_cohort(binding: Any, record: Any) -> None:
    """Give a new cohort its row."""
    record.training = Cohort.objects.create(app=binding.app)


def begin(binding: Any, record: Any) -> None:
    """Give a new registration its row; a person's second one at the same moment is refused."""
    person = getattr(record, binding.trainee_person, None)
    if person is not None and person.pk is not None:
        turns.hold(person)
        if elsewhere(binding, record):
            raise RuleBroken([_("Pemohon masih terdaftar pada pelatihan lain.")])
    record.training = Trainee.objects.create(app=binding.app, cohort=_row_of_cohort(binding, record))


def created(binding: Any, record: Any) -> None:
    """Let the row know its record."""
    type(record.training).objects.filter(pk=record.training_id).update(record_id=record.pk)
    record.training.record_id = record.pk


def edited(binding: Any, record: Any) -> None:
    """Follow a registration to another cohort."""
    Trainee.objects.filter(pk=record.training_id).update(cohort=_row_of_cohort(binding, record))


def _row_of_cohort(binding: Any, record: Any) -> Cohort | None:
    return getattr(binding.cohort_of(record), "training", None)


def moved(binding: Any, record: Any, step: Any) -> None:
    """Follow the steps that people make; those the block made itself are known already."""
    if record.training_id is None or step.event.startswith(OWN):
        return
    if record.state == binding.ready:
        _stand(record, Standing.READY)
    elif step.name == binding.confirm:
        places.confirmed(record)
    elif binding.entity_of("trainee").workflow.state(record.state).phase == "rejected":
        places.leave(binding, record, expelled=step.name == binding.expel)


def _stand(record: Any, standing: str) -> None:
    Trainee.objects.filter(pk=record.training_id).update(standing=standing)
    record.training.standing = standing


def elsewhere(binding: Any, record: Any) -> bool:
    """Say whether the person has another registration that is not over."""
    rows = _others(binding, record)
    return rows is not None and rows.filter(training__standing__in=OPEN).exists()


def is_rested(binding: Any, record: Any) -> bool:
    """Say whether so many months passed between the person's last training and the cohort's first day."""
    pause, rows = binding.number("pause_months"), _others(binding, record)
    if not pause or rows is None:
        return True
    last = rows.filter(training__standing__in=ENDED).order_by("-training__ended_at").first()
    ended = last.training.ended_at if last is not None else None
    if ended is None:
        return True
    begins = binding.of(binding.cohort_of(record), "cohort_begins") or timezone.localdate()
    return bool(shift_months(_day(ended), pause) <= begins)


def _day(moment: Any) -> date:
    return timezone.localtime(moment).date()


def _others(binding: Any, record: Any) -> Any | None:
    """The person's other registrations, found by the person or by the NIK; None where nobody is named yet."""
    person = getattr(record, binding.trainee_person, None)
    if person is None:
        return None
    name = binding.trainee_person
    rows = binding.rows_of("trainee").exclude(pk=record.pk).select_related("training")
    if person.nik_hash:
        return rows.filter(**{f"{name}__nik_hash": person.nik_hash})
    return rows.filter(**{name: person.pk}) if person.pk is not None else None

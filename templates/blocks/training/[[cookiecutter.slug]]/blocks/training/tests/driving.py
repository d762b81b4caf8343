"""Brings about what happens to trainees in the tests of applications: selected, trained, graduated, called off."""

from datetime import time, timedelta

from django.utils import timezone

from blocks.training.models import Attendance, Cohort, Mark, Reprimand, Standing, Trainee
from blocks.training.services import awarding, choosing, places
from core import access, records
from core.blocks import tell
from tests import walking


def stand(binding, record, standing, event, **values):
    """Give somebody a standing as the block does, and let the registration follow."""
    Trainee.objects.filter(pk=record.training_id).update(standing=standing, **values)
    choosing.tell(binding, walking.fresh(record), event)


def select(world, binding, record):
    """A place in the cohort."""
    until = world.clock.now.date() + timedelta(days=3)
    stand(binding, record, Standing.PASSED, "passed", place=1, total=80, confirm_by=until)


def reserve(world, binding, record):
    """No place yet, but first in line."""
    stand(binding, record, Standing.RESERVE, "reserved", place=17, total=70, line=1)


def refuse(world, binding, record):
    """No place."""
    stand(binding, record, Standing.REFUSED, "refused", place=30, total=40, reason="below")


def lapse(world, binding, record):
    """Nobody confirms."""
    hold_place(world, binding, record)
    places.lapse(binding, walking.fresh(record))


def hold_place(world, binding, record):
    """A place is held, and the day to confirm has not passed."""
    until = world.clock.now.date() + timedelta(days=3)
    Trainee.objects.filter(pk=record.training_id).update(standing=Standing.PASSED, confirm_by=until)


def begin(world, binding, record):
    """The training begins."""
    stand(binding, record, Standing.TRAINING, "begun", begun_at=world.clock.now)


def graduate(world, binding, record):
    """The training ends well, with a certificate."""
    stand(binding, record, Standing.GRADUATED, "graduated", ended_at=world.clock.now)
    fresh = walking.fresh(record)
    awarding.award(binding, binding.cohort_of(fresh), fresh)


def fail(world, binding, record):
    """The training ends without a certificate."""
    stand(binding, record, Standing.FAILED, "failed", ended_at=world.clock.now)


def cancel(world, binding, record):
    """The cohort is called off."""
    stand(binding, record, Standing.GONE, "cancelled")


def announce(world, binding, record):
    """The result of the cohort is announced."""
    Cohort.objects.filter(pk=record.training_id).update(announced_at=world.clock.now)
    tell(binding.entity_of("cohort"), walking.fresh(record), "training.announced", access.system())


def be_free(world, binding, record):
    """The person has no other registration."""
    Trainee.objects.exclude(pk=record.training_id).update(standing=Standing.GONE)


def miss_too_much(world, binding, record):
    """Warned, and then away for many days without word."""
    row = Trainee.objects.get(pk=record.training_id)
    Trainee.objects.filter(pk=row.pk).update(standing=Standing.TRAINING)
    Reprimand.objects.get_or_create(trainee=row, number=1, defaults={"reason": "Alpa", "at": timezone.now()})
    for day in range(binding.number("expel_days")):
        on = world.clock.now.date() - timedelta(days=day + 1)
        values = {"on": on, "hours": 8, "presence": "alpa", "at": timezone.now()}
        Attendance.objects.get_or_create(trainee=row, session_id=900_000 + day, defaults=values)


def have_units(world, binding, cohort, hours=8):
    """The cohort's course has a unit."""
    course = binding.of(cohort, "cohort_course")
    part = binding.entity_of("unit")
    if not binding.units_of(cohort):
        values = {part.parent: course, binding.unit_code: "UJI.01", binding.unit_name: "Unit uji"}
        records.create(part, access.system(), values | {binding.unit_hours: hours})


def have_timetable(world, binding, cohort):
    """The cohort has one session, on its first day."""
    have_units(world, binding, cohort)
    if binding.sessions_of(cohort).exists():
        return
    values = {
        binding.entity_of("session").parent: cohort,
        binding.session_on: binding.of(cohort, "cohort_begins"),
        binding.session_from: time(8),
        binding.session_until: time(11),
        binding.session_hours: 4,
        binding.session_unit: binding.units_of(cohort)[0],
        binding.session_room: "Bengkel",
    }
    records.create(binding.entity_of("session"), access.system(), values)


def can_begin(world, binding, record):
    """The first day, a timetable, and somebody who confirmed."""
    have_timetable(world, binding, record)
    today = world.clock.now.date()
    type(record)._default_manager.filter(pk=record.pk).update(**{binding.cohort_begins: today})
    Trainee.objects.create(app=binding.app, cohort_id=record.training_id, standing=Standing.CONFIRMED)


def have_all(world, binding, record):
    """Every sheet and every result is there."""
    have_timetable(world, binding, record)
    now = timezone.now()
    row = Trainee.objects.filter(cohort_id=record.training_id, standing=Standing.TRAINING).first()
    row = row or Trainee.objects.create(app=binding.app, cohort_id=record.training_id, standing=Standing.TRAINING)
    for session in binding.sessions_of(record):
        values = {"on": binding.of(session, "session_on"), "hours": 4, "presence": "hadir", "at": now}
        Attendance.objects.get_or_create(trainee=row, session_id=session.pk, defaults=values)
    for trainee in Trainee.objects.filter(cohort_id=record.training_id, standing=Standing.TRAINING):
        for unit in binding.units_of(record):
            Mark.objects.get_or_create(
                trainee=trainee, unit_id=unit.pk, attempt=1, defaults={"is_competent": True, "at": now}
            )


EVENTS = {
    "announced": announce,
    "begun": begin,
    "cancelled": cancel,
    "failed": fail,
    "graduated": graduate,
    "lapsed": lapse,
    "passed": select,
    "refused": refuse,
    "reserved": reserve,
}
# Values that rules accept, by what is bound: days in their order, and somebody of that age.
VALUES = {
    "cohort_opens": "2026-11-02",
    "cohort_closes": "2026-12-18",
    "cohort_test": "2026-12-21",
    "cohort_confirms": "2026-12-29",
    "cohort_begins": "2027-01-04",
    "cohort_ends": "2027-02-26",
    "trainee_born": "2000-05-01",
}
NEEDS = {
    "hours_planned": have_units,
    "is_complete": have_all,
    "is_free": be_free,
    "is_rested": be_free,
    "may_begin": can_begin,
    "may_confirm": hold_place,
    "may_expel": miss_too_much,
}

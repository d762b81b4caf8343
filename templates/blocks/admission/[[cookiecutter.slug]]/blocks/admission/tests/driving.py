"""Brings about what happens to applicants in the tests of applications: papers are checked, a place is got or lost."""

from datetime import timedelta

from blocks.admission.models import Applicant, Standing
from blocks.admission.services import announcing, checking, places
from blocks.admission.services.checking import Found
from core import access


def open_round(world, binding, record):
    """Let the round take papers today, with places at every chosen school."""
    round_, today = getattr(record, binding.chosen), world.clock.now.date()
    days = {binding.round_opens: -3, binding.round_closes: 3, binding.round_announces: 5}
    days |= {binding.round_confirms: 9, binding.round_ends: 20}
    dates = {name: today + timedelta(days=count) for name, count in days.items()}
    type(round_)._default_manager.filter(pk=round_.pk).update(state=binding.open[0], **dates)
    schools = dict.fromkeys(school.pk for school in binding.schools_of(record))
    chosen = {f"{name}_id": key for name, key in zip(binding.choices, schools, strict=False)}
    empty = {f"{name}_id": None for name in binding.choices}
    type(record)._default_manager.filter(pk=record.pk).update(**empty | chosen)
    for key in schools:
        offer(binding, round_, key, 32)


def offer(binding, round_, school_id, seats):
    """Give a school places in a round."""
    capacity = binding.capacity_entity
    where = {capacity.parent: round_, f"{binding.capacity_school}_id": school_id}
    values = {binding.capacity_seats: seats}
    for field in capacity.model._meta.concrete_fields:
        if field.get_internal_type().endswith("IntegerField") and not field.null and not field.primary_key:
            values.setdefault(field.name, 1)
    return capacity.model._default_manager.update_or_create(**where, defaults=values)[0]


def verify(world, binding, record):
    """The school finds all papers right."""
    found = [Found(name, "sesuai") for name in checking.papers_of(binding, record)]
    checking.check(binding, access.system(), record, found)


def send_back(world, binding, record):
    """The school finds a paper that cannot be read."""
    names = checking.papers_of(binding, record)
    found = [Found(names[0], "perbaiki", "Tidak terbaca"), *(Found(name, "sesuai") for name in names[1:])]
    checking.check(binding, access.system(), record, found)


def accept(world, binding, record):
    """A place at the first school."""
    school = binding.schools_of(record)[0]
    stand(
        binding,
        record,
        Standing.PLACED,
        "accepted",
        school_id=school.pk,
        choice=1,
        confirm_by=world.clock.now.date() + timedelta(days=3),
    )


def wait(world, binding, record):
    """No place yet, but near enough to wait for one."""
    stand(binding, record, Standing.WAITING, "waitlisted")


def refuse(world, binding, record):
    """No place, and none to be hoped for."""
    stand(binding, record, Standing.REFUSED, "refused")


def be_late(world, binding, record):
    """The announcement comes before the papers are right."""
    stand(binding, record, Standing.GONE, "late")


def stand(binding, record, standing, event, **values):
    """Give an applicant a standing as the announcement does, and let the record follow."""
    Applicant.objects.filter(pk=record.admission_id).update(standing=standing, **values)
    announcing.tell(binding, type(record)._default_manager.get(pk=record.pk), event)


def enrol(world, binding, record):
    """Re-register at the school."""
    places.enrol(binding, access.system(), record, world.clock.now)


def lapse(world, binding, record):
    """Nobody comes to re-register."""
    places.lapse(binding, record)


EVENTS = {
    "accepted": accept,
    "enrolled": enrol,
    "lapsed": lapse,
    "late": be_late,
    "refused": refuse,
    "returned": send_back,
    "verified": verify,
    "waitlisted": wait,
}
# Values that rules accept, by what is bound: a school year in its form, days in their order, a child of that age.
VALUES = {
    "born": "2014-05-01",
    "round_name": "2026/2027",
    "round_opens": "2026-06-15",
    "round_closes": "2026-06-20",
    "round_announces": "2026-06-27",
    "round_confirms": "2026-07-01",
    "round_ends": "2026-07-08",
}
NEEDS = {"is_placed": accept, "is_ready": open_round}

"""What the block's tests share: an open round, and children near and far whose papers are with the school."""

from itertools import count

import pytest

from blocks.admission.models import Applicant
from blocks.admission.services import announcing
from blocks.admission.tests import driving
from core import access
from core.blocks import of_block
from tests import walking


@pytest.fixture
def binding():
    """The first application that admits pupils."""
    return of_block("admission")[0]


@pytest.fixture
def manager(world, binding):
    """Who runs the admission."""
    return access.actor_for(world.officer(binding.app, binding.managers[0]))


@pytest.fixture
def stranger(world):
    """A resident who has nothing to do with it."""
    return access.actor_for(world.stranger)


@pytest.fixture
def operator(world, binding, school):
    """The officer of the school."""
    user = world.officer(binding.app, binding.operators[0])
    type(school)._default_manager.filter(pk=school.pk).update(**{binding.school_officer: user})
    return access.actor_for(user)


@pytest.fixture
def other_operator(world, binding):
    """An officer of some other school."""
    return access.actor_for(world.officer(binding.app, binding.operators[0], other=True))


@pytest.fixture
def school(binding, world):
    """The school that everybody chooses."""
    record = walking.make(world, world.sample(f"{binding.app}.{binding.entity_name}"))
    found = binding.schools_of(record)[0]
    type(record)._default_manager.filter(pk=record.pk).delete()
    return found


@pytest.fixture
def make(world, binding, school):
    """Make children at the school, the later the farther: make(), make(path="mutasi")."""
    numbers, sample = count(1), world.sample(f"{binding.app}.{binding.entity_name}")
    known = {}

    def build(*, path="domisili", check=True):
        number = next(numbers)
        record = walking.make(world, sample)
        known.setdefault("round", getattr(record, binding.chosen))
        changes = {f"{binding.chosen}_id": known["round"].pk, binding.path: path, binding.pupil: f"{number:010}"}
        changes |= {f"{name}_id": None for name in binding.choices} | {f"{binding.choices[0]}_id": school.pk}
        changes |= {f"{binding.home}_lat": "-1.39", f"{binding.home}_lon": f"{120.76 + number / 1000:.6f}"}
        type(record)._default_manager.filter(pk=record.pk).update(**changes)
        Applicant.objects.filter(pk=record.admission_id).update(round_id=known["round"].pk)
        record = walking.fresh(record)
        if number == 1:
            driving.open_round(world, binding, record)
        record = at_the_school(binding, record)
        if check:
            driving.verify(world, binding, record)
        return walking.fresh(record)

    return build


@pytest.fixture
def announce(world, binding, manager, monkeypatch):
    """Announce the round of a child with so many places at the school; the clock goes to the day."""
    monkeypatch.setattr(type(binding), "limits_now", lambda self: {})

    def go(record, seats=2, shares=(100, 0, 0, 0)):
        round_ = getattr(walking.fresh(record), binding.chosen)
        driving.offer(binding, round_, getattr(record, f"{binding.choices[0]}_id"), seats)
        rows = type(round_)._default_manager.filter(pk=round_.pk)
        rows.update(**dict(zip(binding.round_shares, shares, strict=True)))
        world.clock.move(world.clock.now.replace(hour=9) + (at(binding, rows.get()) - world.clock.now.date()))
        return announcing.announce(binding, manager, rows.get())

    return go


def at(binding, round_):
    """The day of the announcement."""
    return getattr(round_, binding.round_announces)


def at_the_school(binding, record):
    """Put a record where its papers wait to be checked."""
    states = [one.name for one in binding.entity.workflow.states if one.phase == "verifying"]
    return walking.in_state(record, states[0])

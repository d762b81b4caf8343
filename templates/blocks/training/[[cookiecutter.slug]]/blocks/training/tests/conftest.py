"""What the block's tests share: one cohort with a timetable, and people who asked for it."""

from datetime import timedelta
from itertools import count

import pytest

from accounts.models import Person
from blocks.training.models import Cohort, Standing, Trainee
from blocks.training.services import choosing
from blocks.training.services.choosing import Score
from blocks.training.tests import driving
from core import access
from core.blocks import of_block
from tests import walking


@pytest.fixture
def binding():
    """The first application that trains people."""
    return of_block("training")[0]


@pytest.fixture
def manager(world, binding):
    """Who runs the courses."""
    return access.actor_for(world.officer(binding.app, binding.managers[0]))


@pytest.fixture
def stranger(world):
    """A resident who has nothing to do with it."""
    return access.actor_for(world.stranger)


@pytest.fixture
def teacher(world, binding, cohort):
    """The instructor in charge of the cohort."""
    user = world.officer(binding.app, binding.teachers[0])
    type(cohort)._default_manager.filter(pk=cohort.pk).update(**{binding.cohort_teacher: user})
    return access.actor_for(user)


@pytest.fixture
def other_teacher(world, binding):
    """An instructor of some other cohort."""
    return access.actor_for(world.officer(binding.app, binding.teachers[0], other=True))


@pytest.fixture
def cohort(world, binding):
    """A cohort of two places whose registration is open today, with a course of one unit."""
    record = walking.make(world, world.sample(f"{binding.app}.{binding.cohort}"))
    today = world.clock.now.date()
    days = {"cohort_opens": -9, "cohort_closes": 5, "cohort_test": 6, "cohort_confirms": 9}
    days |= {"cohort_begins": 12, "cohort_ends": 60}
    values = {getattr(binding, key): today + timedelta(days=number) for key, number in days.items()}
    values |= {binding.cohort_places: 2, "state": binding.taking}
    type(record)._default_manager.filter(pk=record.pk).update(**values)
    record = walking.fresh(record)
    driving.have_units(world, binding, record)
    return record


@pytest.fixture
def make(world, binding, cohort):
    """Make people who asked for the cohort: make() has papers that are right, make(ready=False) not yet."""
    numbers, sample = count(1), world.sample(f"{binding.app}.{binding.trainee}")

    def build(*, ready=True):
        Trainee.objects.filter(standing__in=("papers", "ready")).update(app="aside")
        record = walking.make(world, sample, {binding.trainee_cohort: cohort}, owner=None)
        Trainee.objects.filter(app="aside").update(app=binding.app)
        person = Person.objects.create(full_name=f"Peserta {next(numbers)}")
        rows = type(record)._default_manager.filter(pk=record.pk)
        rows.update(**{binding.trainee_person: person, binding.trainee_cohort: cohort})
        Trainee.objects.filter(pk=record.training_id).update(cohort=cohort.training_id)
        if ready:
            rows.update(state=binding.ready)
            Trainee.objects.filter(pk=record.training_id).update(standing=Standing.READY)
        return walking.fresh(record)

    return build


@pytest.fixture
def select(world, binding, cohort, manager):
    """Score people and announce: select({record: (written, interview)}); None stayed away."""

    def go(scores):
        walking.in_state(cohort, binding.choosing)
        world.clock.move(binding.of(cohort, "cohort_test"))
        rows = [
            Score(one.training_id, None, None, missed=True) if pair is None else Score(one.training_id, *pair)
            for one, pair in scores
        ]
        choosing.note(binding, manager, cohort, rows)
        return choosing.announce(binding, manager, walking.fresh(cohort))

    return go


@pytest.fixture
def training(world, binding, cohort, make):
    """A person who trains in a cohort that is running, with one session today."""
    record = make()
    driving.have_timetable(world, binding, cohort)
    today = world.clock.now.date()
    binding.sessions_of(cohort).update(**{binding.session_on: today})
    Cohort.objects.filter(pk=cohort.training_id).update(announced_at=world.clock.now, begun_at=world.clock.now)
    walking.in_state(cohort, binding.running)
    return put(binding, record, Standing.TRAINING, "begun")


def put(binding, record, standing, event):
    """Bring a registration to where a step of the block leads, past those in between."""
    flow = binding.entity_of("trainee").workflow
    step = next(one for one in flow.transitions if one.event == f"training.{event}")
    Trainee.objects.filter(pk=record.training_id).update(standing=standing, begun_at=record.created_at)
    return walking.in_state(walking.fresh(record), step.target)

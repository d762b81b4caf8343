"""Fixtures of the block's tests: the first application with requests, its people, and requests on their way."""

import pytest

from blocks.case.models import Paper, PaperState
from core import access
from core.blocks import of_block
from core.models import Office
from tests import walking
from tests.sample import One


@pytest.fixture
def binding():
    """The first application's binding."""
    return of_block("case")[0]


@pytest.fixture
def sample(world, binding):
    return world.sample(f"{binding.app}.{binding.entity_name}")


@pytest.fixture
def service(world, binding):
    """The service that the samples ask for."""
    return world.one(One(f"{binding.app}.{binding.services}"))


@pytest.fixture
def other_office(db):
    """A second office that requests pass."""
    return Office.objects.create(code="kantor-lain", name="Kantor Lain", unit_code="KL")


@pytest.fixture
def way(world, binding, service, other_office):
    """A way of four desks over two offices."""
    actions = (("periksa", world.office), ("paraf", other_office), ("periksa", world.office), ("putus", world.office))
    entity = binding.step_entity
    for order, (action, office) in enumerate(actions, start=1):
        values = {
            entity.parent: service,
            binding.step_order: order,
            binding.step_name: f"Meja {order}",
            binding.step_action: action,
            binding.step_role: binding.counter,
            binding.step_workdays: order,
        }
        if binding.step_office:
            values[binding.step_office] = office
        entity.model.objects.create(**values)
    return [action for action, _office in actions]


@pytest.fixture
def needs(binding, service):
    """Two papers that the service asks for, one of them only where there is one."""
    entity = binding.requirement_entity
    for code, needed in (("ktp", True), ("kuasa", False)):
        values = {
            entity.parent: service,
            binding.requirement_code: code,
            binding.requirement_name: f"Berkas {code}",
            binding.requirement_needed: needed,
        }
        entity.model.objects.create(**values)


@pytest.fixture
def officer(world, binding):
    """Who does the work of every desk of the tests."""
    return access.actor_for(world.officer(binding.app, binding.counter))


@pytest.fixture
def applicant(world):
    return access.actor_for(world.owner)


@pytest.fixture
def stranger(world):
    return access.actor_for(world.stranger)


@pytest.fixture
def draft(world, binding, sample):
    """A request that was not sent yet, with the parts that it cannot be sent without."""
    step = sample.step(binding.submit)
    return walking.prepare(world, sample, walking.before(world, sample, step), step)


@pytest.fixture
def sent(world, sample, binding, draft):
    """A request at its first desk."""
    Paper.objects.filter(request=draft.case, is_needed=True).update(state=PaperState.WAITING)
    return walking.perform(world, sample, draft, sample.step(binding.submit))


@pytest.fixture
def come_to(world, sample):
    """Brings a request to where an event of the block may happen, everything before it done."""

    def go(event, **changes):
        step = next(one for one in sample.steps if one.event == f"case.{event}")
        return walking.prepare(world, sample, walking.before(world, sample, step, changes=changes), step)

    return go


@pytest.fixture
def bring_about(world, sample):
    """Lets an event of the block happen to a request; gives the request as it is then."""

    def go(record, event):
        step = next(one for one in sample.steps if one.event == f"case.{event}")
        return walking.perform(world, sample, record, step)

    return go

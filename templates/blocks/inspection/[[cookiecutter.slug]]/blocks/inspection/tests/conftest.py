"""What the block's tests share: the bindings, and inspections brought to a state."""

import pytest

from blocks.inspection.tests import driving
from core import access
from core.blocks import of_block
from tests.sample import One


def bound(way):
    """The first application that works this way; without one the tests of that way have nothing to do."""
    found = next((one for one in of_block("inspection") if one.way == way), None)
    if found is None:
        pytest.skip(f"no application with {way} is installed")
    return found


@pytest.fixture
def binding():
    """An application that works with papers."""
    return bound("papers")


@pytest.fixture
def listed():
    """An application that works with a checklist."""
    return bound("checklist")


@pytest.fixture
def begin(world):
    """A new inspection of an application, its days set and its steps there."""

    def one(binding):
        record = world.one(One(f"{binding.app}.{binding.inspection}", at=_before(binding)))
        driving.set_days(binding, record)
        driving.one_step(binding, record)
        return record

    return one


def _before(binding):
    """The state from which the letter is issued."""
    steps = binding.main.workflow.transitions
    return next(name for step in steps if step.event == "inspection.ordered" for name in step.sources)


@pytest.fixture
def ordered(world, binding, begin):
    """An inspection whose letter is out, with the whole team."""
    record = begin(binding)
    driving.order(world, binding, record)
    return again(binding, record)


@pytest.fixture
def reported(world, binding, ordered):
    """The same with a report that has one recommendation of a million rupiah."""
    driving.close_papers(binding, ordered)
    driving.find(binding, ordered, 1_000_000)
    driving.report(world, binding, ordered)
    return again(binding, ordered)


def again(binding, record):
    """The record as the database holds it now."""
    return binding.main.rows().get(pk=record.pk)


@pytest.fixture
def system():
    return access.system()

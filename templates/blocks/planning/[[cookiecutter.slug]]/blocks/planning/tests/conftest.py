"""What the block's tests share: the bindings, and a sheet in a state."""

import pytest

from blocks.planning.tests import driving
from core.blocks import of_block
from tests.sample import One
from tests.world import World


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def plans():
    """The binding of the year's plans."""
    return next(one for one in of_block("planning") if not one.has_quarters)


@pytest.fixture
def quarters():
    """The binding of results by quarter."""
    found = [one for one in of_block("planning") if one.has_quarters]
    if not found:
        pytest.skip("no application reports by quarter")
    return found[0]


@pytest.fixture
def sheet(world):
    """Make a record in its first state."""

    def one(binding):
        return world.one(One(f"{binding.app}.{binding.entity_name}"))

    return one


@pytest.fixture
def planned(sheet, plans):
    """A plan with one subactivity worth a million."""
    record = sheet(plans)
    driving.complete(None, plans, record)
    return plans.entity.rows().get(pk=record.pk)

"""What the block's tests share: the binding, an organisation with its owner, proposals brought to a state."""

import pytest

from blocks.grants.models import Grant
from blocks.grants.tests import driving
from core import access
from core.blocks import of_block
from tests.sample import One
from tests.world import World


@pytest.fixture
def world(db):
    return World()


@pytest.fixture
def binding():
    """The binding under test; the block is never installed without an application that binds it."""
    return of_block("grants")[0]


@pytest.fixture
def owner(world):
    """Who owns the organisation."""
    return access.actor_for(world.owner)


@pytest.fixture
def stranger(world):
    return access.actor_for(world.stranger)


def states_before(binding, event):
    """States from which the block's event leads on."""
    return [name for step in binding.entity.workflow.transitions if step.event == event for name in step.sources]


@pytest.fixture
def make(world, binding):
    """A proposal in a state: make("dipertimbangkan"); the same organisation each time."""

    def one(state):
        return world.one(One(f"{binding.app}.{binding.entity_name}", at=state))

    return one


@pytest.fixture
def waiting(binding, make):
    """A proposal that waits for the budget decision, considered worth a million and one rupiah."""
    record = make(states_before(binding, "grants.decided")[0])
    driving.put(binding, record, **{binding.requested: 2_000_000, binding.considered: 1_000_001})
    return record


@pytest.fixture
def granted(world, binding, waiting):
    """A grant of 1,000,001 rupiah of this year whose agreement is signed."""
    driving.decide(world, binding, waiting)
    driving.put(
        binding, waiting, **{binding.year: world.clock.now.year, "state": states_before(binding, "grants.paid")[0]}
    )
    driving.match_grant(world, binding, waiting)
    driving.own_account(world, binding, waiting)
    waiting.refresh_from_db()
    return type(waiting)._default_manager.get(pk=waiting.pk)


@pytest.fixture
def paid(world, binding, granted):
    """The same, paid in one instalment."""
    driving.pay(world, binding, granted)
    return type(granted)._default_manager.get(pk=granted.pk)


@pytest.fixture
def earlier(binding):
    """Another grant of the organisation of a proposal: earlier(record, year, granted, paid, reported_at)."""

    def one(record, year, **values):
        holder = getattr(record, f"{binding.organisation}_id")
        return Grant.objects.create(app=binding.app, organisation_id=holder, year=year, is_draft=False, **values)

    return one

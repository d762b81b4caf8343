"""Brings about what the jobs block tells in the tests of applications: a new card, a visit to a fair, a report due."""

from blocks.jobs.services import cards, fairs
from core import access
from tests import walking


def replace(world, binding, record):
    """The holder gets a new card."""
    sample = world.sample(f"{binding.app}.{binding.card}")
    walking.make(world, sample, owner=world.user("owner", sample, record))


def arrive(world, binding, record):
    """The visitor comes to the door while the fair runs."""
    walking.in_state(binding.of(record, "ticket_fair"), binding.fair_running)
    fairs.arrive(binding, walking.fresh(record), access.system())


def wait_for_report(world, binding, record):
    """The day of the next report comes."""
    world.clock.move(cards.next_on(binding, record))


def stay(world, binding, record):
    """Nothing has to be done first: no other stand has the number."""


EVENTS = {"arrived": arrive, "replaced": replace}
NEEDS = {"can_report": wait_for_report, "free_stand": stay}

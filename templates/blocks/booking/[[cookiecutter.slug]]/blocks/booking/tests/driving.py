"""Brings visits about for the tests of applications: a time is chosen, somebody comes or does not."""

from datetime import timedelta

from django.utils import timezone

from blocks.booking import selectors, services
from core import access
from tests.sample import One


def choose(world, binding, record):
    """Take the first time of today that is not over; where officers choose, the record says which."""
    row = binding.row(record)
    if binding.chosen or row.is_placed:
        return
    if not selectors.resources(binding):
        world.one(One(f"{binding.app}.{binding.resource}"))
    day = selectors.day(binding, timezone.localdate(), record=record)
    offer = next(one for one in day.offers if one.free and one.cell.ends_at > world.clock.now)
    services.choose(binding, record, access.system(), offer.resource.pk, offer.cell.starts_at)


def arrive(world, binding, record):
    """Come at the time chosen."""
    choose(world, binding, record)
    record.refresh_from_db()
    services.arrive(binding, record, access.system(), world.clock.now)


def miss(world, binding, record):
    """Stay away."""
    choose(world, binding, record)
    world.clock.move(world.clock.now + timedelta(days=1))
    services.mark_missed(binding, world.clock.now)


EVENTS = {"arrived": arrive, "booked": choose, "missed": miss}
NEEDS = {"arrived": arrive, "booked": choose, "free": choose}

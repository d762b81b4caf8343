"""Brings visits about for the tests of applications: a time is chosen, somebody comes or does not."""

from datetime import timedelta
from decimal import Decimal

from django.utils import timezone

from blocks.booking import pricing, selectors, services
from core import access
from tests.sample import One


def prepare(world, monkeypatch):
    """Let every time have a price: the tests keep no tariff."""
    monkeypatch.setattr(pricing, "_sum", lambda _binding, _rows, _resource, cells: Decimal(1000 * len(cells)))


def choose(world, binding, record):
    """See that a time is held; where officers choose, the record says which."""
    if not binding.chosen and not binding.row(record).is_placed:
        book(world, binding, record)


def book(world, binding, record):
    """Take the first time of today that is not over, or another one than is held."""
    row = binding.row(record)
    if binding.chosen:
        return
    if not selectors.resources(binding):
        world.one(One(f"{binding.app}.{binding.resource}"))
    day = selectors.day(binding, timezone.localdate(), record=record)
    later = (one for one in day.offers if one.cell.ends_at > world.clock.now)
    offer = next(one for one in later if one.free and one.cell.starts_at != row.starts_at)
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


EVENTS = {"arrived": arrive, "booked": book, "missed": miss}
NEEDS = {"arrived": arrive, "booked": choose, "free": choose, "start": choose}

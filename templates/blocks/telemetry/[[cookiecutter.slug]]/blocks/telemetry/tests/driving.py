"""Lets stations be heard and fall silent for the tests of applications."""

from datetime import timedelta

from blocks.telemetry.models import Device
from blocks.telemetry.services import ingest, keys, silence
from blocks.telemetry.typed import Sent, Spot
from core import access

NAME = "Perangkat uji"


def device_of(binding, record):
    """A device that may send for the record."""
    row = binding.row(record)
    found = Device.objects.filter(thing=row, name=NAME).first()
    return found or keys.add(binding, access.system(), row, NAME)[0]


def hear(world, binding, record):
    """A reading comes now."""
    code = next(iter(binding.all_quantities()))
    spot = Spot(-1.4, 120.75, 10.0) if binding.moves else None
    ingest.take(binding, device_of(binding, record), [Sent(world.clock.now, {code: 1.0}, spot)], world.clock.now)


def fall_silent(world, binding, record):
    """Nothing comes for longer than the region allows."""
    row = binding.row(record)
    row.refresh_from_db()
    if row.seen_at is None:
        hear(world, binding, record)
    world.clock.move(world.clock.now + timedelta(minutes=int(binding.setting("silent_minutes")) + 1))
    silence.find_silent(binding, world.clock.now)


def give_device(world, binding, record):
    """A device gets its key."""
    device_of(binding, record)


EVENTS = {"heard": hear, "silent": fall_silent}
NEEDS = {"devices": give_device}

"""What the block's tests share: a station or a vehicle with a device, and actors of each role."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.telemetry.models import Device, Thing
from blocks.telemetry.quantities import Quantity, Tier
from blocks.telemetry.services import ingest, keys, streams
from blocks.telemetry.typed import Sent
from core import access, blocks
from core.access import Actor, Grant
from core.seeding import examples

LEVELS = {"satu": (100.0, 90.0), "dua": (200.0, 180.0), "tiga": (300.0, 280.0)}


def of_kind(moves):
    """The first binding of stations, or of vehicles; skips where the replica has none."""
    found = [one for one in blocks.of_block("telemetry") if one.moves == moves]
    if not found:
        pytest.skip("no application of this replica binds it")
    return found[0]


@pytest.fixture
def binding(monkeypatch):
    """A binding of stations, with quantities and levels of the tests' own."""
    return known(monkeypatch, of_kind(moves=False))


@pytest.fixture
def vehicles(monkeypatch):
    """A binding of vehicles."""
    return known(monkeypatch, of_kind(moves=True))


def known(monkeypatch, binding):
    """The binding with what the tests know of quantities and levels, whatever the region set."""
    tables = {
        "tinggi": Quantity("tinggi", "Tinggi", "cm", 0, False, -100, 1000),
        "hujan": Quantity("hujan", "Hujan", "mm", 1, True, 0, 100),
        "kecepatan": Quantity("kecepatan", "Kecepatan", "km/jam", 0, False, 0, 300),
    }
    tiers = [Tier(code, code.title(), "tinggi", at, "warn", "Menjauh.") for at, code in enumerate(LEVELS, 1)]
    cls = type(binding)
    monkeypatch.setattr(cls, "all_quantities", lambda self: tables)
    monkeypatch.setattr(cls, "all_levels", lambda self: tiers)
    return replace(binding)


@pytest.fixture
def now():
    """This minute."""
    return timezone.now().replace(second=0, microsecond=0)


@pytest.fixture
def thing(world, binding):
    """A station with its levels."""
    return made(world, binding)


@pytest.fixture
def truck(world, vehicles):
    """A vehicle."""
    return made(world, vehicles)


def made(world, binding):
    """A record of the application and the block's row of it."""
    from random import Random

    assert world.named and world.village  # for a kind of station that names an officer and a village
    record = examples.make(binding.entity, Random(7))  # noqa: S311 - examples, not secrets
    row = Thing.objects.get(pk=record.telemetry_id)
    if not binding.moves:
        streams.set_levels(binding, access.system(), streams.ensure(binding, row, "tinggi"), LEVELS)
    return row


@pytest.fixture
def device(binding, thing):
    """A device of the station."""
    return keys.add(binding, access.system(), thing, "Logger")[0]


@pytest.fixture
def send(binding, thing, device, world):
    """Send values at minutes from now: send((-10, 95), (0, 120))."""

    def give(*points, code="tinggi", by=None):
        sent = [Sent(world.clock.now + timedelta(minutes=at), {code: float(value)}) for at, value in points]
        return ingest.take(binding, by or Device.objects.get(pk=device.pk), sent, world.clock.now)

    return give


@pytest.fixture
def actor(db, django_user_model):
    """Make an actor with roles in a binding's application."""

    def make(binding, *roles):
        user = django_user_model.objects.create_user(kind="officer", name=f"Uji {'-'.join(roles)}", status="active")
        return Actor(user=user, grants=tuple(Grant(binding.app, role, frozenset(), True) for role in roles))

    return make

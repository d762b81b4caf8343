"""What the block's tests share: each application that binds it, its people, and whole assets, orders and reports."""

import io
from itertools import count
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from blocks.assets.services import rounds
from blocks.assets.services.sendings import Sent
from core import access, blocks, records
from core.descriptors import of_model
from tests import walking


def pytest_generate_tests(metafunc):
    """Run what asks for a register of assets on each one of the replica."""
    if "binding" in metafunc.fixturenames:
        found = {binding.app: binding for binding in blocks.of_block("assets")}
        metafunc.parametrize("binding", found.values(), ids=found)


@pytest.fixture
def manager(world, binding):
    """Who prints labels, opens rounds, keeps the plan."""
    return access.actor_for(world.officer(binding.app, binding.managers[0]))


@pytest.fixture
def checker(world, binding):
    """Who takes stock and does not manage."""
    role = next(name for name in binding.checkers if name not in binding.managers)
    return access.actor_for(world.officer(binding.app, role))


@pytest.fixture
def crew(world, binding):
    """Who leads a crew."""
    return access.actor_for(world.officer(binding.app, binding.crews[0]))


@pytest.fixture
def outsider(world):
    """A resident who has nothing to do with the assets."""
    return access.actor_for(world.stranger)


@pytest.fixture
def make(world, binding):
    """Make an asset: make(name="Kursi"); further values by the key that they are bound to."""
    numbers = count(1)
    sample = world.sample(f"{binding.app}.{binding.asset}")

    def build(*, state="", **bound):
        number = next(numbers)
        changes = {name: "" for name in single_columns(binding) if name != binding.name}
        changes |= {binding.name: f"UJI-{number:05}"}
        changes |= {getattr(binding, key): value for key, value in bound.items()}
        values = walking.values_of(world, sample, world.owner, changes)
        record = records.create(binding.entity_of("asset"), access.system(), values)
        if state:
            walking.in_state(record, state)
        return binding.entity_of("asset").rows().get(pk=record.pk)

    return build


def single_columns(binding):
    """Columns of which only one asset may have a value."""
    return {name for rule in binding.entity_of("asset").model._meta.constraints for name in getattr(rule, "fields", ())}


@pytest.fixture
def disposed(binding):
    """The state of an asset that is no more."""
    return next(state.name for state in binding.entity_of("asset").workflow.states if state.final)


@pytest.fixture
def in_use(binding):
    """The state of an asset that works."""
    return next(state.name for state in binding.entity_of("asset").workflow.states if state.phase == "done")


@pytest.fixture
def order(world, binding, make):
    """Make an order: order(asset, kind="ringan")."""
    sample = world.sample(f"{binding.app}.{binding.order}")

    def build(asset=None, *, kind="", report=None, state="", leader=None):
        changes = {binding.order_asset: asset or make(), binding.order_kind: kind or binding.damage[0]}
        if binding.order_report:
            changes[binding.order_report] = report
        if binding.order_point:
            changes[binding.order_point] = None
        values = walking.values_of(world, sample, world.owner, changes)
        record = records.create(binding.entity_of("order"), access.system(), values)
        if leader is not None:
            lead(world, binding, record, leader)
        if state:
            walking.in_state(record, state)
        return walking.fresh(record)

    return build


def lead(world, binding, record, leader):
    """Give an order to the crew that this officer leads."""
    head, _dot, leaf = binding.order_officer.partition(".")
    if not leaf:
        type(record)._default_manager.filter(pk=record.pk).update(**{head: leader.user})
        return
    model = type(record)._meta.get_field(head).remote_field.model
    crew = model._default_manager.filter(**{leaf: leader.user}).first()
    if crew is None:
        crew = walking.make(world, world.sample(f"{binding.app}.{of_model(model).name}"))
        type(crew)._default_manager.filter(pk=crew.pk).update(**{leaf: leader.user})
    type(record)._default_manager.filter(pk=record.pk).update(**{head: crew})


@pytest.fixture
def report(world, binding):
    """Make a report of damage, where residents can."""
    if not binding.report:
        pytest.skip("nobody reports damage here")
    sample = world.sample(f"{binding.app}.{binding.report}")

    def build(asset=None, **bound):
        changes = {binding.report_asset: asset} | {getattr(binding, key): value for key, value in bound.items()}
        return walking.make(world, sample, changes)

    return build


@pytest.fixture
def opened(binding, world, make):
    """An open round that asks for one asset."""
    record = make()
    today = world.clock.now.date()
    kept = rounds.begin(binding, access.system(), "Putaran uji", today, today.replace(day=28))
    return record, kept


def sent(photo=None, key=None, made_at=None, **values):
    """What a phone sends: sent(outcome="ditemukan", condition="baik")."""
    photos = {"photo": photo} if photo else {}
    return Sent(key=key or uuid4(), made_at=made_at, values=values, photos=photos)


def picture():
    """A small photo."""
    out = io.BytesIO()
    Image.new("RGB", (64, 48), (90, 120, 90)).save(out, "JPEG")
    return SimpleUploadedFile("foto.jpg", out.getvalue(), "image/jpeg")

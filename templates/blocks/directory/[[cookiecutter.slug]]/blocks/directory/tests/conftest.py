"""What the block's tests share: each directory that the replica has, its people, places and lines."""

from decimal import Decimal

import pytest

from blocks.directory.tests import driving
from core import access, blocks, records
from tests import walking

LAT, LON = Decimal("-1.395000"), Decimal("120.754000")
DEGREE_METRES = 111_195


def kinds():
    """The directories with lines and those without: one of each."""
    found = {}
    for binding in blocks.of_block("directory"):
        found.setdefault("rute" if binding.route else "tempat", binding)
    return found


def pytest_generate_tests(metafunc):
    """Run what asks for a directory on each kind, what asks for lines or events on those that have them."""
    found = kinds()
    if "lined" in metafunc.fixturenames:
        found = {name: one for name, one in found.items() if one.route}
        metafunc.parametrize("lined", found.values(), ids=found)
    elif "eventful" in metafunc.fixturenames:
        found = {name: one for name, one in found.items() if one.event}
        metafunc.parametrize("eventful", found.values(), ids=found)
    elif "binding" in metafunc.fixturenames:
        metafunc.parametrize("binding", found.values(), ids=found)


@pytest.fixture
def directory(request):
    """The directory of this test, whatever it was asked for as."""
    for name in ("lined", "eventful", "binding"):
        if name in request.fixturenames:
            return request.getfixturevalue(name)
    raise LookupError("the test asks for no directory")


@pytest.fixture
def manager(world, directory):
    """Who confirms, closes and decides."""
    return access.actor_for(world.officer(directory.app, directory.managers[0]))


@pytest.fixture
def reader(world, directory):
    """Who reads the desk and decides nothing."""
    role = next(name for name in directory.role_names if name not in directory.managers)
    return access.actor_for(world.officer(directory.app, role))


@pytest.fixture
def outsider(world):
    """A resident who has nothing to do with the office."""
    return access.actor_for(world.stranger)


@pytest.fixture
def make(world, directory):
    """Make a published place so many metres north and east: make("Pantai", north=300, hours={...})."""
    sample = world.sample(f"{directory.app}.{directory.entity_name}")

    def build(name="Tempat Uji", *, north=0, east=0, is_live=True, **bound):
        point = (LAT + Decimal(north) / DEGREE_METRES, LON + Decimal(east) / DEGREE_METRES)
        values = {"name": name, "location": tuple(round(one, 6) for one in point)} | bound
        changes = {getattr(directory, key): value for key, value in values.items() if getattr(directory, key)}
        whole = walking.values_of(world, sample, world.owner, changes)
        record = records.create(directory.entity, access.system(), whole)
        if is_live:
            walking.in_state(record, directory.live[0])
        return directory.entity.rows().get(pk=record.pk)

    return build


@pytest.fixture
def photo(world, directory):
    """Give a place a photo."""
    return lambda record: driving.add_photo(world, directory, record)


@pytest.fixture
def line(world, directory):
    """Make a published line along stops: line("K1", [one, other], headway=10)."""
    entity = directory.entity_of("route")
    sample = world.sample(f"{directory.app}.{directory.route}")
    call = directory.entity_of("call")

    def build(code, stops, *, is_live=True, back=True, minutes=None, **bound):
        values = {"code": code, "name": f"Rute {code}", "days": [], "there": {}, "back": {}, "reduced": None} | bound
        changes = {getattr(directory, f"route_{key}"): value for key, value in values.items()}
        record = records.create(entity, access.system(), walking.values_of(world, sample, world.owner, changes))
        ways = [("pergi", stops), ("pulang", stops[::-1])] if back else [("pergi", stops)]
        for direction, ordered in ways:
            for at, stop in enumerate(ordered, 1):
                values = {
                    call.parent: record,
                    directory.call_stop: stop,
                    directory.call_direction: direction,
                    directory.call_order: at,
                }
                if minutes:
                    values[directory.call_minutes] = minutes[at - 1]
                records.create(call, access.system(), values)
        if is_live:
            walking.in_state(record, directory.route_live[0])
        return entity.rows().get(pk=record.pk)

    return build

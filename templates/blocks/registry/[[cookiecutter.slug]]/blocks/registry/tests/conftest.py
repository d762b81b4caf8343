"""What the block's tests share: each kind of register that the replica has, its people, and whole entries."""

from itertools import count

import pytest

from accounts.models import Kind, Person, Status, User
from blocks.registry.services import identity
from core import access, blocks, records
from core.models import Village
from tests import walking


def kinds():
    """One register of each kind: those that refuse a NIK twice, and those that only suspect it."""
    return {found.same_nik: found for found in reversed(blocks.of_block("registry"))}


def pytest_generate_tests(metafunc):
    """Run what asks for a register on each kind of it."""
    if "binding" in metafunc.fixturenames:
        found = kinds()
        metafunc.parametrize("binding", found.values(), ids=found)


@pytest.fixture
def sample(world, binding):
    """How an entry of the register is filled in."""
    return world.sample(f"{binding.app}.{binding.entity_name}")


@pytest.fixture
def visitor(world, binding):
    """A field officer."""
    return access.actor_for(world.officer(binding.app, binding.visitors[0]))


@pytest.fixture
def manager(world, binding):
    """Who decides at the desk."""
    return access.actor_for(world.officer(binding.app, binding.managers[0]))


@pytest.fixture
def reader(world, binding):
    """Who only reads, such as the head of the office."""
    return access.actor_for(world.officer(binding.app, reading_role(binding)))


def reading_role(binding):
    """A role that reads the register and neither visits nor decides."""
    named = [word.name for word in binding.entity.access.read if word.kind == "role"]
    return next(name for name in named if name not in binding.role_names)


@pytest.fixture
def outsider(world, binding):
    """A resident who has nothing to do with the register."""
    return access.actor_for(world.stranger)


@pytest.fixture
def village(world):
    """Make further villages: village("Desa Lain")."""

    def make(name="Desa Lain"):
        number = Village.objects.count() + 2
        values = {"name": name, "district": world.district, "lat": "-1.41", "lon": "120.77"}
        return Village.objects.create(code=f"99.99.01.2{number:03}", **values)

    return make


@pytest.fixture
def person():
    """Make residents: person("Ani Lestari")."""
    numbers = count(1)

    def make(name="", nik="", **values):
        number = next(numbers)
        one = Person(full_name=name or f"Warga {number}", phone=f"+6281300000{number:03}", sex="P", **values)
        one.set_nik(nik or f"720202450190{number:04}")
        one.save()
        User.objects.create_user(kind=Kind.RESIDENT, status=Status.ACTIVE, person=one)
        return one

    return make


@pytest.fixture
def make(world, binding, sample, person):
    """Make an entry that nobody else is like; change one thing by the key that it is bound to: make(name="Ani")."""
    letters = (f"{one}{two}" for one in "abcdefghijklm" for two in "nopqrstuvwxyz")

    def build(*, state="", **bound):
        word = "".join(letter * 3 for letter in next(letters))
        values = {"name": f"{word.title()} {word[::-1].title()}"} | bound
        changes = {getattr(binding, key, "") or key: value for key, value in values.items()}
        changes |= own_numbers(binding, changes, person)
        record = records.create(binding.entity, access.system(), walking.values_of(world, sample, world.owner, changes))
        if state:
            walking.in_state(record, state)
        return binding.entity.rows().get(pk=record.pk)

    return build


def own_numbers(binding, changes, person):
    """A NIK of its own, and nothing in columns of which only one entry may have a value."""
    unique = {name for rule in binding.entity.model._meta.constraints for name in getattr(rule, "fields", ())}
    found = {name: "" for name in unique if name not in changes}
    if binding.nik and binding.nik not in changes:
        one = person()
        found[binding.nik] = one if identity.is_person(binding) else one.nik
    return found


@pytest.fixture
def same_nik(binding, person):
    """What two entries are made with so that both have one NIK."""
    one = person("Orang yang Sama")
    return {"nik": one if identity.is_person(binding) else one.nik}


@pytest.fixture
def waiting(binding):
    """A state in which a visit that agrees moves the entry on."""
    return binding.entity.workflow.transition(binding.confirm).sources[0]


@pytest.fixture
def gone(binding):
    """A state in which an entry counts no more."""
    return next(state.name for state in binding.entity.workflow.states if state.name not in binding.live)

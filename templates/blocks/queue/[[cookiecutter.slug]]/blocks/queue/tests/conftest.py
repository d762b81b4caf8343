"""What the block's tests share: a binding that is always open, lines, counters, and people of each role."""

from dataclasses import replace
from random import Random
from types import SimpleNamespace

import pytest
from django.utils import timezone

from accounts.models import Person, User
from blocks.queue import lines
from blocks.queue.models import Counter, CounterLine, Kiosk
from blocks.queue.services import counters, tickets
from core import opening_hours
from core.access import Actor, Grant
from core.blocks import of_block
from core.models import Place
from core.seeding import examples
from tests import walking


@pytest.fixture
def people(db):
    """Some residents who can own records."""
    for number in range(4):
        person = Person.objects.create(full_name=f"Warga {number}", phone=f"+6281200000{number:02}")
        User.objects.create_user(person=person, kind="resident", status="active")


@pytest.fixture
def bound(db):
    """The binding as the application states it."""
    return of_block("queue")[0]


@pytest.fixture
def binding(bound):
    """The first binding, open day and night and with plain numbers."""
    return replace(
        bound,
        hours=opening_hours.read({"mon-sun": "00:00-24:00"}),
        on_holidays=True,
        window_minutes=60,
        horizon_days=7,
        early_minutes=0,
        late_minutes=15,
        calls_before_skip=2,
        return_minutes=60,
        return_after=2,
        priority_run=2,
        target_minutes=30,
        near_places=1,
        service_hours="",
    )


@pytest.fixture
def make_line(people, binding):
    """Make lines: make_line("Y"); quotas are open where none is given."""
    chance, site = Random("queue"), Place.objects.create(code="uji-tempat", name="Tempat uji", kind="uji")

    def make(code="X", **values):
        given = {binding.service_code: code, binding.service_open: True}
        given |= dict.fromkeys([name for name in (binding.service_quota, binding.service_online) if name])
        given |= {binding.service_site: site} if binding.service_site else {}
        return lines.read(binding, examples.make(binding.service_entity, chance, **given | values))

    return make


@pytest.fixture
def line(make_line):
    """One line."""
    return make_line()


@pytest.fixture
def actor(bound, django_user_model):
    """Make an actor with roles: actor("petugas_loket")."""

    def make(*roles):
        user = django_user_model.objects.create_user(kind="officer", name=f"Uji {'-'.join(roles)}", status="active")
        return Actor(user=user, grants=tuple(Grant(bound.app, role, frozenset(), True) for role in roles))

    return make


@pytest.fixture
def desk(actor):
    """Who runs the desk in the hall."""
    return actor("pengatur_antrean")


@pytest.fixture
def make_counter(binding, actor):
    """Make open counters with an officer each: make_counter(line, line)."""

    def make(*served, number=None, open_it=True):
        count = Counter.objects.filter(app=binding.app).count()
        site = served[0].site_id if served else 0
        row = Counter.objects.create(app=binding.app, site_id=site, number=number or count + 1)
        CounterLine.objects.bulk_create([CounterLine(counter=row, service_id=line.id) for line in served])
        who = actor("petugas_loket")
        row = counters.open_up(binding, who, row) if open_it else row
        return SimpleNamespace(row=row, who=who)

    return make


@pytest.fixture
def kiosk(binding, line):
    """A kiosk at the door."""
    return Kiosk.objects.create(app=binding.app, site_id=line.site_id, name="Kios uji")


@pytest.fixture
def give(binding, desk, line):
    """Give numbers: give(), give(priority="lansia"), give(line=other)."""

    def make(line=line, priority=""):
        return tickets.give(binding, desk, line.id, priority)

    return make


@pytest.fixture
def visit(world, binding, line):
    """Make one more visit announced from home, for the line; the clock stands still."""

    def make(**values):
        record = walking.make(world, world.sample(f"{binding.app}.{binding.entity_name}"))
        type(record)._default_manager.filter(pk=record.pk).update(**{f"{binding.chosen}_id": line.id} | values)
        return type(record)._default_manager.get(pk=record.pk)

    return make


@pytest.fixture
def now():
    """The moment of the test."""
    return timezone.now()

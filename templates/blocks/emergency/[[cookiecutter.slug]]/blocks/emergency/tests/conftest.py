"""What the block's tests share: the binding of the first application that has one, and actors of each role."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from django.utils import timezone

from blocks.emergency.cap import checks, writing
from blocks.emergency.models import Unit
from blocks.emergency.services import calls
from blocks.emergency.tests import cap_schema
from core import blocks
from core.access import Actor, Grant
from core.models import Office


@pytest.fixture(autouse=True)
def every_alert_fits_the_schema(monkeypatch):
    """Whatever alert a test lets be written is held against the schema of the standard too."""
    if not cap_schema.is_here():
        return
    write = writing.write

    def write_and_hold(message):
        xml = write(message)
        if not checks.problems(message):
            assert cap_schema.faults(xml) == []
        return xml

    monkeypatch.setattr(writing, "write", write_and_hold)


@pytest.fixture
def binding():
    """The binding under test, which blocks numbers whatever its application's settings say."""
    return replace(blocks.of_block("emergency")[0], block_hours=24, block_after=1)


@pytest.fixture
def office(db):
    """An office that keeps units."""
    return Office.objects.create(code="uji-damkar", name="Pemadam uji")


@pytest.fixture
def actor(db, binding, django_user_model):
    """Make an actor with roles: actor("dispatcher"), actor("petugas_lapangan", office=office)."""

    def make(*roles, office=None):
        user = django_user_model.objects.create_user(kind="officer", name=f"Uji {'-'.join(roles)}", status="active")
        offices = frozenset({office.pk}) if office else frozenset()
        return Actor(user=user, grants=tuple(Grant(binding.app, role, offices, office is None) for role in roles))

    return make


@pytest.fixture
def unit(binding, office):
    """Make units: unit("Damkar 01")."""

    def make(name="Damkar 01", kind="damkar", **values):
        return Unit.objects.create(app=binding.app, call_sign=name, kind=kind, office=office, **values)

    return make


@pytest.fixture
def call(binding, actor):
    """Take a call with the least it needs; change one thing by name."""
    operator = actor("operator")

    def make(**values):
        category = binding.choices_of(binding.category)[0][0]
        given = {
            "call_class": "kejadian",
            "received_at": timezone.now(),
            "number": "0811000111",
            "category": category,
            "priority": "merah",
            "place": "Jl. Uji 1",
        }
        return calls.take(binding, operator, calls.Taken(**given | values))

    return make


@pytest.fixture
def nobody(db):
    """Somebody signed in who has no role here."""
    return Actor(user=SimpleNamespace(pk=None, kind="resident", person_id=None))

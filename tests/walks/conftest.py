"""Fixtures of the walks: they run inside a generated replica, see README.md beside this file."""

import datetime as dt
import io

import pytest
from PIL import Image


@pytest.fixture
def seeded(db, settings, tmp_path):
    """Offices, positions and roles of the region, as `manage.py seed` makes them."""
    from core.seeding import areas, posts
    from core.seeding.context import Context

    context = Context()
    areas.run(context)
    posts.run(context)
    return context


@pytest.fixture
def clock(monkeypatch):
    """A clock that a test moves by days; it begins on a Wednesday, weeks away from any holiday."""
    from django.utils import timezone

    class Clock:
        now = timezone.make_aware(dt.datetime(2026, 7, 8, 9))

        def move(self, days):
            self.now += dt.timedelta(days=days)

    clock = Clock()
    monkeypatch.setattr(timezone, "now", lambda: clock.now)
    return clock


@pytest.fixture
def officer(seeded):
    """Makes an officer who holds the positions with these roles of an application, signed in."""
    from accounts.models import User
    from core.models import Position, PositionHolding
    from django.test import Client

    made = []

    def make(app, *roles, office=""):
        nip = f"19800101200501{len(made) + 1:04}"
        user = User.objects.create_user(
            name=f"Pegawai {'/'.join(roles)}",
            nip=nip,
            kind="officer",
            status="active",
        )
        made.append(user)
        for role in roles:
            found = Position.objects.filter(grants__app=app, grants__role=role)
            position = (found.filter(office__code=office) if office else found).first()
            assert position is not None, f"no position has the role {role} of {app}"
            start = dt.date(2020, 1, 1)
            PositionHolding.objects.create(position=position, user=user, starts_on=start)
        client = Client()
        client.force_login(user, backend="accounts.backends.IdentityBackend")
        client.user = user
        return client

    return make


@pytest.fixture
def resident(db):
    """Makes a resident, signed in."""
    from accounts.models import Person, User
    from django.test import Client

    def make(name, phone):
        person = Person.objects.create(full_name=name, phone=phone)
        user = User.objects.create_user(person=person, kind="resident", status="active")
        client = Client()
        client.force_login(user, backend="accounts.backends.IdentityBackend")
        client.person = person
        return client

    return make


@pytest.fixture(autouse=True)
def _no_second_factor(settings):
    settings.MFA_REQUIRED = False


@pytest.fixture(autouse=True)
def _example_bank(monkeypatch):
    """Let the page that plays the bank be open, as in a demonstration."""
    gateway = pytest.importorskip("blocks.billing.gateway")
    monkeypatch.setattr(gateway, "stand_in", lambda: True)


@pytest.fixture
def picture():
    """Makes a small picture to hand in."""
    from django.core.files.uploadedfile import SimpleUploadedFile

    def make(name="berkas.png"):
        out = io.BytesIO()
        Image.new("RGB", (40, 30), "white").save(out, "PNG")
        return SimpleUploadedFile(name, out.getvalue(), "image/png")

    return make

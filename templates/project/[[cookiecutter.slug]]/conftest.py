"""What tests of applications may ask for: a world of people around a record, at a time that stands still."""

import pytest


@pytest.fixture(autouse=True)
def as_a_new_process():
    """Nothing is kept from the test before: no row of its database, none of the 9,000 statements Django counts."""
    from django.db import reset_queries

    from core.remembered import forget_everything

    reset_queries()
    forget_everything()


@pytest.fixture
def world(db, monkeypatch, settings):
    """People and places; settings are the catalogue's, files and sessions stay in memory, nothing goes out."""
    from django.core.cache import cache
    from django.core.files.storage import InMemoryStorage
    from django.utils import timezone

    from core import conf
    from core.models import StoredFile
    from tests import driving
    from tests.world import World

    made = World()
    settings.MFA_REQUIRED = False
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.cache"
    monkeypatch.setattr(StoredFile._meta.get_field("content"), "storage", InMemoryStorage())
    settings.SETTINGS_CACHE_SECONDS = 30
    monkeypatch.setattr(conf, "APP_SETTINGS", {})
    monkeypatch.setattr(timezone, "now", lambda: made.clock.now)
    cache.clear()
    driving.prepare_all(made, monkeypatch)
    yield made
    cache.clear()

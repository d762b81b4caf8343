"""What tests of applications may ask for: a world of people around a record, at a time that stands still."""

import gc
from copy import deepcopy

import pytest


def pytest_collection_finish():
    """Let the garbage collector pass over what is loaded by now, which no test gives back."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def emptied_quickly():
    """After a test with transactions of its own only what it wrote is deleted."""
    from django.test import TransactionTestCase

    from tests.emptying import instead_of_flush

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", instead_of_flush)
        yield


@pytest.fixture(scope="module", autouse=True)
def keys_looked_at():
    """After a test foreign keys are looked at in the tables that its file wrote to."""
    from tests.checking import only_what_was_written

    with pytest.MonkeyPatch.context() as patch, only_what_was_written(patch) as written:
        yield written


@pytest.fixture(autouse=True)
def as_a_new_process():
    """Nothing is kept from the test before: no row of its database, none of the 9,000 statements Django counts."""
    from django.db import reset_queries

    from core.remembered import forget_everything

    reset_queries()
    forget_everything()


@pytest.fixture(scope="module")
def prepared(request, django_db_setup, django_db_blocker):
    """What the tests of a file share, made once: where it names a SAMPLE, what stands around its record."""
    from django.core.files.storage import InMemoryStorage
    from django.db import transaction

    from core.remembered import forget_everything
    from tests.world import World

    forget_everything()  # a file's first fixture comes before each test's: no office of the file before
    made, files = World(), InMemoryStorage()
    sample = getattr(request.module, "SAMPLE", None)
    if sample is None:
        yield made, files
        return
    with django_db_blocker.unblock(), transaction.atomic():
        with pytest.MonkeyPatch.context() as patch:
            set_apart(made, files, patch)
            made.prepare(sample)
        yield made, files
        transaction.set_rollback(True)


@pytest.fixture
def world(prepared, db, monkeypatch):
    """People and places; settings are the catalogue's, files and sessions stay in memory, nothing goes out."""
    from django.core.cache import cache

    made, files = deepcopy(prepared[0]), prepared[1]
    set_apart(made, files, monkeypatch)
    yield made
    cache.clear()


def set_apart(world, files, patch):
    """Let the world's clock be the only one, and its files and sessions be nobody else's."""
    from django.conf import settings
    from django.core.cache import cache
    from django.utils import timezone

    from core import conf
    from core.models import StoredFile
    from tests import driving

    cache.clear()
    cache.set_many(world.sessions)
    patch.setattr(settings, "MFA_REQUIRED", False)
    patch.setattr(settings, "SESSION_ENGINE", "django.contrib.sessions.backends.cache")
    patch.setattr(settings, "SETTINGS_CACHE_SECONDS", 30)
    patch.setattr(StoredFile._meta.get_field("content"), "storage", files)
    patch.setattr(conf, "APP_SETTINGS", {})
    patch.setattr(timezone, "now", lambda: world.clock.now)
    driving.prepare_all(world, patch)

"""What tests of applications may ask for: a world of people around a record, at a time that stands still."""

import gc

import pytest


def pytest_collection_modifyitems(items):
    """Where several processes share the tests, one takes all files of an application, and else a file."""
    for item in items:
        top, name, *_rest = item.nodeid.split("/")
        item.add_marker(pytest.mark.xdist_group(name if top == "apps" else item.nodeid.partition("::")[0]))


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
    """Nothing is kept from the test before: no row, no holiday, none of the 9,000 statements Django counts."""
    from django.db import reset_queries

    from core import conf, holidays
    from core.remembered import forget_everything

    reset_queries()
    forget_everything()
    holidays.assume_none()
    conf.forget()


@pytest.fixture(scope="session")
def people_of_applications(django_db_blocker):
    """The people of one application after another."""
    from tests.crew import Crew

    crew = Crew(django_db_blocker)
    yield crew
    crew.leave()


@pytest.fixture(scope="module", autouse=True)
def tested_application(request, people_of_applications):
    """The application whose tests a file holds; the people of all others are gone."""
    from config.installed import PACKAGES

    package = request.module.__name__.split(".")[1] if request.module.__name__.startswith("apps.") else ""
    app = next((app for app, name in PACKAGES.items() if name == package), "")
    people_of_applications.leave(but=app)
    return app


@pytest.fixture(scope="module")
def prepared(request, tested_application, people_of_applications, django_db_setup, django_db_blocker):
    """What the tests of an application's file share, made once: people and, where it names a SAMPLE, what that needs.

    Others share nothing: some of them watch what several processes do, which a transaction around them would hide.
    """
    from django.core.files.storage import InMemoryStorage
    from django.db import connection, transaction

    from core.remembered import forget_everything
    from tests.apart import set_apart
    from tests.known import Known
    from tests.world import World

    forget_everything()  # a file's first fixture comes before each test's: no office of the file before
    files = InMemoryStorage()
    if not tested_application:
        yield World(), files, None
        return
    made, known = people_of_applications.of(tested_application), Known()
    with django_db_blocker.unblock(), transaction.atomic():
        if sample := getattr(request.module, "SAMPLE", None):
            with pytest.MonkeyPatch.context() as patch:
                set_apart(made, files, patch)
                made.prepare(sample)
        with connection.execute_wrapper(known):
            yield made, files, known
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def kept(request, prepared, django_db_blocker):
    """A record of the SAMPLE, made once for the tests that leave it as it is; they come last in their file."""
    from core.remembered import forget_everything
    from tests import walking
    from tests.apart import set_apart

    forget_everything()  # this comes before the fixtures of a test: nothing of the test before
    made, files, known = prepared
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        set_apart(made, files, patch)
        record = walking.make(made, request.module.SAMPLE)
    known.forget()
    return record


@pytest.fixture
def record(kept, world):
    """The record that is kept for the file, as the database has it."""
    from tests import walking

    return walking.fresh(kept)


@pytest.fixture
def world(prepared, db, monkeypatch):
    """People and places; settings are the catalogue's, files and sessions stay in memory, nothing goes out."""
    from django.core.cache import cache

    from tests.apart import set_apart

    made, files, known = prepared
    twin = made.twin()
    set_apart(twin, files, monkeypatch)
    if known is not None:
        known.begin(monkeypatch)
    yield twin
    cache.clear()

"""The region is complete: after the seed everything is there that the applications need to be used."""

import io

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings

from config.installed import DESKS, PACKAGES, SERVICES
from core.entities import all_entities, of_app
from core.models import Office, Place, RoleGrant, Village
from core.offices import office_of_agency
from core.seeding.posts import roles_of
from region.profile import REGION

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def handed_over(django_db_setup, django_db_blocker):
    """The replica as it is handed over: seeded once for this file, without invented people."""
    with django_db_blocker.unblock(), transaction.atomic():
        with override_settings(DEMO=False):
            call_command("seed", stdout=io.StringIO())
        yield
        transaction.set_rollback(True)


@pytest.fixture
def seeded(handed_over, db):
    """What was handed over, for a test that only reads it."""


def test_every_role_of_every_application_has_a_position(seeded):
    held = set(RoleGrant.objects.values_list("app", "role"))
    needed = {(app, role) for app in PACKAGES for _agency, role in roles_of(app)}
    assert not needed - held


def test_every_agency_that_holds_records_is_an_office_of_the_region(seeded):
    needed = {entity.agency for entity in all_entities() if entity.agency}
    missing = sorted(agency for agency in needed if office_of_agency(agency) is None)
    assert not missing, f"name them under agencies in region/profile.py, and in region/seed/offices.json: {missing}"


def test_places_that_forms_ask_for_are_there(seeded):
    missing = [
        f"{entity.app}.{entity.name}.{name} asks for a place of kind {field.kind}"
        for entity in all_entities()
        for name, field in entity.forms.Form.base_fields.items()
        if getattr(field, "kind", "") and hasattr(field, "rows") and field.required
        if not Place.objects.filter(kind=field.kind, is_active=True).exists()
    ]
    assert not missing, "\n".join(missing)


def test_lists_that_others_choose_from_are_seeded(seeded):
    for app in PACKAGES:
        seed = __import__(f"apps.{PACKAGES[app]}.seed", fromlist=["ROWS"])
        for rows in getattr(seed, "ROWS", ()):
            assert rows.entity.model._default_manager.exists(), f"{app}: {rows.entity.name} is empty"


def test_villages_lie_in_the_region(seeded):
    assert Village.objects.exists()
    assert Office.objects.filter(kind="own").exists()
    assert not [village for village in Village.objects.all() if not village.code.startswith(REGION.code)]


def test_every_menu_leads_somewhere_and_every_application_is_found():
    menus = [menu for service in SERVICES for menu in service["menus"]]
    assert not [menu["id"] for menu in menus if not menu["ways"] and not menu["url"]]
    assert not [service["id"] for service in SERVICES if not service["menus"]]
    opened = {way["app"] for menu in menus for way in menu["ways"]}
    assert opened | {desk["app"] for desk in DESKS} == set(PACKAGES)


def test_every_application_has_kinds_of_record():
    assert not [app for app in PACKAGES if not of_app(app)]

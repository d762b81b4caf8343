"""A planted NIK: after everything people do with it, no table and no backup holds it readable."""

import tempfile
from pathlib import Path

import pytest
from django.apps import apps
from django.db import connection
from django.test import TestCase, override_settings
from django.urls import reverse

from accounts.models import User
from accounts.tests.builders import an_officer_with
from core.backup import archive
from core.backup.sealed_stream import seal

pytestmark = pytest.mark.db

NIK = "3671015201900001"
PASSWORD = "laut-biru-tenang"


def tables_with(text):
    """Name the columns in which a text stands, over all tables of the database."""
    found = []
    for model in apps.get_models(include_auto_created=True):
        names = [field.name for field in model._meta.concrete_fields]
        for row in model._base_manager.values(*names):
            found += [f"{model._meta.label}.{name}" for name, value in row.items() if text in str(value)]
    return found


@override_settings(MFA_REQUIRED=False, SIAK_STAND_IN_VERIFIES=False)
class PlantedNikTests(TestCase):
    """One resident's way through the accounts."""

    def setUp(self):
        values = {"nik": NIK, "full_name": "Sinta Uji", "birth_date": "1990-01-12", "phone": "0812 3456 7890"}
        self.client.post(reverse("account_signup"), values | {"password": PASSWORD, "password_again": PASSWORD})
        self.user = User.objects.get()

    def test_is_in_no_table_after_sign_up_search_failure_and_export(self):
        self.client.get(reverse("account_my_data"))
        self.client.post(reverse("account_logout"))
        self.client.post(reverse("account_login"), {"login": NIK, "password": "salah"})
        self.client.force_login(an_officer_with("core", "petugas_akun"))
        self.client.post(reverse("account_find"), {"login": NIK})
        self.client.post(reverse("account_show_nik", args=[self.user.pk]))
        self.client.post(reverse("account_act", args=[self.user.pk, "periksa"]))
        self.assertEqual(tables_with(NIK), [])

    def test_search_of_the_tables_would_find_it(self):
        self.user.person.address = f"alamat {NIK}"
        self.user.person.save()
        self.assertEqual(tables_with(NIK), ["accounts.Person.address"])

    def test_is_not_readable_in_a_backup_of_the_database(self):
        if connection.vendor != "sqlite":
            self.skipTest("reads SQLite's own pages")
        plain = connection.connection.serialize()
        self.assertIn(b"Sinta Uji", plain)
        self.assertNotIn(NIK.encode(), plain)
        with tempfile.TemporaryDirectory() as folder:
            source, target = Path(folder) / "a", Path(folder) / "b"
            source.write_bytes(plain)
            with source.open("rb") as stream, target.open("wb") as out:
                seal(stream, out, archive.backup_key("k1:kunci"))
            self.assertNotIn(b"Sinta Uji", target.read_bytes())

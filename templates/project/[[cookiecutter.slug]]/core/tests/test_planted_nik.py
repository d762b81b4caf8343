"""A planted NIK: whatever people do with it, no table, log, export, search or backup holds it readable."""

import io
import logging
import tempfile
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client, TestCase, TransactionTestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from accounts import erasure
from accounts.models import Person, User
from accounts.tests.builders import a_person, an_officer_with
from config.log import MaskedFormatter, MaskPersonal
from core import access, api, exports
from core.backup import archive
from core.entities import FieldInfo
from core.tests import on_disk
from live.selectors import search_items

pytestmark = pytest.mark.db
NIK = "3671015201900001"
PASSWORD = "laut-biru-tenang"
KEY = archive.backup_key("k1:kunci")
SIGN_UP = {"nik": NIK, "full_name": "Sinta Uji", "birth_date": "1990-01-12", "phone": "0812 3456 7890"}
PLANTED = (NIK, "Sinta Uji", "81234567890")


def tables_with(text):
    """Name the columns in which a text stands, over all tables of the database."""
    found = []
    for model in apps.get_models(include_auto_created=True):
        names = [field.name for field in model._meta.concrete_fields]
        for row in model._base_manager.values(*names):
            found += [f"{model._meta.label}.{name}" for name, value in row.items() if text in str(value)]
    return found


def sign_up(client):
    client.post(reverse("account_signup"), SIGN_UP | {"password": PASSWORD, "password_again": PASSWORD})
    return User.objects.get(kind="resident")


def erase(user):
    erasure.erase(access.actor_for(an_officer_with("core", "petugas_akun")), user, "Surat 12/2026")


@override_settings(MFA_REQUIRED=False, SIAK_STAND_IN_VERIFIES=False)
class PlantedNikTests(TestCase):
    """One resident's way through the accounts."""

    def setUp(self):
        self.user = sign_up(self.client)

    def live_through_everything(self):
        self.client.get(reverse("account_my_data"))
        self.client.get(reverse("live:search"), {"q": NIK})
        self.client.post(reverse("account_logout"))
        self.client.post(reverse("account_login"), {"login": NIK, "password": "salah"})
        self.client.force_login(an_officer_with("core", "petugas_akun"))
        self.client.post(reverse("account_find"), {"login": NIK})
        self.client.post(reverse("account_show_nik", args=[self.user.pk]))
        self.client.post(reverse("account_act", args=[self.user.pk, "periksa"]))

    def test_is_in_no_table_after_sign_up_search_failure_and_export(self):
        self.live_through_everything()
        self.assertEqual(tables_with(NIK), [])

    def test_search_of_the_tables_would_find_it(self):
        self.user.person.address = f"alamat {NIK}"
        self.user.person.save()
        self.assertEqual(tables_with(NIK), ["accounts.Person.address"])

    def test_is_in_no_log_even_of_errors(self):
        with written_log() as lines:
            self.live_through_everything()
            self.client.get(f"/cari/{NIK}/")
            with patch("live.views.selectors.search_items", side_effect=ValueError(f"gagal untuk {NIK}")):
                Client(raise_request_exception=False).get(reverse("live:search"), {"q": NIK})
        self.assertIn("Internal Server Error", lines.getvalue())
        self.assertIn("gagal untuk 36***01", lines.getvalue())
        self.assertNotIn(NIK, lines.getvalue())

    def test_nobody_finds_the_person_by_searching_the_super_app(self):
        for actor in (access.Actor(), access.actor_for(self.user)):
            for words in PLANTED:
                with self.subTest(words, actor=actor):
                    self.assertEqual(search_items(actor, words), [])

    def test_after_erasure_nothing_names_the_person(self):
        self.live_through_everything()
        self.user.refresh_from_db()
        ciphertext = self.user.person.nik_encrypted
        erase(self.user)
        for text in (*PLANTED, ciphertext, "1990-01-12"):
            with self.subTest(text):
                self.assertEqual(tables_with(text), [])


class ExportTests(TestCase):
    """Lists that are taken away and the API mask a NIK also for those who may read it."""

    def setUp(self):
        self.person = a_person("Sinta Uji", NIK, birth_date="1990-01-12")
        self.person.created_at = timezone.now()
        info = FieldInfo(name="nik", kind="nik", label="NIK", personal="general")
        self.entity = SimpleNamespace(app="uji", name="orang", fields=(info,), number="", workflow=None)

    def shown(self, sees_personal):
        rows = Person.objects.filter(pk=self.person.pk)
        with patch("core.access.sees_personal", return_value=sees_personal):
            table = list(exports.lines(self.entity, rows, access.Actor()))
            return table[1][0], api.serialise(self.entity, self.person, access.Actor())["nik"]

    def test_masked_for_who_may_read_and_absent_for_others(self):
        self.assertEqual(self.shown(True), ("3671************01", "3671************01"))
        self.assertEqual(self.shown(False), ("", None))


@override_settings(MFA_REQUIRED=False, SIAK_STAND_IN_VERIFIES=False)
class DumpTests(TransactionTestCase):
    """The database as it leaves the house."""

    def test_dump_holds_names_but_no_nik_and_the_sealed_backup_neither(self):
        sign_up(self.client)
        with tempfile.TemporaryDirectory() as folder, on_disk.database():
            plain = readable(folder)
            self.assertIn(b"Sinta Uji", plain)
            self.assertNotIn(NIK.encode(), plain)
            sealed = sealed_backup(folder).read_bytes()
        for text in PLANTED:
            self.assertNotIn(text.encode(), sealed)

    def test_nothing_of_the_person_is_left_in_database_and_dump_after_erasure(self):
        user = sign_up(self.client)
        with tempfile.TemporaryDirectory() as folder, on_disk.database():
            on_disk.aside(lambda: erase(User.objects.get(pk=user.pk)))
            plain = readable(folder)
            if connection.vendor == "sqlite":
                # Also in the pages that the file keeps for later.
                on_disk.aside(lambda: connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)"))
                plain += Path(on_disk.aside(lambda: str(connection.settings_dict["NAME"]))).read_bytes()
        for text in PLANTED:
            with self.subTest(text):
                self.assertNotIn(text.encode(), plain)


class ExpiryTests(TestCase):
    """Backups that hold what was erased go with time."""

    def test_only_the_newest_backups_are_kept(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for day in (1, 2, 3):
                (folder / f"cadangan-2026110{day}-020000.replika").write_bytes(b"lama")

            def write(folder, _database, _media, _key, _at):
                path = folder / "cadangan-20261104-020000.replika"
                path.write_bytes(b"baru")
                return path

            with patch("core.backup.archive.write", write):
                call_command("cadangkan", ke=folder, simpan=2, stdout=io.StringIO())
            self.assertEqual(
                sorted(path.name for path in folder.iterdir()),
                ["cadangan-20261103-020000.replika", "cadangan-20261104-020000.replika"],
            )


def readable(folder):
    """What a backup holds before it is sealed: SQLite's file, or PostgreSQL's dump as plain text."""

    def dump():
        database = dict(connection.settings_dict)
        target = archive._dump(database, Path(folder))
        if connection.vendor == "postgresql":
            script = Path(folder) / "isi.sql"
            archive._run(database, "pg_restore", f"--file={script}", str(target))
            target = script
        return target.read_bytes()

    return on_disk.aside(dump)


def sealed_backup(folder):
    media = Path(folder) / "media"
    at = datetime(2026, 11, 24, 2, 0)
    return on_disk.aside(lambda: archive.write(Path(folder), connection.settings_dict, media, KEY, at))


@contextmanager
def written_log():
    """Collect what the replica's own handlers would write, of every level."""
    lines = io.StringIO()
    handler = logging.StreamHandler(lines)
    handler.addFilter(MaskPersonal())
    handler.setFormatter(MaskedFormatter(settings.LOGGING["formatters"]["line"]["format"]))
    loggers = [logging.getLogger(name) for name in ("", "django", "django.request", "axes")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.DEBUG)
    try:
        yield lines
    finally:
        for logger, level in zip(loggers, levels, strict=True):
            logger.removeHandler(handler)
            logger.setLevel(level)

"""The trail of disclosures: who opened, searched and took personal data of others, and what is none of these."""

import io
from datetime import timedelta
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from django.test import TestCase
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from accounts.models import Person
from accounts.tests.builders import NIK, a_person, an_officer_with
from core import access, disclosure, exports
from core.access import Word
from core.entities import FieldInfo
from core.models import AuditEntry

pytestmark = pytest.mark.db
ADDRESS = FieldInfo(name="address", kind="longtext", label="Alamat", personal="general")
BY_AUDITORS = (Word("role", "auditor"),)
NUMBER = FieldInfo(name="nik", kind="nik", label="NIK", personal="general")


def entity_with(*fields, read=BY_AUDITORS):
    return SimpleNamespace(
        app="core",
        name="orang",
        fields=fields,
        number="",
        workflow=None,
        owner=None,
        parent=None,
        access=SimpleNamespace(read=read),
        binding_objects=tuple,
    )


class DisclosureTests(TestCase):
    """People serve as records."""

    def setUp(self):
        self.person = a_person("Sinta Uji", NIK, address="Jalan Mawar 1")
        self.officer = an_officer_with("core", "auditor")
        self.actor = access.actor_for(self.officer)
        self.entity = entity_with(ADDRESS, NUMBER)

    def read(self, entity=None, actor=None):
        entity = entity or self.entity
        with patch("core.audit.name_of", return_value=("core", "orang")):
            disclosure.read(actor or self.actor, entity, self.person, disclosure.unmasked(entity, self.person))

    def written(self):
        return list(AuditEntry.objects.values_list("action", "actor_id", "changes"))

    def test_opening_an_unmasked_record_is_written_once_a_day(self):
        self.read()
        self.read()
        self.assertEqual(self.written(), [(disclosure.READ, self.officer.pk, {"fields": ["address"]})])

    def test_opening_it_on_the_next_day_is_written_again(self):
        self.read()
        with patch("core.disclosure.timezone.localtime", return_value=timezone.localtime() + timedelta(days=1)):
            self.read()
        self.assertEqual(len(self.written()), 2)

    def test_a_masked_view_is_not_written(self):
        self.read(entity_with(NUMBER))
        self.assertEqual(self.written(), [])

    def test_residents_and_guests_who_read_are_not_written(self):
        self.read(actor=access.Actor())
        self.assertEqual(self.written(), [])

    def test_a_search_is_written_without_its_words(self):
        disclosure.searched(self.actor, self.entity, "Sinta Uji", 1)
        disclosure.searched(self.actor, self.entity, "", 1)
        disclosure.searched(access.Actor(), self.entity, "Sinta Uji", 1)
        [(action, actor_id, changes)] = self.written()
        self.assertEqual((action, actor_id, changes["rows"]), ("search", self.officer.pk, 1))
        self.assertNotIn("Sinta", str(changes))

    def test_only_lists_with_personal_values_for_readers_by_role_are_restricted(self):
        self.assertTrue(disclosure.is_restricted(self.entity, self.actor))
        self.assertFalse(disclosure.is_restricted(self.entity, access.Actor()))
        self.assertFalse(disclosure.is_restricted(entity_with(), self.actor))
        public = entity_with(ADDRESS, read=(access.PUBLIC_WITHOUT_PERSONAL,))
        self.assertFalse(disclosure.is_restricted(public, self.actor))

    def test_the_file_says_who_took_it_when_and_why(self):
        origin = exports.origin_of(self.actor, "Uji · Orang", "=Surat tugas 12/2026", "Mawar")
        with patch("core.access.sees_personal", return_value=True):
            rows = Person.objects.filter(pk=self.person.pk)
            book = load_workbook(io.BytesIO(exports.response(self.entity, rows, self.actor, "xlsx", origin).content))
            text = exports.response(self.entity, rows, self.actor, "csv", origin).content.decode()
        told = dict(book["Asal"].iter_rows(values_only=True))
        self.assertIn(self.officer.full_name, told["Diunduh oleh"])
        self.assertEqual(told["Alasan"], "'=Surat tugas 12/2026")
        self.assertIn("pukul", told["Waktu unduh"])
        self.assertIn(self.officer.full_name, book["Data"].oddFooter.left.text)
        self.assertIn("Surat tugas 12/2026", text.splitlines()[-1])

    def test_the_trail_shows_disclosures_alone_when_asked(self):
        self.read()
        self.client.force_login(an_officer_with("core", "auditor"))
        with self.settings(MFA_REQUIRED=False):
            page = self.client.get(reverse("egov:audit"), {"about": "data-pribadi"})
        self.assertTrue(all(row["entry"].action in disclosure.DEEDS for row in page.context["rows"]))
        self.assertIn("Membuka data pribadi", page.content.decode())

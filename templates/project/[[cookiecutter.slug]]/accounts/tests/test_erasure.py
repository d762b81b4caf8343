"""Forgetting a resident: what goes, what stays, and who may not be forgotten."""

from types import SimpleNamespace
from unittest.mock import patch

import pytest
from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from accounts import erasure, recovery
from accounts.models import Person, ResetCode
from accounts.tests.builders import NIK, PASSWORD, a_person, a_resident, an_officer_with
from core import access, notify, retention
from core.models import AuditEntry, Notification, OutboxMessage, WorkItem
from core.rules import RuleBroken

pytestmark = pytest.mark.db


class ErasureTests(TestCase):
    """The service."""

    def setUp(self):
        self.resident = a_resident(email="sinta@contoh.example", phone="+6281234567890")
        self.person = self.resident.person
        Person.objects.filter(pk=self.person.pk).update(address="Jalan Mawar 1", email="sinta@contoh.example")
        self.clerk = access.actor_for(an_officer_with("core", "petugas_akun"))

    def erase(self, user=None, reason="Surat 12/2026"):
        found = erasure.erase(self.clerk, user or self.resident, reason)
        self.person.refresh_from_db()
        self.resident.refresh_from_db()
        return found

    def refused(self, **values):
        with self.assertRaises(RuleBroken) as caught:
            self.erase(**values)
        return caught.exception.messages[0]

    def an_item(self, phase):
        values = {"app": "uji", "entity": "laporan", "object_id": WorkItem.objects.count() + 1, "number": "00007/UJI"}
        return WorkItem.objects.create(owner=self.person, state=phase, phase=phase, entered_at=timezone.now(), **values)

    def test_person_and_login_are_emptied_and_stay_as_rows(self):
        self.erase()
        self.assertTrue(self.person.is_forgotten)
        kept = (self.person.nik, self.person.nik_hash, self.person.phone, self.person.email, self.person.address)
        self.assertEqual(kept, ("", None, "", "", ""))
        self.assertEqual((self.resident.email, self.resident.phone, self.resident.status), ("", "", "blocked"))

    def test_nobody_signs_in_any_more_and_the_nik_is_free_again(self):
        self.erase()
        self.client.post(reverse("account_login"), {"login": NIK, "password": PASSWORD})
        self.assertNotIn("_auth_user_id", self.client.session)
        self.assertNotEqual(a_person(nik=NIK).pk, self.person.pk)

    def test_messages_and_codes_go(self):
        recovery.make_code(self.clerk, self.resident)
        notify.send(person_id=self.person.pk, title="Selesai")
        notify.send(user_id=self.resident.pk, title="Selesai")
        self.assertTrue(OutboxMessage.objects.exists())
        self.erase()
        for model in (ResetCode, Notification, OutboxMessage):
            self.assertFalse(model.objects.exists())

    def test_personal_values_of_what_they_own_go_and_of_others_stay(self):
        other = a_person("Orang Lain", "3671011201900002", address="Jalan Melati 2")
        fields = (SimpleNamespace(name="address", kind="longtext", personal="general", retention_days=30),)
        entity = SimpleNamespace(
            app="uji",
            name="orang",
            model=Person,
            fields=fields,
            owner="pk",
            parent=None,
            workflow=None,
            binding_objects=tuple,
        )
        with (
            patch("core.retention.all_entities", return_value=[entity]),
            patch("core.access.leads_to_person", return_value=True),
        ):
            self.assertEqual(retention.forget(self.person.pk), 1)
        self.person.refresh_from_db()
        other.refresh_from_db()
        self.assertEqual((self.person.address, other.address), ("", "Jalan Melati 2"))

    def test_waits_for_what_is_being_worked_on(self):
        self.an_item("done")
        item = self.an_item("working")
        self.assertIn("00007/UJI", self.refused())
        self.person.refresh_from_db()
        self.assertEqual(self.person.nik, NIK)
        item.delete()
        self.erase()

    def test_trail_says_who_and_why_and_not_whom(self):
        self.erase()
        row = AuditEntry.objects.get(action="erase")
        self.assertEqual(row.changes, {"reason": "Surat 12/2026", "records": 0})
        self.assertEqual((row.actor, row.object_id), (self.clerk.user, self.resident.pk))

    def test_refuses_officers_a_second_time_and_no_reason(self):
        self.assertIn("Hanya data warga", self.refused(user=an_officer_with("core", "petugas_akun")))
        self.assertIn("Tulis alasannya", self.refused(reason=" "))
        self.erase()
        self.assertIn("sudah dihapus", self.refused())


@override_settings(MFA_REQUIRED=False)
class CounterTests(TestCase):
    """The page."""

    def setUp(self):
        self.resident = a_resident()
        self.page = reverse("account_counter", args=[self.resident.pk])

    def act(self, action="hapus", **values):
        return self.client.post(reverse("account_act", args=[self.resident.pk, action]), values, follow=True)

    def test_a_clerk_forgets_with_a_reason_and_nobody_opens_it_again(self):
        self.client.force_login(an_officer_with("core", "petugas_akun"))
        self.assertContains(self.client.get(self.page), "Hapus data warga ini")
        self.assertContains(self.act(), "Tulis alasannya")
        page = self.act(**{"hapus-reason": "Surat 12/2026"})
        self.assertContains(page, "sudah dihapus atas permintaannya")
        self.assertNotContains(page, "Hapus data warga ini")
        self.assertContains(self.act("buka"), "sudah dihapus.")

    def test_others_may_not(self):
        for user in (self.resident, an_officer_with("laksa", "petugas_akun")):
            self.client.force_login(user)
            self.assertEqual(self.act(**{"hapus-reason": "x"}).status_code, 403)
        self.resident.person.refresh_from_db()
        self.assertEqual(self.resident.person.nik, NIK)

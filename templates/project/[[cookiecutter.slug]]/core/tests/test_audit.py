"""The audit trail: only added to, and without personal values."""

from types import SimpleNamespace

import pytest
from django.test import TestCase

from accounts.tests.builders import NIK, a_person, a_resident
from core import access, audit
from core.models import AppendOnly, AuditEntry

pytestmark = pytest.mark.db

NAME = SimpleNamespace(name="full_name", kind="text", personal="")
PHONE = SimpleNamespace(name="phone", kind="phone", personal="general")
NIK_FIELD = SimpleNamespace(name="nik", kind="nik", personal="general")
PERSON = SimpleNamespace(fields=(NAME, PHONE, NIK_FIELD))


class AuditTests(TestCase):
    """What a row holds and what it refuses."""

    def test_keeps_before_and_after(self):
        person = a_person("Sinta")
        before = audit.snapshot(PERSON, person)
        person.full_name = "Sinta Dewi"
        self.assertEqual(audit.changes(PERSON, before, person), {"full_name": ["Sinta", "Sinta Dewi"]})

    def test_personal_values_are_hashed(self):
        person = a_person(phone="+6281234567890")
        found = audit.changes(PERSON, {}, person)
        self.assertNotIn(NIK, str(found))
        self.assertNotIn("81234567890", str(found))
        self.assertEqual(found["nik"], [None, audit.hashed(NIK)])

    def test_equal_personal_values_have_equal_hashes(self):
        self.assertEqual(audit.hashed(NIK), audit.hashed(NIK))
        self.assertNotEqual(audit.hashed(NIK), audit.hashed("3671015201900002"))

    def test_names_actor_and_record(self):
        user = a_resident()
        audit.record(access.actor_for(user), "edit", user.person, {"a": [1, 2]})
        row = AuditEntry.objects.get()
        self.assertEqual(
            (row.actor, row.actor_label, row.app, row.entity, row.object_id),
            (user, "resident", "accounts", "person", user.person_id),
        )

    def test_system_and_guest_are_told_apart(self):
        audit.write(access.system(), "tick", app="core")
        audit.write(access.Actor(), "create", app="laksa")
        self.assertEqual(
            list(AuditEntry.objects.order_by("pk").values_list("actor_label", flat=True)), ["sistem", "tamu"]
        )

    def test_rows_are_neither_changed_nor_removed(self):
        audit.write(access.system(), "tick", app="core")
        row = AuditEntry.objects.get()
        for deed in (row.save, row.delete, AuditEntry.objects.all().delete):
            with self.assertRaises(AppendOnly):
                deed()
        with self.assertRaises(AppendOnly):
            AuditEntry.objects.update(action="lain")

    def test_search_words_are_not_kept(self):
        audit.record_search(access.system(), "accounts", NIK, 1)
        self.assertNotIn(NIK, str(AuditEntry.objects.get().changes))

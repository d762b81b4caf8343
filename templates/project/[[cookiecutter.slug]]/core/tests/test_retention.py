"""Retention: personal fields are emptied when their time is over, and nothing else is."""

from datetime import timedelta
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from django.test import TestCase
from django.utils import timezone

from accounts.models import Person
from accounts.tests.builders import NIK, a_person
from core import retention
from core.entities import all_entities
from core.models import AuditEntry, WorkItem

pytestmark = pytest.mark.db


def info(name, kind="text", personal="general", days=30):
    return SimpleNamespace(name=name, kind=kind, personal=personal, retention_days=days)


class RetentionTests(TestCase):
    """Emptying records of one entity; people serve as its records."""

    def setUp(self):
        self.now = timezone.now()
        self.person = a_person("Sinta Uji", address="Jalan Mawar 1", phone="+6281234567890", birth_date="1990-01-12")
        fields = (
            info("address", "longtext"),
            info("birth_date", "date"),
            info("phone", "phone", days=365),
            info("full_name", personal=""),
        )
        self.entity = SimpleNamespace(
            app="uji", name="orang", model=Person, fields=fields, workflow=None, binding_objects=tuple
        )

    def run_at(self, days):
        with patch("core.retention.all_entities", return_value=[self.entity]):
            done = retention.run(self.now + timedelta(days=days))
        self.person.refresh_from_db()
        return done

    def test_waits_for_its_time(self):
        self.assertEqual(self.run_at(29), 0)
        self.assertEqual(self.person.address, "Jalan Mawar 1")

    def test_empties_what_is_over_its_time_and_keeps_the_rest(self):
        self.assertEqual(self.run_at(31), 1)
        self.assertEqual((self.person.address, self.person.birth_date), ("", None))
        self.assertEqual((self.person.phone, self.person.full_name), ("+6281234567890", "Sinta Uji"))

    def test_second_run_does_nothing(self):
        self.run_at(31)
        self.assertEqual(self.run_at(32), 0)

    def test_trail_says_what_was_emptied_and_not_what_it_was(self):
        self.run_at(31)
        row = AuditEntry.objects.get()
        self.assertEqual((row.action, row.changes), ("retention", {"emptied": ["address", "birth_date"]}))

    def test_record_with_a_workflow_counts_from_its_end(self):
        self.entity.workflow = object()
        item = WorkItem.objects.create(
            app="uji", entity="orang", object_id=self.person.pk, state="proses", phase="working", entered_at=self.now
        )
        self.assertEqual(self.run_at(400), 0)
        WorkItem.objects.filter(pk=item.pk).update(phase="done", entered_at=self.now + timedelta(days=380))
        self.assertEqual(self.run_at(400), 0)
        with patch("core.workitems.row_of", return_value={"title": "Orang", "owner_id": None}):
            self.assertEqual(self.run_at(411), 1)

    def test_the_worklist_forgets_whose_it_was(self):
        self.entity.workflow = object()
        item = WorkItem.objects.create(
            app="uji",
            entity="orang",
            object_id=self.person.pk,
            title="Sinta Uji",
            owner=self.person,
            state="selesai",
            phase="done",
            entered_at=self.now,
        )
        with patch("core.workitems.row_of", return_value={"title": "Orang", "owner_id": None}):
            self.run_at(31)
        item.refresh_from_db()
        self.assertEqual((item.title, item.owner_id), ("Orang", None))

    def test_nik_loses_both_columns(self):
        self.entity.fields = (info("nik", "nik"),)
        with patch.object(Person, "nik", property(lambda s: "", lambda s, v: s.set_nik(v or ""))):
            self.run_at(31)
        self.assertEqual((self.person.nik_encrypted, self.person.nik_hash), ("", None))
        self.assertFalse(Person.objects.with_nik(NIK).exists())


def test_files_and_places_that_have_to_leave_can_be_emptied():
    held = [
        f"{entity.app}.{entity.name}.{info.name}"
        for entity in all_entities()
        for info in entity.fields
        if info.personal and info.retention_days and info.kind in ("file", "image", "point") and not info.many
        if not retention._may_empty(entity.model(), info)
    ]
    assert held == []

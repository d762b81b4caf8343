"""Retention: personal fields are emptied when their time is over, and nothing else is."""

from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from django.db import models
from django.test import TestCase
from django.utils import timezone

from accounts.models import Person
from accounts.tests.builders import NIK, a_person
from core import coarse, retention
from core.entities import all_entities
from core.models import AuditEntry, StoredFile, WorkItem

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


def field_model(*, constraints=(), **columns):
    """Stands for a model with these columns."""
    fields = {name: SimpleNamespace(name=name, null=null, unique=False) for name, null in columns.items()}
    meta = SimpleNamespace(
        get_field=fields.__getitem__, concrete_fields=list(fields.values()), constraints=constraints, unique_together=()
    )
    return type("Stand", (SimpleNamespace,), {"_meta": meta})


@pytest.mark.parametrize(
    ("kind", "held", "left"),
    [
        ("date", date(1990, 5, 12), date(1990, 1, 1)),
        ("date", date(1990, 1, 1), date(1990, 1, 1)),
        ("money", Decimal("3450000.00"), Decimal("3000000")),
        ("integer", 47, 50),
        ("integer", 4, 4),
        ("integer", 0, 0),
        ("decimal", Decimal("52.35"), Decimal("50")),
        ("decimal", Decimal("0.47"), Decimal("0.5")),
    ],
)
def test_what_is_demanded_becomes_coarse_and_stays_so(kind, held, left):
    record, one = field_model(nilai=False)(nilai=held), info("nilai", kind)
    assert coarse.can(record, one)
    assert coarse.is_done(record, one) == (held == left)
    coarse.make(record, one)
    assert (record.nilai, coarse.is_done(record, one)) == (left, True)


def test_what_may_be_empty_or_tells_records_apart_is_not_made_coarse():
    assert not coarse.can(field_model(nilai=True)(nilai=47), info("nilai", "integer"))
    once = models.UniqueConstraint(fields=["nilai"], name="sekali")
    assert not coarse.can(field_model(nilai=False, constraints=[once])(nilai=47), info("nilai", "integer"))


class DemandedPersonTests(TestCase):
    """A person whom a record cannot be without gives way to one without data."""

    def person_left(self, model):
        record = model(warga=Person.objects.find_or_make(full_name="Sinta Uji", nik=NIK))
        coarse.make(record, info("warga", "person"))
        return record

    def test_records_share_a_person_without_data(self):
        first, second = self.person_left(field_model(warga=False)), self.person_left(field_model(warga=False))
        self.assertTrue(first.warga.is_forgotten)
        self.assertTrue(coarse.is_done(first, info("warga", "person")))
        self.assertEqual(first.warga.pk, second.warga.pk)
        self.assertTrue(Person.objects.with_nik(NIK).exists())

    def test_each_has_its_own_where_a_person_has_one_record(self):
        once = models.UniqueConstraint(fields=["warga"], name="sekali")
        model = field_model(warga=False, constraints=[once])
        self.assertNotEqual(self.person_left(model).warga.pk, self.person_left(model).warga.pk)


@pytest.mark.parametrize("is_held", [True, False])
def test_a_file_that_another_record_has_too_stays_until_that_lets_go(is_held):
    stored = StoredFile(pk=1)
    record = SimpleNamespace(foto=stored, save=lambda **_saved: None)
    with patch("core.retention._is_held", return_value=is_held), patch("core.files.remove") as remove:
        retention.clear(record, info("foto", "image"))
    assert (record.foto, remove.called) == (None, not is_held)


# The record that stands behind has a time of its own; an officer is named for the office; a village names nobody.
MAY_STAY = ("officer", "reference", "village", "district", "office", "boolean", "choice")


def test_all_that_is_personal_and_has_a_time_leaves_when_it_is_over():
    held = [
        f"{entity.app}.{entity.name}.{info.name}"
        for entity in all_entities()
        for info in entity.fields
        if info.personal and info.retention_days and not info.many and info.kind not in ("nik", "kk", *MAY_STAY)
        if not coarse.can(entity.model(), info) and not retention._may_empty(entity.model(), info)
    ]
    assert held == []


def test_files_and_places_that_have_to_leave_can_be_emptied():
    held = [
        f"{entity.app}.{entity.name}.{info.name}"
        for entity in all_entities()
        for info in entity.fields
        if info.personal and info.retention_days and info.kind in ("file", "image", "point") and not info.many
        if not retention._may_empty(entity.model(), info)
    ]
    assert held == []

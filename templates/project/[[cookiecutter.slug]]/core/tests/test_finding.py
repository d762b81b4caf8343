"""Officers find a case by a vehicle's plate, among those that they read and no others."""

import pytest
from django.test import TestCase

from accounts.tests.builders import an_office, an_officer_with
from core import access, workitems
from core.access import actor_for
from core.casework import finding
from core.entities import all_entities
from core.models import AuditEntry
from core.tests import bare_records
from egov.selectors import worklist

pytestmark = pytest.mark.db


def plated():
    """The first kind of record with steps and a plate that a role reads, with the plate's field and the role."""
    for entity in all_entities():
        roles = [word.name for word in entity.access.read if word.kind == "role"]
        plates = [info.name for info in entity.fields if info.kind == "plate" and not info.computed]
        if entity.workflow is not None and entity.parent is None and roles and plates:
            return entity, plates[0], roles[0]
    return None


class PlateTests(TestCase):
    """A plate as people type it."""

    def setUp(self) -> None:
        found = plated()
        if found is None:
            self.skipTest("no application of this replica keeps plates")
        self.entity, field, role = found
        bare_records.places()
        record = bare_records.a_bare(self.entity)
        self.entity.model.objects.filter(pk=record.pk).update(**{field: "DN 1234 AB"})
        self.record = self.entity.model.objects.get(pk=record.pk)
        workitems.upsert(self.entity, self.record)
        self.reader = actor_for(an_officer_with(self.entity.app, role, all_offices=True))

    def numbers(self, words: str, actor: access.Actor) -> list[int]:
        return [item.object_id for item in finding.narrowed(worklist(actor), words, actor)]

    def test_an_officer_who_reads_it_finds_it_and_the_trail_says_so(self) -> None:
        self.assertIn(self.record.pk, self.numbers("dn1234ab", self.reader))
        self.assertIn(self.record.pk, self.numbers("DN 1234 AB", self.reader))
        self.assertTrue(AuditEntry.objects.filter(action="search").exists())
        self.assertNotIn(self.record.pk, self.numbers("DN 9999 XX", self.reader))

    def test_an_officer_of_another_application_does_not(self) -> None:
        stranger = actor_for(an_officer_with("lain", "operator", an_office()))
        self.assertEqual(self.numbers("DN 1234 AB", stranger), [])

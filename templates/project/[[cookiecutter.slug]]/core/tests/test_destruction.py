"""The record of destruction: a month of retention, counted, numbered once, and without what was destroyed."""

from datetime import date, datetime
from unittest.mock import patch

import pytest
from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from accounts.tests.builders import an_officer_with
from core import access, audit, destruction
from core.models import Destruction

pytestmark = pytest.mark.db


def moment(year, month, day):
    return timezone.make_aware(datetime(year, month, day, 9))


def emptied(at, *fields, key=1):
    with patch("core.audit.timezone.now", return_value=at):
        audit.write(
            access.system(), "retention", app="lama", entity="orang", object_id=key, changes={"emptied": fields}
        )


@override_settings(MFA_REQUIRED=False)
class DestructionTests(TestCase):
    """Months of an application that left."""

    def setUp(self):
        emptied(moment(2026, 3, 3), "alamat", "telepon")
        emptied(moment(2026, 3, 31), "alamat", key=2)
        emptied(moment(2026, 3, 31), "nik", key=2)
        emptied(moment(2026, 5, 2), "alamat")

    def test_closes_each_month_that_destroyed_something_once(self):
        self.assertEqual(destruction.run(moment(2026, 6, 1)), 2)
        self.assertEqual(destruction.run(moment(2026, 6, 2)), 0)
        rows = Destruction.objects.order_by("month")
        self.assertEqual([row.month for row in rows], [date(2026, 3, 1), date(2026, 5, 1)])
        self.assertEqual([row.number for row in rows], ["001/BA-PDP/III/2026", "002/BA-PDP/V/2026"])

    def test_leaves_the_running_month_open(self):
        self.assertEqual(destruction.run(moment(2026, 5, 31)), 1)

    def test_counts_records_and_fields(self):
        destruction.run(moment(2026, 4, 1))
        [line] = Destruction.objects.get().content["lines"]
        self.assertEqual((line["records"], line["fields"]), (2, {"alamat": 2, "nik": 1, "telepon": 1}))

    def test_prints_for_the_officer_who_protects_data_and_nobody_else(self):
        destruction.run(moment(2026, 4, 1))
        where = reverse("egov:destruction_print", args=[Destruction.objects.get().pk])
        self.client.force_login(an_officer_with("core", "auditor"))
        self.assertEqual(self.client.get(where).status_code, 403)
        self.assertEqual(self.client.get(reverse("egov:destructions")).status_code, 403)
        self.client.force_login(an_officer_with("core", "petugas_pdp"))
        self.assertTrue(self.client.get(where).content.startswith(b"%PDF"))
        self.assertContains(self.client.get(reverse("egov:destructions")), "001/BA-PDP/III/2026")

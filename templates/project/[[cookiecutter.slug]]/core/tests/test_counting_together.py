"""A step that sets a field of another record counts from what is written there now, not from what it read before."""

from types import SimpleNamespace

from django.db import transaction
from django.test import TestCase

from core import workflow
from core.models import District, Village


class CountingTogether(TestCase):
    @classmethod
    def setUpTestData(cls):
        district = District.objects.create(code="00.00.09", name="Lama")
        cls.village = Village.objects.create(code="00.00.09.1001", name="Uji", kind="kelurahan", district=district)

    def test_a_step_reads_what_it_sets_anew(self):
        record = Village.objects.select_related("district").get(pk=self.village.pk)
        District.objects.filter(pk=record.district_id).update(name="Baru")
        with transaction.atomic():
            workflow._hold_what_it_sets(record, SimpleNamespace(sets={"district.name": None, "name": None}), {})
        self.assertEqual(record.district.name, "Baru")

    def test_what_a_step_does_not_set_is_not_read(self):
        record = Village.objects.get(pk=self.village.pk)
        with transaction.atomic(), self.assertNumQueries(0):
            workflow._hold_what_it_sets(record, SimpleNamespace(sets={"name": None}), {})

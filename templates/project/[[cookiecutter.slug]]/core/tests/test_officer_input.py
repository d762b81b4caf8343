"""Choosing an officer: those of the holding office and below, named with their positions."""

from datetime import date, timedelta
from types import SimpleNamespace
from unittest.mock import patch

import pytest
from django import forms
from django.test import TestCase
from django.utils import timezone

from accounts.models import User
from accounts.tests.builders import a_position, a_resident, an_office, an_officer, an_officer_with, holding
from core import access, fields
from core.fields import officers
from core.models import PositionHolding

pytestmark = pytest.mark.db

SINCE = date(2020, 1, 1)


class OfficerInputTest(TestCase):
    """A department with two units; the record lies with one of them."""

    def setUp(self):
        self.above = an_office("dinas")
        self.unit, self.other = an_office("uptd", self.above), an_office("bidang", self.above)
        self.head, self.clerk, self.stranger = (
            self.officer(name, office)
            for name, office in (("Kepala", self.above), ("Juru", self.unit), ("Tetangga", self.other))
        )
        a_resident()
        empty = SimpleNamespace(Form=SimpleNamespace(base_fields={}))
        self.entity = SimpleNamespace(app="uji", office="position__office", agency="", forms=empty)
        patcher = patch("core.descriptors.of_model", lambda model: self.entity)
        patcher.start()
        self.addCleanup(patcher.stop)

    def officer(self, name, office):
        user = an_officer(name=name)
        holding(user, a_position(office, title=f"Jabatan {name}"), SINCE)
        return user

    def input(self, office=None, actor=None, **record):
        """The input on a record that lies with an office, or with none yet."""
        form = type("F", (forms.Form,), {"user": fields.OfficerInput()})()
        position = a_position(office) if office else None
        instance = PositionHolding(position=position, **record)
        form.fields["user"].for_actor(actor or access.Actor(), instance, "user")
        return form.fields["user"]

    def offered(self, *arguments, **record):
        return list(self.input(*arguments, **record).queryset)

    def test_offers_those_of_the_holding_office_and_below(self):
        self.assertEqual(self.offered(self.unit), [self.clerk])
        self.assertEqual(self.offered(self.above), [self.clerk, self.head, self.stranger])

    def test_refuses_whom_it_does_not_offer(self):
        field = self.input(self.unit)
        self.assertEqual(field.clean(str(self.clerk.pk)), self.clerk)
        for user in (self.stranger, User.objects.get(kind="resident")):
            with self.subTest(user.kind), self.assertRaises(forms.ValidationError):
                field.clean(str(user.pk))

    def test_who_is_named_stays_on_offer_after_a_transfer(self):
        self.assertEqual(self.offered(self.unit, user=self.stranger), [self.clerk, self.stranger])

    def test_who_left_the_office_is_not_offered(self):
        PositionHolding.objects.filter(user=self.clerk).update(ends_on=timezone.localdate() - timedelta(days=1))
        later = self.officer("Pengganti", self.unit)
        self.assertEqual(self.offered(self.unit), [later])

    def test_an_office_without_officers_is_helped_by_the_one_above(self):
        self.assertEqual(self.offered(an_office("pos", self.unit)), [self.clerk])

    def test_a_new_record_lies_with_the_agency_unless_the_form_asks_for_the_office(self):
        self.entity.agency = "dishub"
        with patch("core.offices.office_id_of_agency", return_value=self.unit.pk):
            self.assertEqual(self.offered(), [self.clerk])
            self.entity.forms.Form.base_fields = {"position__office": object()}
            self.assertEqual(len(self.offered()), 3)

    def test_a_new_record_without_an_office_leaves_those_for_which_the_actor_acts(self):
        self.entity.office = None
        actor = access.actor_for(an_officer_with("uji", "petugas", self.other))
        self.assertEqual(self.offered(actor=actor), [actor.user, self.stranger])
        everywhere = access.actor_for(an_officer_with("uji", "petugas", self.other, all_offices=True))
        self.assertEqual(len(self.offered(actor=everywhere)), 5)

    def test_names_come_with_positions_and_cost_no_query_each(self):
        field = self.input(self.above)
        with self.assertNumQueries(1):
            labels = [str(label) for _value, label in field.choices if _value]
        self.assertIn("Juru, Jabatan Juru", labels)

    def test_many_can_be_searched(self):
        self.assertNotIn("data-choose", self.input(self.above).widget.attrs)
        for number in range(officers.MANY):
            self.officer(f"Pegawai {number}", self.unit)
        self.assertIn("data-choose", self.input(self.above).widget.attrs)

"""No office is left with open work and nobody to do it."""

from datetime import timedelta

import pytest
from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from accounts import verification
from accounts.tests import builders as people
from core import access, receivers
from core.condition.finding import BAD, GOOD
from core.condition.receivers import present
from core.models import Position, RoleGrant
from core.rules import RuleBroken
from egov import appointments, services
from live.tests import builders

pytestmark = pytest.mark.db
APP = "aplikasi-uji"


@override_settings(MFA_REQUIRED=False)
class ReceiverTest(TestCase):
    """One clerk alone with one open item."""

    def setUp(self):
        self.today = timezone.localdate()
        self.office = people.an_office()
        self.clerk = people.an_officer_with(APP, "operator", self.office)
        self.below = people.an_office(parent=self.office)
        builders.item(1, office=self.below)
        self.root = people.an_officer_with("core", "administrator", all_offices=True)
        self.actor = access.actor_for(self.root)

    def another(self):
        return people.an_officer_with(APP, "operator", self.office)

    def deeds(self):
        holding = self.clerk.holdings.get()
        position = Position.objects.get(pk=holding.position_id)
        position.is_active = False
        return {
            "leave": lambda: appointments.leave(self.actor, holding, self.today - timedelta(days=1)),
            "revoke": lambda: appointments.revoke(self.actor, RoleGrant.objects.get(app=APP, position=position)),
            "close the position": lambda: services.save_position(self.actor, position),
            "block": lambda: verification.block(self.actor, self.clerk, "uji"),
        }

    def test_last_receiver_cannot_go(self):
        for name, deed in self.deeds().items():
            with self.subTest(name), self.assertRaisesMessage(RuleBroken, "tidak akan punya penerima"):
                deed()
            self.assertTrue(receivers.has_receiver(APP, self.below.pk, self.today), name)

    def test_one_of_two_may_go(self):
        self.another()
        self.deeds()["leave"]()
        self.assertTrue(receivers.has_receiver(APP, self.below.pk, self.today))

    def test_a_role_over_another_office_does_not_count(self):
        people.an_officer_with(APP, "operator", people.an_office())
        with self.assertRaises(RuleBroken):
            self.deeds()["leave"]()

    def test_a_role_over_all_offices_or_all_applications_counts(self):
        for app, values in ((APP, {"all_offices": True}), ("*", {"all_offices": True})):
            user = people.an_officer_with(app, "operator", people.an_office(), **values)
            self.assertTrue(receivers.takes(receivers.reached(self.today), APP, people.an_office().pk))
            user.holdings.all().delete()

    def test_an_administrator_whose_account_is_closed_is_no_other(self):
        closed = people.an_officer_with("core", "administrator")
        closed.closes_on = self.today - timedelta(days=1)
        closed.save()
        row = RoleGrant.objects.get(role="administrator", position__holdings__user=self.root)
        with self.assertRaisesMessage(RuleBroken, "administrator terakhir"):
            appointments.revoke(self.actor, row)

    def test_condition_names_the_office(self):
        self.assertEqual(present().level, GOOD)
        self.clerk.closes_on = self.today - timedelta(days=1)
        self.clerk.save()
        found = present()
        self.assertEqual(found.level, BAD)
        self.assertIn(self.below.name, found.text)

    def test_office_with_open_work_is_not_closed(self):
        self.client.force_login(self.root)
        values = {"code": self.below.code, "name": self.below.name, "kind": "own"}
        answer = self.client.post(reverse("egov:office_edit", args=[self.below.pk]), values)
        self.assertContains(answer, "masih memegang 1 pekerjaan terbuka", status_code=422)

    def test_page_refuses_to_end_the_last_holding(self):
        self.client.force_login(self.root)
        holding = self.clerk.holdings.get()
        answer = self.client.post(reverse("egov:end_holding", args=[holding.pk]), follow=True)
        self.assertContains(answer, "tidak akan punya penerima")
        holding.refresh_from_db()
        self.assertIsNone(holding.ends_on)

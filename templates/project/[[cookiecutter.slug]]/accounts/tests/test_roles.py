"""Roles come from the positions held on a day."""

from datetime import date

import pytest
from django.test import TestCase

from accounts.roles import grants_of, position_of
from accounts.tests.builders import a_position, an_office, an_officer, an_officer_with, holding
from core import access
from core.models import PositionHolding, RoleGrant

pytestmark = pytest.mark.db

DAY = date(2026, 6, 15)


class GrantTests(TestCase):
    """What `grants_of` gives."""

    def setUp(self):
        self.above = an_office()
        self.office = an_office(parent=self.above)
        self.below = an_office(parent=self.office)
        self.user, self.position = an_officer(), a_position(self.office)
        RoleGrant.objects.create(position=self.position, app="laksa", role="petugas")

    def hold(self, starts_on, ends_on=None):
        holding(self.user, self.position, starts_on, ends_on)

    def roles(self, on=DAY):
        return [(grant.app, grant.role) for grant in grants_of(self.user, on)]

    def test_role_holds_from_the_first_to_the_last_day(self):
        self.hold(date(2026, 6, 1), date(2026, 6, 30))
        for day, held in ((31, False), (1, True), (30, True)):
            on = date(2026, 5 if day == 31 else 6, day)
            self.assertEqual(bool(self.roles(on)), held, on)
        self.assertEqual(self.roles(date(2026, 7, 1)), [])

    def test_covers_own_office_and_those_below(self):
        self.hold(date(2026, 1, 1))
        self.assertEqual(grants_of(self.user, DAY)[0].office_ids, {self.office.pk, self.below.pk})

    def test_named_office_takes_the_place_of_the_own(self):
        RoleGrant.objects.update(office=self.below)
        self.hold(date(2026, 1, 1))
        self.assertEqual(grants_of(self.user, DAY)[0].office_ids, {self.below.pk})

    def test_without_a_position_there_is_no_role(self):
        self.assertEqual(self.roles(), [])

    def test_closed_position_gives_nothing(self):
        self.hold(date(2026, 1, 1))
        self.position.is_active = False
        self.position.save()
        self.assertEqual(self.roles(), [])

    def test_is_asked_of_the_database_once_a_request(self):
        self.hold(date(2026, 1, 1))
        self.roles()
        with self.assertNumQueries(0):
            self.roles()

    def test_circle_of_offices_does_not_hang(self):
        self.above.parent = self.below
        self.above.save()
        self.hold(date(2026, 1, 1))
        self.assertEqual(len(grants_of(self.user, DAY)[0].office_ids), 3)

    def test_full_appointment_comes_before_an_acting_one(self):
        other = a_position()
        PositionHolding.objects.create(position=other, user=self.user, starts_on=date(2026, 5, 1), acting="plt")
        self.hold(date(2026, 1, 1))
        self.assertEqual(position_of(self.user, DAY), self.position.pk)

    def test_actor_of_an_officer_has_the_role(self):
        actor = access.actor_for(an_officer_with("laksa", "petugas"))
        self.assertTrue(actor.has_role("laksa", "petugas"))
        self.assertFalse(actor.has_role("siaga-112", "petugas"))

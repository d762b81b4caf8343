"""Whom the administrator of an office may help, and whom not."""

from datetime import date

from allauth.mfa.models import Authenticator
from django.test import TestCase, override_settings
from django.urls import reverse

from accounts import recovery, stewards
from accounts.models import ResetCode
from accounts.tests.builders import (
    PASSWORD,
    a_position,
    a_resident,
    an_office,
    an_officer,
    an_officer_with,
    holding,
)
from core import access
from core.models import AuditEntry, PositionHolding, RoleGrant
from core.rules import RuleBroken

SINCE = date(2020, 1, 1)


class StewardCase(TestCase):
    """One office with an administrator and a clerk, an office below, and one beside."""

    def setUp(self):
        self.office = an_office()
        self.below, self.beside = an_office(parent=self.office), an_office()
        self.admin = an_officer_with("core", "admin_kantor", self.office)
        self.actor = access.actor_for(self.admin)
        self.clerk = self.sits_at(self.office)

    def sits_at(self, office, **values):
        user = an_officer()
        holding(user, a_position(office, **values), SINCE)
        return user

    def refused(self, user, words):
        with self.assertRaisesMessage(RuleBroken, words):
            recovery.make_code(self.actor, user)
        self.assertFalse(ResetCode.objects.filter(user=user).exists())


class ReachTest(StewardCase):
    """Own office and those below; nobody above, nobody with more rights."""

    def test_own_office_and_those_below(self):
        under = self.sits_at(self.below)
        for user in (self.clerk, under):
            recovery.make_code(self.actor, user)
        self.assertEqual(set(stewards.people(self.actor)), {self.admin, self.clerk, under})

    def test_not_another_office(self):
        self.refused(self.sits_at(self.beside), "tidak hanya bekerja di kantor Anda")

    def test_not_who_also_works_elsewhere(self):
        holding(self.clerk, a_position(self.beside), SINCE)
        self.refused(self.clerk, "tidak hanya bekerja di kantor Anda")

    def test_not_who_has_no_position(self):
        self.refused(an_officer(), "tidak hanya bekerja di kantor Anda")

    def test_not_the_head_above(self):
        self.refused(self.sits_at(self.office, is_head=True), "atasan Anda")

    def test_not_who_has_roles_beyond_the_office(self):
        for values in ({"app": "core", "role": "auditor"}, {"app": "laksa", "role": "operator", "all_offices": True}):
            user = self.sits_at(self.office)
            RoleGrant.objects.create(position=user.holdings.get().position, **values)
            self.refused(user, "peran di luar kantor Anda")

    def test_not_who_gets_such_a_role_tomorrow(self):
        user, position = self.sits_at(self.office), a_position(self.office)
        RoleGrant.objects.create(position=position, app="core", role="administrator")
        holding(user, position, date(2099, 1, 1))
        self.refused(user, "peran di luar kantor Anda")

    def test_not_oneself(self):
        self.refused(self.admin, "petugas lain")

    def test_administrator_of_the_platform_helps_all(self):
        root = access.actor_for(an_officer_with("core", "administrator", all_offices=True))
        self.assertTrue(recovery.make_code(root, self.admin))


class LostFactorTest(StewardCase):
    """A code for a lost telephone takes the second factor off when it is used, not before."""

    def test_second_factor_goes_with_the_code(self):
        Authenticator.objects.create(user=self.clerk, type=Authenticator.Type.TOTP, data={})
        recovery.make_code(self.actor, self.clerk, drops_second_factor=True)
        self.assertTrue(Authenticator.objects.filter(user=self.clerk).exists())
        recovery.set_password(self.clerk, "laut-biru-tenang")
        self.assertFalse(Authenticator.objects.filter(user=self.clerk).exists())
        self.assertTrue(AuditEntry.objects.filter(action="drop_second_factor").exists())

    def test_second_factor_stays_with_a_forgotten_password(self):
        Authenticator.objects.create(user=self.clerk, type=Authenticator.Type.TOTP, data={})
        recovery.make_code(self.actor, self.clerk)
        recovery.set_password(self.clerk, "laut-biru-tenang")
        self.assertTrue(Authenticator.objects.filter(user=self.clerk).exists())


@override_settings(MFA_REQUIRED=False)
class PageTest(StewardCase):
    """The pages of an office's administrator."""

    def setUp(self):
        super().setUp()
        self.client.force_login(self.admin)

    def test_sees_and_resets_the_own_people(self):
        self.assertContains(self.client.get(reverse("egov:officers")), self.clerk.nip)
        answer = self.client.post(reverse("egov:officer_reset", args=[self.clerk.pk]))
        self.assertContains(answer, answer.context["code"])
        self.assertTrue(AuditEntry.objects.filter(action="make_reset_code", actor=self.admin).exists())

    def test_people_of_other_offices_are_not_there(self):
        other = self.sits_at(self.beside)
        self.assertNotContains(self.client.get(reverse("egov:officers")), other.nip)
        self.assertEqual(self.client.get(reverse("egov:officer", args=[other.pk])).status_code, 404)
        self.assertEqual(self.client.post(reverse("egov:officer_reset", args=[other.pk])).status_code, 404)
        self.assertEqual(self.client.get(reverse("egov:office", args=[self.beside.pk])).status_code, 404)

    def test_appoints_in_the_own_office_but_not_oneself_and_not_to_more_rights(self):
        plain, strong = a_position(self.office), a_position(self.office)
        RoleGrant.objects.create(position=strong, app="core", role="administrator")
        for position, user, done in (
            (plain, self.clerk, True),
            (strong, self.clerk, False),
            (plain, self.admin, False),
        ):
            PositionHolding.objects.filter(position=position).delete()
            values = {"user": user.pk, "starts_on": "2026-01-01"}
            self.client.post(reverse("egov:appoint", args=[position.pk]), values)
            self.assertEqual(PositionHolding.objects.filter(position=position).exists(), done)

    def test_gives_no_roles_and_changes_no_office(self):
        position = a_position(self.office)
        for name, key in (("grant", position.pk), ("position_edit", position.pk), ("office_edit", self.office.pk)):
            self.assertEqual(self.client.post(reverse(f"egov:{name}", args=[key]), {}).status_code, 403, name)
        for name in ("officer_new", "office_new", "staffing"):
            self.assertEqual(self.client.get(reverse(f"egov:{name}")).status_code, 403, name)

    def test_others_may_not(self):
        for user in (self.clerk, a_resident()):
            self.client.force_login(user)
            self.assertEqual(self.client.get(reverse("egov:officers")).status_code, 403)
            self.assertEqual(self.client.post(reverse("egov:officer_reset", args=[self.clerk.pk])).status_code, 403)

    def test_a_clerk_of_the_counter_blocks_no_officer(self):
        self.client.force_login(an_officer_with("core", "petugas_akun", self.office))
        self.client.post(reverse("account_act", args=[self.clerk.pk, "blokir"]), {"reason": "salah"})
        self.clerk.refresh_from_db()
        self.assertTrue(self.clerk.is_active and self.clerk.check_password(PASSWORD))

"""Leaders, administrators and auditors: who may, who may not, and what is refused."""

from datetime import timedelta

from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from accounts.identifiers import find_user
from core import audit
from core.access import Actor
from core.models import AuditEntry, Office, PositionHolding, RoleGrant
from egov import appointments
from live.tests import builders

CLOSED_TO_OTHERS = ("leader", "officers", "officer_new", "offices", "office_new", "audit")


@override_settings(MFA_REQUIRED=False)
class AdministratorCase(TestCase):
    """Signs an administrator in."""

    def setUp(self) -> None:
        self.office = builders.office()
        self.admin = builders.officer("Administrator", "197001012000011001")
        self.chair = builders.give_role(self.admin, "core", "administrator", self.office, all_offices=True)
        self.client.force_login(self.admin)
        self.today = timezone.localdate()


class AccessTest(AdministratorCase):
    """Pages are open to their role and closed to others."""

    def test_administrator_opens_every_page(self) -> None:
        for name in CLOSED_TO_OTHERS:
            self.assertEqual(self.client.get(reverse(f"egov:{name}")).status_code, 200, name)

    def test_other_officer_is_refused(self) -> None:
        other = builders.officer()
        builders.give_role(other, "aplikasi-uji", "operator", self.office)
        self.client.force_login(other)
        for name in CLOSED_TO_OTHERS:
            self.assertEqual(self.client.get(reverse(f"egov:{name}")).status_code, 403, name)

    def test_auditor_reads_the_trail_and_no_more(self) -> None:
        auditor = builders.officer()
        builders.give_role(auditor, "core", "auditor", self.office)
        self.client.force_login(auditor)
        self.assertEqual(self.client.get(reverse("egov:audit")).status_code, 200)
        self.assertEqual(self.client.get(reverse("egov:officers")).status_code, 403)

    def test_menu_holds_only_what_may_be_opened(self) -> None:
        other = builders.officer()
        builders.give_role(other, "aplikasi-uji", "operator", self.office)
        self.client.force_login(other)
        page = self.client.get(reverse("egov:worklist"))
        self.assertContains(page, reverse("egov:dashboards"))
        self.assertNotContains(page, reverse("egov:audit"))


class AppointmentTest(AdministratorCase):
    """Offices, positions, holders and roles."""

    def test_from_office_to_role(self) -> None:
        office = {"code": "dinas-c", "name": "Dinas C", "kind": "own", "is_active": "on"}
        answer = self.client.post(reverse("egov:office_new"), office)
        self.assertEqual(answer.status_code, 302, answer.context and answer.context["form"].errors)
        made = Office.objects.get(code="dinas-c")
        position = {"code": "kadis-c", "title": "Kepala Dinas C", "is_head": "on", "is_active": "on"}
        self.client.post(reverse("egov:position_new", args=[made.pk]), position)
        chair = made.positions.get()
        user = builders.officer()
        self.client.post(reverse("egov:appoint", args=[chair.pk]), {"user": user.pk, "starts_on": self.today})
        self.client.post(reverse("egov:grant", args=[chair.pk]), {"app": "core", "role": "pimpinan"})
        self.client.force_login(user)
        self.assertEqual(self.client.get(reverse("egov:leader")).status_code, 200)
        actions = set(AuditEntry.objects.values_list("action", flat=True))
        self.assertLessEqual({"create", "appoint", "grant_role"}, actions)

    def test_second_full_holder_is_refused_and_acting_one_is_not(self) -> None:
        user = builders.officer()
        url = reverse("egov:appoint", args=[self.chair.pk])
        page = self.client.post(url, {"user": user.pk, "starts_on": self.today})
        self.assertContains(page, "masih dipangku", status_code=422)
        self.client.post(url, {"user": user.pk, "starts_on": self.today, "acting": "plh"})
        self.assertEqual(PositionHolding.objects.filter(user=user, acting="plh").count(), 1)

    def test_resident_cannot_be_appointed(self) -> None:
        user = builders.resident()
        data = {"user": user.pk, "starts_on": self.today}
        page = self.client.post(reverse("egov:appoint", args=[self.chair.pk]), data)
        self.assertEqual(page.status_code, 422)
        self.assertFalse(PositionHolding.objects.filter(user=user).exists())

    def test_role_ends_with_the_holding(self) -> None:
        user = builders.officer()
        chair = builders.give_role(user, "core", "pimpinan", self.office)
        holding = chair.holdings.get()
        appointments.end_holding(Actor(user=self.admin), holding, self.today - timedelta(days=1))
        self.client.force_login(user)
        self.assertEqual(self.client.get(reverse("egov:leader")).status_code, 403)

    def test_last_administrator_stays(self) -> None:
        row = RoleGrant.objects.get(position=self.chair)
        page = self.client.post(reverse("egov:revoke", args=[row.pk]), follow=True)
        self.assertContains(page, "administrator terakhir")
        self.assertTrue(RoleGrant.objects.filter(pk=row.pk).exists())

    def test_officer_gets_an_account_that_nobody_can_enter_yet(self) -> None:
        data = {"name": "Sarlin Tobondo", "nip": "19870312 201001 1 004"}
        page = self.client.post(reverse("egov:officer_new"), data, follow=True)
        self.assertContains(page, "Sarlin Tobondo")
        self.assertFalse(page.context["account"].has_usable_password())

    def test_who_has_no_nip_signs_in_with_the_telephone(self) -> None:
        data = {"name": "Ketua RT 003", "phone": "0812 3456 7890"}
        self.assertEqual(self.client.post(reverse("egov:officer_new"), data).status_code, 302)
        made = find_user("081234567890")
        self.assertEqual((made.name, made.nip, made.is_officer), ("Ketua RT 003", None, True))
        again = self.client.post(reverse("egov:officer_new"), {"name": "Ketua RW 001", "email": "rw@contoh.id"})
        self.assertEqual(again.status_code, 302)
        nothing = self.client.post(reverse("egov:officer_new"), {"name": "Tanpa apa pun"})
        self.assertContains(nothing, "nomor telepon atau surel", status_code=422)
        bad = self.client.post(reverse("egov:officer_new"), {"name": "Salah", "phone": "12"})
        self.assertContains(bad, "Tulis nomor telepon", status_code=422)

    def test_wrong_nip_is_said_at_its_field(self) -> None:
        page = self.client.post(reverse("egov:officer_new"), {"name": "Sarlin", "nip": "123"})
        self.assertContains(page, 'href="#id_nip"', status_code=422)


class LeaderTest(AdministratorCase):
    """Late work by the office that holds it."""

    def test_names_the_late_office_and_since_when(self) -> None:
        late = timezone.now() - timedelta(days=2)
        builders.item(1, office=self.office, due_at=late)
        builders.item(2, office=self.office)
        builders.item(3, office=self.office, due_at=late, phase="done")
        [load] = self.client.get(reverse("egov:leader")).context["offices"]
        self.assertEqual((load["open"], load["overdue"], load["oldest_due_at"]), (2, 1, late))


class TrailTest(AdministratorCase):
    """The audit trail can be searched."""

    def test_filters_by_application_and_number(self) -> None:
        actor = Actor(user=self.admin)
        audit.write(actor, "edit", app="core", number="A-1", changes={"nama": ["lama", "baru"]})
        audit.write(actor, "edit", app="core", number="B-2")
        page = self.client.get(reverse("egov:audit"), {"number": "A-1"})
        self.assertContains(page, "lama → baru")
        self.assertNotContains(page, "B-2")

"""Letterheads and signatories: who keeps which, what is refused, what letters then print."""

from datetime import date, timedelta

from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from core.documents import signatory
from core.models import AuditEntry, Position, PositionHolding, RoleGrant, SigningMandate
from live.tests import builders

NIP = "197203121996031004"


@override_settings(MFA_REQUIRED=False)
class LetterheadCase(TestCase):
    """Signs in who administers one office."""

    def setUp(self) -> None:
        self.today = timezone.localdate()
        self.office = builders.office("dinas-a", "Dinas Perhubungan")
        self.below = builders.office("upt-a", "UPT Pengujian", parent=self.office)
        self.other = builders.office("dinas-b", "Dinas Sosial")
        self.keeper = builders.officer("Pengelola Kop", "198001012005011001")
        builders.give_role(self.keeper, "core", "admin_kantor", self.office)
        self.head = Position.objects.create(code="kadis", office=self.office, title="Kepala Dinas", is_head=True)
        self.old = builders.officer("Kepala Lama", "196001011985031001")
        PositionHolding.objects.create(
            position=self.head, user=self.old, starts_on=date(2020, 1, 1), rank="Pembina, IV/a"
        )
        self.client.force_login(self.keeper)

    def url(self, name: str, office=None, *args) -> str:
        return reverse(f"egov:letterhead{name}", args=[(office or self.office).pk, *args])

    def appoint(self, **values):
        data = {"position": self.head.pk, "nip": NIP, "name": "Drs. Kepala Baru, M.Si.", "starts_on": self.today}
        return self.client.post(self.url("_appoint"), data | values)

    def signs(self, day=None):
        return signatory.of_position(self.head, day=day or self.today)


class AccessTest(LetterheadCase):
    """Only the own office and those below."""

    def test_keeper_opens_the_own_office_and_those_below(self) -> None:
        for office in (self.office, self.below):
            self.assertEqual(self.client.get(self.url("", office)).status_code, 200)
            self.assertEqual(self.client.get(self.url("_sample", office))["Content-Type"], "application/pdf")

    def test_another_office_is_not_there(self) -> None:
        self.assertEqual(self.client.get(self.url("", self.other)).status_code, 404)
        answer = self.client.post(self.url("_edit", self.other), {"address": "Jalan Lain"})
        self.assertEqual(answer.status_code, 404)

    def test_officers_without_the_role_are_refused(self) -> None:
        user = builders.officer()
        builders.give_role(user, "aplikasi-uji", "operator", self.office)
        self.client.force_login(user)
        for name in ("", "_edit", "_sample"):
            self.assertEqual(self.client.get(self.url(name)).status_code, 403, name)
        for name in ("_appoint", "_rank", "_mandate"):
            self.assertEqual(self.client.post(self.url(name), {}).status_code, 403, name)

    def test_administrator_keeps_all(self) -> None:
        admin = builders.officer("Administrator", "197001012000011001")
        builders.give_role(admin, "core", "administrator", self.other, all_offices=True)
        self.client.force_login(admin)
        self.assertContains(self.client.get(reverse("egov:letterheads")), "Dinas Sosial")
        self.assertEqual(self.client.get(self.url("", self.office)).status_code, 200)


class LetterheadTest(LetterheadCase):
    """Address and the like."""

    def test_saves_and_audits(self) -> None:
        data = {"address": "Jalan Contoh Nomor 1, Poso", "postcode": "94611", "website": "https://dishub.contoh.id/"}
        self.assertEqual(self.client.post(self.url("_edit"), data).status_code, 302)
        self.office.refresh_from_db()
        self.assertEqual((self.office.postcode, self.office.website), ("94611", "dishub.contoh.id"))
        self.assertContains(self.client.get(self.url("")), "Jalan Contoh Nomor 1, Poso 94611")
        self.assertTrue(AuditEntry.objects.filter(action="edit", entity="office").exists())

    def test_says_what_is_wrong_all_at_once(self) -> None:
        page = self.client.post(self.url("_edit"), {"postcode": "12", "website": "bukan laman", "email": "x"})
        for field in ("postcode", "website", "email"):
            self.assertContains(page, f'href="#id_{field}"', status_code=422)


class SignatoryTest(LetterheadCase):
    """Holders from day to day."""

    def test_new_head_ends_the_old_one_the_day_before(self) -> None:
        self.assertEqual(self.appoint(rank="Pembina Tingkat I, IV/b").status_code, 302)
        self.assertEqual((self.signs().name, self.signs().rank), ("Drs. Kepala Baru, M.Si.", "Pembina Tingkat I, IV/b"))
        self.assertEqual(self.signs(self.today - timedelta(days=1)).name, "Kepala Lama")

    def test_new_account_cannot_be_entered_yet(self) -> None:
        self.appoint()
        self.assertFalse(User.objects.get(nip=NIP).has_usable_password())

    def test_acting_leaves_the_holder(self) -> None:
        self.appoint(acting="plh", ends_on=self.today)
        self.assertEqual(self.signs().lines, ("Plh. Kepala Dinas Perhubungan,",))
        self.assertEqual(self.signs(self.today + timedelta(days=1)).name, "Kepala Lama")

    def test_village_heads_have_no_nip(self) -> None:
        self.appoint(nip="", name="Kepala Desa Contoh")
        self.assertEqual((self.signs().name, self.signs().nip), ("Kepala Desa Contoh", ""))

    def test_wrong_nip_is_said_and_nothing_is_written(self) -> None:
        page = self.appoint(nip="123")
        self.assertEqual(page.status_code, 422)
        self.assertContains(page, "Drs. Kepala Baru", status_code=422)
        self.assertEqual(self.signs().name, "Kepala Lama")

    def test_nobody_appoints_themselves(self) -> None:
        self.assertEqual(self.appoint(nip=self.keeper.nip, name="").status_code, 422)
        self.assertEqual(self.signs().name, "Kepala Lama")

    def test_platform_roles_are_not_given_here(self) -> None:
        RoleGrant.objects.create(position=self.head, app="core", role="pimpinan")
        self.assertContains(self.appoint(), "administrator platform", status_code=422)

    def test_position_of_another_office_cannot_be_named(self) -> None:
        foreign = Position.objects.create(code="kadis-b", office=self.other, title="Kepala Dinas", is_head=True)
        self.assertEqual(self.appoint(position=foreign.pk).status_code, 422)
        self.assertFalse(foreign.holdings.exists())

    def test_letters_before_a_promotion_keep_the_old_rank(self) -> None:
        row = PositionHolding.objects.get(user=self.old)
        data = {"holding": row.pk, "rank": "Pembina Tingkat I, IV/b", "since": self.today}
        self.assertEqual(self.client.post(self.url("_rank"), data).status_code, 302)
        self.assertEqual(self.signs().rank, "Pembina Tingkat I, IV/b")
        self.assertEqual(self.signs(self.today - timedelta(days=1)).rank, "Pembina, IV/a")


class MandateTest(LetterheadCase):
    """In whose name."""

    def setUp(self) -> None:
        super().setUp()
        self.secretary = Position.objects.create(code="sekdis", office=self.office, title="Sekretaris")

    def give(self, **values):
        data = {"principal": self.head.pk, "position": self.secretary.pk, "starts_on": self.today}
        return self.client.post(self.url("_mandate"), data | values)

    def test_mandate_is_printed_and_can_be_ended(self) -> None:
        self.assertEqual(self.give().status_code, 302)
        self.assertEqual(self.signs().lines[0], "a.n. Kepala Dinas Perhubungan")
        row = SigningMandate.objects.get()
        self.client.post(reverse("egov:letterhead_mandate_end", args=[self.office.pk, row.pk]))
        self.assertEqual(self.signs(self.today + timedelta(days=1)).lines, ("Kepala Dinas Perhubungan,",))

    def test_second_and_circular_ones_are_refused(self) -> None:
        self.give()
        self.assertContains(self.give(), "akhiri dahulu", status_code=422)
        page = self.give(principal=self.secretary.pk, position=self.head.pk)
        self.assertContains(page, "melingkar", status_code=422)
        self.assertEqual(SigningMandate.objects.count(), 1)

"""A handover: all of it or nothing, with reasons; access ends; the record is printed. Then the whole story."""

from datetime import date, timedelta

import pytest
from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone
from pypdfium2 import PdfDocument

from accounts.models import User
from accounts.tests import builders as people
from core import access
from core.models import AuditEntry, PositionHolding, RoleGrant, WorkItem
from core.rules import RuleBroken
from egov.handover import act, record
from egov.models import Handover
from egov.staffing import batches
from egov.tests.test_slips import SECRET
from egov.tests.test_staffing import a_file
from live.tests import builders

pytestmark = pytest.mark.db
APP = "aplikasi-uji"


class HandoverCase(TestCase):
    """A clerk with a role and one work item taken, an administrator of the office, and a successor."""

    def setUp(self) -> None:
        self.today = timezone.localdate()
        self.yesterday = self.today - timedelta(days=1)
        self.office = people.an_office()
        self.admin = people.an_officer_with("core", "admin_kantor", self.office)
        self.clerk = people.an_officer_with(APP, "operator", self.office)
        self.position = self.clerk.holdings.get().position
        self.successor = people.an_officer(name="Penerus Uji")
        self.item = builders.item(1, office=self.office, position=self.position, assignee=self.clerk)
        self.actor = access.actor_for(self.admin)

    def hand_over(self, **values) -> Handover:
        given = {"reason": "mutasi", "last_day": self.yesterday, "receiver": self.successor} | values
        return act.hand_over(self.actor, self.clerk, act.Choice(**given))

    def refused(self, words: str, **values) -> None:
        with self.assertRaises(RuleBroken) as caught:
            self.hand_over(**values)
        self.assertIn(words, " ".join(caught.exception.messages))
        self.assertFalse(Handover.objects.exists())
        self.assertEqual(WorkItem.objects.get().assignee, self.clerk)
        self.assertIsNone(self.clerk.holdings.get().ends_on)


class ActTest(HandoverCase):
    """What moves, and what is refused."""

    def test_position_and_work_go_to_the_successor(self) -> None:
        row = self.hand_over(decree="800/12/2026")
        self.item.refresh_from_db()
        self.assertEqual(self.item.assignee, self.successor)
        self.assertEqual(self.clerk.holdings.get().ends_on, self.yesterday)
        held = PositionHolding.objects.get(user=self.successor)
        self.assertEqual((held.position, held.starts_on, held.decree), (self.position, self.today, "800/12/2026"))
        self.assertEqual(row.content["taken"][0]["number"], "00001/UJI")
        self.assertTrue(AuditEntry.objects.filter(action="hand_over").exists())
        self.clerk.refresh_from_db()
        self.assertTrue(self.clerk.is_active)

    def test_acting_successor_is_named_so(self) -> None:
        self.hand_over(acting="plt")
        self.assertEqual(PositionHolding.objects.get(user=self.successor).acting, "plt")

    def test_access_of_the_retired_closes_after_the_last_day(self) -> None:
        self.hand_over(reason="pensiun")
        self.clerk.refresh_from_db()
        self.assertFalse(self.clerk.is_active)
        self.client.force_login(self.clerk)
        self.assertEqual(self.client.get("/egov/").status_code, 302)

    def test_on_the_last_day_itself_one_still_works(self) -> None:
        self.hand_over(reason="pensiun", last_day=self.today)
        self.clerk.refresh_from_db()
        self.assertTrue(self.clerk.is_active)

    def test_an_acting_position_goes_back_and_is_not_passed_on(self) -> None:
        other = people.a_position(self.office)
        PositionHolding.objects.create(user=self.clerk, position=other, starts_on=date(2025, 1, 1), acting="plt")
        self.hand_over()
        self.assertFalse(PositionHolding.objects.filter(user=self.successor, position=other).exists())

    def test_refused_where_work_would_have_no_receiver(self) -> None:
        stray = people.an_office()
        WorkItem.objects.filter(pk=self.item.pk).update(office=stray)
        self.refused("tidak akan punya penerima")

    def test_refused_where_somebody_else_is_appointed_already(self) -> None:
        PositionHolding.objects.create(user=people.an_officer(), position=self.position, starts_on=date(2090, 1, 1))
        self.refused("pejabat lain")

    def test_refused_for_the_last_administrator(self) -> None:
        RoleGrant.objects.create(position=self.position, app="core", role="administrator")
        self.actor = access.actor_for(people.an_officer_with("core", "administrator"))
        self.actor.user.holdings.update(ends_on=self.yesterday)
        self.clerk.holdings.update(acting="plt")
        self.refused("administrator terakhir")

    def test_refused_ahead_of_the_last_day_and_for_oneself(self) -> None:
        self.refused("pada hari terakhirnya", last_day=self.today + timedelta(days=1))
        self.refused("orang lain", receiver=self.clerk)
        self.refused("mengangkat diri sendiri", receiver=self.admin)

    def test_refused_for_people_of_another_office(self) -> None:
        self.actor = access.actor_for(people.an_officer_with("core", "admin_kantor", people.an_office()))
        self.refused("tidak hanya bekerja di kantor Anda")


@override_settings(MFA_REQUIRED=False)
class PageTest(HandoverCase):
    """The pages and the printed record."""

    def test_administrator_of_the_office_hands_over_and_prints(self) -> None:
        self.client.force_login(self.admin)
        page = reverse("egov:handover_begin", args=[self.clerk.pk])
        self.assertContains(self.client.get(page), "00001/UJI")
        values = {"reason": "mutasi", "last_day": self.yesterday, "receiver": self.successor.pk}
        self.assertContains(self.client.post(page, values, follow=True), "Cetak berita acara")
        row = Handover.objects.get()
        answer = self.client.get(reverse("egov:handover_print", args=[row.pk]))
        text = "\n".join(one.get_textpage().get_text_range() for one in PdfDocument(answer.content))
        for words in ("BERITA ACARA SERAH TERIMA", "Penerus Uji", "00001/UJI", row.number, "Yang menyerahkan"):
            self.assertIn(words, text)

    def test_who_died_does_not_sign(self) -> None:
        row = self.hand_over(reason="meninggal")
        text = "\n".join(one.get_textpage().get_text_range() for one in PdfDocument(record.pdf(row)))
        self.assertIn(f"Kepala {self.office.name}", text)

    def test_others_may_not(self) -> None:
        row = self.hand_over()
        for user in (self.successor, people.a_resident()):
            self.client.force_login(user)
            for name, key in (("handover_begin", self.clerk.pk), ("handover", row.pk), ("handover_print", row.pk)):
                self.assertEqual(self.client.get(reverse(f"egov:{name}", args=[key])).status_code, 403, name)
        self.client.force_login(people.an_officer_with("core", "admin_kantor", people.an_office()))
        for name, key in (("handover_begin", self.clerk.pk), ("handover", row.pk), ("handover_print", row.pk)):
            self.assertEqual(self.client.get(reverse(f"egov:{name}", args=[key])).status_code, 404, name)


@override_settings(MFA_REQUIRED=False)
class StoryTest(TestCase):
    """From the spreadsheet to the slip, the first sign-in and the handover."""

    def test_from_file_to_handover(self) -> None:
        root = people.an_officer_with("core", "administrator", all_offices=True)
        batch = batches.hand_in(access.actor_for(root), a_file(), "pegawai.xlsx")
        batches.land(access.actor_for(root), batch)
        clerk = User.objects.get(phone="+6281299001122")
        RoleGrant.objects.create(position=clerk.holdings.get().position, app=APP, role="operator")
        self.client.force_login(root)
        printed = self.client.post(reverse("egov:slips_print"), {"pegawai": [clerk.pk], "days": 7})
        text = PdfDocument(printed.content)[0].get_textpage().get_text_range()
        code = next(word for word in text.split() if len(word) == 9 and word[4] == "-" and word.isupper())
        self.client.logout()
        values = {"login": "0812 9900 1122", "code": code, "password": SECRET, "password_again": SECRET}
        self.assertRedirects(self.client.post(reverse("account_activate"), values), "/egov/")
        item = builders.item(7, office=clerk.holdings.get().position.office)
        self.client.post(reverse("egov:take", args=[item.pk]))
        item.refresh_from_db()
        self.assertEqual(item.assignee, clerk)
        self.client.force_login(root)
        successor = people.an_officer(name="Penerus")
        given = {"reason": "pensiun", "last_day": timezone.localdate() - timedelta(days=1), "receiver": successor.pk}
        self.client.post(reverse("egov:handover_begin", args=[clerk.pk]), given)
        item.refresh_from_db()
        self.assertEqual(item.assignee, successor)
        self.client.logout()
        answer = self.client.post(reverse("account_login"), {"login": "081299001122", "password": SECRET})
        self.assertEqual(answer.status_code, 422)

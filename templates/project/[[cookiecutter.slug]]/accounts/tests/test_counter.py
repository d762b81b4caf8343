"""The counter: may, may too, may not; codes that work once; every deed written down."""

from datetime import timedelta

from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone

from accounts import recovery, verification
from accounts.models import ResetCode, Status
from accounts.tests.builders import NIK, PASSWORD, a_person, a_resident, an_officer, an_officer_with
from core import access
from core.models import AuditEntry
from core.rules import RuleBroken


@override_settings(MFA_REQUIRED=False)
class PageTests(TestCase):
    """The pages of the counter."""

    def setUp(self):
        self.resident = a_resident(status=Status.PENDING)
        self.clerk = an_officer_with("core", "petugas_akun")
        self.page = reverse("account_counter", args=[self.resident.pk])

    def act(self, action, **values):
        return self.client.post(reverse("account_act", args=[self.resident.pk, action]), values, follow=True)

    def test_clerk_and_administrator_may(self):
        for user in (self.clerk, an_officer_with("core", "administrator")):
            self.client.force_login(user)
            self.assertEqual(self.client.get(self.page).status_code, 200)

    def test_other_officers_residents_and_guests_may_not(self):
        self.assertRedirects(
            self.client.get(self.page), f"/akun/masuk/?next={self.page}", fetch_redirect_response=False
        )
        for user in (an_officer_with("laksa", "petugas_akun"), an_officer(), self.resident):
            self.client.force_login(user)
            self.assertEqual(self.client.get(self.page).status_code, 403)
            self.assertEqual(self.act("periksa").status_code, 403)
        self.resident.refresh_from_db()
        self.assertEqual(self.resident.status, Status.PENDING)

    def test_page_shows_the_nik_masked_and_the_search_is_written_down(self):
        self.client.force_login(self.clerk)
        response = self.client.post(reverse("account_find"), {"login": NIK}, follow=True)
        self.assertContains(response, "3671************01")
        self.assertNotContains(response, NIK)
        self.assertTrue(AuditEntry.objects.filter(action="search").exists())

    def test_whole_nik_is_shown_on_demand_and_written_down(self):
        self.client.force_login(self.clerk)
        response = self.client.post(reverse("account_show_nik", args=[self.resident.pk]))
        self.assertContains(response, NIK)
        self.assertEqual(AuditEntry.objects.get(action="unmask").object_id, self.resident.person_id)

    def test_clerk_activates_blocks_and_opens(self):
        self.client.force_login(self.clerk)
        for action, status in (("periksa", "active"), ("blokir", "blocked"), ("buka", "active")):
            self.act(action, reason="KTP palsu")
            self.resident.refresh_from_db()
            self.assertEqual(self.resident.status, status)
        self.assertEqual(AuditEntry.objects.get(action="block").changes["reason"], "KTP palsu")

    def test_block_needs_a_reason(self):
        self.client.force_login(self.clerk)
        self.assertContains(self.act("blokir", reason=" "), "Tulis alasannya.")

    def test_blocked_session_ends(self):
        self.client.force_login(self.resident)
        verification.block(access.actor_for(self.clerk), self.resident, "KTP palsu")
        self.assertEqual(self.client.get("/akun/").status_code, 302)

    def test_code_is_shown_once(self):
        self.client.force_login(self.clerk)
        response = self.client.post(reverse("account_code", args=[self.resident.pk]), {"kode-is_seen": "on"})
        self.assertContains(response, "tampil satu kali")
        self.assertContains(response, response.context["code"])
        self.assertNotContains(self.client.get(self.page), "tampil satu kali")

    def test_no_code_before_the_card_was_seen(self):
        self.client.force_login(self.clerk)
        response = self.client.post(reverse("account_code", args=[self.resident.pk]))
        self.assertContains(response, "Cocokkan wajah dan KTP-el lebih dahulu", status_code=422)
        self.assertFalse(ResetCode.objects.exists())


class RecoveryTests(TestCase):
    """A code opens the account once."""

    def setUp(self):
        self.resident = a_resident()
        self.clerk = access.actor_for(an_officer_with("core", "petugas_akun"))
        self.code = recovery.make_code(self.clerk, self.resident)

    def recover(self, code=None, password="laut-biru-tenang"):
        values = {"login": NIK, "code": code or self.code, "password": password, "password_again": password}
        return self.client.post(reverse("account_recover"), values)

    def signs_in(self, password):
        self.resident.refresh_from_db()
        return self.resident.check_password(password)

    def test_code_sets_a_new_password(self):
        self.assertRedirects(self.recover(), "/akun/masuk/")
        self.assertTrue(self.signs_in("laut-biru-tenang"))

    def test_code_works_once(self):
        self.recover()
        self.assertEqual(self.recover(password="gunung-hijau-sepi").status_code, 422)
        self.assertTrue(self.signs_in("laut-biru-tenang"))

    def test_code_ends_after_its_time(self):
        ResetCode.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
        self.assertEqual(self.recover().status_code, 422)
        self.assertTrue(self.signs_in(PASSWORD))

    def test_five_wrong_tries_use_it_up(self):
        for _time in range(5):
            self.recover("AAAA-AAAA")
        self.assertEqual(self.recover().status_code, 422)

    def test_code_itself_is_not_kept(self):
        self.assertNotIn(self.code.replace("-", ""), ResetCode.objects.get().code_hash)

    def test_new_code_ends_the_old_one(self):
        recovery.make_code(self.clerk, self.resident)
        self.assertEqual(self.recover().status_code, 422)

    def test_new_password_lifts_the_lock_out(self):
        for _time in range(8):
            self.client.post(reverse("account_login"), {"login": NIK, "password": "salah"})
        self.recover()
        response = self.client.post(reverse("account_login"), {"login": NIK, "password": "laut-biru-tenang"})
        self.assertEqual(response.status_code, 302)

    def test_clerk_makes_no_codes_for_officers(self):
        with self.assertRaisesMessage(RuleBroken, "administrator"):
            recovery.make_code(self.clerk, an_officer())

    def test_nobody_makes_a_code_for_himself(self):
        with self.assertRaisesMessage(RuleBroken, "petugas lain"):
            recovery.make_code(self.clerk, self.clerk.user)


class OwnAccountTests(TestCase):
    """What everybody changes for himself."""

    def setUp(self):
        self.resident = a_resident(phone="+6281234567890")
        self.client.force_login(self.resident)

    def test_new_password_needs_the_present_one(self):
        new = {"password": "laut-biru-tenang", "password_again": "laut-biru-tenang"}
        page = reverse("account_change_password")
        self.assertEqual(self.client.post(page, new | {"present": "salah"}).status_code, 422)
        self.assertRedirects(self.client.post(page, new | {"present": PASSWORD}), "/akun/")

    def test_contact_changes_login_and_person_and_keeps_no_plain_value(self):
        self.client.post(reverse("account_contact"), {"phone": "0813 1111 2222", "email": ""})
        self.resident.refresh_from_db()
        self.assertEqual((self.resident.phone, self.resident.person.phone), ("+6281311112222",) * 2)
        self.assertNotIn("81311112222", str(AuditEntry.objects.get(action="change_contact").changes))

    def test_somebody_else_s_phone_is_refused(self):
        a_resident(person=a_person("Lain", "3671011201900002"), phone="+6281311112222")
        response = self.client.post(reverse("account_contact"), {"phone": "0813 1111 2222", "email": ""})
        self.assertEqual(response.status_code, 422)

    def test_copy_of_own_data_holds_the_nik(self):
        self.assertContains(self.client.get(reverse("account_my_data")), NIK)

"""Activation slips: who prints for whom, codes that work once, and the first sign-in without a mailbox."""

import re
from datetime import date, timedelta

from django.test import TestCase, override_settings
from django.urls import reverse
from django.utils import timezone
from pypdfium2 import PdfDocument

from accounts.models import ResetCode, User
from accounts.tests.builders import a_position, a_resident, an_office, an_officer, an_officer_with, holding
from core.models import AuditEntry

SECRET = "laut-biru-tenang"


@override_settings(MFA_REQUIRED=False)
class SlipCase(TestCase):
    """An office with an administrator and a new officer."""

    def setUp(self):
        self.office = an_office()
        self.admin = an_officer_with("core", "admin_kantor", self.office)
        self.new = self.newcomer(self.office)
        self.client.force_login(self.admin)

    def newcomer(self, office):
        user = an_officer(name="Asni Penina")
        user.set_unusable_password()
        user.save()
        holding(user, a_position(office), date(2020, 1, 1))
        return user

    def print_slips(self, *users):
        keys = [user.pk for user in users or (self.new,)]
        return self.client.post(reverse("egov:slips_print"), {"pegawai": keys, "days": 14})

    def text_of(self, answer):
        pages = PdfDocument(answer.content)
        return "\n".join(page.get_textpage().get_text_range() for page in pages)

    def code_on(self, answer):
        return re.search(r"[A-Z2-9]{4}-[A-Z2-9]{4}", self.text_of(answer))[0]

    def activate(self, code, user=None, password=SECRET):
        values = {"login": (user or self.new).nip, "code": code, "password": password, "password_again": password}
        return self.client.post(reverse("account_activate"), values)


class PrintTest(SlipCase):
    """The sheet, and who gets one."""

    def test_slip_says_who_where_and_until_when(self):
        text = self.text_of(self.print_slips())
        for words in ("Asni Penina", "/akun/aktifkan/", self.office.name, "Berlaku sampai"):
            self.assertIn(words, text)

    def test_code_is_kept_as_a_hash_and_the_print_is_written_down(self):
        code = self.code_on(self.print_slips()).replace("-", "")
        row = ResetCode.objects.get(user=self.new)
        self.assertNotIn(code, row.code_hash)
        self.assertEqual(AuditEntry.objects.get(action="print_slips").changes, {"slips": 1, "days": 14})
        self.assertAlmostEqual(row.expires_at, timezone.now() + timedelta(days=14), delta=timedelta(minutes=1))

    def test_page_lists_only_the_own_new_people(self):
        other = self.newcomer(an_office())
        answer = self.client.get(reverse("egov:slips"))
        self.assertContains(answer, self.new.nip)
        self.assertNotContains(answer, other.nip)
        self.assertEqual(self.print_slips(other).status_code, 302)
        self.assertFalse(ResetCode.objects.filter(user=other).exists())

    def test_nobody_else_prints(self):
        for user in (an_officer(), an_officer_with("laksa", "admin_kantor"), a_resident()):
            self.client.force_login(user)
            self.assertEqual(self.client.get(reverse("egov:slips")).status_code, 403)
            self.assertEqual(self.print_slips().status_code, 403)


class ActivationTest(SlipCase):
    """From the slip to the first page."""

    def setUp(self):
        super().setUp()
        self.code = self.code_on(self.print_slips())
        self.client.logout()

    def test_officer_sets_a_password_and_is_signed_in(self):
        self.assertRedirects(self.activate(self.code), "/egov/")
        self.new.refresh_from_db()
        self.assertTrue(self.new.check_password(SECRET))

    @override_settings(MFA_REQUIRED=True)
    def test_second_factor_is_asked_for_next(self):
        answer = self.client.get(self.activate(self.code)["Location"])
        self.assertRedirects(answer, reverse("mfa_activate_totp"), fetch_redirect_response=False)

    def test_works_once(self):
        self.activate(self.code)
        self.client.logout()
        self.assertEqual(self.activate(self.code, password="gunung-hijau-sepi").status_code, 422)

    def test_ends_after_its_time(self):
        ResetCode.objects.update(expires_at=timezone.now() - timedelta(seconds=1))
        self.assertEqual(self.activate(self.code).status_code, 422)

    def test_printing_again_ends_the_earlier_slip(self):
        self.client.force_login(self.admin)
        again = self.code_on(self.print_slips())
        self.client.logout()
        self.assertEqual(self.activate(self.code).status_code, 422)
        self.assertRedirects(self.activate(again), "/egov/")

    def test_five_wrong_tries_use_it_up(self):
        for _time in range(5):
            self.activate("AAAA-AAAA")
        self.assertEqual(self.activate(self.code).status_code, 422)

    def test_a_code_of_another_is_refused(self):
        other = self.newcomer(self.office)
        self.assertEqual(self.activate(self.code, user=other).status_code, 422)
        self.assertFalse(User.objects.get(pk=other.pk).has_usable_password())

    def test_an_account_with_a_password_is_not_activated_again(self):
        self.new.set_password("sandi-untuk-uji-1")
        self.new.save()
        self.assertEqual(self.activate(self.code).status_code, 422)

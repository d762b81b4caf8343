"""Sign in: by which names, with which second factor, and how often one may be wrong."""

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value, yield_hotp_counters_from_time
from django.core.cache import cache
from django.test import RequestFactory, SimpleTestCase, TestCase, override_settings
from django.urls import reverse

from accounts.client_address import client_address
from accounts.models import Status
from accounts.tests.builders import NIK, PASSWORD, a_resident, an_officer
from core import crypto
from core.models import AuditEntry

SIGN_IN = reverse("account_login")


class SignInTests(TestCase):
    """One page for everybody."""

    def sign_in(self, login, password=PASSWORD, **values):
        return self.client.post(SIGN_IN, {"login": login, "password": password} | values)

    def is_in(self):
        return "_auth_user_id" in self.client.session

    def test_resident_signs_in_by_nik_phone_or_mail(self):
        a_resident(phone="+6281234567890", email="sinta@contoh.id")
        for login in (NIK, "3671 0152 0190 0001", "0812-3456-7890", "Sinta@Contoh.id"):
            with self.subTest(login):
                self.assertRedirects(self.sign_in(login), "/", fetch_redirect_response=False)
                self.client.logout()

    @override_settings(MFA_REQUIRED=False)
    def test_officer_signs_in_by_nip_and_comes_to_the_worklist(self):
        an_officer("198609262015051001")
        response = self.sign_in("19860926 201505 1 001")
        self.assertRedirects(response, "/egov/", fetch_redirect_response=False)
        self.assertLessEqual(self.client.session.get_expiry_age(), 12 * 3600)

    def test_wrong_password_and_unknown_name_say_the_same(self):
        a_resident()
        said = [self.sign_in(login, "salah").content.decode() for login in (NIK, "3671011201900002")]
        for text in said:
            self.assertIn("Nama masuk atau kata sandi salah.", text)
        self.assertFalse(self.is_in())

    def test_blocked_account_is_told_so(self):
        a_resident(status=Status.BLOCKED)
        self.sign_in(NIK)
        self.assertFalse(self.is_in())

    def test_goes_back_only_to_our_own_pages(self):
        a_resident()
        self.assertEqual(self.sign_in(NIK, next="/layanan/laksa/")["Location"], "/layanan/laksa/")
        self.client.logout()
        self.assertEqual(self.sign_in(NIK, next="https://jahat.example/")["Location"], "/")

    def test_sign_in_and_out_are_written_down(self):
        a_resident()
        self.sign_in(NIK)
        self.client.post(reverse("account_logout"))
        self.assertEqual(
            list(AuditEntry.objects.order_by("pk").values_list("action", flat=True)), ["sign_in", "sign_out"]
        )

    def test_signing_out_by_a_link_is_refused(self):
        self.client.force_login(a_resident())
        self.assertEqual(self.client.get(reverse("account_logout")).status_code, 405)
        self.assertTrue(self.is_in())


class LockOutTests(TestCase):
    """Guessing is stopped, for the account and not for the office's address."""

    def fail(self, login, times):
        for _time in range(times):
            response = self.client.post(SIGN_IN, {"login": login, "password": "salah"})
        return response

    def test_right_password_no_longer_helps_after_eight_wrong_ones(self):
        a_resident()
        self.assertEqual(self.fail(NIK, 8).status_code, 429)
        response = self.client.post(SIGN_IN, {"login": NIK, "password": PASSWORD})
        self.assertEqual(response.status_code, 429)
        self.assertNotIn("_auth_user_id", self.client.session)

    def test_other_names_of_the_same_person_count_together(self):
        a_resident(phone="+6281234567890")
        self.fail(NIK, 4)
        self.assertEqual(self.fail("081234567890", 4).status_code, 429)

    def test_other_people_at_the_same_address_still_get_in(self):
        a_resident()
        self.fail("3671011201900002", 8)
        self.assertEqual(self.client.post(SIGN_IN, {"login": NIK, "password": PASSWORD}).status_code, 302)

    def test_success_starts_the_count_again(self):
        a_resident()
        self.fail(NIK, 7)
        self.client.post(SIGN_IN, {"login": NIK, "password": PASSWORD})
        self.client.logout()
        self.assertEqual(self.fail(NIK, 7).status_code, 422)

    def test_nik_is_not_kept_with_the_failure(self):
        from axes.models import AccessAttempt

        self.fail(NIK, 1)
        row = AccessAttempt.objects.get()
        self.assertNotIn(NIK, f"{row.username}{row.get_data}{row.post_data}")


class AddressTests(SimpleTestCase):
    """Which address rate limits count."""

    def address(self, forwarded):
        return client_address(RequestFactory().get("/", headers={"X-Forwarded-For": forwarded}))

    @override_settings(PROXY_COUNT=1)
    def test_what_the_client_writes_before_our_proxy_is_not_believed(self):
        self.assertEqual(self.address("6.6.6.6, 10.1.2.3"), "10.1.2.3")

    @override_settings(PROXY_COUNT=0)
    def test_without_a_proxy_no_header_is_believed(self):
        self.assertEqual(self.address("6.6.6.6"), "127.0.0.1")


class RateTests(TestCase):
    """Too many requests from one address."""

    @override_settings(ACCOUNT_RATE_LIMITS={"signup": "2/h/ip"})
    def test_third_sign_up_in_an_hour_is_refused(self):
        cache.clear()
        self.addCleanup(cache.clear)
        answers = [self.client.post(reverse("account_signup"), {"nik": "1"}).status_code for _time in range(3)]
        self.assertEqual(answers, [422, 422, 429])


@override_settings(MFA_REQUIRED=True)
class SecondFactorTests(TestCase):
    """Officers need a code from their telephone."""

    def setUp(self):
        self.officer = an_officer("198609262015051001")

    def code(self, secret):
        counter = next(iter(yield_hotp_counters_from_time()))
        return format_hotp_value(hotp_value(secret, counter))

    def test_officer_without_one_is_kept_on_its_set_up(self):
        self.client.force_login(self.officer)
        for path in ("/egov/", "/akun/", "/"):
            self.assertRedirects(self.client.get(path), reverse("mfa_activate_totp"), fetch_redirect_response=False)

    def test_resident_needs_none(self):
        self.client.force_login(a_resident())
        self.assertEqual(self.client.get(reverse("account_home")).status_code, 200)

    def test_password_alone_does_not_sign_in(self):
        TOTP.activate(self.officer, "JBSWY3DPEHPK3PXP")
        response = self.client.post(SIGN_IN, {"login": self.officer.nip, "password": PASSWORD})
        self.assertRedirects(response, reverse("mfa_authenticate"), fetch_redirect_response=False)
        self.assertNotIn("_auth_user_id", self.client.session)

    def test_password_and_code_sign_in(self):
        TOTP.activate(self.officer, "JBSWY3DPEHPK3PXP")
        self.client.post(SIGN_IN, {"login": self.officer.nip, "password": PASSWORD})
        self.assertContains(self.client.get(reverse("mfa_authenticate")), "Kode pengaman")
        response = self.client.post(reverse("mfa_authenticate"), {"code": self.code("JBSWY3DPEHPK3PXP")})
        self.assertRedirects(response, "/egov/", fetch_redirect_response=False)
        self.assertEqual(self.client.get(reverse("account_home")).status_code, 200)

    def test_secret_is_encrypted_in_the_database(self):
        TOTP.activate(self.officer, "JBSWY3DPEHPK3PXP")
        kept = Authenticator.objects.get().data["secret"]
        self.assertNotIn("JBSWY3DPEHPK3PXP", kept)
        self.assertEqual(crypto.decrypt(kept), "JBSWY3DPEHPK3PXP")

    def test_set_up_page_draws_the_mark(self):
        self.client.post(SIGN_IN, {"login": self.officer.nip, "password": PASSWORD})
        response = self.client.get(reverse("mfa_activate_totp"))
        self.assertContains(response, response.context["totp_svg_data_uri"])
        self.assertIn('xmlns="http://www.w3.org/2000/svg"', response.context["totp_svg"])

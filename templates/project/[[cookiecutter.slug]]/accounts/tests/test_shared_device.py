"""A phone that several people use: nothing is kept on it, and the session ends by itself."""

import time

from django.test import TestCase, override_settings
from django.urls import reverse

from accounts import shared_device
from accounts.tests.builders import NIK, PASSWORD, a_resident, an_officer
from core import devices
from core.access import actor_of
from core.models import AuditEntry
from core.rules import RuleBroken

SIGN_IN, STILL = reverse("account_login"), reverse("account_still")
NIP = "198609262015051001"


@override_settings(MFA_REQUIRED=False)
class SharedDeviceTests(TestCase):
    """Signed in with the box ticked, or not."""

    def sign_in(self, login=NIK, **values):
        return self.client.post(SIGN_IN, {"login": login, "password": PASSWORD} | values)

    def share(self, login=NIK):
        return self.sign_in(login, is_shared="on")

    def wait(self, minutes):
        session = self.client.session
        session[shared_device.KEY] = int(time.time()) - minutes * 60
        session.save()

    def is_in(self):
        return "_auth_user_id" in self.client.session

    def test_the_cookie_goes_with_the_window_for_residents_and_officers(self):
        a_resident()
        an_officer(NIP)
        for login in (NIK, NIP):
            with self.subTest(login):
                cookie = self.share(login).cookies["sessionid"]
                self.assertEqual((cookie["max-age"], cookie["expires"]), ("", ""))
                self.client.logout()

    def test_no_page_is_kept_and_each_shows_the_way_out(self):
        a_resident()
        self.share()
        page = self.client.get("/")
        self.assertEqual(page["Cache-Control"], "no-store")
        self.assertContains(page, "Selesai dan keluar")
        self.assertContains(page, " data-shared>")  # what draft.js and outbox.js look at
        self.client.post(reverse("account_logout"))
        self.assertNotContains(self.client.get("/"), "Selesai dan keluar")

    def test_it_ends_when_nobody_used_it_for_a_while(self):
        a_resident()
        self.share()
        self.wait(16)
        answer = self.client.get("/akun/", follow=True)
        self.assertFalse(self.is_in())
        self.assertContains(answer, "lama tidak dipakai")
        self.assertTrue(AuditEntry.objects.filter(action="sign_out").exists())

    def test_whoever_uses_it_or_still_types_stays(self):
        a_resident()
        self.share()
        for _again in range(3):
            self.wait(14)
            self.assertEqual(self.client.get(STILL).status_code, 204)
        self.assertTrue(self.is_in())

    def test_a_phone_of_ones_own_stays_as_it_was(self):
        a_resident()
        cookie = self.sign_in().cookies["sessionid"]
        self.assertGreater(cookie["max-age"], 86_400)
        page = self.client.get("/")
        self.assertNotContains(page, "data-shared")
        self.assertNotContains(page, "shared.js")

    def test_the_next_who_signs_in_there_chooses_anew(self):
        a_resident()
        self.share()
        self.client.post(reverse("account_logout"))
        self.sign_in()
        self.assertNotIn(shared_device.KEY, self.client.session)

    def test_it_takes_no_notices(self):
        a_resident()
        self.share()
        page = self.client.get(reverse("live:notifications"))
        self.assertNotContains(page, "data-push")
        with self.assertRaises(RuleBroken):
            devices.take(page.wsgi_request, actor_of(page.wsgi_request), {})

    def test_only_who_is_signed_in_is_heard(self):
        self.assertEqual(self.client.get(STILL).status_code, 302)

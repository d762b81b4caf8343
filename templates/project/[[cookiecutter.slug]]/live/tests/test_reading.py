"""How pages are read: the size of the text, and what is said about barriers."""

from django.test import TestCase
from django.urls import reverse

from core.access.actors import GUEST_SESSION_KEY
from live.tests import builders
from region.profile import REGION

SIZE = reverse("choose_text_size")


class TextSizeTest(TestCase):
    """A choice in the foot of every page, kept in a cookie."""

    def test_a_size_is_chosen_kept_and_taken_back(self) -> None:
        answer = self.client.post(SIZE, {"size": "besar", "next": "/cari/"})
        self.assertRedirects(answer, "/cari/", fetch_redirect_response=False)
        page = self.client.get("/cari/")
        self.assertContains(page, 'class="rk-text-besar"')
        self.assertContains(page, 'value="besar" aria-pressed="true"')
        self.client.post(SIZE, {"size": ""})
        self.assertNotContains(self.client.get("/"), "rk-text-besar")

    def test_another_size_or_place_is_not_taken(self) -> None:
        answer = self.client.post(SIZE, {"size": '"><b>', "next": "https://jahat.example/"})
        self.assertEqual(answer["Location"], "/")
        self.client.cookies["rk_teks"] = "x onload=1"
        self.assertNotContains(self.client.get("/"), "onload=1")
        self.assertEqual(self.client.get(SIZE).status_code, 405)


class BorrowedPhoneTest(TestCase):
    """A guest follows by number and PIN, and leaves the phone to its owner."""

    def test_a_guest_leaves_nothing_followed(self) -> None:
        requests, forget = reverse("live:requests"), reverse("live:forget")
        self.assertNotContains(self.client.get(requests), forget)
        session = self.client.session
        session[GUEST_SESSION_KEY] = ["aplikasi-uji:laporan:1"]
        session.save()
        self.assertContains(self.client.get(requests), forget)
        self.assertEqual(self.client.get(forget).status_code, 405)
        answer = self.client.post(forget, follow=True)
        self.assertContains(answer, "tidak mengikuti apa pun lagi")
        self.assertNotIn(GUEST_SESSION_KEY, self.client.session)
        self.assertNotContains(self.client.get(requests), forget)

    def test_who_is_signed_in_stays_so(self) -> None:
        self.client.force_login(builders.resident())
        self.client.post(reverse("live:forget"))
        self.assertIn("_auth_user_id", self.client.session)


class StatementTest(TestCase):
    """The accessibility statement."""

    def test_every_page_leads_to_it_and_it_says_what_was_not_tried(self) -> None:
        address = reverse("live:accessibility")
        self.assertContains(self.client.get("/"), address)
        page = self.client.get(address)
        self.assertContains(page, "Yang belum diuji")
        self.assertContains(page, f"mailto:{REGION.contact.email}")

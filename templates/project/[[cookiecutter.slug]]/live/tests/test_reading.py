"""How pages are read: the size of the text, and what is said about barriers."""

from django.test import TestCase
from django.urls import reverse

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


class StatementTest(TestCase):
    """The accessibility statement."""

    def test_every_page_leads_to_it_and_it_says_what_was_not_tried(self) -> None:
        address = reverse("live:accessibility")
        self.assertContains(self.client.get("/"), address)
        page = self.client.get(address)
        self.assertContains(page, "Yang belum diuji")
        self.assertContains(page, f"mailto:{REGION.contact.email}")

"""The pages shown when something is not there, not allowed or broken."""

from django.conf import settings
from django.template.loader import render_to_string
from django.test import SimpleTestCase, TestCase, override_settings
from django.urls import reverse

from live.tests import builders


class ErrorPageTest(TestCase):
    """Error pages say what happened and what to do next."""

    def test_unknown_address(self) -> None:
        page = self.client.get("/tidak/ada/")
        self.assertContains(page, "Halaman tidak ditemukan", status_code=404)
        self.assertContains(page, reverse("live:search"), status_code=404)

    @override_settings(DEBUG=True, MIDDLEWARE=[*settings.MIDDLEWARE, "core.not_found.NotFoundMiddleware"])
    def test_a_demo_shows_it_too(self) -> None:
        for address in ("/egov/tidak-ada/", "/berkas/tidak-ada/", "/ikon/any/99999.png"):
            page = self.client.get(address)
            self.assertContains(page, "Halaman tidak ditemukan", status_code=404)
            self.assertNotContains(page, "URLconf", status_code=404)
        self.assertRedirects(self.client.get("/cari"), "/cari/", status_code=301, fetch_redirect_response=False)

    @override_settings(MFA_REQUIRED=False)
    def test_closed_page_gives_the_reason(self) -> None:
        self.client.force_login(builders.officer())
        page = self.client.get(reverse("egov:audit"))
        self.assertContains(page, "bukan untuk peran Anda", status_code=403)

    def test_too_many_attempts(self) -> None:
        self.assertIn("Tunggu beberapa menit", render_to_string("errors/429.html", {}, self.request()))

    def request(self):
        return self.client.get(reverse("live:home")).wsgi_request


class BrokenServerTest(SimpleTestCase):
    """The page for a fault of ours asks nothing of the database or the session."""

    def test_shows_without_either(self) -> None:
        page = render_to_string("errors/500.html")
        self.assertIn("tel:112", page)
        self.assertIn("app.css", page)

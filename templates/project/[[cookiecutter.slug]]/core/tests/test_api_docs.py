"""The description of an API: open as the application is, and whole without the network."""

from types import SimpleNamespace
from unittest.mock import patch

from django.contrib.staticfiles import finders
from django.test import SimpleTestCase, TestCase, override_settings
from django.urls import reverse

from accounts.tests.builders import a_resident, an_officer_with
from config.installed import PACKAGES
from core import access, api_docs
from core.access import Access


class OpeningTests(SimpleTestCase):
    """To whom a description opens."""

    def opened(self, *lists):
        entities = tuple(SimpleNamespace(access=one) for one in lists)
        with patch("core.api_docs.of_app", return_value=entities):
            return api_docs.opened_to("uji")

    def test_what_officers_keep_to_themselves_is_described_to_officers(self):
        officers = Access(create=(access.OFFICER,), read=(access.role("petugas"), access.officer("atasan")))
        self.assertIs(self.opened(officers, officers), access.OFFICER)

    def test_what_residents_read_or_send_is_described_to_all(self):
        for one in (Access(read=(access.PUBLIC,)), Access(create=(access.GUEST,)), Access(read=(access.OWNER,))):
            with self.subTest(one):
                self.assertIs(self.opened(Access(read=(access.role("petugas"),)), one), access.PUBLIC)


@override_settings(MFA_REQUIRED=False)
class PageTests(TestCase):
    """The page and the description of each application of this replica."""

    def get(self, package, name):
        return self.client.get(reverse(f"{package}_api:{name}"))

    def test_guests_residents_and_officers_read_what_is_theirs(self):
        for user in (None, a_resident(), an_officer_with("core", "petugas_akun")):
            if user is not None:
                self.client.force_login(user)
            for app, package in PACKAGES.items():
                is_allowed = api_docs.opened_to(app) is access.PUBLIC or (user and user.kind == "officer")
                for name in ("openapi-view", "openapi-json"):
                    with self.subTest(app, name=name, user=user):
                        self.assertEqual(self.get(package, name).status_code == 200, bool(is_allowed))

    def test_page_asks_nothing_of_other_servers_and_runs_nothing_of_its_own(self):
        for app, package in PACKAGES.items():
            if api_docs.opened_to(app) is not access.PUBLIC:
                continue
            answer = self.get(package, "openapi-view")
            page = answer.content.decode()
            policy = [part.strip() for part in answer["Content-Security-Policy"].split(";")]
            self.assertIn("script-src 'self'", policy)
            self.assertIn("Unduh deskripsi OpenAPI", page)
            for outside in ("cdn.", 'src="http', 'rel="stylesheet" href="http'):
                self.assertNotIn(outside, page)
            break

    def test_swagger_s_files_are_served_from_here(self):
        for name in ("swagger-ui-bundle.js", "swagger-ui.css"):
            with self.subTest(name):
                self.assertIsNotNone(finders.find(f"swagger/{name}"))

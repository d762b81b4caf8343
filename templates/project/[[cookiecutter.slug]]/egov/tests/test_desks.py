"""The officer's own applications, and what the audit trail says in words."""

from collections.abc import Iterator

import pytest
from django.test import SimpleTestCase, TestCase, override_settings
from django.urls import reverse

from config.installed import DESKS
from core.entities import of_app
from core.models import AuditEntry
from egov import audit_words
from live.tests import builders

pytestmark = pytest.mark.db

APP = DESKS[0]["app"]


def read_by_a_role(app: str) -> Iterator[tuple[str, str]]:
    """Kinds of records that have steps, each with a role that reads them."""
    for entity in of_app(app):
        roles = [word.name for word in entity.access.read if word.kind == "role"]
        if entity.workflow is not None and roles:
            yield entity.name, roles[0]


@override_settings(MFA_REQUIRED=False)
class DesksTest(TestCase):
    """Roles decide which applications are shown; nobody but officers sees the page."""

    def shown(self) -> list[str]:
        return [desk["menu"].app for desk in self.client.get(reverse("egov:desks")).context["desks"]]

    def test_is_for_officers(self) -> None:
        self.assertEqual(self.client.get(reverse("egov:desks")).status_code, 302)
        self.client.force_login(builders.resident())
        self.assertEqual(self.client.get(reverse("egov:desks")).status_code, 403)

    def test_a_role_opens_its_application(self) -> None:
        officer = builders.officer()
        self.client.force_login(officer)
        before = self.shown()
        builders.give_role(officer, APP, "operator", builders.office())
        self.assertEqual(set(self.shown()), {*before, APP})

    def test_counts_what_is_open_there(self) -> None:
        officer, office = builders.officer(), builders.office()
        entity, role = next(read_by_a_role(APP))
        builders.give_role(officer, APP, role, office)
        builders.item(1, office=office, app=APP, entity=entity)
        self.client.force_login(officer)
        desks = self.client.get(reverse("egov:desks")).context["desks"]
        self.assertEqual([desk["load"]["open"] for desk in desks if desk["menu"].app == APP], [1])


class WordsTest(SimpleTestCase):
    """Codes become words; what nobody named is shown as it is."""

    def test_deeds_and_places(self) -> None:
        entry = AuditEntry(app="accounts", entity="", action="sign_in")
        self.assertEqual(audit_words.action_of(entry), "Masuk")
        self.assertEqual(audit_words.place_of(entry), "Akun")

    def test_unknown_codes_stay(self) -> None:
        entry = AuditEntry(app="aplikasi-lama", entity="surat", action="cap_basah")
        self.assertEqual(audit_words.action_of(entry), "cap_basah")
        self.assertEqual(audit_words.place_of(entry), "aplikasi-lama · surat")

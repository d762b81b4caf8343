"""The processing record: every kind of record with personal data, its purpose, basis, time and readers."""

import io

import pytest
from django.test import TestCase, override_settings
from django.urls import reverse
from openpyxl import load_workbook

from accounts.tests.builders import an_officer_with
from core import access, processing
from core.entities import all_entities

pytestmark = pytest.mark.db


def personal():
    return [entity for entity in all_entities() if any(info.personal for info in entity.fields)]


@override_settings(MFA_REQUIRED=False)
class ProcessingTests(TestCase):
    """What the installed applications hold."""

    def test_names_every_kind_of_record_with_a_basis_and_a_time(self):
        found = processing.activities()
        self.assertEqual(len(found), len(personal()))
        self.assertEqual([one for one in found if not (one.bases and one.kept and one.purposes and one.holder)], [])

    def test_names_each_personal_field_once(self):
        named = sum(len(one.general) + len(one.specific) for one in processing.activities())
        self.assertEqual(named, sum(bool(info.personal) for entity in personal() for info in entity.fields))

    def test_a_form_says_what_it_asks_for_and_nothing_else(self):
        for entity in personal():
            form = entity.forms.Form(actor=access.Actor())
            told = processing.notice(entity, form)
            asked = [info for info in entity.fields if info.personal and info.name in form.fields]
            self.assertEqual(len(told.general) + len(told.specific) if told else 0, len(asked), entity.name)

    def test_is_for_who_protects_personal_data_and_nobody_else(self):
        pages = [reverse("egov:processing"), reverse("egov:processing_xlsx")]
        self.client.force_login(an_officer_with("core", "auditor"))
        self.assertEqual([self.client.get(page).status_code for page in pages], [403, 403])
        self.client.force_login(an_officer_with("core", "petugas_pdp"))
        self.assertEqual(self.client.get(pages[0]).status_code, 200)
        sheet = load_workbook(io.BytesIO(self.client.get(pages[1]).content)).active
        self.assertEqual(sheet.max_row, len(personal()) + 1)

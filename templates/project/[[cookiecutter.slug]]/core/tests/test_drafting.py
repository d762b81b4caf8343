"""Drafts before the transaction: only what asks the database nothing, and never twice for what does."""

from contextlib import suppress
from random import Random

from django.db import connection
from django.test import TestCase, override_settings
from django.test.utils import CaptureQueriesContext

from accounts.tests.builders import a_resident
from core import access, records
from core.asked import Asked, aside
from core.entities import all_entities
from core.models import Office
from core.rules import RuleBroken
from core.seeding import examples
from core.seeding.example_values import Maker

REFUSED = (access.Forbidden, RuleBroken)


class AskedTests(TestCase):
    """What counts as asking."""

    def test_a_statement_counts_and_nothing_else(self):
        with Asked() as asked:
            self.assertFalse(asked)
            Office.objects.exists()
        self.assertTrue(asked)
        with Asked() as quiet:
            Office(name="Tidak disimpan")
        self.assertFalse(quiet)

    def test_what_is_remembered_does_not_count(self):
        with Asked() as asked, aside():
            Office.objects.exists()
        self.assertFalse(asked)


@override_settings(SETTINGS_CACHE_SECONDS=60)
class DraftTests(TestCase):
    """Every entity of every installed application that people make."""

    @classmethod
    def setUpTestData(cls):
        for number in range(3):
            a_resident(nik=f"367101520190000{number}", phone=f"+62812345678{number:02}")

    def made(self):
        for entity in all_entities():
            if entity.parent is None and entity.access.create:
                with suppress(examples.NoExample):
                    yield entity, examples.values_of(entity, Maker(Random(entity.name)))

    def test_nothing_is_written_before_the_transaction(self):
        for entity, values in self.made():
            with self.subTest(f"{entity.app}.{entity.name}"), CaptureQueriesContext(connection) as sent:
                with suppress(*REFUSED):
                    records._draft_early(entity, access.system(), values)
                written = [query["sql"] for query in sent if not query["sql"].startswith("SELECT")]
                self.assertEqual(written, [])

    def test_what_asks_is_drafted_in_the_transaction_from_then_on(self):
        for entity, values in self.made():
            records._asking.discard(entity.model)
            try:
                early = records._draft_early(entity, access.system(), values)
            except REFUSED:
                continue
            with self.subTest(f"{entity.app}.{entity.name}"):
                self.assertEqual(early is None, entity.model in records._asking)

"""What a step asks of the record's owner stands on the record's page, for the owner and for nobody else."""

from types import SimpleNamespace
from unittest.mock import patch

from django.test import SimpleTestCase

from core.access import Actor
from core.blocks import Binding, Card
from core.pages import record_page

CARD = Card("Nilai", "/nilai/")


class Asking(Binding):
    def asked(self, entity, record):
        return CARD


def asked_of(actor, step="serahkan"):
    """What the page shows after a step of a record of person 7."""
    steps = {"serahkan": SimpleNamespace(asks="uji"), "terima": SimpleNamespace(asks="")}
    entity = SimpleNamespace(
        app="uji", name="surat", owner="pemohon", parent=None, workflow=SimpleNamespace(transition=steps.get)
    )
    history = SimpleNamespace(order_by=lambda *_names: SimpleNamespace(last=lambda: SimpleNamespace(name=step)))
    found = {"uji": [Asking("uji", "uji", "surat")]}
    with patch("core.blocks.of_block", side_effect=lambda name: found.get(name, [])):
        return record_page.asked(entity, SimpleNamespace(pk=1, pemohon_id=7), actor, history)


class AskedTests(SimpleTestCase):
    """By the last step, and by who reads."""

    def test_the_owner_is_asked_after_the_step(self):
        self.assertEqual(asked_of(Actor(user=SimpleNamespace(pk=1), person_id=7)), [CARD])

    def test_a_guest_who_follows_it_is_asked(self):
        self.assertEqual(asked_of(Actor(guest_keys=frozenset({"uji:surat:1"}))), [CARD])

    def test_another_is_not(self):
        self.assertEqual(asked_of(Actor(user=SimpleNamespace(pk=2), person_id=8)), [])

    def test_nor_after_another_step(self):
        self.assertEqual(asked_of(Actor(user=SimpleNamespace(pk=1), person_id=7), step="terima"), [])

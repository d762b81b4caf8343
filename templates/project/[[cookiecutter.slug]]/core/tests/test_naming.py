"""A record that another names is called by its title, its number behind it; a personal title stays unsaid."""

from types import SimpleNamespace
from unittest.mock import patch

from django.test import SimpleTestCase

from core import entities, values
from core.fields.choices import ReferenceInput

FIELDS = {
    "nama": SimpleNamespace(name="nama", kind="text", personal=""),
    "pemilik": SimpleNamespace(name="pemilik", kind="text", personal="general"),
    "partai": SimpleNamespace(name="partai", kind="reference", personal=""),
}


class Kind(SimpleNamespace):
    """Stands for the descriptor of one entity."""

    fields = tuple(FIELDS.values())
    label = "Kios"
    title_of = entities.Entity.title_of


class Row(SimpleNamespace):
    """Stands for a record; it writes itself as its number."""

    pk = 1

    def __str__(self):
        return self.number


def shown(row, title):
    with patch.object(values, "of_model", return_value=Kind(title_field=title)):
        return str(values.render_value(SimpleNamespace(name="kios", kind="reference"), SimpleNamespace(kios=row)))


class NamingTests(SimpleTestCase):
    """What lists and choices say of a record that is referred to."""

    def test_the_title_comes_before_the_number(self):
        text = shown(Row(nama="Kios Pasar Lama", number="014/HAK/2026"), "nama")
        self.assertTrue(text.startswith("Kios Pasar Lama"), text)
        self.assertIn("014/HAK/2026", text)

    def test_a_personal_title_is_not_said_to_who_reads_only_the_reference(self):
        text = shown(Row(pemilik="Yusran Pakaya", number="014/HAK/2026"), "pemilik")
        self.assertEqual(text, "014/HAK/2026")

    def test_a_title_that_must_be_looked_up_is_left_to_the_number(self):
        self.assertEqual(shown(Row(partai="x", number="014/HAK/2026"), "partai"), "014/HAK/2026")

    def test_markup_in_a_title_is_text(self):
        self.assertIn("&lt;b&gt;", shown(Row(nama="<b>", number="1"), "nama"))

    def test_a_choice_tells_two_of_one_title_apart(self):
        rows = [Row(nama="Kursi roda", number=number) for number in ("001", "002")]
        with patch("core.fields.choices.descriptors.of_model", return_value=Kind(title_field="nama")):
            labels = [ReferenceInput().label_from_instance(row) for row in rows]
        self.assertEqual(labels, ["Kursi roda (001)", "Kursi roda (002)"])

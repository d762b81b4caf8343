"""What the words of a field's name tell of a likely value, and that an entry's own examples come first."""

from random import Random
from types import SimpleNamespace

from django.test import SimpleTestCase
from django.utils import timezone

from core.seeding import guesses
from core.seeding.example_values import Maker


class GuessTest(SimpleTestCase):
    """One table for all guesses."""

    def test_what_a_text_is(self) -> None:
        kinds = {
            "nama_pemilik": "person",
            "almarhum": "person",
            "pasangan": "person",
            "nama_produk": "product",
            "merek": "brand",
            "nomor_rangka": "code",
            "alamat_usaha": "address",
            "rt": "part_of_village",
            "nib": "nib",
            "judul": "title",
            "pekerjaan": "",
        }
        self.assertEqual({name: guesses.text_kind(name) for name in kinds}, kinds)

    def test_a_word_of_the_name_comes_before_the_unit(self) -> None:
        self.assertEqual(guesses.found(guesses.RANGES, "panjang_jalan", "m"), guesses.RANGES["panjang"])
        self.assertEqual(guesses.found(guesses.RANGES, "jarak", "m"), guesses.RANGES["m"])
        self.assertIsNone(guesses.found(guesses.RANGES, "jarak"))

    def test_what_a_need_costs_is_more_than_a_fee(self) -> None:
        info = SimpleNamespace(name="kebutuhan")
        self.assertGreaterEqual(Maker(Random(1))._money(info, None, None), 1_000_000)

    def test_the_error_of_an_instrument_is_small_and_goes_both_ways(self) -> None:
        low, high = guesses.found(guesses.RANGES, "kesalahan")
        self.assertLess(low, 0)
        self.assertLess(high, 0.05)

    def test_examples_of_the_entry_come_first(self) -> None:
        info = SimpleNamespace(name="nama", help="Contoh: Pasar Lama; Pasar Baru.", label="Nama")
        self.assertIn(Maker(Random(1))._words(info, None), ("Pasar Lama", "Pasar Baru"))

    def test_an_address_on_the_web_is_made_where_the_form_demands_one(self) -> None:
        shown = SimpleNamespace(help="Contoh: https://a.example.go.id; https://b.example.go.id")
        bare, asked, free = SimpleNamespace(help=""), SimpleNamespace(required=True), SimpleNamespace(required=False)
        self.assertIn(Maker(Random(1))._url(shown, None, free), ("https://a.example.go.id", "https://b.example.go.id"))
        self.assertTrue(Maker(Random(1))._url(bare, None, asked).startswith("https://"))
        self.assertEqual(Maker(Random(1))._url(bare, None, free), "")

    def test_a_moment_that_has_passed_is_not_in_days_to_come(self) -> None:
        known, planned = SimpleNamespace(name="pada", maximum="now()"), SimpleNamespace(name="mulai", maximum=None)
        for seed in range(20):
            self.assertLess(Maker(Random(seed))._datetime(known, None, None), timezone.now())
            self.assertGreater(Maker(Random(seed))._datetime(planned, None, None), timezone.now())

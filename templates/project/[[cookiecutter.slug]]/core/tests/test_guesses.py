"""What the words of a field's name tell of a likely value, and that an entry's own examples come first."""

from decimal import Decimal
from random import Random
from types import SimpleNamespace

from django.test import SimpleTestCase
from django.utils import timezone

from core.seeding import amounts, guesses
from core.seeding.example_values import Maker, numbers_in

EMPTY = object()


def number(name, offered=EMPTY, **keys):
    """A number's field and the model that holds it; the column begins with what is offered."""
    has_default = offered is not EMPTY
    column = SimpleNamespace(has_default=lambda: has_default, get_default=lambda: offered, decimal_places=1)
    keys = {"help": "", "unit": "", "minimum": None, "maximum": None, "default": None, "begins": None} | keys
    return SimpleNamespace(name=name, **keys), SimpleNamespace(_meta=SimpleNamespace(get_field=lambda _name: column))


def drawn(kind, *given, count=60, **keys):
    """Many values of one field."""
    info, model = number(*given, **keys)
    needed = SimpleNamespace(required=True)
    return [getattr(Maker(Random(seed)), f"_{kind}")(info, model, needed) for seed in range(count)]


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
        self.assertGreaterEqual(min(drawn("money", "kebutuhan")), 1_000_000)

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


class NumberTest(SimpleTestCase):
    """Numbers are near what the form offers, within limits, and as people write them."""

    def test_money_is_near_what_the_form_offers_and_rounded(self) -> None:
        sums = drawn("money", "biaya", 6_000_000, minimum=5_000_000)
        self.assertTrue(all(5_000_000 <= one <= 7_500_000 and one % 100_000 == 0 for one in sums), sums)
        self.assertGreater(len(set(sums)), 5)

    def test_a_sum_that_begins_at_nothing_mostly_stays_there(self) -> None:
        sums = drawn("money", "diskon", 0)
        self.assertGreater(sums.count(0), len(sums) / 2)
        self.assertLess(sums.count(0), len(sums))

    def test_a_small_number_stays_small(self) -> None:
        self.assertLessEqual(set(drawn("integer", "muka", 2, minimum=1, maximum=4)), {1, 2, 3})
        self.assertLessEqual(set(drawn("integer", "banyak", 1)), {1, 2})

    def test_limits_hold_a_number_nearer(self) -> None:
        heat = drawn("decimal", "suhu", Decimal("36.5"), minimum=34, maximum=42)
        self.assertTrue(all(Decimal("34.5") <= one <= Decimal("38.5") for one in heat), heat)

    def test_what_is_offered_whole_is_not_given_decimals(self) -> None:
        self.assertTrue(all(one == int(one) for one in drawn("decimal", "berat", Decimal(60))))

    def test_what_was_refused_is_drawn_wider(self) -> None:
        narrow, wide = (
            {amounts.near(Random(seed), Decimal(1), None, None, is_whole=True, wider=wider) for seed in range(60)}
            for wider in (0, 8)
        )
        self.assertGreater(len(wide), len(narrow))

    def test_examples_of_the_entry_come_first(self) -> None:
        self.assertEqual(numbers_in("Contoh: 1.250.000; 980.000."), [Decimal(1_250_000), Decimal(980_000)])
        self.assertLessEqual(set(drawn("decimal", "kadar", 900, help="Contoh: 7,5 mg; 8 mg")), {Decimal("7.5"), 8})

    def test_a_year_follows_the_day_of_the_seed(self) -> None:
        now = timezone.localdate().year
        self.assertLessEqual(max(drawn("integer", "tahun_dibuat")), now)
        self.assertGreater(max(drawn("integer", "tahun_dibuat")), now - 4)
        self.assertGreater(len(set(drawn("integer", "tahun_dibuat"))), 10)
        self.assertLessEqual(set(drawn("integer", "tahun", now)), {now, now - 1, now - 2})
        self.assertTrue(all(2015 <= one <= 2021 for one in drawn("integer", "tahun", 2018)))

    def test_a_span_of_years_is_no_year(self) -> None:
        self.assertLess(max(drawn("integer", "lama_tahun", unit="tahun")), 100)

    def test_a_sum_is_halved_down_to_the_least(self) -> None:
        self.assertEqual(amounts.smaller(Decimal(6_000_000), 100_000), 3_000_000)
        self.assertEqual(amounts.smaller(Decimal(150_000), 100_000), 100_000)

"""Numbers are read and shown as people write them, in single boxes and in tables."""

from decimal import Decimal

import pytest
from django import forms
from django.http import QueryDict

from core import display, typed_numbers
from core.fields import DecimalInput, RupiahInput, WholeInput
from core.fields.structures import MAX_ROWS, TableWidget

READ = {
    "12": "12",
    "12,5": "12.5",
    "1.062": "1062",
    "1.062.235": "1062235",
    "1.062,5": "1062.5",
    "12.5": "12.5",
    "0.125": "0.125",
    "1 062": "1062",
    "-3,25": "-3.25",
    "": "",
    "dua": "dua",
    "1,2,3": "1.2,3",
}


@pytest.mark.parametrize(("typed", "plain"), READ.items())
def test_what_is_typed(typed, plain):
    assert display.plain_number(typed) == plain


@pytest.mark.parametrize(("value", "text"), [("12.50", "12,5"), (1062, "1062"), (None, ""), ("", ""), ("dua", "dua")])
def test_what_stands_in_the_box(value, text):
    assert display.typed_number(value) == text


DECIMAL = {
    "12": "12",
    "12,5": "12.5",
    "1,500": "1.500",
    "1.062.235": "1062235",
    "1.062,5": "1062.5",
    "12.5": "12.5",
    "0.125": "0.125",
    "1250.75": "1250.75",
    "1250.755": "1250.755",
    " 1 062 ": "1062",
    "−3,25": "-3.25",
}
WHOLE = {
    "1500": 1500,
    "1.500": 1500,
    "Rp1.500": 1500,
    "Rp 1.500,00": 1500,
    "1.500,-": 1500,
    "12,0": 12,
    "12.0": 12,
    "-Rp5": -5,
    "0": 0,
}


@pytest.mark.parametrize(("typed", "number"), DECIMAL.items())
def test_decimals_are_read(typed, number):
    assert typed_numbers.read(typed) == Decimal(number)


@pytest.mark.parametrize(("typed", "number"), WHOLE.items())
def test_whole_numbers_and_rupiah_are_read(typed, number):
    assert typed_numbers.read(typed, is_whole=True) == number


@pytest.mark.parametrize(
    ("typed", "is_whole", "words"),
    [
        ("2.400", False, "“2.400” bisa berarti 2400 atau 2,4. Tulis 2400 atau 2,4."),
        ("-12.050", False, "“-12.050” bisa berarti -12050 atau -12,05. Tulis -12050 atau -12,05."),
        ("1,000", True, "“1,000” bisa berarti 1000 atau 1. Tulis 1000 atau 1."),
        ("12.5", True, "Bukan bilangan bulat. Tulis tanpa desimal, misalnya 1500 atau 1.500."),
        ("0.125", True, "Bukan bilangan bulat. Tulis tanpa desimal, misalnya 1500 atau 1.500."),
        ("1500.50", True, "Bukan bilangan bulat. Tulis tanpa desimal, misalnya 1500 atau 1.500."),
    ],
)
def test_what_can_be_read_both_ways_is_refused_with_both(typed, is_whole, words):
    with pytest.raises(typed_numbers.Misread) as caught:
        typed_numbers.read(typed, is_whole=is_whole)
    assert str(caught.value) == words


@pytest.mark.parametrize("typed", ["dua", "1,2,3", "1,062.5", "1.2.3", "NaN", "1e9", "", "٢", "Rp12,5", "9" * 41 + "x"])
def test_what_is_no_number_is_refused(typed):
    with pytest.raises(typed_numbers.Misread, match="Bukan angka"):
        typed_numbers.read(typed)


def form(typed):
    class Weighing(forms.Form):
        berat = DecimalInput()
        harga = RupiahInput(required=False)
        buah = WholeInput(required=False)

    return Weighing(QueryDict(typed if "=" in typed else f"berat={typed}"))


def test_a_box_keeps_what_can_be_read_both_ways_as_it_was_typed():
    filled = form("berat=2.400&harga=1500.50&buah=1,000")
    assert not filled.is_valid()
    assert [len(filled.errors[name]) for name in ("berat", "harga", "buah")] == [1, 1, 1]
    for name, typed in (("berat", "2.400"), ("harga", "1500.50"), ("buah", "1,000")):
        assert f'value="{typed}"' in str(filled[name])


def test_boxes_for_whole_numbers_take_dots_between_thousands():
    filled = form("berat=1&harga=Rp1.062.235,00&buah=1.062")
    assert filled.is_valid(), filled.errors
    assert (filled.cleaned_data["harga"], filled.cleaned_data["buah"]) == (1062235, 1062)


def test_a_box_takes_a_comma_and_shows_it_again():
    filled = form("12,5")
    assert filled.is_valid()
    assert str(filled.cleaned_data["berat"]) == "12.5"
    assert 'value="12,5"' in str(filled["berat"])
    assert 'inputmode="decimal"' in str(filled["berat"])


def test_what_is_no_number_is_refused_and_kept():
    filled = form("dua+kilo")
    assert not filled.is_valid()
    assert 'value="dua kilo"' in str(filled["berat"])


TABLE = TableWidget(columns=(("barang", "text", "Barang"), ("jumlah", "decimal", "Jumlah")))


def test_a_table_is_seen_with_its_label_and_errors():
    assert TABLE.is_hidden is False


@pytest.mark.parametrize(
    ("count", "rows"), [("2", 2), ("0", 0), ("", 0), ("-1", 0), ("x", 0), ("1e9", 0), ("9" * 5000, 2)]
)
def test_a_table_counts_its_rows_whatever_is_sent(count, rows):
    data = {"isi_rows": count, "isi_0_barang": "Beras", "isi_1_barang": "Gula", "isi_5000_barang": "Tepung"}
    assert len(TABLE.value_from_datadict(data, {}, "isi")) == rows
    assert MAX_ROWS < 5000

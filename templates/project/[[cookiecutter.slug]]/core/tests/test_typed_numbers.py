"""Numbers are read and shown as people write them, in single boxes and in tables."""

import pytest
from django import forms
from django.http import QueryDict

from core import display
from core.fields.structures import MAX_ROWS, TableWidget
from core.widgets import NumberInput

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


def form(typed):
    class Weighing(forms.Form):
        berat = forms.DecimalField(widget=NumberInput())

    return Weighing(QueryDict(f"berat={typed}"))


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

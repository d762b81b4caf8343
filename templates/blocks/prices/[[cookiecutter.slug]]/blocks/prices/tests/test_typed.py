"""Reading what a surveyor types."""

from decimal import Decimal

import pytest

from blocks.prices import typed


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("12500", 12500),
        ("12.500", 12500),
        ("Rp 12.500", 12500),
        ("rp.12.500,00", 12500),
        ("1.234.567", 1234567),
        (" 900 ", 900),
        ("12500,-", 12500),
    ],
)
def test_reads_a_price_as_people_write_it(text, amount):
    assert typed.price(text) == Decimal(amount)


@pytest.mark.parametrize("text", ["", "  ", "Rp"])
def test_nothing_typed_is_no_price(text):
    assert typed.price(text) is None


@pytest.mark.parametrize("text", ["12,5", "12.5", "-100", "12 ribu", "1e5", "1.23.456", "０１２a", "999999999999"])
def test_refuses_what_is_no_whole_rupiah(text):
    with pytest.raises(typed.NotAPrice):
        typed.price(text)


def test_zero_is_told_apart_from_no_price():
    with pytest.raises(typed.NotAPrice, match="nol"):
        typed.price("0")


def test_a_reason_beside_a_price_is_dropped():
    assert typed.row({"value": "100", "missing": "tutup"}, {"tutup"}, set()).missing == ""


def test_confirming_nothing_is_no_confirmation():
    assert not typed.row({"value": "", "confirmed": True}, set(), set()).is_confirmed


def test_refuses_an_unknown_reason():
    with pytest.raises(typed.NotAPrice, match="Alasan"):
        typed.row({"value": "", "missing": "bohong"}, {"tutup"}, set())


def test_refuses_a_note_that_does_not_fit():
    with pytest.raises(typed.NotAPrice, match="200"):
        typed.row({"value": "1", "note": "x" * 201}, set(), set())

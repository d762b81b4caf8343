"""What is asked of a price before it is sent."""

from decimal import Decimal
from types import SimpleNamespace

import pytest

from blocks.prices import checks
from blocks.prices.commodity import Commodity

RICE = Commodity(1, "beras", "Beras", "kg", "Beras", "", Decimal(10000), Decimal(20000), None, Decimal(20), True)


def line(value=None, previous=None, missing="", note="", is_confirmed=False):
    amount = None if value is None else Decimal(value)
    before = None if previous is None else Decimal(previous)
    return SimpleNamespace(value=amount, previous=before, missing=missing, note=note, is_confirmed=is_confirmed)


def kinds(found):
    return [(one.kind, one.blocks) for one in found]


def test_a_usual_price_asks_nothing():
    assert checks.judge(RICE, line(12000, 12000)) == []


def test_no_price_and_no_reason_blocks():
    assert kinds(checks.judge(RICE, line())) == [("empty", True)]


def test_a_reason_explains_a_gap():
    assert checks.judge(RICE, line(missing="tutup")) == []


@pytest.mark.parametrize(("value", "asked"), [(14400, False), (14412, True), (9600, False), (9588, True)])
def test_a_note_is_asked_above_the_percentage_only(value, asked):
    found = [one for one in checks.judge(RICE, line(value, 12000)) if one.kind == "jump"]
    assert bool(found) == asked


def test_a_note_answers_a_jump():
    assert kinds(checks.judge(RICE, line(16000, 12000, note="Panen gagal"))) == [("jump", False)]


def test_out_of_range_blocks_until_confirmed():
    assert kinds(checks.judge(RICE, line(20001))) == [("range", True)]
    assert kinds(checks.judge(RICE, line(20001, is_confirmed=True))) == [("range", False)]


@pytest.mark.parametrize("value", [10000, 20000])
def test_the_ends_of_the_range_are_usual(value):
    assert checks.judge(RICE, line(value)) == []


def test_a_first_price_cannot_jump():
    assert checks.judge(RICE, line(15000, None)) == []


@pytest.mark.parametrize(
    ("value", "previous", "percent"), [(33000, 30000, "10.0"), (28500, 30000, "-5.0"), (1001, 3000, "-66.6")]
)
def test_change_has_one_place_and_rounds_half_up(value, previous, percent):
    assert checks.change_percent(Decimal(value), Decimal(previous)) == Decimal(percent)


def test_change_in_words():
    assert [checks.signed(Decimal(text)) for text in ("3.1", "-2.0", "0.0")] == ["+3,1%", "−2%", "tetap"]
    assert checks.signed(None) == "–"

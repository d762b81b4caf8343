"""The index and its grades, with vectors from outside: a published sheet of 29 respondents, averages, boundaries."""

from decimal import Decimal
from fractions import Fraction

import pytest

from blocks.survey import index
from blocks.survey.elements import SLUGS

TOTALS = (105, 101, 100, 116, 102, 105, 106, 105, 115)
AVERAGES = ("3.20", "3.10", "2.95", "3.85", "3.30", "3.40", "3.45", "2.90", "3.60")
PUBLISHED = {slug: (total, 29) for slug, total in zip(SLUGS, TOTALS, strict=True)}


def averages():
    return {slug: Fraction(text) for slug, text in zip(SLUGS, AVERAGES, strict=True)}


@pytest.mark.parametrize(("weight", "value"), [("sama", "91.48"), ("nol_sebelas", "90.56")])
def test_twenty_nine_respondents(weight, value):
    found = index.compute(PUBLISHED, weight)
    assert found.value == Decimal(value)
    assert found.band.grade == "A"


def test_averages_of_twenty_nine_respondents():
    found = index.compute(PUBLISHED)
    expected = ["3.6207", "3.4828", "3.4483", "4.0000", "3.5172", "3.6207", "3.6552", "3.6207", "3.9655"]
    assert [str(one.average) for one in found.elements] == expected
    assert [one.slug for one in found.lowest] == ["waktu", "prosedur", "produk"]


@pytest.mark.parametrize(
    ("weight", "value"), [("sama", "82.64"), ("nol_sebelas", "81.81"), ("nol_satu_satu_satu", "82.56")]
)
def test_averages(weight, value):
    found = index.of_averages(averages(), weight)
    assert found.value == Decimal(value)
    assert found.band.grade == "B"


@pytest.mark.parametrize(
    ("value", "rounded", "grade"),
    [
        ("88.305", "88.31", "A"),
        ("88.304", "88.30", "B"),
        ("88.31", "88.31", "A"),
        ("76.605", "76.61", "B"),
        ("76.604", "76.60", "C"),
        ("64.995", "65.00", "C"),
        ("64.994", "64.99", "D"),
        ("100", "100.00", "A"),
        ("25", "25.00", "D"),
    ],
)
def test_boundaries(value, rounded, grade):
    assert index.rounded(Decimal(value), 2) == Decimal(rounded)
    assert index.band_of(Decimal(value)).grade == grade


def test_nobody_answered():
    assert index.compute({}) is None


def test_an_element_nobody_answered_does_not_pull_the_index_down():
    answered = {slug: (8, 2) for slug in SLUGS if slug != "biaya"}
    assert index.compute(answered).value == Decimal("100.00")


def test_all_highest_and_all_lowest():
    assert index.compute(dict.fromkeys(SLUGS, (4, 1))).value == Decimal("100.00")
    assert index.compute(dict.fromkeys(SLUGS, (1, 1))).value == Decimal("25.00")

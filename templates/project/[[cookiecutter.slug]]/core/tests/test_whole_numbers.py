"""What a browser sends for a key or a year is a whole number or nothing."""

import pytest

from core.whole_numbers import whole_number


@pytest.mark.parametrize(("sent", "number"), [("7", 7), ("007", 7), ("9" * 15, 10**15 - 1)])
def test_digits_are_a_number(sent, number):
    assert whole_number(sent) == number


@pytest.mark.parametrize("sent", ["", " 7", "-7", "7.0", "²", "٣", "tidak-ada", "9" * 16, "9" * 5000, None, 7])
def test_anything_else_is_none(sent):
    assert whole_number(sent) is None


def test_a_year_has_four_digits():
    assert whole_number("20261", digits=4) is None

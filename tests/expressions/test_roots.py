"""The logarithm and the square root: what they give, and null where there is none."""

from decimal import Decimal

import pytest

from generator.expressions.runtime import load_runtime


@pytest.mark.parametrize(
    ("value", "found"), [(1, 0), (1000, 3), (Decimal("0.01"), -2), (0, None), (-5, None), (None, None)]
)
def test_the_logarithm_is_null_where_there_is_none(value: object, found: object) -> None:
    assert load_runtime().log10(value) == found


@pytest.mark.parametrize(
    ("value", "found"), [(0, 0), (144, 12), (Decimal("6.25"), Decimal("2.5")), (-1, None), (None, None)]
)
def test_the_square_root_is_null_where_there_is_none(value: object, found: object) -> None:
    assert load_runtime().sqrt(value) == found

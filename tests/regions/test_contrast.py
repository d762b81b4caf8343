"""Contrast of colours: vectors of WCAG 2, and the nearest colour that passes."""

import pytest

from generator.check.contrast import (
    WHITE,
    Demand,
    contrast_ratio,
    mixed,
    nearest_passing,
    passes,
)


@pytest.mark.parametrize(
    ("first", "second", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#767676", "#ffffff", 4.54),
        ("#ff0000", "#ffffff", 4.00),
        ("#0000ff", "#ffffff", 8.59),
        ("#FFFF00", "#000000", 19.56),
    ],
)
def test_gives_the_ratio_of_wcag(first: str, second: str, ratio: float) -> None:
    assert contrast_ratio(first, second) == pytest.approx(ratio, abs=0.005)
    assert contrast_ratio(second, first) == contrast_ratio(first, second)


def test_grey_777_on_white_fails_and_767676_is_the_nearest_that_passes() -> None:
    demands = [Demand(WHITE, 4.5)]
    assert not passes("#777777", demands)
    assert nearest_passing("#777777", demands) == "#767676"


def test_a_passing_colour_is_its_own_nearest() -> None:
    assert nearest_passing("#1b5e7b", [Demand(WHITE, 4.5)]) == "#1b5e7b"


def test_lightens_where_darkening_cannot_help() -> None:
    found = nearest_passing("#303030", [Demand("#000000", 4.5)])
    assert found is not None
    assert contrast_ratio(found, "#000000") >= 4.5


def test_says_nothing_where_no_lightness_passes() -> None:
    assert nearest_passing("#888888", [Demand("#000000", 8), Demand(WHITE, 8)]) is None


def test_mixes_a_share_into_white() -> None:
    assert mixed("#000000", 0.5) == "#808080"
    assert mixed("#123456", 1.0) == "#123456"

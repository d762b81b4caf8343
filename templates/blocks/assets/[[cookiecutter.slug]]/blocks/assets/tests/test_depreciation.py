"""Straight-line depreciation: worked examples, which life a code has, and when nothing is written off."""

from datetime import date

import pytest

from blocks.assets import depreciation
from blocks.assets.depreciation import Life

LIVES = depreciation.lives(
    {
        "tanah": {"label": "Tanah", "awalan": "1.3.1", "tahun": 0},
        "mesin": {"label": "Mesin lain", "awalan": "1.3.2", "tahun": 5},
        "angkutan": {"label": "Alat angkutan", "awalan": "1.3.2.02", "tahun": 7},
    }
)
SEVEN = Life("Alat angkutan", "1.3.2.02", 7)


@pytest.mark.parametrize(
    ("code", "label"),
    [
        ("1.3.2.02.01.01.003", "Alat angkutan"),
        ("1.3.2.05.01.04.002", "Mesin lain"),
        ("1.3.2.021.01", "Mesin lain"),
        ("1.3.1.01.01.01.001", "Tanah"),
    ],
)
def test_the_longest_beginning_of_whole_levels_names_the_life(code, label):
    assert depreciation.life_of(code, LIVES).label == label


@pytest.mark.parametrize("code", ["", "1.5.3.01", "13.2.02"])
def test_a_code_that_no_life_fits_has_none(code):
    assert depreciation.life_of(code, LIVES) is None


@pytest.mark.parametrize(
    ("today", "months", "written_off"),
    [
        (date(2020, 12, 31), 12, 20_000_000),
        (date(2020, 1, 1), 12, 20_000_000),
        (date(2022, 12, 31), 12, 60_000_000),
        (date(2026, 12, 31), 12, 140_000_000),
        (date(2040, 1, 1), 12, 140_000_000),
        (date(2020, 6, 30), 6, 10_000_000),
        (date(2020, 7, 1), 6, 20_000_000),
        (date(2020, 3, 31), 1, 5_000_000),
        (date(2019, 12, 31), 12, 0),
    ],
)
def test_a_vehicle_of_140_million_bought_in_2020_loses_a_seventh_a_year(today, months, written_off):
    worth = depreciation.value(140_000_000, 2020, SEVEN, today, months)
    assert (worth.written_off, worth.book) == (written_off, 140_000_000 - written_off)


def test_rupiah_are_rounded_half_up_and_nothing_is_left_at_the_end():
    parts = [depreciation.value(1_000_001, 2020, SEVEN, date(year, 12, 31)).written_off for year in range(2020, 2027)]
    assert parts == [142_857, 285_715, 428_572, 571_429, 714_286, 857_144, 1_000_001]


@pytest.mark.parametrize(("life", "year"), [(None, 2020), (Life("Tanah", "1.3.1", 0), 2020), (SEVEN, None)])
def test_land_unknown_codes_and_unknown_years_are_not_depreciated(life, year):
    assert depreciation.value(5_000_000, year, life, date(2026, 1, 1)).book == 5_000_000


def test_without_a_price_there_is_no_value():
    assert depreciation.value(None, 2020, SEVEN, date(2026, 1, 1)).book == 0

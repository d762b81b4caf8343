"""The table of Krejcie and Morgan."""

import pytest

from blocks.survey.sample import required

TABLE = {
    10: 10,
    15: 14,
    20: 19,
    30: 28,
    50: 44,
    100: 80,
    200: 132,
    300: 169,
    500: 217,
    1000: 278,
    2000: 322,
    5000: 357,
    10000: 370,
    50000: 381,
    100000: 383,
    1000000: 384,
}


@pytest.mark.parametrize(("population", "sample"), TABLE.items())
def test_table(population, sample):
    assert required(population) == sample


@pytest.mark.parametrize("population", [None, 0, -5])
def test_no_population_asks_for_nobody(population):
    assert required(population) == 0

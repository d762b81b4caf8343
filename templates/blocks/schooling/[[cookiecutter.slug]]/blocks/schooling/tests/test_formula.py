"""Final marks by weights, rounded half up; what is mastered and what is lacking."""

from decimal import Decimal

import pytest

from blocks.schooling import formula
from blocks.schooling.formula import Aim

HALVES = {"harian": 0, "ulangan": 50, "semester": 50}


def marks(**kinds):
    return {kind: [Decimal(one) for one in values] for kind, values in kinds.items()}


def test_the_published_mean_of_four_tests_is_78():
    assert formula.mean([Decimal(one) for one in (85, 83, 60, 84)]) == 78


@pytest.mark.parametrize(
    ("given", "weights", "final"),
    [
        ({"ulangan": (85, 83, 60, 84), "semester": (82,)}, HALVES, 80),
        ({"ulangan": (85,), "semester": (80,)}, HALVES, 83),  # 82,5 is rounded up
        ({"harian": (10,), "ulangan": (85,), "semester": (85,)}, HALVES, 85),  # weight 0 does not count
        ({"harian": (90,), "ulangan": (80,), "semester": (70,)}, {"harian": 20, "ulangan": 30, "semester": 50}, 77),
        ({"ulangan": (0,), "semester": (0,)}, HALVES, 0),
        ({"ulangan": (100,), "semester": (100,)}, HALVES, 100),
    ],
)
def test_final_mark(given, weights, final):
    assert formula.final(marks(**given), weights) == final


def test_no_final_mark_while_a_kind_that_counts_is_missing():
    assert formula.final(marks(ulangan=(90,)), HALVES) is None
    assert formula.final(marks(), HALVES) is None
    assert formula.final(marks(harian=(90,)), {"harian": 0}) is None


def test_words_name_the_best_aim_reached_and_the_lowest_missed():
    aims = [Aim("a", Decimal(70)), Aim("b", Decimal(90)), Aim("c", Decimal(60)), Aim("d", Decimal(55))]
    assert formula.strongest(aims, 70) == "b"
    assert formula.weakest(aims, 70) == "d"
    assert formula.weakest(aims[:2], 70) == ""
    assert formula.strongest(aims[2:], 70) == ""


def test_phases_and_last_grades():
    assert [formula.phase(level) for level in (1, 2, 3, 6, 7, 9)] == ["A", "A", "B", "C", "D", "D"]
    assert formula.is_last("sd", 6) and formula.is_last("smp", 9)
    assert not formula.is_last("sd", 5) and not formula.is_last("smp", 8)

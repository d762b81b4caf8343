"""Totals and ranks on plain data."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from itertools import permutations

import pytest

from blocks.training.scoring import Candidate, Weights, select, total

WEIGHTS = Weights(Decimal(40), Decimal(60))
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def person(key, written, interview, minutes=0, **more):
    return Candidate(key, Decimal(written), Decimal(interview), NOON + timedelta(minutes=minutes), **more)


@pytest.mark.parametrize(
    ("written", "interview", "weights", "expected"),
    [
        (80, 90, WEIGHTS, "86.00"),  # 32 + 54
        (75, 66, WEIGHTS, "69.60"),  # 30 + 39.6
        ("72.5", "61.25", WEIGHTS, "65.75"),
        (50, 51, Weights(Decimal(1), Decimal(2)), "50.67"),  # 152 / 3, rounded half up
        (70, 80, Weights(Decimal(0), Decimal(0)), "75.00"),  # no weights: both count the same
        (70, 80, Weights(Decimal(100), Decimal(0)), "70.00"),
    ],
)
def test_the_total_is_the_weighted_mean(written, interview, weights, expected):
    assert total(Decimal(written), Decimal(interview), weights) == Decimal(expected)


def found(people, places=2, reserves=1, mark=60):
    return {one.id: one for one in select(people, WEIGHTS, Decimal(mark), places, reserves)}


def test_places_go_to_the_best_then_reserves_then_nobody():
    results = found([person(1, 90, 90), person(2, 80, 80), person(3, 70, 70), person(4, 65, 65), person(5, 50, 50)])
    assert [results[key].outcome for key in (1, 2, 3, 4, 5)] == ["passed", "passed", "reserve", "refused", "refused"]
    assert (results[3].line, results[4].reason, results[5].reason) == (1, "full", "below")


def test_who_stayed_away_has_no_rank():
    results = found([person(1, 90, 90, missed=True), person(2, 61, 61)])
    assert (results[1].outcome, results[1].reason, results[1].place) == ("refused", "absent", None)
    assert results[2].place == 1


def test_below_the_mark_nobody_fills_a_free_place():
    assert found([person(1, 59, 59)], places=5)[1].outcome == "refused"
    assert found([person(1, 60, 60)], places=5)[1].outcome == "passed"


def test_ties_go_to_the_better_interview_then_to_who_came_first():
    even = [person(1, 85, 70, 5), person(2, 70, 80, 9), person(3, 70, 80, 1)]
    results = found(even, places=1, reserves=2)
    assert [results[key].total for key in (1, 2, 3)] == [Decimal("76.00")] * 3
    assert [results[key].place for key in (1, 2, 3)] == [3, 2, 1]


def test_the_order_in_which_people_are_given_changes_nothing():
    people = [person(1, 80, 80, 3), person(2, 80, 80, 1), person(3, 62, 90), replace(person(4, 0, 0), missed=True)]
    expected = found(people)
    assert all(found(list(order)) == expected for order in permutations(people))

"""Shares against the law, and whole places: with the vectors of the regulation's practice."""

from decimal import Decimal

import pytest

from blocks.admission.ranking.quotas import Limit, problems, seats

LIMITS = {
    "domisili": Limit(Decimal(40), Decimal(100)),
    "afirmasi": Limit(Decimal(20), Decimal(100)),
    "prestasi": Limit(Decimal(25), Decimal(100)),
    "mutasi": Limit(Decimal(0), Decimal(5)),
}


def shares(*values):
    return dict(zip(LIMITS, map(Decimal, values), strict=True))


def test_a_junior_high_school_of_256_places():
    found = seats(256, shares(40, 25, 30, 5), LIMITS)
    assert found == {"domisili": 103, "afirmasi": 64, "prestasi": 77, "mutasi": 12}


@pytest.mark.parametrize("capacity", [0, 1, 7, 31, 32, 33, 97, 160, 224, 255, 288])
def test_no_place_is_lost_and_transfers_stay_under_their_most(capacity):
    found = seats(capacity, shares(45, 25, 25, 5), LIMITS)
    assert sum(found.values()) == capacity
    assert found["mutasi"] * 100 <= capacity * 5


def test_shares_that_the_law_allows_have_no_problem():
    assert problems(shares(40, 20, 35, 5), LIMITS) == []


@pytest.mark.parametrize(
    ("given", "wrong"),
    [
        ((39, 31, 25, 5), [("least", "domisili")]),
        ((45, 19, 31, 5), [("least", "afirmasi")]),
        ((45, 26, 24, 5), [("least", "prestasi")]),
        ((44, 25, 25, 6), [("most", "mutasi")]),
        ((40, 20, 25, 5), [("sum", "")]),
        ((30, 10, 10, 60), [("sum", ""), *(("least", path) for path in list(LIMITS)[:3]), ("most", "mutasi")]),
    ],
)
def test_everything_that_is_wrong_is_said_at_once(given, wrong):
    assert [(one.kind, one.path) for one in problems(shares(*given), LIMITS)] == wrong

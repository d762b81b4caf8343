"""The ranking as a pure function: keys by level, ties, choices, places passed on, lines, and no order of input."""

from collections import Counter
from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random
from time import process_time

import pytest

from blocks.admission.ranking import PATHS, Candidate, Option, key_of, match

SENT = datetime(2026, 6, 15, 8)
SHARES = (45, 25, 25, 5)  # percent of the places of each path


def child(key, *schools, path="domisili", metres=100, born="2014-01-01", score=0, minutes=0):
    """A candidate; `schools` in order, each as far as `metres` or as given in a pair."""
    pairs = [one if isinstance(one, tuple) else (one, metres) for one in schools]
    options = tuple(Option(*pair) for pair in pairs)
    sent = SENT + timedelta(minutes=minutes)
    return Candidate(key, path, options, date.fromisoformat(born), Decimal(score), sent, f"{key:05}")


def order(result, school=1, path="domisili"):
    pool = next(one for one in result.pools if (one.school, one.path) == (school, path))
    return [place.candidate for place in pool.places]


def crowd(count, seed=5):
    chance = Random(seed)
    return [
        child(
            key,
            *[(school, chance.randrange(1, 60) * 50) for school in chance.sample(range(6), chance.choice((1, 2, 3)))],
            path=chance.choice(PATHS),
            born=f"2014-{chance.randrange(1, 13):02}-01",
            score=chance.randrange(70, 80),
            minutes=chance.randrange(5),
        )
        for key in range(count)
    ]


SEATS = {(school, path): count for school in range(6) for path, count in zip(PATHS, (9, 5, 5, 1), strict=True)}


def test_a_primary_school_takes_the_older_then_the_nearer():
    people = [
        child(1, 1, metres=900, born="2019-06-30"),
        child(2, 1, metres=400, born="2019-06-30"),
        child(3, 1, metres=50, born="2019-12-01"),
    ]
    assert order(match(people, {(1, "domisili"): 2}, "sd")) == [2, 1, 3]


def test_a_junior_high_school_takes_the_nearer_then_the_older():
    people = [child(1, 1, born="2014-02-01"), child(2, 1, born="2014-01-01"), child(3, 1, metres=99)]
    assert order(match(people, {(1, "domisili"): 2}, "smp")) == [3, 2, 1]


def test_merit_is_by_score_then_the_nearer():
    people = [
        child(1, 1, path="prestasi", score="88.50"),
        child(2, 1, path="prestasi", score="88.51", metres=9000),
        child(3, 1, path="prestasi", score="88.50", metres=99),
    ]
    assert order(match(people, {(1, "prestasi"): 1}, "smp"), path="prestasi") == [2, 3, 1]


def test_equals_are_told_apart_by_when_they_sent_and_then_by_number():
    people = [child(3, 1, minutes=1), child(2, 1), child(1, 1, minutes=1)]
    assert order(match(people, {(1, "domisili"): 1}, "smp")) == [2, 1, 3]


@pytest.mark.parametrize("seed", range(8))
def test_the_order_of_input_changes_nothing(seed):
    people = crowd(150)
    first = match(people, SEATS, "smp", ("domisili", "afirmasi", "prestasi"), 20)
    Random(seed).shuffle(people)
    assert match(people, SEATS, "smp", ("domisili", "afirmasi", "prestasi"), 20) == first


def test_nobody_is_passed_over_at_a_school_that_takes_a_lower_rank():
    people = crowd(200)
    result = match(people, SEATS, "smp", ("domisili",), 20)
    by_id = {one.id: one for one in people}
    for pool in result.pools:
        assert pool.taken <= pool.seats
        for place in pool.places:
            if place.outcome == "below" and pool.cutoff is not None:
                assert place.rank > pool.cutoff.rank
                last = by_id[pool.cutoff.candidate]
                mine, theirs = (Option(pool.school, metres) for metres in (place.metres, pool.cutoff.metres))
                assert key_of("smp", by_id[place.candidate], mine) > key_of("smp", last, theirs)
            if place.outcome == "below":
                assert pool.taken == pool.seats


def test_who_is_refused_at_the_first_school_is_ranked_at_the_second_as_everybody():
    people = [child(1, (1, 10), (2, 500)), child(2, (1, 20), (2, 300)), child(3, (2, 400))]
    result = match(people, {(1, "domisili"): 1, (2, "domisili"): 1}, "smp")
    assert result.placed == {1: (1, 1), 2: (2, 2)}


def test_free_places_go_to_the_first_path_that_wants_them_and_come_from_nobody():
    people = [child(1, 1), child(2, 1), child(3, 1, path="afirmasi"), child(4, 1, path="prestasi")]
    seats = {(1, "domisili"): 1, (1, "afirmasi"): 3, (1, "prestasi"): 0, (1, "mutasi"): 0}
    assert set(match(people, seats, "smp").placed) == {1, 3}
    assert set(match(people, seats, "smp", ("domisili", "prestasi")).placed) == {1, 2, 3, 4}
    result = match(people[:3], {**seats, (1, "afirmasi"): 2}, "smp", ("domisili",))
    assert {(one.path, one.own, one.seats) for one in result.pools} >= {("domisili", 1, 2), ("afirmasi", 2, 1)}


def test_the_line_holds_who_has_no_place_anywhere_and_ends_at_its_length():
    people = [child(key, 1, metres=key) for key in range(1, 21)] + [child(30, 1, 2, metres=6)]
    result = match(people, {(1, "domisili"): 5, (2, "domisili"): 1}, "smp", (), 60)
    pool = next(one for one in result.pools if one.school == 1)
    assert [(one.candidate, one.line) for one in pool.places if one.line] == [(6, 1), (7, 2), (8, 3)]
    assert result.placed[30] == (2, 2)


def test_a_school_without_places_takes_nobody():
    result = match([child(1, 1)], {(1, "domisili"): 0}, "smp", ("domisili",), 20)
    assert result.placed == {}
    assert result.pools[0].cutoff is None


def region(count, schools=60, seed=2026):
    """The candidates of a whole region, three schools each; the same on every run."""
    chance = Random(seed)
    return [
        child(
            key,
            *[(school, chance.randrange(50, 9000)) for school in chance.sample(range(schools), 3)],
            path=chance.choices(PATHS, weights=SHARES)[0],
            born=f"2014-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}",
            score=chance.randrange(6000, 10000),
            minutes=chance.randrange(7000),
        )
        for key in range(count)
    ]


@pytest.mark.parametrize("count", [2_000, pytest.param(20_000, marks=pytest.mark.slow)])
def test_a_whole_region_is_ranked_in_seconds_and_each_is_told_why(count, capsys):
    people, places = region(count), count // 90
    seats = {(s, path): places * share // 100 for s in range(60) for path, share in zip(PATHS, SHARES, strict=True)}
    free = ("domisili", "afirmasi", "prestasi")
    begun = process_time()
    result = match(people, seats, "smp", free, 20)
    spent = process_time() - begun
    with capsys.disabled():
        print(f"\n  {count} candidates ranked in {spent:.1f} s at work", end="")
    assert spent < 20
    told = Counter(place.candidate for pool in result.pools for place in pool.places)
    assert set(told) == {one.id for one in people}, "each stands in a ranking with the outcome"
    assert all(pool.taken <= pool.seats for pool in result.pools)
    for pool in result.pools:
        ranks = [place.rank for place in pool.places]
        assert ranks == sorted(set(ranks)), "no two share a rank"
        assert sum(1 for place in pool.places if result.placed.get(place.candidate) is not None) >= pool.taken
    Random(3).shuffle(people)
    assert match(people, seats, "smp", free, 20) == result

"""Weight that rises or not, schedules, and the scores of questionnaires."""

from datetime import date, timedelta
from decimal import Decimal
from types import SimpleNamespace

from blocks.health import gain, schedule, scoring, typed

TABLE = {
    "1": {"laki": 800, "perempuan": 800},
    "7": {"laki": 400, "perempuan": 300},
    "12": {"laki": 200, "perempuan": 200},
}
BEFORE = SimpleNamespace(day=date(2026, 10, 14), weight_kg=Decimal("8.00"), flat_times=1)


def mark(kg, day=date(2026, 11, 3), before=BEFORE, sex="l", age_days=220):
    return gain.mark(TABLE, sex, age_days, day, Decimal(kg), before)


def test_weight_rises_by_exactly_the_least_gain():
    assert mark("8.40") == "N"
    assert mark("8.39") == "T"
    assert mark("8.30", sex="p") == "N"


def test_the_month_before_counts_by_calendar():
    assert mark("8.4", before=None) == "B"
    assert mark("9.4", day=date(2026, 12, 1)) == "O"
    assert mark("8.4", day=date(2026, 11, 30)) == "N"


def test_flat_months_are_counted_until_weight_rises():
    assert gain.flat_times("T", BEFORE) == 2
    assert gain.flat_times("N", BEFORE) == 0
    assert gain.flat_times("T", None) == 1


def test_a_schedule_says_what_is_given_open_and_over():
    table = {"a": {"label": "A", "mulai": 0, "sampai": 7}, "b": {"label": "B", "mulai": 5, "sampai": 90}}
    born = date(2026, 11, 1)
    first, second = schedule.plan(table, born, {}, born + timedelta(days=8))
    assert (first.is_over, second.is_open) == (True, True)
    first, second = schedule.plan(table, born, {"a": born}, born + timedelta(days=7))
    assert (first.is_given, second.is_open) == (True, True)


SCORES = {
    "batuk": {"nilai": 2, "kelompok": "utama"},
    "demam": {"nilai": 1, "kelompok": "tambahan"},
    "lemas": {"nilai": 1, "kelompok": "tambahan"},
    "kontak": {"nilai": 1, "kelompok": "kontak"},
    "tambah": {"nilai": 3, "kelompok": ""},
}
OUTCOMES = {
    "sehat": {"label": "Sehat", "mulai": 0, "nada": "good", "saran": "", "terduga": False},
    "waspada": {"label": "Waspada", "mulai": 1, "nada": "warn", "saran": "", "terduga": False},
    "terduga": {"label": "Terduga", "mulai": 2, "nada": "bad", "saran": "", "terduga": True},
}


def test_of_a_group_only_the_highest_counts():
    assert scoring.score(SCORES, {"demam": True, "lemas": True}) == 1
    assert scoring.score(SCORES, {"demam": "ya", "kontak": "ya", "lemas": "tidak"}) == 2
    assert scoring.score(SCORES, {"tambah": True, "batuk": False, "unknown": True}) == 3


def test_the_gravest_outcome_reached_counts():
    assert scoring.outcome(OUTCOMES, 0).word == "sehat"
    assert scoring.outcome(OUTCOMES, 1).word == "waspada"
    assert scoring.outcome(OUTCOMES, 2).is_suspected
    assert scoring.outcome(OUTCOMES, 9).word == "terduga"


def test_numbers_are_read_with_comma_and_point_and_refused_with_a_sentence():
    assert typed.measure("weight", " 8,45 ", "Berat") == Decimal("8.45")
    assert typed.measure("height", "", "Tinggi") is None
    for text in ("delapan", "0,2", "84,55", "8,455", "8.455", "NaN", "1e5"):
        try:
            typed.measure("weight", text, "Berat")
        except typed.NotAMeasure as problem:
            assert str(problem).startswith("Berat")
        else:
            raise AssertionError(text)

"""The functions that compiled rules and formulas call: nulls, rounding, time, rows."""

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from types import ModuleType
from types import SimpleNamespace as Record
from typing import Any

import pytest

WIB = timezone(timedelta(hours=7))
NOON = datetime(2026, 3, 2, 12, tzinfo=WIB)


@pytest.mark.parametrize("name", ["add", "subtract", "multiply", "divide", "less", "at_most", "equal", "duration"])
def test_null_in_null_out(ex: ModuleType, name: str) -> None:
    function = getattr(ex, name)
    assert function(None, 1) is function(1, None) is function(None, None) is None


def test_division_is_exact_and_by_zero_null(ex: ModuleType) -> None:
    assert ex.multiply(ex.divide(900, 1500), 100) == 60
    assert ex.divide(1, 0) is None
    assert ex.divide(0, Decimal("0.0")) is None


@pytest.mark.parametrize(
    ("value", "places", "expected"),
    [("0.125", 2, "0.13"), ("-0.125", 2, "-0.13"), ("2.5", 0, "3"), ("1", 2, "1.00")],
)
def test_rounds_half_up(ex: ModuleType, value: str, places: int, expected: str) -> None:
    assert str(ex.rounded(Decimal(value), places)) == expected


def test_floats_mean_what_was_written(ex: ModuleType) -> None:
    assert ex.equal(0.1, Decimal("0.1")) is True
    assert ex.add(0.1, 0.2) == Decimal("0.3")
    assert ex.lookup({"a": {"b": 0.5}}, "a", "b") == Decimal("0.5")


def test_money_is_whole_rupiah(ex: ModuleType) -> None:
    assert (ex.rupiah(Decimal("2500.5")), ex.rupiah(7), ex.rupiah(None)) == (2501, 7, None)


@pytest.mark.parametrize(
    ("left", "right", "both", "either"),
    [
        (True, True, True, True),
        (True, False, False, True),
        (True, None, None, True),
        (False, None, False, None),
        (None, None, None, None),
    ],
)
def test_conditions_know_null(ex: ModuleType, left: Any, right: Any, both: Any, either: Any) -> None:
    assert ex.both(left, right) is ex.both(right, left) is both
    assert ex.either(left, right) is ex.either(right, left) is either
    assert ex.opposite(None) is None


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2027, 8, 31), 6, date(2028, 2, 29)),
        (date(2026, 1, 15), 1, date(2026, 2, 15)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(9999, 12, 1), 1, None),
    ],
)
def test_months_stop_at_the_end_of_a_short_month(ex: ModuleType, day: date, months: int, expected: date | None) -> None:
    assert ex.add(day, ex.months(months)) == expected
    assert ex.subtract(day, ex.months(-months)) == expected


def test_time_out_of_range_is_null(ex: ModuleType) -> None:
    assert ex.days(10**12) is None
    assert ex.add(date(9999, 12, 31), ex.days(1)) is None
    assert ex.workdays_after(date(2026, 1, 1), 10**9) is None
    assert ex.workdays(date(1, 1, 1), date(9999, 1, 1)) is None


def test_workdays_take_dates_and_moments(ex: ModuleType) -> None:
    assert ex.workdays_after(datetime(2025, 3, 24, 23, 0), 5) == date(2025, 4, 9)
    assert ex.workdays(date(2025, 3, 24), date(2025, 4, 9)) == 5
    assert ex.workdays_after(None, 5) is ex.workdays_after(date(2025, 3, 24), None) is None


def test_a_moments_day_is_the_local_one(ex: ModuleType) -> None:
    late = datetime(2026, 3, 1, 18, 30, tzinfo=UTC)
    with ex.fixed_clock(NOON.date(), NOON):
        assert ex.date_of(late) == date(2026, 3, 2)
        assert ex.day(late) == 2
        assert ex.less(datetime(2026, 3, 2, 11), ex.now()) is True
    assert ex.date_of(date(2026, 3, 2)) == date(2026, 3, 2)


def test_age_counts_birthdays(ex: ModuleType) -> None:
    born = date(2008, 3, 3)
    with ex.fixed_clock(NOON.date(), NOON):
        assert ex.age_years(born) == 17
    assert ex.age_years(born, date(2026, 3, 3)) == 18
    assert ex.age_years(date(2008, 2, 29), date(2026, 2, 28)) == 17


def test_spans_of_time_add_scale_and_divide(ex: ModuleType) -> None:
    assert ex.hours(Decimal("1.5")) == timedelta(minutes=90)
    assert ex.multiply(ex.hours(2), Decimal("1.5")) == timedelta(hours=3)
    assert ex.divide(ex.days(1), ex.hours(6)) == 4
    assert ex.divide(ex.days(1), 4) == timedelta(hours=6)
    assert ex.divide(ex.days(1), ex.days(0)) is None


def test_reads_through_references_that_lead_nowhere(ex: ModuleType) -> None:
    record = Record(armada=None)
    assert ex.follow(record, "armada", "kir_sampai") is None
    assert ex.follow_text(record, "armada", "jenis") == ""
    assert ex.lookup({"a": {"b": 1}}, "", "b") is ex.lookup(None, "a", "b") is None
    assert ex.lookup(Record(a=Record(b=1)), "a", "b") == 1
    assert ex.rows(None, "rincian_set") == []


def test_rows_come_from_a_manager_or_a_list(ex: ModuleType) -> None:
    manager = Record(all=lambda: iter([1, 2]))
    assert ex.rows(Record(rincian_set=manager), "rincian_set") == [1, 2]
    assert ex.rows(Record(rincian_set=(1, 2)), "rincian_set") == [1, 2]


def test_a_record_that_is_not_saved_yet_has_no_rows(ex: ModuleType) -> None:
    class Unsaved:
        pk = None

        @property
        def rincian_set(self) -> None:
            raise ValueError("Django refuses")

    assert ex.rows(Unsaved(), "rincian_set") == []


def test_aggregates_leave_nulls_out(ex: ModuleType) -> None:
    values = [3, None, 1, 2]
    assert ex.total(values) == 6
    assert ex.average(values) == 2
    assert ex.median(values) == 2
    assert (ex.lowest(values), ex.highest(values)) == (1, 3)
    assert ex.median([1, 2]) == Decimal("1.5")


def test_aggregates_of_nothing(ex: ModuleType) -> None:
    assert (ex.total([]), ex.count([]), ex.every([]), ex.some([])) == (0, 0, True, False)
    assert ex.average([]) is ex.median([]) is ex.lowest([]) is ex.highest([]) is None


def test_null_never_counts_as_true(ex: ModuleType) -> None:
    assert ex.every([True, None]) is False
    assert ex.some([None]) is False
    assert ex.count([True, None, False]) == 1


def test_is_set_and_default(ex: ModuleType) -> None:
    assert [ex.is_set(value) for value in (None, "", [], 0, False, "x")] == [
        False, False, False, True, True, True,
    ]  # fmt: skip
    assert (ex.default(None, 1), ex.default("", "x"), ex.default(0, 1)) == (1, "x", 0)
    assert ex.is_set(Record(exists=lambda: False)) is False


def test_least_and_greatest(ex: ModuleType) -> None:
    assert (ex.least(3, Decimal("1.5"), 2), ex.greatest(3, 1)) == (Decimal("1.5"), 3)
    assert ex.least(1, None) is ex.greatest(None, 1) is None


def test_texts_are_never_null(ex: ModuleType) -> None:
    assert (ex.lower(None), ex.upper("a"), ex.length(None), ex.length("abc")) == ("", "A", 0, 3)
    assert ex.contains("Jalan Rusak", "jalan")
    assert ex.starts_with("RW 05", "rw")
    assert ex.length(Record(all=list, count=lambda: 4)) == 4


def test_distance_between_two_city_halls(ex: ModuleType) -> None:
    tangerang = Record(lat=Decimal("-6.1702"), lon=Decimal("106.6403"))
    jakarta = Record(lat=-6.1805, lon=106.8283)
    assert 20_700 < ex.distance_m(tangerang, jakarta) < 20_900
    assert ex.distance_m(tangerang, None) is None


def test_the_models_own_history_is_asked(ex: ModuleType) -> None:
    record = Record(entered_at=lambda state: NOON if state == "lulus" else None)
    assert ex.entered(record, "lulus") == NOON
    assert ex.entered(record, "batal") is None
    assert ex.entered(Record(), "lulus") is None


def test_no_open_asks_the_database_of_a_model(ex: ModuleType) -> None:
    asked: list[tuple[str, Any]] = []

    class Rows:
        def filter(self, **words: Any) -> "Rows":
            asked.append(("filter", words))
            return self

        def exclude(self, **words: Any) -> "Rows":
            asked.append(("exclude", words))
            return self

        def exists(self) -> bool:
            return True

    unsaved = Record(pk=None)  # a saved one is held where a transaction runs
    model = type("Pendaftaran", (), {"_default_manager": Rows(), "pk": 7, "kendaraan": unsaved})
    assert ex.no_open(model(), "kendaraan", ["lulus"]) is False
    assert asked == [
        ("filter", {"kendaraan": unsaved}),
        ("exclude", {"pk": 7}),
        ("exclude", {"state__in": ("lulus",)}),
    ]

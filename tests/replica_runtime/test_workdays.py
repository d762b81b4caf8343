"""The working-day calendar against the counted vectors of the joint decrees of 2025 and 2026."""

import logging
from datetime import date
from types import ModuleType
from typing import Any

import pytest

COUNTS = (3, 5, 10, 14, 17, 30, 60)
# start: (joint leave is off, joint leave is a working day), as month-day for each count.
VECTORS = {
    "2025-03-24": (
        "03-27 04-09 04-16 04-23 04-28 05-20 07-08",
        "03-27 04-02 04-09 04-15 04-21 05-09 06-25",
    ),
    "2025-03-26": (
        "04-09 04-11 04-21 04-25 04-30 05-22 07-10",
        "04-02 04-04 04-11 04-17 04-23 05-14 06-30",
    ),
    "2026-03-16": (
        "03-26 03-30 04-07 04-13 04-16 05-06 06-25",
        "03-20 03-24 03-31 04-07 04-10 04-29 06-17",
    ),
    "2025-08-11": (
        "08-14 08-19 08-26 09-01 09-04 09-24 11-05",
        "08-14 08-18 08-25 08-29 09-03 09-23 11-04",
    ),
}
CASES = [
    (date.fromisoformat(start), count, date.fromisoformat(f"{start[:4]}-{due}"), is_counted)
    for start, both in VECTORS.items()
    for is_counted, dues in zip((False, True), both, strict=True)
    for count, due in zip(COUNTS, dues.split(), strict=True)
]


@pytest.mark.parametrize(("start", "count", "due", "is_counted"), CASES)
def test_nth_working_day(workdays: ModuleType, start: date, count: int, due: date, is_counted: bool) -> None:
    calendar = workdays.Calendar(count_joint_leave=is_counted)
    assert workdays.workdays_after(start, count, calendar) == due
    assert workdays.workdays_between(start, due, calendar) == count


def test_day_of_receipt_is_day_zero(workdays: ModuleType) -> None:
    assert workdays.workdays_after(date(2025, 8, 16), 0) == date(2025, 8, 16)
    assert workdays.workdays_between(date(2025, 8, 13), date(2025, 8, 13)) == 0


def test_counts_backwards(workdays: ModuleType) -> None:
    assert workdays.workdays_after(date(2025, 8, 19), -1) == date(2025, 8, 15)
    assert workdays.workdays_between(date(2025, 8, 19), date(2025, 8, 14)) == -2


def overriding(workdays: ModuleType, *holidays: Any) -> Any:
    """Return a calendar in which a region has entered these days."""
    return workdays.Calendar(load_overrides=lambda year: holidays)


def test_the_regions_own_days_come_first(workdays: ModuleType) -> None:
    anniversary = workdays.Holiday(date(2026, 2, 27), "HUT Kota", "daerah")
    moved = workdays.Holiday(date(2026, 8, 17), "Kerja bakti", "kerja")
    calendar = overriding(workdays, anniversary, moved)
    assert workdays.workdays_after(date(2026, 2, 26), 1, calendar) == date(2026, 3, 2)
    assert workdays.is_workday(date(2026, 8, 17), calendar)
    assert not workdays.is_workday(date(2026, 8, 17))


def test_a_joint_leave_entered_late_counts_like_any_other(workdays: ModuleType) -> None:
    late = workdays.Holiday(date(2026, 9, 1), "Cuti bersama", "cuti_bersama")
    assert not workdays.is_workday(late.on, overriding(workdays, late))
    counted = workdays.Calendar(count_joint_leave=True, load_overrides=lambda year: [late])
    assert workdays.is_workday(late.on, counted)


def test_six_day_offices_work_on_saturdays(workdays: ModuleType) -> None:
    calendar = workdays.Calendar(weekdays=frozenset(range(6)))
    assert workdays.workdays_after(date(2026, 6, 19), 1, calendar) == date(2026, 6, 20)
    assert workdays.workdays_after(date(2026, 6, 19), 1) == date(2026, 6, 22)


def test_configure_changes_the_calendar_of_everyone(workdays: ModuleType) -> None:
    day = date(2026, 9, 1)
    try:
        workdays.configure(load_overrides=lambda year: [workdays.Holiday(day, "Pilkada")])
        assert not workdays.is_workday(day)
        workdays.configure(weekdays=range(6))
        assert not workdays.is_workday(day)
        assert workdays.is_workday(date(2026, 9, 5))
    finally:
        workdays.configure(load_overrides=lambda year: (), weekdays=range(5))
    assert workdays.is_workday(day)


def test_holidays_have_names_and_kinds(workdays: ModuleType) -> None:
    days = workdays.holidays_of(2026)
    kinds = [holiday.kind for holiday in days.values()]
    assert (kinds.count("nasional"), kinds.count("cuti_bersama")) == (17, 8)
    assert days[date(2026, 8, 17)].name == "Hari Kemerdekaan Republik Indonesia"


def test_says_when_a_date_is_an_estimate(workdays: ModuleType, caplog: pytest.LogCaptureFixture) -> None:
    estimate = workdays.Holiday(date(2028, 2, 1), "Hari Raya Uji (perkiraan)")
    with caplog.at_level(logging.WARNING):
        workdays.is_workday(estimate.on, overriding(workdays, estimate))
    assert "2028-02-01 is an estimated holiday: Hari Raya Uji (perkiraan)" in caplog.text


def test_refuses_to_count_for_ever(workdays: ModuleType) -> None:
    with pytest.raises(ValueError, match="too many to count"):
        workdays.workdays_after(date(2026, 1, 1), 10**9)
    with pytest.raises(ValueError, match="too long to count"):
        workdays.workdays_between(date(1, 1, 1), date(9999, 1, 1))

"""The report dates of the AK1 card: four in two years, month ends clamped, counted from the day of issue."""

from datetime import date

import pytest

from blocks.jobs import report_dates
from blocks.jobs.report_dates import Due


@pytest.mark.parametrize(
    ("issued", "days"),
    [
        (date(2026, 1, 15), ["2026-07-15", "2027-01-15", "2027-07-15", "2028-01-15"]),
        (date(2026, 8, 31), ["2027-02-28", "2027-08-31", "2028-02-29", "2028-08-31"]),
        (date(2024, 2, 29), ["2024-08-29", "2025-02-28", "2025-08-29", "2026-02-28"]),
        (date(2026, 12, 31), ["2027-06-30", "2027-12-31", "2028-06-30", "2028-12-31"]),
    ],
)
def test_four_dates_in_two_years(issued, days):
    assert [day.isoformat() for day in report_dates.dates(issued, 24, 6)] == days


def test_months_that_do_not_divide_leave_the_rest_without_a_report():
    assert [day.isoformat() for day in report_dates.dates(date(2026, 1, 15), 24, 9)] == ["2026-10-15", "2027-07-15"]


def test_no_interval_means_no_reports():
    assert report_dates.dates(date(2026, 1, 15), 24, 0) == []


def reports(**done):
    days = report_dates.dates(date(2026, 1, 15), 24, 6)
    return [Due(number, day, done.get(f"r{number}")) for number, day in enumerate(days, start=1)]


def test_a_report_is_taken_from_the_day_its_window_opens():
    assert report_dates.due_now(reports(), date(2026, 6, 30), 14) is None
    assert report_dates.due_now(reports(), date(2026, 7, 1), 14).number == 1


def test_a_late_report_counts_for_the_last_date_and_leaves_out_the_earlier_ones():
    late = report_dates.due_now(reports(), date(2027, 2, 1), 14)
    assert late.number == 2
    assert [one.number for one in report_dates.left_out(reports(), late)] == [1]


def test_the_following_date_is_the_next_open_one():
    first = reports()[0]
    assert report_dates.following(reports(), first) == date(2027, 1, 15)
    assert report_dates.following(reports(r1=date(2026, 7, 3)), None) == date(2027, 1, 15)


def test_after_the_last_report_nothing_follows():
    assert report_dates.following(reports(), reports()[-1]) is None

"""What a day comes to, on both sides of each limit."""

from datetime import date, datetime, time

import pytest

from blocks.personnel import judging

HOURS = judging.Hours(time(7, 30), time(16, 0), 30)
NOW = datetime(2026, 11, 24, 12, 0)
DAY = date(2026, 11, 20)


def _judge(**facts):
    return judging.judge(judging.Facts(**({"day": DAY, "is_workday": True} | facts)), HOURS, NOW)


@pytest.mark.parametrize(
    ("came", "left", "word", "late", "early"),
    [
        (time(7, 30), time(16, 0), "hadir", 0, 0),
        (time(8, 0), time(16, 0), "hadir", 0, 0),
        (time(8, 1), time(16, 0), "terlambat", 31, 0),
        (time(7, 30), time(15, 59), "pulang_cepat", 0, 1),
        (time(9, 0), time(15, 0), "terlambat_pulang_cepat", 90, 60),
        (time(7, 0), None, "tanpa_pulang", 0, 0),
        (None, time(16, 5), "tanpa_masuk", 0, 0),
        (None, None, "alpa", 0, 0),
    ],
)
def test_judges_a_working_day(came, left, word, late, early):
    verdict = _judge(came_at=came, left_at=left)
    assert (verdict.word, verdict.late_minutes, verdict.early_minutes) == (word, late, early)


def test_leave_and_duty_away_come_before_the_clock():
    assert _judge(is_on_leave=True).word == "cuti"
    away = _judge(is_on_duty_away=True, came_at=time(10, 0))
    assert (away.word, away.late_minutes) == ("dinas", 0)


def test_nobody_is_absent_on_a_holiday_or_before_the_day_is_over():
    assert _judge(is_workday=False).word == "libur"
    assert _judge(day=NOW.date()).word == "belum"


def test_totals_count_each_day_once():
    days = [_judge(came_at=time(9, 0), left_at=time(15, 0)), _judge(), _judge(is_on_leave=True)]
    sums = judging.total(days, 3)
    assert (sums.present, sums.late, sums.late_minutes, sums.early, sums.leave, sums.absent) == (1, 1, 90, 1, 1, 1)

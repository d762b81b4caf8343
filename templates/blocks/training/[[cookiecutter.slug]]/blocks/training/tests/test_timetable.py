"""Laying out a timetable on plain data."""

from datetime import date, time

from blocks.training.timetable import Day, Unit, days_needed, lay_out

DAY = Day(time(8), 8, 45)
DAYS = [date(2026, 11, 2), date(2026, 11, 3), date(2026, 11, 4)]


def test_a_day_has_a_morning_and_an_afternoon_with_an_hour_between():
    first, second = lay_out([Unit(1, 8)], DAYS, DAY)
    assert (first.on, first.begins, first.ends, first.hours) == (DAYS[0], time(8), time(11), 4)
    assert (second.on, second.begins, second.ends, second.hours) == (DAYS[0], time(12), time(15), 4)


def test_a_unit_that_ends_within_a_half_makes_room_for_the_next():
    meetings = lay_out([Unit(1, 3), Unit(2, 5)], DAYS, DAY)
    assert [(one.unit, one.begins, one.ends, one.hours) for one in meetings] == [
        (1, time(8), time(10, 15), 3),
        (2, time(10, 15), time(11), 1),
        (2, time(12), time(15), 4),
    ]


def test_every_hour_of_every_unit_is_laid_out_once():
    units = [Unit(1, 13), Unit(2, 1), Unit(3, 10)]
    meetings = lay_out(units, DAYS, DAY)
    assert {unit.id: sum(one.hours for one in meetings if one.unit == unit.id) for unit in units} == {
        1: 13,
        2: 1,
        3: 10,
    }
    assert days_needed(units, DAY) == 3


def test_a_short_day_has_no_break():
    assert [one.hours for one in lay_out([Unit(1, 6)], DAYS, Day(time(13), 3, 60))] == [3, 3]


def test_what_the_days_do_not_hold_is_left_out():
    assert sum(one.hours for one in lay_out([Unit(1, 100)], DAYS, DAY)) == 24

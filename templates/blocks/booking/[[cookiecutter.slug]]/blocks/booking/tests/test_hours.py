"""Opening hours cut into slots."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from blocks.booking.hours import BadHours, cells, days_of, windows

MAKASSAR = ZoneInfo("Asia/Makassar")
HOURS = {"mon-thu": "08:00-12:00,13:00-14:30", "fri": "08:00-11:00", "sun": "closed"}
MONDAY, FRIDAY, SATURDAY = date(2026, 11, 23), date(2026, 11, 27), date(2026, 11, 28)


def test_a_day_with_a_break_has_slots_on_both_sides_and_none_for_the_rest():
    starts = [cell.starts_at.hour for cell in cells(HOURS, MONDAY, 60, MAKASSAR)]
    assert starts == [8, 9, 10, 11, 13]


def test_slots_carry_the_zone_of_the_region():
    first = cells(HOURS, FRIDAY, 60, MAKASSAR)[0]
    assert first.starts_at == datetime(2026, 11, 27, 0, 0, tzinfo=ZoneInfo("UTC"))


def test_a_day_that_is_not_named_is_closed():
    assert cells(HOURS, SATURDAY, 60, MAKASSAR) == []


def test_without_hours_a_day_is_open_to_its_end():
    assert len(cells(None, SATURDAY, 120, MAKASSAR)) == 12


def test_hours_may_be_spread_out_as_pairs():
    spread = {"mon": [["08:00", "10:00"], ["13:00", "14:00"]], "tue": []}
    assert [cell.starts_at.hour for cell in cells(spread, MONDAY, 60, MAKASSAR)] == [8, 9, 13]
    assert windows(spread, 1) == ()


def test_a_later_key_overrides_an_earlier_one():
    assert windows({"mon-sun": "08:00-16:00", "fri": "closed"}, 4) == ()


def test_a_span_of_days_may_run_over_sunday():
    assert days_of("sat-mon") == (5, 6, 0)


@pytest.mark.parametrize("text", ["8-14", "14:00-08:00", "08:00", "pagi"])
def test_refuses_what_is_not_a_span(text):
    with pytest.raises(BadHours):
        windows({"mon": text}, 0)


def test_refuses_an_unknown_day():
    with pytest.raises(BadHours):
        windows({"senin": "08:00-14:00"}, 0)


def test_a_span_that_only_touches_a_slot_does_not_overlap_it():
    first, second = cells({"mon": "08:00-10:00"}, MONDAY, 60, MAKASSAR)
    assert not first.overlaps(second.starts_at, second.ends_at)
    assert first.overlaps(first.starts_at.replace(minute=59), second.ends_at)
    assert windows({"mon": "08:00-10:00"}, 0) == ((time(8), time(10)),)

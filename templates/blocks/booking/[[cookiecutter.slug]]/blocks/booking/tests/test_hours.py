"""Opening hours cut into slots."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from blocks.booking.hours import cells, windows
from core import opening_hours

MAKASSAR = ZoneInfo("Asia/Makassar")
HOURS = opening_hours.read({"mon-thu": "08:00-12:00,13:00-14:30", "fri": "08:00-11:00"})
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
    found = cells(None, SATURDAY, 120, MAKASSAR)
    assert len(found) == 12
    assert found[-1].ends_at == datetime(2026, 11, 29, 0, 0, tzinfo=MAKASSAR)


def test_a_span_that_only_touches_a_slot_does_not_overlap_it():
    hours = opening_hours.read({"mon": "08:00-10:00"})
    first, second = cells(hours, MONDAY, 60, MAKASSAR)
    assert not first.overlaps(second.starts_at, second.ends_at)
    assert first.overlaps(first.starts_at.replace(minute=59), second.ends_at)
    assert [(start.hour, end.hour) for start, end in windows(hours, MONDAY, MAKASSAR)] == [(8, 10)]

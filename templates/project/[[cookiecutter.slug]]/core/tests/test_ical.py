"""Calendars as other programs read them."""

from datetime import UTC, datetime

from core.ical import Event, calendar, escape, fold

AT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


def event(**changes):
    values = {
        "uid": "abc-1@e-kir",
        "starts_at": AT,
        "ends_at": AT.replace(hour=2),
        "summary": "Pendaftaran uji 000001/PKB/2026",
        "changed_at": AT,
    }
    return Event(**(values | changes))


def test_every_line_ends_with_crlf_and_is_at_most_75_octets():
    text = calendar("Jadwal", [event(description="Bawa STNK é " * 20)])
    assert text.endswith("END:VCALENDAR\r\n")
    assert "\n" not in text.replace("\r\n", "")
    assert max(len(line.encode()) for line in text.split("\r\n")) <= 75


def test_times_are_written_in_utc():
    assert "DTSTART:20261124T010000Z\r\n" in calendar("Jadwal", [event()])


def test_folding_never_cuts_a_sign_and_unfolds_to_the_same_text():
    line = "SUMMARY:" + "é" * 100
    assert fold(line).replace("\r\n ", "") == line


def test_text_cannot_end_its_line_or_begin_another_property():
    assert escape("a;b,c\\d\r\nATTACH:x\x07") == "a\\;b\\,c\\\\d\\nATTACH:x"


def test_a_moved_visit_has_a_higher_sequence():
    assert "SEQUENCE:2" in calendar("Jadwal", [event(sequence=2)])

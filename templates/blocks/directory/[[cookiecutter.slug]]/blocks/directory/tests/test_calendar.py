"""Events as iCalendar: read back by a library of others, hostile text included."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from blocks.directory import ical
from core import access, records
from tests import walking

HOSTILE = "Festival; \\n\r\nBEGIN:VALARM, 🎉 " + "panjang " * 20
BEGINS = datetime(2026, 12, 5, 1, tzinfo=UTC)


def happening(**values):
    whole = {
        "uid": "uji-1@uji.example",
        "title": "Lomba perahu",
        "starts_at": BEGINS,
        "ends_at": BEGINS + timedelta(hours=3),
        "changed_at": BEGINS - timedelta(days=9),
    }
    return ical.Happening(**whole | values)


def test_lines_are_short_and_end_as_they_must():
    body = ical.calendar("Acara", [happening(text=HOSTILE)])
    assert body.endswith(b"END:VCALENDAR\r\n")
    assert max(len(line) for line in body.split(b"\r\n")) <= 75
    assert b"\r\nBEGIN:VALARM" not in body


def test_a_reader_of_others_reads_the_same_back():
    icalendar = pytest.importorskip("icalendar")
    one = happening(title=HOSTILE, where="Danau, timur", lat=-1.5, lon=120.5, is_cancelled=True)
    (read,) = icalendar.Calendar.from_ical(ical.calendar("Acara", [one])).walk("VEVENT")
    assert str(read["SUMMARY"]) == HOSTILE.replace("\r\n", "\n")
    assert read.decoded("DTSTART") == BEGINS
    assert (str(read["LOCATION"]), str(read["STATUS"])) == ("Danau, timur", "CANCELLED")
    assert (read["GEO"].latitude, read["GEO"].longitude) == (-1.5, 120.5)


@pytest.fixture
def event(world, eventful, make):
    """Announce an event in so many days: event(3)."""

    def build(ahead, *, state="", place=None):
        sample = world.sample(f"{eventful.app}.{eventful.event}")
        begins = timezone.now() + timedelta(days=ahead)
        bound = {"from": begins, "until": begins + timedelta(hours=2), "title": f"Acara {ahead}", "place": place}
        changes = {getattr(eventful, f"event_{key}"): value for key, value in bound.items() if value is not None}
        values = walking.values_of(world, sample, world.owner, changes)
        record = records.create(eventful.entity_of("event"), access.system(), values)
        walking.in_state(record, state or eventful.event_live[0])
        return record

    return build


@pytest.mark.django_db
def test_the_page_and_the_feed_show_what_is_announced(eventful, event, make, client):
    place = make("Dermaga Barat")
    event(3, place=place)
    planned = event(5, state="rencana")
    page = client.get(eventful.url("events")).content.decode()
    assert "Acara 3" in page
    assert "Dermaga Barat" in page
    assert "Acara 5" not in page, "what is only planned is nobody's business"
    assert client.get(eventful.url("event_calendar", planned.pk)).status_code == 404
    answer = client.get(eventful.url("calendar"))
    assert answer["Content-Type"].startswith("text/calendar")
    assert b"Acara 3" in answer.content
    assert b"Acara 5" not in answer.content


@pytest.mark.django_db
def test_a_cancelled_event_leaves_the_page_and_stays_in_the_feed_as_cancelled(eventful, event, client):
    event(4, state=eventful.event_off[0])
    assert "Acara 4" not in client.get(eventful.url("events")).content.decode()
    assert b"STATUS:CANCELLED" in client.get(eventful.url("calendar")).content

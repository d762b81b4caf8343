"""The AK1 card: its four dates, reports, reminders, the end, and the PDF."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from blocks.jobs.services import cards as service
from core import access, records, workflow
from core.models import Notification
from core.rules import RuleBroken
from core.seeding.moment import as_of

pytestmark = pytest.mark.django_db


def noon(day):
    return timezone.make_aware(datetime(day.year, day.month, day.day, 12))


@pytest.fixture
def card(cards, seeker):
    """Makes a card of a day for a new seeker or the one given."""

    def make(issued=date(2026, 1, 15), holder=None):
        with as_of(noon(issued)):
            values = {cards.card_holder: holder or seeker(), cards.card_issued: issued}
            return records.create(cards.entity_of("card"), access.system(), values)

    return make


def move(cards, record, name, day, **inputs):
    with as_of(noon(day)):
        workflow.move(cards.entity_of("card"), record, name, access.system(), inputs=inputs)


def dates(record):
    return [row.due_on.isoformat() for row in record.jobs.reports.all()]


def test_a_new_card_has_four_dates_with_month_ends_clamped(card):
    assert dates(card()) == ["2026-07-15", "2027-01-15", "2027-07-15", "2028-01-15"]
    assert dates(card(date(2026, 8, 31)))[0] == "2027-02-28"


def test_a_report_is_refused_before_its_window_and_taken_in_it(cards, card):
    record = card()
    with pytest.raises(RuleBroken, match="dibuka 14 hari sebelum"):
        move(cards, record, cards.report, date(2026, 6, 30))
    move(cards, record, cards.report, date(2026, 7, 2))
    first = record.jobs.reports.get(number=1)
    assert first.reported_on == date(2026, 7, 2)
    assert cards.next_report(record) == date(2027, 1, 15)


def test_the_same_report_is_not_taken_twice(cards, card):
    record = card()
    move(cards, record, cards.report, date(2026, 7, 2))
    with pytest.raises(RuleBroken):
        move(cards, record, cards.report, date(2026, 7, 3))


def test_a_late_report_marks_the_one_left_out(cards, card):
    record = card()
    move(cards, record, cards.report, date(2027, 1, 10))
    assert record.jobs.reports.get(number=1).is_missed
    assert record.jobs.reports.get(number=2).reported_on == date(2027, 1, 10)


def test_finding_work_ends_the_card_and_its_reminders(cards, card):
    record = card()
    day = date(2026, 3, 1)
    inputs = {"tempat_kerja": "Toko", "wilayah_kerja": "dalam", "mulai_kerja": day}
    move(cards, record, cards.employed, day, **inputs)
    record.jobs.refresh_from_db()
    assert record.jobs.ended_on == day
    assert service.remind(cards, noon(date(2026, 7, 10))) == 0


def test_the_holder_is_reminded_once_before_each_date(cards, card):
    record = card()
    early, within = date(2026, 6, 30), date(2026, 7, 1)
    assert service.remind(cards, noon(early)) == 0
    assert service.remind(cards, noon(within)) == 1
    assert service.remind(cards, noon(within + timedelta(days=1))) == 0
    told = Notification.objects.get(app=cards.app, object_id=record.pk, key__startswith="jobs.report")
    assert "15 Juli 2026" in told.title


def test_a_newer_card_takes_the_place_of_the_older(cards, card, seeker):
    holder = seeker()
    old = card(date(2026, 1, 15), holder)
    card(date(2026, 4, 1), holder)
    old.refresh_from_db()
    assert old.state not in cards.card_open
    old.jobs.refresh_from_db()
    assert old.jobs.ended_on == date(2026, 4, 1)


def test_whoever_is_hired_is_asked_once_to_end_the_card(cards, card, seeker):
    holder = seeker()
    record = card(date(2026, 1, 15), holder)
    service.ask_to_report(holder)
    service.ask_to_report(holder)
    assert Notification.objects.filter(key=f"jobs.hired:{record.pk}").count() == 1
    record.refresh_from_db()
    assert record.state in cards.card_open


def test_the_card_is_a_pdf_with_its_number_and_dates(cards, card):
    record = card()
    if not hasattr(record, "signing"):
        pytest.skip("cards of this replica are not signed")
    record.refresh_from_db()
    stored = record.signing.signatures.get().document.file
    with stored.content.open("rb") as file:
        assert file.read(5) == b"%PDF-"

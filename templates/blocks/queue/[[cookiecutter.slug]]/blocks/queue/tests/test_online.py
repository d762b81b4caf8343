"""Tickets from home: quota, arrival, place in line, expiry, giving back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.queue.models import DayLine, DayWindow, Ticket, Turn
from blocks.queue.selectors import choices, place
from blocks.queue.services import calling, closing, online
from core import access, opening_hours
from core.access import Actor, Forbidden
from core.models import Notification
from core.rules import RuleBroken
from core.seeding.moment import as_of

pytestmark = [pytest.mark.db, pytest.mark.django_db]
SYSTEM = access.system()


@pytest.fixture
def day(binding, line):
    """Tomorrow with its spans."""
    return choices.of(binding, line, timezone.now())[1]


@pytest.fixture
def booked(binding, visit, day):
    """Book one more visit for a span of tomorrow: booked(9) for nine o'clock."""

    def make(hour=9):
        record = visit()
        online.choose(binding, record, SYSTEM, day.choices[hour].window.starts_at)
        return record

    return make


def ticket(record):
    return Ticket.objects.get(pk=record.queue_id)


def at(record, minutes=10):
    """A moment so many minutes into the span that was chosen."""
    return ticket(record).starts_at + timedelta(minutes=minutes)


def come(binding, record, minutes=10):
    moment = at(record, minutes)
    with as_of(moment):
        return online.check_in(binding, SYSTEM, ticket(record), moment)


def test_a_booked_ticket_has_no_number_until_somebody_comes(binding, booked):
    record = booked()
    assert (ticket(record).state, ticket(record).label) == ("booked", "")
    assert come(binding, record).label.endswith("-001")


def test_who_comes_in_time_stands_where_the_span_begins(binding, booked, desk, line, give):
    record = booked(9)
    with as_of(at(record, 5)):
        walk_in = give()
    came = come(binding, record, 30)
    turns = list(Turn.objects.order_by("place_at").values_list("ticket", flat=True))
    assert turns == [came.pk, walk_in.pk]
    assert came.waited_minutes is None


def test_who_comes_within_the_grace_stands_at_the_end(binding, booked):
    record = booked(9)
    moment = at(record, 70)
    come(binding, record, 70)
    assert Turn.objects.get().place_at == moment


def test_who_comes_too_late_or_on_another_day_gets_no_number(binding, booked):
    record = booked(9)
    with pytest.raises(RuleBroken, match="hangus"):
        come(binding, record, 76)
    with pytest.raises(RuleBroken, match="bukan hari ini"):
        online.check_in(binding, SYSTEM, ticket(record), timezone.now())
    assert ticket(record).state == "booked"


def test_nobody_checks_in_twice(binding, booked):
    record = booked()
    come(binding, record)
    with pytest.raises(RuleBroken, match="Sudah tercatat hadir"):
        come(binding, record)


def test_absent_people_give_their_place_back_once(binding, booked, line):
    record = booked(9)
    late = ticket(record).ends_at + timedelta(minutes=16)
    assert closing.mark_missed(binding, late) == 1
    assert closing.mark_missed(binding, late) == 0
    assert ticket(record).state == "missed"
    assert list(DayLine.objects.values_list("taken", "online")) == [(0, 0)]
    assert DayWindow.objects.get().taken == 0


def test_moving_to_another_span_gives_the_first_back(binding, booked, day):
    record = booked(9)
    online.choose(binding, record, SYSTEM, day.choices[11].window.starts_at)
    assert sorted(DayWindow.objects.values_list("taken", flat=True)) == [0, 1]
    assert DayLine.objects.get().online == 1


def test_the_online_quota_of_a_day_is_kept(binding, make_line, visit, day):
    line = make_line("Y", **{binding.service_online: 1})
    window = day.choices[9].window
    first, second = (visit(**{f"{binding.chosen}_id": line.id}) for _visit in range(2))
    online.choose(binding, first, SYSTEM, window.starts_at)
    with pytest.raises(RuleBroken, match="Kuota daring"):
        online.choose(binding, second, SYSTEM, window.starts_at)
    assert not choices.of(binding, line, timezone.now())[1].free


def test_the_quota_is_spread_over_the_spans(binding, make_line, visit, day):
    binding = replace(binding, window_minutes=720)
    line = make_line("Y", **{binding.service_online: 2})
    first, second = (visit(**{f"{binding.chosen}_id": line.id}) for _visit in range(2))
    morning, evening = (choice.window.starts_at for choice in choices.of(binding, line, timezone.now())[1].choices)
    online.choose(binding, first, SYSTEM, morning)
    with pytest.raises(RuleBroken, match="baru saja penuh"):
        online.choose(binding, second, SYSTEM, morning)
    online.choose(binding, second, SYSTEM, evening)


@pytest.mark.parametrize(
    ("shift", "said"), [(timedelta(days=30), "belum dibuka"), (timedelta(minutes=7), "di luar jam")]
)
def test_times_outside_what_is_offered_are_refused(binding, visit, day, shift, said):
    with pytest.raises(RuleBroken, match=said):
        online.choose(binding, visit(), SYSTEM, day.choices[9].window.starts_at + shift)


def test_a_closed_day_offers_nothing(binding, line):
    shut = replace(binding, hours=opening_hours.read({"mon": "08:00-09:00"}))
    assert len([day for day in choices.of(shut, line, timezone.now()) if day.choices]) <= 2


def test_a_stranger_chooses_nothing(binding, visit, day):
    with pytest.raises(Forbidden):
        online.choose(binding, visit(), Actor(), day.choices[9].window.starts_at)


def test_giving_back_leaves_the_line_too(binding, booked):
    record = booked()
    come(binding, record)
    online.release(binding, record, SYSTEM)
    assert (ticket(record).state, Turn.objects.get().state) == ("released", "left")


def test_the_code_is_read_from_an_address_or_from_spaced_letters(binding, booked):
    row = ticket(booked())
    assert online.find(binding, f"https://contoh.go.id/x/antrean/tiket/{row.code}/") == row
    assert online.find(binding, f" {row.spaced_code.lower()} ") == row
    with pytest.raises(RuleBroken, match="tidak dikenal"):
        online.find(binding, "ABCDE 12345")


def test_an_unfinished_day_is_ended(binding, booked, line, make_counter):
    record, other = booked(9), booked(10)
    come(binding, record)
    come(binding, other)
    closing.end_days(binding, at(record) + timedelta(days=1))
    assert set(Turn.objects.values_list("state", flat=True)) == {"left"}
    assert ticket(record).state == "left"


def test_the_page_of_a_ticket_counts_who_goes_first(binding, line, give):
    for priority in ("", "", "lansia"):
        row = give(priority=priority)
    found = place.of(binding, row)
    assert found.estimate.ahead == 0
    assert place.of(binding, Ticket.objects.order_by("pk").first()).estimate.ahead == 1
    assert "loket belum buka" in found.estimate.words


def test_a_visit_is_called_and_served_to_its_end(binding, booked, line, make_counter):
    record, one = booked(9), None
    come(binding, record)
    with as_of(at(record, 20)):
        one = make_counter(line)
        calling.call_next(binding, one.who, one.row)
        calling.begin(binding, one.who, one.row)
        calling.finish(binding, one.who, one.row)
    assert ticket(record).state == "done"
    assert ticket(record).waited_minutes == 10


def told():
    return list(Notification.objects.filter(key__startswith="queue.near.").values_list("title", flat=True))


def test_who_came_from_home_is_told_once_that_the_turn_is_near(
    binding, booked, line, make_counter, give, django_capture_on_commit_callbacks
):
    record = booked(9)
    with as_of(at(record, 10)):
        one = make_counter(line)
        for _number in range(4):
            give(priority="lansia")
    mine = come(binding, record, 70)
    steps = []
    with as_of(at(record, 72)):
        for _step in range(3):
            with django_capture_on_commit_callbacks(execute=True):
                calling.call_next(replace(binding, priority_run=0), one.who, one.row)
            steps.append(told())
            Turn.objects.filter(counter=one.row).update(state="done")
    assert steps == [[], [], [f"Giliran {mine.label} sudah dekat"]]
    with as_of(at(record, 73)), django_capture_on_commit_callbacks(execute=True):
        calling.call_next(replace(binding, priority_run=0), one.who, one.row)
    assert len(told()) == 1
    assert Notification.objects.get(key__startswith="queue.near.").person_id == access.follow(
        record, binding.entity.owner
    )


def test_nobody_is_told_where_the_office_does_not_want_it(
    binding, booked, line, make_counter, give, django_capture_on_commit_callbacks
):
    quiet, record = replace(binding, near_places=0), booked(9)
    with as_of(at(record, 10)):
        one = make_counter(line)
        give(priority="lansia")
        come(quiet, record, 10)
    with as_of(at(record, 20)), django_capture_on_commit_callbacks(execute=True):
        calling.call_next(quiet, one.who, one.row)
    assert told() == []

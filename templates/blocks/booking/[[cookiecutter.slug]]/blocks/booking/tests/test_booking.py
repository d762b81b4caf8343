"""Choosing, moving, releasing and keeping a time, on records of an application that binds the block."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.booking import occupancy, selectors, services
from blocks.booking.models import Reservation, Slot
from core import access
from core.models import AuditEntry
from core.rules import RuleBroken

pytestmark = pytest.mark.db

SYSTEM = access.system()


def first_start(days=1):
    """Nine o'clock some days ahead, local time."""
    moment = timezone.localtime() + timedelta(days=days)
    return moment.replace(hour=9, minute=0, second=0, microsecond=0)


def resident(record, binding):
    """The actor of the record's owner."""
    key = access.follow(record, binding.entity.owner)
    from accounts.models import Person

    person = Person.objects.get(pk=key)
    return access.Actor(user=person.user, person_id=person.pk)


def test_a_chosen_time_is_held_and_counted(binding, resource, make):
    record = make()
    services.choose(binding, record, SYSTEM, resource.pk, first_start())
    record.booking.refresh_from_db()
    assert binding.booked(record)
    assert binding.start(record) == first_start()
    assert Slot.objects.get().taken == 1
    assert occupancy.recount(binding.app) == []


def test_a_full_slot_is_refused_and_nothing_changes(binding, resource, make):
    for _place in range(2):
        services.choose(binding, make(), SYSTEM, resource.pk, first_start())
    late = make()
    with pytest.raises(RuleBroken, match="penuh"):
        services.choose(binding, late, SYSTEM, resource.pk, first_start())
    late.booking.refresh_from_db()
    assert late.booking.state == "open"
    assert Slot.objects.get().taken == 2


def test_moving_gives_the_old_place_back(binding, resource, make):
    record = make()
    services.choose(binding, record, SYSTEM, resource.pk, first_start())
    services.choose(binding, record, SYSTEM, resource.pk, first_start(2))
    taken = {slot.starts_at: slot.taken for slot in Slot.objects.all()}
    assert taken == {first_start(): 0, first_start(2): 1}
    record.booking.refresh_from_db()
    assert record.booking.changes == 1


def test_moving_to_a_full_slot_keeps_the_old_place(binding, resource, make):
    for _place in range(2):
        services.choose(binding, make(), SYSTEM, resource.pk, first_start(2))
    record = make()
    services.choose(binding, record, SYSTEM, resource.pk, first_start())
    with pytest.raises(RuleBroken):
        services.choose(binding, record, SYSTEM, resource.pk, first_start(2))
    record.booking.refresh_from_db()
    assert record.booking.starts_at == first_start()
    assert occupancy.recount(binding.app) == []


def test_a_released_place_can_be_had_by_others(binding, resource, make):
    record = make()
    tight = replace(binding, capacity=1)
    services.choose(tight, record, SYSTEM, resource.pk, first_start())
    services.release(tight, record, SYSTEM)
    services.release(tight, record, SYSTEM)
    services.choose(tight, make(), SYSTEM, resource.pk, first_start())
    assert Slot.objects.get().taken == 1


def test_a_closed_slot_takes_nobody(binding, resource, make):
    cell = selectors.span_cells(binding, first_start(), 60)[0]
    occupancy.close(binding.app, resource.pk, cell, "Alat dikalibrasi")
    with pytest.raises(RuleBroken):
        services.choose(binding, make(), SYSTEM, resource.pk, first_start())
    occupancy.reopen(Slot.objects.get())
    services.choose(binding, make(), SYSTEM, resource.pk, first_start())


def test_a_visit_longer_than_a_slot_takes_all_that_it_touches(binding, resource, make):
    long = replace(binding, minutes=150, capacity=1)
    services.choose(long, make(), SYSTEM, resource.pk, first_start())
    assert Slot.objects.filter(taken=1).count() == 3
    with pytest.raises(RuleBroken):
        services.choose(long, make(), SYSTEM, resource.pk, first_start() + timedelta(hours=2))


@pytest.mark.parametrize(
    ("shift", "words"),
    [
        (timedelta(days=-2), "lewat"),
        (timedelta(minutes=30), "jam layanan"),
        (timedelta(days=40), "paling jauh"),
    ],
)
def test_refuses_past_odd_and_far_times(binding, resource, make, shift, words):
    record = make()
    actor = resident(record, binding)
    with pytest.raises(RuleBroken, match=words):
        services.choose(binding, record, actor, resource.pk, first_start() + shift)


def test_refuses_an_unknown_resource(binding, resource, make):
    with pytest.raises(RuleBroken):
        services.choose(binding, make(), SYSTEM, resource.pk + 999, first_start())


def test_a_stranger_may_not_choose(binding, resource, make):
    record = make()
    with pytest.raises(access.Forbidden):
        services.choose(binding, record, access.Actor(), resource.pk, first_start())


def test_arrival_counts_only_on_the_day(binding, resource, make):
    record = make()
    services.choose(binding, record, SYSTEM, resource.pk, first_start(3))
    with pytest.raises(RuleBroken, match="Jadwalnya"):
        services.arrive(binding, record, SYSTEM)
    services.arrive(binding, record, SYSTEM, now=first_start(3) - timedelta(minutes=20))
    record.booking.refresh_from_db()
    assert binding.arrived(record)
    assert AuditEntry.objects.filter(action="booking.arrive").count() == 1


def test_arrival_is_noted_once_and_not_without_a_time(binding, resource, make):
    record = make()
    with pytest.raises(RuleBroken, match="Belum ada jadwal"):
        services.arrive(binding, record, SYSTEM)
    services.choose(binding, record, SYSTEM, resource.pk, first_start())
    services.arrive(binding, record, SYSTEM, now=first_start())
    with pytest.raises(RuleBroken, match="Sudah tercatat"):
        services.arrive(binding, record, SYSTEM, now=first_start())


def test_who_does_not_come_may_choose_again(binding, resource, make):
    record = make()
    services.choose(binding, record, SYSTEM, resource.pk, first_start())
    assert services.mark_missed(binding, first_start() + timedelta(hours=1)) == 0
    assert services.mark_missed(binding, first_start() + timedelta(hours=3)) == 1
    assert services.mark_missed(binding, first_start() + timedelta(hours=3)) == 0
    record.refresh_from_db()
    if binding.entity.workflow.state(record.state).final:
        pytest.skip("this application ends what nobody came for")
    services.choose(binding, record, SYSTEM, resource.pk, first_start(2))
    assert Reservation.objects.get(pk=record.booking_id).state == "held"


def test_a_holiday_has_no_slots_unless_it_is_said(binding, resource):
    from datetime import date

    christmas = date(timezone.localdate().year, 12, 25)
    assert not selectors.day(replace(binding, on_holidays=False), christmas).is_open
    assert selectors.day(binding, christmas).is_open


def test_the_board_costs_the_same_however_many_come(binding, resource, make, django_assert_max_num_queries):
    from blocks.booking import board

    for _visitor in range(2):
        services.choose(binding, make(), SYSTEM, resource.pk, first_start())
    with django_assert_max_num_queries(12):
        found = board.of_day(binding, first_start().date(), SYSTEM)
    assert found.expected == 2

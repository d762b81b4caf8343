"""Times that go on over midnight, and the same hours on several days running."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from blocks.booking import occupancy, selectors, services
from blocks.booking.models import Closure, Slot
from core import access
from core.rules import RuleBroken

pytestmark = pytest.mark.db

SYSTEM = access.system()


def evening(days=2):
    """Eight in the evening some days ahead, local time."""
    moment = timezone.localtime() + timedelta(days=days)
    return moment.replace(hour=20, minute=0, second=0, microsecond=0)


@pytest.fixture
def place(binding):
    """A place that an officer gives away, one at a time, two hours on each of three evenings."""
    return replace(
        binding,
        hours=None,
        capacity=1,
        minutes=120,
        days=3,
        chosen="asked_place",
        starts="asked_start",
        in_use="",
    )


@pytest.fixture
def ask(place, resource, make):
    """One more record, with place and time written on it."""

    def one(start):
        record = make()
        record.asked_place, record.asked_start = resource, start
        return record

    return one


def test_a_night_is_one_span(place):
    cells = selectors.span_cells(place, evening(), 8 * 60)
    assert len(cells) == 8
    assert cells[-1].ends_at == evening() + timedelta(hours=8)


def test_where_there_are_hours_a_span_ends_with_the_day(binding):
    assert selectors.span_cells(binding, evening(), 8 * 60) == []


def test_the_same_hours_of_several_days_are_taken(place, ask):
    record = ask(evening())
    services.take_chosen(place, record, SYSTEM)
    record.booking.refresh_from_db()
    assert record.booking.ends_at == evening() + timedelta(days=2, hours=2)
    assert Slot.objects.filter(taken=1).count() == 6
    services.release(place, record, SYSTEM)
    assert not Slot.objects.filter(taken__gt=0).exists()
    assert occupancy.recount(place.app) == []


def test_two_are_not_in_one_place_at_one_time_on_any_of_the_days(place, ask):
    services.take_chosen(place, ask(evening()), SYSTEM)
    late = ask(evening(4))
    assert not place.free(late)
    with pytest.raises(RuleBroken, match="penuh"):
        services.take_chosen(place, late, SYSTEM)
    assert Slot.objects.filter(taken__gt=0).count() == 6
    assert place.free(ask(evening(4) - timedelta(hours=2)))
    assert place.free(ask(evening(5)))


def test_a_day_that_is_closed_in_between_is_found(place, ask, resource):
    record, shut = ask(evening()), timezone.localdate() + timedelta(days=3)
    Closure.objects.create(app=place.app, resource_id=resource.pk, first_on=shut, last_on=shut, reason="Kerja bakti")
    assert not place.free(record)
    with pytest.raises(RuleBroken, match="Kerja bakti"):
        services.take_chosen(place, record, SYSTEM)

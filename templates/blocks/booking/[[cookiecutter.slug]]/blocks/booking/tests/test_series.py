"""A time taken every week: dates refused together, who bears the bill, one date or the rest given up."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from importlib import import_module
from types import SimpleNamespace

import pytest
from django.utils import timezone

from blocks.booking import demo, occupancy, pricing, repeating, selectors, series, services
from blocks.booking.models import Reservation, Series
from blocks.booking.tests.conftest import open_always
from blocks.booking.tests.test_booking import SYSTEM, first_start
from core import access
from core.blocks import of_block
from core.models import Notification
from core.rules import RuleBroken

pytestmark = pytest.mark.db


@pytest.fixture
def binding(people):
    """A binding whose application lets a time be taken every week, open day and night."""
    found = next((one for one in of_block("booking") if one.series_weeks), None)
    if found is None:
        pytest.skip("no application of this replica lets a time be taken every week")
    return open_always(found)


@pytest.fixture
def weekly(binding, monkeypatch):
    """A binding with one place that may be taken for ten weeks, fifty an hour."""
    monkeypatch.setattr(pricing, "_sum", lambda _binding, _rows, _resource, cells: Decimal(50 * len(cells)))
    monkeypatch.setattr(pricing, "rows_of", lambda _binding, _record: [])
    # The entity's own steps would read the application's binding: here the block is tried without them.
    monkeypatch.setattr("core.blocks.tell", lambda *_arguments: False)
    return replace(binding, capacity=1, series_weeks=10, series_for=None, tariff=binding.resource)


@pytest.fixture
def first(weekly, resource, make):
    """A record whose time next week is chosen."""
    record = wanting(make(), resource)
    services.choose(weekly, record, SYSTEM, resource.pk, first_start())
    record.refresh_from_db()
    return record


def wanting(record, resource):
    """The record asks for this resource, where it names one."""
    for one in of_block("booking"):
        if one.within and isinstance(record, one.entity.model):
            setattr(record, one.within, resource)
            record.save()
    return record


def until(weeks):
    return (first_start() + timedelta(weeks=weeks)).date().isoformat()


def test_each_week_becomes_a_record_that_the_first_pays_for(weekly, first):
    repeating.repeat(weekly, first, SYSTEM, {"sampai": until(3)})
    first.refresh_from_db()
    dates = series.members(weekly, first.booking)
    assert [row.starts_at for row, _one in dates] == [first_start() + timedelta(weeks=n) for n in range(4)]
    assert weekly.bill(first) == 200
    assert [weekly.bill(one) for _row, one in dates[1:]] == [None, None, None]
    assert occupancy.recount(weekly.app) == []
    with pytest.raises(access.Forbidden):
        repeating.repeat(weekly, first, SYSTEM, {"sampai": until(3)})


def test_every_date_that_cannot_be_had_is_said_and_nothing_is_booked(weekly, first, resource, make):
    far = replace(weekly, horizon_days=60)
    services.choose(far, make(), SYSTEM, resource.pk, first_start() + timedelta(weeks=1))
    shut = (first_start() + timedelta(weeks=2)).date().isoformat()
    services.close_days(weekly, SYSTEM, {"dari": shut, "alasan": "Turnamen"})
    with pytest.raises(RuleBroken) as found:
        repeating.repeat(weekly, first, SYSTEM, {"sampai": until(3)})
    assert len(found.value.messages) == 2
    assert "orang lain" in found.value.messages[0]
    assert "Turnamen" in found.value.messages[1]
    assert not Series.objects.exists()
    repeating.repeat(weekly, first, SYSTEM, {"sampai": until(3), "lewati": "1"})
    first.refresh_from_db()
    assert weekly.bill(first) == 100


def test_a_bill_a_month_is_borne_by_the_first_date_of_the_month(weekly, first):
    repeating.repeat(weekly, first, SYSTEM, {"sampai": until(6), "tagihan": "bulanan"})
    first.refresh_from_db()
    dates = series.members(weekly, first.booking)
    months = {}
    for row, one in dates:
        months.setdefault(row.starts_at.astimezone(first_start().tzinfo).strftime("%Y-%m"), []).append((row, one))
    for month, found in months.items():
        assert weekly.bill(found[0][1]) == 50 * len(found)
        assert all(row.payer_id == found[0][0].pk for row, _one in found[1:])
        if found[0][1].pk != first.pk:
            assert weekly.pay_by(found[0][1]) == first_start().replace(
                year=int(month[:4]), month=int(month[5:]), day=1
            ).date() - timedelta(days=1)


def test_who_pays_hands_the_bill_on_when_its_date_falls_away(weekly, first):
    repeating.repeat(weekly, first, SYSTEM, {"sampai": until(2)})
    first.refresh_from_db()
    services.release(weekly, first, SYSTEM)
    series.hand_on(weekly, first.booking, SYSTEM)
    second = series.members(weekly, first.booking)[1][1]
    assert weekly.bill(second) == 100


def test_the_rest_is_given_up_in_one_go(weekly, first, monkeypatch):
    given_up = [step for step in weekly.entity.workflow.transitions if step.releases == "booking" and step.roles]
    if not given_up:
        pytest.skip("no step of this application gives the time up")
    repeating.repeat(weekly, first, SYSTEM, {"sampai": until(3)})
    first.refresh_from_db()
    second = series.members(weekly, first.booking)[1][1]
    monkeypatch.setattr(repeating, "giving_up", lambda _binding, _record, _actor: given_up[0])
    monkeypatch.setattr(
        repeating.workflow, "move", lambda _entity, one, _name, actor: services.release(weekly, one, actor)
    )
    assert repeating.cancel_rest(weekly, second, SYSTEM) == 3
    assert Reservation.objects.filter(state="held").count() == 1
    with pytest.raises(RuleBroken, match="dibatalkan lagi"):
        repeating.cancel_rest(weekly, second, SYSTEM)


@pytest.mark.parametrize(
    ("day", "words"), [("", "Isi tanggal"), ("2020-13-40", "Isi tanggal"), ("past", "seminggu"), ("far", "paling lama")]
)
def test_a_wrong_last_date_is_refused_in_words(weekly, first, day, words):
    day = {"past": until(0), "far": until(11)}.get(day, day)
    with pytest.raises(RuleBroken, match=words):
        repeating.repeat(weekly, first, SYSTEM, {"sampai": day})


def test_only_who_may_choose_the_time_repeats_it(weekly, first):
    with pytest.raises(access.Forbidden):
        repeating.repeat(weekly, first, access.Actor(), {"sampai": until(2)})
    with pytest.raises(access.Forbidden):
        repeating.repeat(replace(weekly, series_weeks=None), first, SYSTEM, {"sampai": until(2)})


def test_paying_the_one_bill_settles_every_date_and_a_date_given_up_lowers_it(make, resource, monkeypatch):
    weekly = next((one for one in of_block("booking") if one.series_weeks is not None), None)
    money = next((one for one in of_block("billing") if weekly and one.entity == weekly.entity), None)
    if money is None:
        pytest.skip("no application of this replica bills a series")
    billing = import_module(f"{type(money).__module__.rpartition('.')[0]}.services")  # there only where it is chosen
    monkeypatch.setattr(pricing, "_sum", lambda _binding, _rows, _resource, cells: Decimal(50))
    monkeypatch.setattr(series, "is_offered", lambda _binding, _record: True)
    record = wanting(make(), resource)
    offer = next(one for one in selectors.day(weekly, first_start().date(), record=record).offers if one.free)
    services.choose(weekly, record, SYSTEM, offer.resource.pk, offer.cell.starts_at)
    record.refresh_from_db()
    repeating.repeat(weekly, record, SYSTEM, {"sampai": until(3)})
    last = series.members(weekly, record.booking)[-1][1]
    assert repeating.cancel_rest(weekly, last, SYSTEM) == 1
    record.billing.refresh_from_db()
    assert record.billing.amount == 150
    told = Notification.objects.count()
    billing.pay(money, record, "va", "UJI-RUTIN", 150, timezone.now())
    assert Notification.objects.count() <= told + 1  # one for the series, not one a date
    record.refresh_from_db()
    states = [one.state for row, one in series.members(weekly, record.booking) if row.state == "held"]
    assert states == [record.state] * 3
    assert weekly.entity.workflow.state(record.state).phase == "working"


def test_what_costs_nothing_is_repeated_too_and_each_date_is_settled(make, resource, monkeypatch):
    weekly = next((one for one in of_block("booking") if one.series_weeks is not None), None)
    if weekly is None or not any(one.entity == weekly.entity for one in of_block("billing")):
        pytest.skip("no application of this replica bills a series")
    monkeypatch.setattr(pricing, "_sum", lambda _binding, _rows, _resource, cells: Decimal(0))
    monkeypatch.setattr(series, "is_offered", lambda _binding, _record: True)
    record = wanting(make(), resource)
    offer = next(one for one in selectors.day(weekly, first_start().date(), record=record).offers if one.free)
    services.choose(weekly, record, SYSTEM, offer.resource.pk, offer.cell.starts_at)
    record.refresh_from_db()
    told = Notification.objects.count()
    repeating.repeat(weekly, record, SYSTEM, {"sampai": until(3)})
    dates = series.members(weekly, record.booking)
    assert len(dates) == 4
    assert {one.state for _row, one in dates} == {record.state}
    assert weekly.entity.workflow.state(record.state).phase == "working"
    assert Notification.objects.count() == told


def test_a_time_given_up_before_the_work_began_can_be_chosen_again(binding, resource, make):
    record = make()
    services.choose(binding, record, SYSTEM, resource.pk, first_start())
    services.release(binding, record, SYSTEM)
    record.refresh_from_db()
    services.choose(binding, record, SYSTEM, resource.pk, first_start(2))
    record.refresh_from_db()
    assert (record.booking.state, record.booking.starts_at) == ("held", first_start(2))
    assert selectors.placed(binding).count() == 1


def test_what_is_only_shown_has_one_time_that_comes_back_every_week(weekly, make, resource):
    context = SimpleNamespace(region=SimpleNamespace(slug="uji"))
    made = demo._weekly(replace(weekly, within=""), context)
    rows = Reservation.objects.filter(series=Series.objects.get()).order_by("starts_at")
    assert made == rows.count() > 1
    assert len({timezone.localtime(row.starts_at).time() for row in rows}) == 1
    assert rows.filter(payer=None).count() == 1

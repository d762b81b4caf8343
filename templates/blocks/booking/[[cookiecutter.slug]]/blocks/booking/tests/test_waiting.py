"""The waiting list with offers in turn and for a time, days that are closed, and what a tariff asks and gives back."""

from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace

import pytest
from django.utils import timezone

from blocks.booking import occupancy, pricing, selectors, services, waiting
from blocks.booking.models import Closure, Reservation, Slot
from blocks.booking.tests.test_booking import SYSTEM, first_start, resident
from core import access, opening_hours
from core.models import Notification
from core.rules import RuleBroken

pytestmark = pytest.mark.db


@pytest.fixture
def tight(binding, resource):
    """One place a day, from nine to ten."""
    return replace(binding, capacity=1, hours=opening_hours.read({"mon-sun": "09:00-10:00"}))


@pytest.fixture
def full(tight, resource, make):
    """Somebody has the place, two others wait for it in this order."""
    holder, first, second = make(), make(), make()
    services.choose(tight, holder, SYSTEM, resource.pk, first_start())
    for one in (first, second):
        waiting.join(tight, one, resident(one, tight), first_start().date())
    return holder, first, second


def test_a_place_that_comes_free_is_kept_for_the_first_in_line(tight, full, resource, make):
    holder, first, second = full
    before = Notification.objects.count()
    services.release(tight, holder, SYSTEM)
    assert tight.offer_of(first).keeper.starts_at == first_start()
    assert tight.offer_of(second) is None
    assert Notification.objects.count() == before + 1
    with pytest.raises(RuleBroken, match="penuh"):
        services.choose(tight, make(), SYSTEM, resource.pk, first_start())
    services.accept(tight, first, resident(first, tight))
    assert tight.start(first) == first_start()
    assert Slot.objects.get(starts_at=first_start()).taken == 1
    assert occupancy.recount(tight.app) == []
    with pytest.raises(RuleBroken, match="sudah lewat atau sudah diambil"):
        services.accept(tight, first, resident(first, tight))


def test_an_offer_that_lapses_goes_to_the_next_and_its_holder_to_the_end(tight, full):
    holder, first, second = full
    services.release(tight, holder, SYSTEM)
    later = timezone.now() + timedelta(minutes=61)
    with pytest.raises(RuleBroken, match="sudah lewat"):
        services.accept(tight, first, SYSTEM, now=later)
    assert waiting.lapse(tight, later) == 2
    assert tight.offer_of(first) is None
    assert tight.offer_of(second) is not None
    assert waiting.lapse(tight, timezone.now()) == 0
    waiting.join(tight, first, SYSTEM, first_start().date())
    waiting.decline(tight, second)
    assert tight.offer_of(first) is not None
    assert occupancy.recount(tight.app) == []


def test_who_ends_while_an_offer_stands_gives_it_to_the_next(tight, full):
    holder, first, second = full
    services.release(tight, holder, SYSTEM)
    services.release(tight, first, SYSTEM)
    assert tight.offer_of(second) is not None
    assert Reservation.objects.filter(entity="").count() == 1


def test_accepting_gives_up_the_time_held_before(tight, full, resource):
    holder, first, second = full
    services.choose(tight, first, SYSTEM, resource.pk, first_start(3))
    waiting.join(tight, first, SYSTEM, first_start().date())
    services.release(tight, holder, SYSTEM)
    assert tight.offer_of(second) is not None
    waiting.decline(tight, second)
    services.accept(tight, first, SYSTEM)
    taken = {slot.starts_at: slot.taken for slot in Slot.objects.all()}
    assert taken == {first_start(): 1, first_start(3): 0}
    assert occupancy.recount(tight.app) == []


@pytest.mark.parametrize("days", [-1, 60])
def test_refuses_to_wait_for_days_outside_the_list(tight, make, resource, days):
    with pytest.raises(RuleBroken, match="Pilih hari"):
        waiting.join(tight, make(), SYSTEM, first_start(days).date())


def test_who_waits_for_a_day_with_places_is_told_to_choose(binding, resource, make):
    record = make()
    with pytest.raises(RuleBroken, match="Masih ada tempat"):
        waiting.join(binding, record, resident(record, binding), first_start().date())


def test_a_stranger_neither_waits_nor_accepts(tight, full):
    _holder, first, _second = full
    with pytest.raises(access.Forbidden):
        waiting.join(tight, first, access.Actor(), first_start().date())
    with pytest.raises(access.Forbidden):
        services.accept(tight, first, access.Actor())


def test_a_closed_day_offers_nothing_and_says_why(binding, resource, make):
    day = first_start().date().isoformat()
    services.close_days(binding, SYSTEM, {"dari": day, "alasan": "Pemilihan kepala desa"})
    offers = [one for one in selectors.day(binding, first_start().date()).offers if one.resource == resource]
    assert {one.closed_reason for one in offers} == {"Pemilihan kepala desa"}
    with pytest.raises(RuleBroken, match="Pemilihan kepala desa"):
        services.choose(binding, make(), SYSTEM, resource.pk, first_start())
    services.choose(binding, make(), SYSTEM, resource.pk, first_start(2))


def test_all_that_is_wrong_with_a_closure_is_said_at_once(binding, resource):
    with pytest.raises(RuleBroken) as found:
        services.close_days(binding, SYSTEM, {"dari": "2020-02-02", "sampai": "2020-02-01", "sumber": "0"})
    assert len(found.value.messages) == 4
    assert not Closure.objects.exists()


TARIFF = [
    {"harga": 90, "hari": "libur", "dari": 0, "sampai": 24, "sejak": None},
    {"harga": 70, "hari": "semua", "dari": 18, "sampai": 24, "sejak": None},
    {"harga": 60, "hari": "semua", "dari": 0, "sampai": 18, "sejak": "2026-11-24"},
    {"harga": 50, "hari": "semua", "dari": 0, "sampai": 18, "sejak": None},
]


@pytest.mark.parametrize(
    ("on", "hour", "price"),
    [("2026-11-23", 17, 50), ("2026-11-24", 17, 60), ("2026-11-23", 18, 70), ("2026-11-28", 18, 90)],
)
def test_a_price_follows_day_hour_and_validity(on, hour, price):
    names = {"tariff_price": "harga", "tariff_days": "hari", "tariff_opens": "dari", "tariff_closes": "sampai"}
    asked = SimpleNamespace(tariff_from="sejak", tariff_until="", tariff_kind="", resource_kind="", **names)
    day = timezone.datetime.fromisoformat
    rows = [SimpleNamespace(**one | {"sejak": one["sejak"] and day(one["sejak"]).date()}) for one in TARIFF]
    assert pricing._price(asked, rows, None, day(f"{on}T{hour}:00")) == price


@pytest.mark.parametrize(("hours", "percent"), [(72, 100), (71, 50), (24, 50), (23, 0), (-1, 0)])
def test_what_is_paid_back_falls_as_the_hour_comes_near(binding, make, hours, percent):
    now = timezone.now()
    asked = replace(binding, refund_full_hours=72, refund_part_hours=24, refund_part_percent=50)
    row = Reservation(state="held", starts_at=now + timedelta(hours=hours))
    assert pricing.refund_percent(asked, make(), row, now) == percent

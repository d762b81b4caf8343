"""Several at once: one number each, one round, one order for what is due, one loan a vehicle, one deed a sending."""

from datetime import timedelta
from uuid import uuid4

import pytest

from blocks.assets.models import Round, Sending
from blocks.assets.services import plans, rounds
from blocks.assets.tests.conftest import sent
from core import access, records
from core.rules import RuleBroken
from core.tests import on_disk
from core.workflow import StaleState
from tests import walking

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]


def tried(work):
    """Give what work gives, or the name of what refused it."""

    def run(number):
        try:
            return work(number)
        except (RuleBroken, StaleState) as refused:
            return type(refused).__name__

    return run


def test_four_records_of_one_code_get_four_numbers(binding, make, world):
    code = "1.3.2.10.01.02.002"
    first = make(code=code)
    names = ("unit", "room") if binding.unit else ("room",)
    same = {getattr(binding, key): getattr(first, getattr(binding, key)) for key in names}
    sample = world.sample(f"{binding.app}.{binding.asset}")
    given = [
        walking.values_of(world, sample, world.owner, same | {binding.code: code, binding.name: f"UJI-P{at}"})
        for at in range(4)
    ]
    with on_disk.database():
        entity = binding.entity_of("asset")
        done = on_disk.in_threads(
            lambda at: getattr(records.create(entity, access.system(), given[at]), binding.register), 4
        )
    assert sorted(done) == [2, 3, 4, 5]


def test_one_round_is_opened(binding, make, manager, world):
    make()
    today = world.clock.now.date()
    with on_disk.database():
        begin = tried(
            lambda at: bool(rounds.begin(binding, manager, f"Putaran {at}", today, today + timedelta(days=9)))
        )
        done = on_disk.in_threads(begin, 4)
        assert on_disk.aside(Round.objects.count) == 1
    assert sorted(map(str, done)) == ["RuleBroken", "RuleBroken", "RuleBroken", "True"]


def test_a_check_sent_six_times_at_once_is_one(binding, opened, checker):
    record, _kept = opened
    once = sent(key=uuid4(), outcome="ditemukan", condition="baik")
    with on_disk.database():
        done = on_disk.in_threads(tried(lambda _n: rounds.check(binding, checker, walking.fresh(record), once).pk), 6)
        assert on_disk.aside(Sending.objects.count) == 1
    assert len(set(done)) == 1


def test_two_clocks_make_one_order(binding, make, manager, world):
    make()
    kinds = [key for key in binding.words_of("order_kind") if key not in binding.damage]
    today = world.clock.now.date()
    plans.add(binding, manager, title="Servis", order_kind=kinds[-1], every_months=6, starts_on=today)
    with on_disk.database():
        on_disk.in_threads(lambda _n: plans.run(binding, world.clock.now), 3)
        assert on_disk.aside(binding.entity_of("order").rows().count) == 1

"""The plan: what is due by months and by use, orders once, at most so many a day, and counting on."""

from datetime import timedelta

import pytest

from blocks.assets.models import Plan, Upkeep
from blocks.assets.services import plans
from core import access, workflow
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState
from tests import walking

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan(binding, manager, world):
    """Add a line to the plan: plan(every_months=6)."""

    def build(**values):
        today = world.clock.now.date()
        kinds = [key for key in binding.words_of("order_kind") if key not in binding.damage]
        given = {"title": "Servis", "order_kind": kinds[-1], "starts_on": today, "instruction": "", "asset_kind": ""}
        return plans.add(binding, manager, **given | values)

    return build


def orders(binding):
    return binding.entity_of("order").rows().filter(assets__plan__isnull=False)


def finish(binding, order):
    """Verify the order."""
    entity = binding.entity_of("order")
    step = next(step for step in entity.workflow.transitions if step.target in binding.order_closed)
    walking.in_state(order, step.sources[0])
    workflow.move(entity, order, step.name, access.system(), note=walking.NOTE)


def test_what_is_due_becomes_one_order(binding, plan, make, world):
    record = make()
    made = plan(every_months=6)
    assert plans.run(binding, world.clock.now) == 1
    assert plans.run(binding, world.clock.now) == 0
    order = orders(binding).get()
    assert (getattr(order, binding.order_asset), order.assets.plan) == (record, made)


def test_the_plan_counts_on_from_the_day_it_was_verified(binding, plan, make, world):
    make()
    plan(every_months=6)
    plans.run(binding, world.clock.now)
    finish(binding, orders(binding).get())
    done_on = world.clock.now.date()
    assert Upkeep.objects.get().last_on == done_on
    assert plans.run(binding, world.clock.now) == 0
    world.clock.move(world.clock.now + timedelta(days=170))
    assert plans.run(binding, world.clock.now) == 0
    world.clock.move(world.clock.now + timedelta(days=15))
    assert plans.run(binding, world.clock.now) == 1


def test_what_was_called_off_is_left_out_this_time(binding, plan, make, world):
    make()
    plan(every_months=6)
    plans.run(binding, world.clock.now)
    entity = binding.entity_of("order")
    step = next(one for one in entity.workflow.transitions if entity.workflow.state(one.target).phase == "rejected")
    order = orders(binding).get()
    workflow.move(entity, order, step.name, access.system(), note=walking.NOTE)
    assert plans.run(binding, world.clock.now) == 0


def test_use_counts_from_the_last_time(binding, plan, make, world):
    if not binding.meter:
        pytest.skip("assets here have no counter of use")
    record = make(code="1.3.2.02.01.01.003", meter=9_000)
    plan(every_use=10_000)
    assert plans.run(binding, world.clock.now) == 0
    use(record, binding, 10_000)
    assert plans.run(binding, world.clock.now) == 1
    finish(binding, orders(binding).get())
    use(record, binding, 19_999)
    assert plans.run(binding, world.clock.now) == 0
    use(record, binding, 20_000)
    assert plans.run(binding, world.clock.now) == 1


def use(record, binding, value):
    type(record)._default_manager.filter(pk=record.pk).update(**{binding.meter: value})


def test_no_more_orders_a_day_than_the_setting_says(binding, plan, make, world, monkeypatch):
    for _at in range(4):
        make()
    plan(every_months=6)
    monkeypatch.setattr(type(binding), "number", lambda *_args, **_more: 3)
    assert plans.run(binding, world.clock.now) == 3
    assert plans.run(binding, world.clock.now) == 0
    world.clock.move(world.clock.now + timedelta(days=1))
    assert plans.run(binding, world.clock.now) == 1


def test_disposed_assets_are_left_alone(binding, plan, make, world, disposed):
    make(state=disposed)
    plan(every_months=6)
    assert plans.run(binding, world.clock.now) == 0


def test_a_plan_needs_a_measure_and_a_name_of_its_own(binding, plan):
    with pytest.raises(RuleBroken, match="Isi setiap berapa bulan"):
        plan()
    plan(every_months=1)
    with pytest.raises(RuleBroken, match="sudah ada dalam rencana"):
        plan(every_months=2)


def test_a_stopped_plan_makes_nothing_and_stops_once(binding, plan, make, manager, world):
    make()
    made = plan(every_months=6)
    plans.stop(binding, manager, made)
    assert plans.run(binding, world.clock.now) == 0
    with pytest.raises(StaleState, match="sudah dihentikan"):
        plans.stop(binding, manager, made)


def test_nobody_else_keeps_the_plan(binding, plan, checker):
    made = plan(every_months=6)
    with pytest.raises(Forbidden):
        plans.stop(binding, checker, made)
    with pytest.raises(Forbidden):
        plans.add(binding, checker, title="Lain", every_months=1)
    assert Plan.objects.filter(stopped_at=None).count() == 1

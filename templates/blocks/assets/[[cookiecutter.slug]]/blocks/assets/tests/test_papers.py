"""Orders, reports, hand-overs and loans: what they tell one another, and nothing with a disposed asset."""

from datetime import timedelta

import pytest

from blocks.assets.models import Paper
from core import access, records, workflow
from core.models import Office, WorkItem
from core.rules import RuleBroken
from tests import walking

pytestmark = pytest.mark.django_db


def end(binding, order):
    """Verify an order."""
    entity = binding.entity_of("order")
    step = next(step for step in entity.workflow.transitions if step.target in binding.order_closed)
    walking.in_state(order, step.sources[0])
    workflow.move(entity, order, step.name, access.system(), note=walking.NOTE)


def test_an_order_for_damage_breaks_the_asset_and_its_end_repairs_it(binding, make, order, in_use):
    record = make(state=in_use)
    made = order(record)
    assert walking.fresh(record).state == binding.entity_of("asset").workflow.transition(binding.broken).target
    end(binding, made)
    assert walking.fresh(record).state == in_use


def test_the_asset_stays_broken_while_another_order_is_open(binding, make, order, in_use):
    record = make(state=in_use)
    one, _other = order(record), order(record)
    end(binding, one)
    assert walking.fresh(record).state != in_use


def test_other_kinds_of_work_do_not_break_the_asset(binding, make, order, in_use):
    record = make(state=in_use)
    kind = next(key for key in binding.words_of("order_kind") if key not in binding.damage and key != "titik_baru")
    order(record, kind=kind)
    assert walking.fresh(record).state == in_use


def test_a_report_follows_its_order(binding, make, order, report, in_use):
    record = make(state=in_use)
    told = report(record)
    flow = binding.entity_of("report").workflow
    made = order(record, report=told)
    assert walking.fresh(told).state == flow.transition(binding.ordered).target
    end(binding, made)
    assert walking.fresh(told).state == flow.transition(binding.answered).target


def test_a_report_has_one_open_order(binding, make, order, report):
    record = make()
    told = report(record)
    order(record, report=told)
    with pytest.raises(RuleBroken, match="sudah punya perintah kerja"):
        order(record, report=walking.fresh(told))


def test_nothing_is_ordered_reported_moved_or_lent_with_a_disposed_asset(binding, make, world, disposed):
    record = make(state=disposed, **({"lendable": True} if binding.lendable else {}))
    for key in ("order", "report", "movement", "loan"):
        if not getattr(binding, key):
            continue
        name = getattr(binding, key)
        sample = world.sample(f"{binding.app}.{name}")
        values = walking.values_of(world, sample, world.owner, {getattr(binding, f"{key}_asset"): record})
        with pytest.raises(RuleBroken, match="tidak ada lagi yang dapat dilakukan"):
            records.create(binding.entity_of(key), access.system(), values)
    assert not Paper.objects.filter(asset=record.assets).exists()


def test_a_hand_over_writes_the_new_place_when_it_is_taken_over(binding, make, world):
    if not binding.movement:
        pytest.skip("assets here are not handed over")
    record = make()
    sample = world.sample(f"{binding.app}.{binding.movement}")
    changes = {binding.movement_asset: record, binding.movement_keeper: "Kepala Bagian Uji"}
    made = walking.make(world, sample, changes | {binding.movement_unit: None, binding.movement_room: None})
    assert getattr(walking.fresh(record), binding.keeper) != "Kepala Bagian Uji"
    entity = binding.entity_of("movement")
    walking.in_state(made, entity.workflow.transition(binding.moved).sources[0])
    workflow.move(entity, made, binding.moved, access.system())
    assert getattr(walking.fresh(record), binding.keeper) == "Kepala Bagian Uji"
    assert made.assets.before["name"] == binding.entity_of("asset").title_of(record)


def test_the_worklist_follows_an_asset_to_its_new_office(binding, make, order, world):
    if not binding.movement:
        pytest.skip("assets here are not handed over")
    record = make()
    order(record)
    other = Office.objects.create(code="kantor-lain-uji", name="Kantor lain uji")
    sample = world.sample(f"{binding.app}.{binding.movement}")
    changes = {binding.movement_asset: record, binding.movement_unit: other, binding.movement_room: None}
    made = walking.make(world, sample, changes)
    entity = binding.entity_of("movement")
    walking.in_state(made, entity.workflow.transition(binding.moved).sources[0])
    workflow.move(entity, made, binding.moved, access.system())
    items = WorkItem.objects.filter(app=binding.app, entity__in=[binding.asset, binding.order, binding.movement])
    assert set(items.values_list("office_id", flat=True)) == {other.pk}


def test_two_loans_do_not_have_one_vehicle_at_a_time(binding, make, world):
    if not binding.loan:
        pytest.skip("assets here are not lent")
    vehicle = make(code="1.3.2.02.01.01.003", lendable=True)
    sample = world.sample(f"{binding.app}.{binding.loan}")
    start = world.clock.now + timedelta(days=1)
    times = {binding.loan_starts: start, binding.loan_ends: start + timedelta(hours=8)}
    values = walking.values_of(world, sample, world.owner, {binding.loan_asset: vehicle} | times)
    one = records.create(binding.entity_of("loan"), access.system(), dict(values))
    walking.in_state(one, binding.loan_holds[0])
    with pytest.raises(RuleBroken, match="Sudah dipinjam"):
        records.create(binding.entity_of("loan"), access.system(), dict(values))
    later = {binding.loan_starts: start + timedelta(hours=8), binding.loan_ends: start + timedelta(hours=9)}
    assert records.create(binding.entity_of("loan"), access.system(), values | later).pk


def test_a_bill_keeps_the_load_of_its_day(binding, make, world):
    if not binding.bill:
        pytest.skip("nothing is billed here")
    sample = world.sample(f"{binding.app}.{binding.bill}")
    values = walking.values_of(world, sample, world.owner)
    supply = values[binding.bill_supply]
    for watts in (40, 60):
        make(supply=supply, load=watts)
    bill = records.create(binding.entity_of("bill"), access.system(), values)
    make(supply=supply, load=100)
    assert (bill.assets.count, bill.assets.watts) == (2, 100)
    assert binding.load_watts(walking.fresh(bill)) == 100

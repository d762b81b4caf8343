"""Brings about what happens to assets and reports in the tests of applications: orders, repairs, stock-taking."""

from datetime import timedelta
from uuid import uuid4

from blocks.assets.models import Outcome
from blocks.assets.selectors import orders
from blocks.assets.services import bills, rounds
from blocks.assets.services.sendings import Sent
from core import access, records, workflow
from tests import walking


def order_for(world, binding, record):
    """Somebody makes a work order for the asset, or for the report."""
    sample = world.sample(f"{binding.app}.{binding.order}")
    changes = {binding.order_kind: binding.damage[0]}
    if binding.is_a(record, "report"):
        asset = binding.of(record, "report_asset") or asset_of(world, binding)
        changes |= {binding.order_report: record, binding.order_asset: asset}
    else:
        changes |= {binding.order_asset: record}
        changes |= {binding.order_report: None} if binding.order_report else {}
    values = walking.values_of(world, sample, world.owner, changes)
    return records.create(binding.entity_of("order"), access.system(), values)


def asset_of(world, binding):
    """A usable asset."""
    return walking.make(world, world.sample(f"{binding.app}.{binding.asset}"))


def open_order(world, binding, record):
    """The order that is open for the asset or the report, or a new one."""
    entity = binding.entity_of("order")
    where = {"assets__answers": record.assets_id} if binding.is_a(record, "report") else {binding.order_asset: record}
    found = entity.rows().filter(**where).order_by("-pk").first()
    return found or order_for(world, binding, record)


def end_order(world, binding, record, target):
    """Put the order into the state before the end, then make the step that ends it."""
    entity = binding.entity_of("order")
    order = open_order(world, binding, record)
    step = next(step for step in entity.workflow.transitions if step.target in target)
    walking.in_state(order, step.sources[0])
    workflow.move(entity, order, step.name, access.system(), note=walking.NOTE)


def repair(world, binding, record):
    """The order is done and verified."""
    end_order(world, binding, record, binding.order_closed)


def drop(world, binding, record):
    """The order is called off."""
    states = binding.entity_of("order").workflow.states
    end_order(world, binding, record, [state.name for state in states if state.phase == "rejected"])


def check(world, binding, record, outcome):
    """A round of stock-taking looks for the asset."""
    officer = access.actor_for(world.officer(binding.app, binding.checkers[0]))
    if rounds.open_round(binding) is None:
        today = world.clock.now.date()
        rounds.begin(binding, access.system(), f"Putaran {today}", today, today + timedelta(days=30))
    values = {"outcome": outcome, "condition": next(iter(binding.words_of("condition"))), "note": walking.NOTE}
    rounds.check(binding, officer, record, Sent(key=uuid4(), made_at=world.clock.now, values=values))


def miss(world, binding, record):
    """Stock-taking does not find the asset."""
    check(world, binding, record, Outcome.MISSING)


def find(world, binding, record):
    """Stock-taking finds the asset."""
    check(world, binding, record, Outcome.FOUND)


def feed(world, binding, record):
    """An asset hangs on the bill's panel, and as much is billed as it uses."""
    sample = world.sample(f"{binding.app}.{binding.asset}")
    numbered = {binding.name: f"UJI-BEBAN-{record.pk}", binding.load: 100}
    walking.make(world, sample, numbered | {binding.supply: binding.of(record, "bill_supply")})
    bills.again(binding, record)
    for _again in range(2):  # what is expected first, then what is billed as expected
        record = walking.fresh(record)
        expected = binding.of(record, "bill_expected")
        values = {binding.bill_used: int(expected)} if expected else {}
        records.assign(binding.entity_of("bill"), record, values)
        records.settle(binding.entity_of("bill"), record, "edit")
        record.save()


def settle(world, binding, record):
    """Every open order for the asset is called off."""
    entity = binding.entity_of("order")
    states = entity.workflow.states
    ends = [state.name for state in states if state.phase == "rejected"]
    step = next(step for step in entity.workflow.transitions if step.target in ends)
    for order in list(orders.open_for(binding, [record.pk])):
        walking.in_state(order, step.sources[0])
        workflow.move(entity, order, step.name, access.system(), note=walking.NOTE)


def leave_free(world, binding, record):
    """No other loan is made: the asset is free already."""


EVENTS = {
    "broken": order_for,
    "dropped": drop,
    "found": find,
    "missing": miss,
    "ordered": order_for,
    "repaired": repair,
}
NEEDS = {"bill_fits": feed, "is_free": leave_free, "is_settled": settle, "load_count": feed, "load_watts": feed}

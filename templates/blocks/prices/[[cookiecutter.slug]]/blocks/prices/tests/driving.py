"""Fills price sheets and stock reports for the tests of applications."""

from blocks.prices.services import entry, reports
from core import access
from tests.sample import One


def complete(world, binding, record):
    """Every commodity that is surveyed gets a price within its usual range, or its stock."""
    if not binding.commodities(all_of_them=True):
        world.one(One(f"{binding.app}.{binding.commodity}"))
    if binding.is_report(record):
        stock(world, binding, record)
        return
    surveyor = access.actor_for(world.officer(binding.app, binding.roles_of("submit")[0]))
    lines = {one.pk: {"value": str(max(1, int(one.low)))} for one in binding.commodities()}
    assert entry.save(binding, surveyor, record, lines) == []


def stock(world, binding, record):
    """Who approves may report any store."""
    both = sorted(set(binding.roles_of("report_submit")) & set(binding.roles_of("report_approve")))
    reporter = access.actor_for(world.officer(binding.app, both[0]))
    lines = {
        one.pk: {"value": "100", "note": "Dihitung ulang"}
        for one in binding.goods_of(getattr(record, binding.report_store))
    }
    assert reports.save(binding, reporter, record, lines) == []


EVENTS = {}
NEEDS = {"is_complete": complete}

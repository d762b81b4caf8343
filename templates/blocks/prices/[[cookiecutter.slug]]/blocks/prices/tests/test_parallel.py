"""Several at once: a market's day begins once, no line is lost, a sheet is sent and approved once."""

import pytest

from blocks.prices.models import Sheet
from blocks.prices.services import entry
from core import workflow
from core.rules import RuleBroken
from core.tests import on_disk

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]


def tried(work):
    """Give what the work gives, False where it is refused because another was quicker."""

    def run(number):
        try:
            return work(number)
        except (RuleBroken, workflow.StaleState):
            return False

    return run


def fresh(record):
    return type(record)._default_manager.get(pk=record.pk)


def test_a_markets_day_that_several_begin_is_one_sheet(binding, settled, market, surveyor, today):
    place = market()
    with on_disk.database():
        done = on_disk.in_threads(lambda _n: entry.open_sheet(binding, surveyor, place, today).pk, 6)
        assert on_disk.aside(Sheet.objects.count) == 1
    assert len(set(done)) == 1


def test_lines_from_several_devices_are_all_kept(binding, good, market, surveyor, today):
    goods = [good(f"barang-{number}") for number in range(6)]
    record = entry.open_sheet(binding, surveyor, market(), today)

    def save(number):
        return entry.save(binding, surveyor, fresh(record), {goods[number].pk: {"value": "12000"}})

    with on_disk.database():
        assert on_disk.in_threads(save, len(goods)) == [[]] * 6
        assert on_disk.aside(lambda: binding.prices_of(fresh(record)).count()) == 6


def test_a_sheet_is_sent_and_approved_once(binding, good, sheet, surveyor, officer):
    record = sheet({good(): "12000"}, state="draft")
    with on_disk.database():
        sent = on_disk.in_threads(tried(lambda _n: entry.submit(binding, surveyor, fresh(record))), 4)
        assert sent.count(True) == 1

        def approve(_number):
            workflow.move(binding.entity, fresh(record), binding.approve, officer)
            return True

        assert on_disk.in_threads(tried(approve), 4).count(True) == 1
        assert on_disk.aside(lambda: binding.phase(fresh(record))) == "done"

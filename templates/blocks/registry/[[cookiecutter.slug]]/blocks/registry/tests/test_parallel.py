"""Several at once: one visit a key, one task an entry, one open period, one merge, one entry a NIK."""

from datetime import timedelta

import pytest

from blocks.registry.models import Merge, Period, Task, Visit
from blocks.registry.services import merging, renewals, tasks, visits
from blocks.registry.tests.builders import sent
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


def test_a_visit_sent_eight_times_at_once_counts_once(binding, make, visitor, waiting):
    record, once = make(state=waiting), sent(photo=None)
    with on_disk.database():
        keys = on_disk.in_threads(lambda _n: visits.take(binding, visitor, walking.fresh(record), once).pk, 8)
        assert on_disk.aside(Visit.objects.count) == 1
    assert len(set(keys)) == 1


def test_an_entry_assigned_by_four_at_once_has_one_task(binding, make, manager, visitor):
    record = make()
    with on_disk.database():
        done = on_disk.in_threads(tried(lambda _n: tasks.assign(binding, manager, visitor.user, [record])), 4)
        assert on_disk.aside(Task.objects.count) == 1
    assert sorted(map(str, done)) == ["1", "RuleBroken", "RuleBroken", "RuleBroken"]


def test_one_period_is_opened(binding, manager, world):
    today = world.clock.now.date()
    ends_on = today + timedelta(days=30)
    with on_disk.database():
        begin = tried(lambda n: bool(renewals.begin(binding, manager, f"Masa {n}", today, ends_on)))
        done = on_disk.in_threads(begin, 4)
        assert on_disk.aside(Period.objects.count) == 1
    assert sorted(map(str, done)) == ["RuleBroken", "RuleBroken", "RuleBroken", "True"]


def test_two_that_merge_each_into_the_other_make_one_merge(binding, make, manager):
    one, two = make(), make()
    with on_disk.database():
        order = tried(
            lambda n: bool(
                merging.merge(
                    binding, manager, *map(walking.fresh, (one, two) if n else (two, one)), [], "Sama, dua kali"
                )
            )
        )
        done = on_disk.in_threads(order, 2, at_once=2)
        assert on_disk.aside(Merge.objects.count) == 1
    assert sorted(map(str, done)) == ["StaleState", "True"]


def test_one_nik_entered_four_times_at_once_is_one_entry(binding, make, same_nik, sample, world):
    if binding.same_nik != "refused":
        pytest.skip("this register allows a NIK twice")
    values = walking.values_of(world, sample, world.owner, {binding.nik: same_nik["nik"]})
    with on_disk.database():
        create = tried(lambda _n: records.create(binding.entity, access.system(), dict(values)).pk)
        done = on_disk.in_threads(create, 4)
        assert on_disk.aside(binding.entity.model.objects.count) == 1
    assert sum(word == "RuleBroken" for word in done) == 3

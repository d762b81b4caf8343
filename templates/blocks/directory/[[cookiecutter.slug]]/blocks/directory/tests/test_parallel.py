"""Several at once: one closure of the same days, one decision a report, no count lost."""

import pytest
from django.utils import timezone

from blocks.directory.models import Closure, Correction, Tally, What
from blocks.directory.services import closures, corrections, tallies
from core import access
from core.rules import RuleBroken
from core.tests import on_disk
from core.workflow import StaleState

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]


def tried(work):
    """Give what work gives, or the name of what refused it."""

    def run(number):
        try:
            return work(number)
        except (RuleBroken, StaleState) as refused:
            return type(refused).__name__

    return run


def test_a_place_is_closed_once_for_the_same_days(binding, make, manager):
    record, today = make(), timezone.localdate()
    with on_disk.database():
        close = tried(lambda _n: bool(closures.close(binding, manager, record, today, None, "cuaca", "")))
        done = on_disk.in_threads(close, 4)
        assert on_disk.aside(Closure.objects.count) == 1
    assert sorted(map(str, done)) == ["RuleBroken", "RuleBroken", "RuleBroken", "True"]


def test_a_report_is_decided_by_one(binding, make, manager):
    row = corrections.report(binding, access.Actor(), make(), "jam", "Senin tutup")
    with on_disk.database():
        decide = tried(lambda n: corrections.decide(binding, manager, row, ("diterima", "ditolak")[n % 2], f"Oleh {n}"))
        done = on_disk.in_threads(decide, 4)
        assert on_disk.aside(Correction.objects.exclude(decision="").count) == 1
    assert sorted(map(str, done)) == ["None", "StaleState", "StaleState", "StaleState"]


def test_no_count_is_lost(binding, make):
    with on_disk.database():
        on_disk.in_threads(lambda _n: tallies.count(binding, What.SEARCH, "pantai"), 8)
        assert on_disk.aside(lambda: Tally.objects.get().count) == 8

"""Places given back at the same moment: each goes to one who waits, and no cohort is overfilled."""

from threading import Barrier

import pytest

from blocks.training.models import HOLDING, Standing, Trainee
from blocks.training.tests.test_selection import withdraw
from core.tests import on_disk
from tests import walking

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]


def test_two_places_and_one_in_line_given_back_at_once(binding, cohort, make, select, monkeypatch):
    real = type(binding).number
    monkeypatch.setattr(type(binding), "number", lambda self, name: 4 if name == "reserves" else real(self, name))
    people = [make() for _one in range(6)]
    select([(one, (90 - at, 90 - at)) for at, one in enumerate(people)])
    gate = Barrier(3)

    def leave(number):
        gate.wait()
        withdraw(binding, walking.fresh(people[(0, 1, 2)[number]]))

    def kept():
        rows = Trainee.objects.filter(cohort_id=cohort.training_id)
        return rows.filter(standing__in=HOLDING).count(), rows.filter(standing=Standing.RESERVE).count()

    with on_disk.database():
        on_disk.in_threads(leave, 3, at_once=3)
        assert on_disk.aside(kept) == (2, 1)

"""Places given back at the same moment: each goes to one who waits, and no pool is overfilled."""

from threading import Barrier

import pytest

from blocks.admission.models import Applicant, Pool, Standing
from blocks.admission.services import places
from core import access
from core.tests import on_disk
from core.workflow import move
from tests import walking

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]


def leaving(binding, record):
    """The step by which the parents withdraw."""
    flow = binding.entity.workflow
    steps = [step for step in flow.from_state(record.state) if flow.state(step.target).phase == "rejected"]
    return next(step.name for step in steps if any(word.kind == "owner" for word in step.roles))


def test_three_places_and_one_in_line_given_back_at_once(binding, make, announce, monkeypatch):
    monkeypatch.setattr(type(binding), "number", lambda self, name: 100 if name == "reserve_percent" else 2)
    people = [make() for _one in range(8)]
    announce(people[0], seats=4)
    gate = Barrier(4)

    def withdraw(number):
        gate.wait()
        record = walking.fresh(people[(0, 1, 2, 5)[number]])
        move(binding.entity, record, leaving(binding, record), access.system())

    with on_disk.database():
        on_disk.in_threads(withdraw, 4, at_once=4)
        kept = on_disk.aside(lambda: (places.holders(Pool.objects.get(candidates=8)), waiting()))
    assert kept == (4, 0)


def waiting():
    """How many still wait."""
    return Applicant.objects.filter(standing=Standing.WAITING).count()

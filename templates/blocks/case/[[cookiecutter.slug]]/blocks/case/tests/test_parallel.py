"""Two officers with the same page open: one passes the request on, the other is told that it is gone."""

import pytest

from blocks.case.models import Turn
from blocks.case.services import following, turns
from core.tests import on_disk
from core.workflow import StaleState

pytestmark = [pytest.mark.db, pytest.mark.django_db(transaction=True)]


def test_of_two_at_once_one_passes_it_on(world, binding, way, officer, sent):
    turn = following.open_turn(sent.case).pk

    def forward(_number):
        try:
            record = binding.entity.rows().get(pk=sent.pk)
            return turns.forward(binding, officer, record, turn).name
        except StaleState:
            return "terlambat"

    with on_disk.database():
        said = on_disk.in_threads(forward, 2, at_once=2)
        open_turns = on_disk.aside(lambda: Turn.objects.filter(request=sent.case_id, closed_at=None).count())
    assert sorted(said) == ["Meja 2", "terlambat"]
    assert open_turns == 1

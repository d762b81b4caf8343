"""Shifts: one on duty, handed over with what is open, accepted by somebody else."""

import pytest

from blocks.emergency.models import Shift
from blocks.emergency.services import shifts
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState

pytestmark = [pytest.mark.db, pytest.mark.django_db]


@pytest.fixture
def dispatcher(actor):
    return actor("dispatcher")


@pytest.fixture
def shift(binding, dispatcher):
    return shifts.begin(binding, dispatcher, "Regu A")


def test_only_one_shift_is_on_duty(binding, dispatcher, shift):
    with pytest.raises(StaleState):
        shifts.begin(binding, dispatcher, "Regu B")
    assert Shift.objects.count() == 1


def test_a_hand_over_keeps_what_is_open_and_counts_the_calls(binding, dispatcher, shift, call):
    taken = call()
    call(call_class="prank", number="0811999")
    following = shifts.hand_over(binding, dispatcher, shift, "Regu B", "nihil")
    shift.refresh_from_db()
    assert shift.summary["open"] == [binding.title_of(binding.record_of(taken.incident))]
    assert shift.summary["calls"] == {"kejadian": 1, "prank": 1}
    assert shifts.current(binding) == following


@pytest.mark.parametrize(("name", "note"), [("", "nihil"), ("Regu B", " ")])
def test_a_hand_over_needs_a_name_and_a_note(binding, dispatcher, shift, name, note):
    with pytest.raises(RuleBroken):
        shifts.hand_over(binding, dispatcher, shift, name, note)
    assert shifts.current(binding) == shift


def test_a_shift_is_handed_over_once(binding, dispatcher, shift):
    shifts.hand_over(binding, dispatcher, shift, "Regu B", "nihil")
    with pytest.raises(StaleState):
        shifts.hand_over(binding, dispatcher, shift, "Regu C", "nihil")


def test_the_next_leader_accepts_and_not_the_same_person(binding, dispatcher, shift, actor):
    following = shifts.hand_over(binding, dispatcher, shift, "Regu B", "nihil")
    with pytest.raises(RuleBroken):
        shifts.accept(binding, dispatcher, following)
    other = actor("pengawas")
    shifts.accept(binding, other, following)
    shift.refresh_from_db()
    assert shift.accepted_by == other.user
    with pytest.raises(StaleState):
        shifts.accept(binding, other, following)


def test_an_operator_does_not_lead(binding, actor):
    with pytest.raises(Forbidden):
        shifts.begin(binding, actor("operator"), "Regu A")

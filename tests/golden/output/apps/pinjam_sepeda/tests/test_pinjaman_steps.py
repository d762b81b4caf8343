"""Steps of Pinjaman: each made by those who may, and by nobody else, from the right state."""

import pytest

from apps.pinjam_sepeda.tests.samples.pinjaman import SAMPLE
from tests import stepping, telling


def test_every_step_is_walked_or_named_with_a_reason():
    walked = {step.name for step in SAMPLE.steps}
    assert walked | set(SAMPLE.not_walked) == {step.name for step in SAMPLE.entity.workflow.transitions}


@pytest.mark.parametrize("step", SAMPLE.steps, ids=str)
def test_those_who_may_make_the_step(world, step):
    stepping.assert_made(world, SAMPLE, step)


def test_nobody_else_makes_a_step(world):
    stepping.assert_refused(world, SAMPLE)


def test_a_step_is_not_made_from_another_state(world):
    stepping.assert_stale(world, SAMPLE)


@pytest.mark.parametrize("step", [step for step in SAMPLE.steps if step.note], ids=str)
def test_the_step_asks_for_a_note(world, step):
    stepping.assert_note_needed(world, SAMPLE, step)


def test_the_api_makes_a_step_for_those_who_may(world):
    telling.assert_step_told(world, SAMPLE)

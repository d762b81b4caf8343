"""Steps of Pinjaman: each made by those who may, and by nobody else, from the right state."""

from apps.pinjam_sepeda.tests.samples.pinjaman import SAMPLE
from tests import stepping, telling


def test_every_step_is_walked_or_named_with_a_reason():
    walked = {step.name for step in SAMPLE.steps}
    assert walked | set(SAMPLE.not_walked) == {step.name for step in SAMPLE.entity.workflow.transitions}


def test_those_who_may_make_each_step(world, subtests):
    stepping.assert_all_made(world, SAMPLE, subtests)


def test_the_api_makes_a_step_for_those_who_may(world):
    telling.assert_step_told(world, SAMPLE)


def test_nobody_else_makes_a_step(world, record):
    stepping.assert_refused(world, SAMPLE, record)


def test_a_step_is_not_made_from_another_state(world, record):
    stepping.assert_stale(world, SAMPLE, record)

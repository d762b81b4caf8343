"""The checklist: score to the hundredth, what must never fail, and a second look at what failed."""

from decimal import Decimal

import pytest

from blocks.inspection.models import Answer
from blocks.inspection.services import checking, life
from blocks.inspection.tests import driving
from blocks.inspection.tests.conftest import again
from core import access
from core.access import Forbidden
from core.entities import get
from core.rules import RuleBroken
from core.workflow import StaleState
from tests.files import a_file, a_photo


@pytest.fixture
def opened(world, listed, begin):
    """An inspection under way with three items: 10, 30 and, which must be met, 60 points."""
    record = begin(listed)
    entity = get(listed.app, listed.steps)
    first = listed.steps_of(record)[0]
    for code, weight, is_must in (("02", 30, False), ("03", 60, True)):
        values = {info.name: getattr(first, info.name) for info in entity.fields}
        values |= {listed.step_code: code, listed.step_text: f"Butir {code}", listed.step_weight: weight}
        entity.model._default_manager.create(**values | {listed.step_must: is_must})
    driving.order(world, listed, record)
    return again(listed, record)


def say(binding, record, *values, note="", photos=()):
    items = zip(binding.steps_of(record), values, strict=False)
    said = [checking.Said(one.pk, value, note, list(photos)) for one, value in items]
    return checking.answer(binding, access.system(), record, said)


def test_points_that_do_not_apply_count_on_neither_side():
    answers = [Answer(value="ya", weight=2), Answer(value="tidak", weight=1), Answer(value="tb", weight=50)]
    assert checking.score_of(answers) == Decimal("66.67")
    assert checking.score_of([]) == 0


def test_all_that_is_missing_is_said_at_once(listed, opened):
    say(listed, opened, "tidak")
    with pytest.raises(RuleBroken) as broken:
        checking.finish(listed, access.system(), opened)
    assert len(broken.value.messages) == 2  # two items are open, one that failed has no note


def test_what_must_be_met_fails_the_whole_and_wants_a_photo(listed, opened):
    say(listed, opened, "ya", "ya", "tidak", note="Lampu mati")
    with pytest.raises(RuleBroken, match="Sertakan foto"):
        checking.finish(listed, access.system(), opened)
    say(listed, opened, "ya", "ya", "tidak", note="Lampu mati", photos=[a_photo()])
    row = checking.finish(listed, access.system(), opened)
    assert (row.score, row.is_passed, row.must_faults) == (Decimal("40.00"), False, 1)


def test_a_high_score_passes_with_a_fault(listed, opened):
    say(listed, opened, "tidak", "ya", "ya", note="Belum ada")
    row = checking.finish(listed, access.system(), opened)
    assert (row.score, row.is_passed) == (Decimal("90.00"), True)
    with pytest.raises(StaleState, match="sudah ditutup"):
        say(listed, opened, "ya")


def test_the_second_look_carries_what_was_met(listed, opened):
    say(listed, opened, "ya", "ya", "tidak", note="Lampu mati", photos=[a_photo()])
    checking.finish(listed, access.system(), opened)
    row = life.lock(listed, opened)
    life._next_round(row)
    kept = row.answers.filter(round=2)
    assert (row.round, kept.count(), row.score) == (2, 2, None)
    assert all(one.is_carried for one in kept)
    assert row.answers.filter(round=1).count() == 3


def test_an_answer_that_stays_the_same_keeps_its_author(world, listed, opened):
    say(listed, opened, "ya")
    first = Answer.objects.get(inspection=listed.row(opened))
    actor = driving.actor_at(listed, "ketua")
    checking.answer(listed, actor, opened, [checking.Said(first.step_id, "ya")])
    first.refresh_from_db()
    assert first.answered_by_id is None
    checking.answer(listed, actor, opened, [checking.Said(first.step_id, "tidak", "Kotor")])
    first.refresh_from_db()
    assert first.answered_by_id == actor.user_id


def test_who_is_not_in_the_team_answers_nothing(world, listed, opened):
    with pytest.raises(Forbidden):
        checking.answer(listed, access.actor_for(world.clerk), opened, [])


def test_photos_are_photos_and_items_are_known(listed, opened):
    step = listed.steps_of(opened)[0]
    with pytest.raises(RuleBroken, match="tidak diterima"):
        checking.answer(listed, access.system(), opened, [checking.Said(step.pk, "ya", "", [a_file()])])
    with pytest.raises(RuleBroken, match="sudah berubah"):
        checking.answer(listed, access.system(), opened, [checking.Said(0, "ya")])
    assert not listed.row(opened).answers.exists()

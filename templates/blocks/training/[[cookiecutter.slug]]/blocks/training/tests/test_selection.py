"""Selection: scores, the announcement, reserves, and promises to come."""

from datetime import timedelta
from decimal import Decimal

import pytest

from blocks.training.models import Standing, Trainee
from blocks.training.services import choosing, clock, life, places
from blocks.training.services.choosing import Score
from core import access
from core.access import Forbidden
from core.rules import RuleBroken
from core.workflow import StaleState, move
from tests import walking

SCORES = [(Decimal(90), Decimal(90)), (Decimal(80), Decimal(80)), (Decimal(70), Decimal(70)), None]


def standings(people):
    return [Trainee.objects.get(pk=one.training_id).standing for one in people]


def test_everybody_reads_result_and_reason(binding, cohort, make, select):
    people = [make() for _one in SCORES]
    counts = select(list(zip(people, SCORES, strict=True)))
    assert counts == {"passed": 2, "reserve": 1, "refused": 1}
    assert standings(people) == ["passed", "passed", "reserve", "refused"]
    last = walking.fresh(people[3])
    assert last.training.get_reason_display() == "tidak mengikuti tes"
    flow = binding.entity_of("trainee").workflow
    assert flow.state(last.state).phase == "rejected"
    assert walking.fresh(cohort).state not in (binding.choosing, binding.taking)


def test_the_announcement_names_everything_in_its_way(binding, cohort, make, manager, world):
    make(ready=False)
    make()
    walking.in_state(cohort, binding.choosing)
    with pytest.raises(RuleBroken) as broken:
        choosing.announce(binding, manager, cohort)
    assert len(broken.value.messages) == 3  # the day, papers, scores


def test_scores_out_of_range_are_refused_and_nothing_is_kept(binding, cohort, make, manager):
    one, other = make(), make()
    walking.in_state(cohort, binding.choosing)
    scores = [Score(one.training_id, Decimal(80), Decimal(80)), Score(other.training_id, Decimal(101), Decimal(5))]
    with pytest.raises(RuleBroken, match="antara 0 dan 100"):
        choosing.note(binding, manager, cohort, scores)
    assert Trainee.objects.get(pk=one.training_id).written is None


def test_scores_are_noted_only_while_the_cohort_is_chosen(binding, cohort, make, manager):
    one = make()
    with pytest.raises(StaleState):
        choosing.note(binding, manager, cohort, [Score(one.training_id, Decimal(80), Decimal(80))])


def test_only_the_office_and_the_own_instructor_note_scores(binding, cohort, make, teacher, other_teacher, stranger):
    one = make()
    walking.in_state(cohort, binding.choosing)
    fresh, scores = walking.fresh(cohort), [Score(one.training_id, Decimal(80), Decimal(80))]
    assert choosing.note(binding, teacher, fresh, scores) == 1
    for actor in (other_teacher, stranger):
        with pytest.raises(Forbidden):
            choosing.note(binding, actor, fresh, scores)
    with pytest.raises(Forbidden):
        choosing.announce(binding, teacher, fresh)


def test_a_reserve_moves_up_when_somebody_withdraws(binding, cohort, make, select):
    people = [make() for _one in range(3)]
    select(list(zip(people, SCORES[:3], strict=True)))
    withdraw(binding, people[0])
    third = walking.fresh(people[2])
    assert standings(people) == ["gone", "passed", "passed"]
    assert third.training.moved_up
    assert third.training.confirm_by >= binding.of(cohort, "cohort_confirms")


def test_a_place_that_is_not_confirmed_lapses_and_moves_on(binding, cohort, make, select, world):
    people = [make() for _one in range(3)]
    select(list(zip(people, SCORES[:3], strict=True)))
    confirm(binding, people[1])
    world.clock.move(binding.of(cohort, "cohort_confirms") + timedelta(days=1))
    assert clock.run(binding, world.clock.now) == 1
    assert standings(people) == ["lapsed", "confirmed", "passed"]
    assert clock.run(binding, world.clock.now) == 0


def test_the_day_to_confirm_is_kept(binding, cohort, make, select, world):
    one = make()
    select([(one, SCORES[0])])
    world.clock.move(binding.of(cohort, "cohort_confirms") + timedelta(days=1))
    with pytest.raises(RuleBroken):
        confirm(binding, one)
    assert standings([one]) == ["passed"]


def test_nobody_moves_up_after_the_training_began(binding, cohort, make, select, world):
    people = [make() for _one in range(3)]
    select(list(zip(people, SCORES[:3], strict=True)))
    for one in people[:2]:
        confirm(binding, one)
    walking.in_state(cohort, binding.running)
    life.moved(binding, walking.fresh(cohort))
    assert standings(people) == ["training", "training", "refused"]
    assert walking.fresh(people[2]).training.reason == "begun"
    withdraw(binding, people[0])
    assert places.fill(binding, walking.fresh(cohort)) == 0


def test_a_cohort_called_off_lets_everybody_go(binding, cohort, make):
    people = [make(), make(ready=False)]
    flow = binding.entity_of("cohort").workflow
    step = next(one for one in flow.from_state(cohort.state) if flow.state(one.target).phase == "rejected")
    move(binding.entity_of("cohort"), cohort, step.name, access.system())
    assert standings(people) == ["gone", "gone"]
    ended = {binding.entity_of("trainee").workflow.state(walking.fresh(one).state).phase for one in people}
    assert ended == {"rejected"}


def confirm(binding, record):
    move(binding.entity_of("trainee"), walking.fresh(record), binding.confirm, access.system())


def withdraw(binding, record):
    record, flow = walking.fresh(record), binding.entity_of("trainee").workflow
    steps = [step for step in flow.from_state(record.state) if flow.state(step.target).phase == "rejected"]
    name = next(step.name for step in steps if any(word.kind == "owner" for word in step.roles))
    move(binding.entity_of("trainee"), record, name, access.system())


def test_one_person_is_in_one_cohort_at_a_time(binding, make, world):
    one = make()
    again = type(one)(**{binding.trainee_person: getattr(one, binding.trainee_person)})
    setattr(again, binding.trainee_cohort, binding.cohort_of(one))
    assert not binding.is_free(again)
    Trainee.objects.filter(pk=one.training_id).update(standing=Standing.REFUSED)
    assert binding.is_free(again)


def test_the_pause_between_two_trainings_is_counted_to_the_first_day(binding, cohort, make, world, monkeypatch):
    one = make()
    pause = 6
    monkeypatch.setattr(type(binding), "number", lambda self, name: pause)
    again = type(one)(**{binding.trainee_person: getattr(one, binding.trainee_person)})
    setattr(again, binding.trainee_cohort, cohort)
    for days, expected in ((170, False), (190, True)):
        ended = world.clock.now - timedelta(days=days - 12)  # the cohort begins in twelve days
        Trainee.objects.filter(pk=one.training_id).update(standing=Standing.GRADUATED, ended_at=ended)
        assert binding.is_rested(again) is expected

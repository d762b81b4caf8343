"""What must be true of every step: who may makes it, nobody else does, and it leaves only the states it is for."""

from collections.abc import Iterator
from typing import Any

import pytest

from core import access, workflow
from core.entities import of_app
from core.models import WorkItem
from core.rules import RuleBroken
from core.workflow_types import CLOSED_PHASES
from tests import seeing, walking
from tests.posting import posted
from tests.sample import Sample, Step
from tests.undoing import undone
from tests.walking import in_state
from tests.world import World


def assert_all_made(world: World, sample: Sample, subtests: Any) -> None:
    """Make every step as each of those who may; the way that leads to several is walked once for all of them."""
    for begin in dict.fromkeys(step.begin for step in sample.steps):
        with undone(world):
            record = walking.make(world, sample, begin(world, world.owner))
            steps = [step for step in sample.steps if step.begin is begin]
            assert_made_from(world, sample, record, steps, subtests, walked=())


def assert_made_from(
    world: World, sample: Sample, record: Any, steps: list[Step], subtests: Any, walked: tuple[str, ...]
) -> None:
    """Make the steps that start where the record stands, then go on to where the others do."""
    for step in steps:
        if step.after == walked:
            with subtests.test(step=step.name), undone(world):
                assert_made(world, sample, walking.fresh(record), step)
    further = [step for step in steps if step.after[: len(walked)] == walked and step.after != walked]
    for name in dict.fromkeys(step.after[len(walked)] for step in further):
        with undone(world):
            moved = walking.perform(world, sample, walking.fresh(record), sample.step(name))
            through = [step for step in further if step.after[len(walked)] == name]
            assert_made_from(world, sample, moved, through, subtests, walked=(*walked, name))


def assert_made(world: World, sample: Sample, record: Any, step: Step) -> None:
    """Make a step as each of those who may; the first over the page, the others as programs do."""
    assert record.state == step.source
    if step.timed is not None:
        assert_not_earlier(world, sample, record, step)
    if step.note:
        assert_note_needed(world, sample, record, step)
    for number, word in enumerate(step.who.may or ("",)):
        with undone(world):
            before = _issued(sample, step)
            if step.event or step.timed or number:
                after = walking.perform(world, sample, record, step, word)
            else:
                after = by_page(world, sample, record, step, word)
            assert_came(world, sample, after, step)
            assert {name: count + 1 for name, count in before.items()} == _issued(sample, step)


def assert_came(world: World, sample: Sample, record: Any, step: Step) -> None:
    """The record is where the step leads, with the values and the deadline that the entry states."""
    assert (walking.last_step(sample, record), record.state) == (step.name, step.target)
    assert {path: value_at(record, path) for path in step.then} == step.then
    item = WorkItem.objects.get(app=sample.entity.app, entity=sample.entity.name, object_id=record.pk)
    assert item.state == step.target
    assert item.due_at == due_of(world, sample, record, step)


def due_of(world: World, sample: Sample, record: Any, step: Step) -> Any:
    """Until when the new state may last: nothing waits any more, a block keeps the time, or the entry states it."""
    if sample.entity.workflow.state(step.target).phase in CLOSED_PHASES:
        return None
    kept = [binding.due_at(record) for binding in sample.entity.binding_objects()]
    by_block = next((moment for moment in kept if moment is not None), None)
    return by_block or (world.clock.after(*step.due) if step.due else None)


def assert_not_earlier(world: World, sample: Sample, record: Any, step: Step) -> None:
    """Before its time the clock leaves the record alone."""
    with undone(world):
        world.clock.move(walking.due_at(record, step))
        workflow.run_due(world.clock.now - walking.dt.timedelta(hours=25), of_app(sample.entity.app))
        assert walking.last_step(sample, record) != step.name


def assert_note_needed(world: World, sample: Sample, record: Any, step: Step) -> None:
    """Without a note the page says so, and programs are refused."""
    with undone(world):
        record = walking.prepare(world, sample, record, step)
        word = step.who.may[0]
        answer = send(world, sample, record, step, word, {"note": ""})
        assert answer.status_code == 422
        call = getattr(walking.services_of(sample.entity), step.name)
        with pytest.raises(RuleBroken):
            call(world.actor(word, sample, record), record, note=" ", **walking.inputs_of(world, sample, record, step))
        assert walking.fresh(record).state == step.source


def by_page(world: World, sample: Sample, record: Any, step: Step, word: str) -> Any:
    """Send the form of a step as a browser would."""
    record = walking.prepare(world, sample, record, step)
    answer = send(world, sample, record, step, word, {"note": walking.NOTE})
    assert answer.status_code == 302, answer.content.decode()
    return walking.fresh(record)


def send(world: World, sample: Sample, record: Any, step: Step, word: str, values: dict[str, Any]) -> Any:
    """What comes of sending the form of a step, filled in."""
    entity = sample.entity
    asked = getattr(entity.forms, "MOVES", {}).get(step.name)
    if word not in step.who.may:
        return seeing.closed_to(world, sample, word).post(entity.url("move", record.pk, step.name), values)
    data = {}
    if asked is not None:
        form = asked(instance=record, actor=world.actor(word, sample, record), prefix=step.name)
        data = posted(form, walking.inputs_of(world, sample, record, step) | values)
    client = seeing.client_of(world, sample, word, record)
    return client.post(entity.url("move", record.pk, step.name), data | values)


def assert_refused(world: World, sample: Sample, record: Any) -> None:
    """Nobody else makes a step, over the page or in a program, and nothing changes."""
    for number, step in enumerate(sample.steps):
        in_state(record, step.source)
        for word in step.who.may_not:
            if not number or word == "stranger":
                answer = send(world, sample, record, step, word, {"note": walking.NOTE})
                assert answer.status_code in (403, 404), f"{step} by {word}: {answer.status_code}"
            user = world.outsider(word, sample)
            actor = access.actor_for(user) if user is not None else access.Actor()
            with pytest.raises(access.Forbidden):
                workflow.move(sample.entity, record, step.name, actor, note=walking.NOTE)
        assert walking.fresh(record).state == step.source


def assert_stale(world: World, sample: Sample, record: Any) -> None:
    """A step is not made from a state that it does not leave, as from a page that was open too long."""
    for step in sample.steps:
        for state in wrong_states(sample, step):
            in_state(record, state)
            with pytest.raises(workflow.StaleState):
                workflow.move(sample.entity, record, step.name, access.system(), note=walking.NOTE)
            assert walking.fresh(record).state == state


def wrong_states(sample: Sample, step: Step) -> Iterator[str]:
    """One state that the step does not leave."""
    sources = sample.entity.workflow.transition(step.name).sources
    yield from [state.name for state in sample.entity.workflow.states if state.name not in sources][:1]


def value_at(record: Any, path: str) -> Any:
    """Read `kendaraan.berlaku_sampai`."""
    for name in path.split("."):
        record = getattr(record, name)
    return record


def _issued(sample: Sample, step: Step) -> dict[str, int]:
    return {name: walking.entity_of(sample, name).model._default_manager.count() for name in step.issues}

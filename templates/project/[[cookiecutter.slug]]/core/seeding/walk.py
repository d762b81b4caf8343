"""Walks invented records of an entity along its workflow over the past weeks, through the real services.

Parts are filled in, blocks are asked to do what people would do with them (choose a time, pay), and of the
steps open in a state one is made that its guard and rules accept. What nothing moves stays where it is.
"""

from contextlib import suppress
from copy import copy
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from core import access, part_steps, workflow
from core.access import Forbidden
from core.entities import Entity, get
from core.rules import RuleBroken
from core.seeding import examples
from core.seeding.example_values import Maker
from core.seeding.moment import as_of
from core.workdays import is_workday

DAYS = 45
MOST_STEPS = 14
OPENS, CLOSES = 8, 16
INPUT_TRIES = 40
REFUSED = (RuleBroken, workflow.StaleState, Forbidden)


def run(entity: Entity, context: Any, count: int = 24) -> int:
    """Make and walk records once; where there are some already nothing is done. Gives the number made."""
    if entity.model._default_manager.exists() or not context.residents():
        return 0
    chance = Random(f"{context.region.slug} {entity.app} {entity.name}")  # noqa: S311 - examples, not secrets
    made = 0
    for at in range(count):
        begun = _begin(chance, at, count)
        try:
            with as_of(begun):
                record = examples.make(entity, chance)
        except examples.NoExample:
            continue
        made += 1
        if entity.workflow is not None:
            along(entity, record, begun, chance)
    return made


def _begin(chance: Random, at: int, count: int) -> datetime:
    """When the record comes in: spread over the days, in office hours."""
    day = timezone.localdate() - timedelta(days=DAYS - at * DAYS // max(count, 1))
    return timezone.make_aware(datetime.combine(day, time(8 + chance.randrange(7), chance.randrange(60))))


def along(entity: Entity, record: Any, moment: datetime, chance: Random) -> None:
    """Move one record along its steps until it is finished, nothing moves it, or today is reached."""
    for _step in range(MOST_STEPS):
        if entity.workflow.state(record.state).final or chance.random() < 0.04:
            return
        following = _advance(entity, record, moment, chance)
        if following is None or following > timezone.now():
            return
        moment = following
        record.refresh_from_db()


def _advance(entity: Entity, record: Any, moment: datetime, chance: Random) -> datetime | None:
    """Do one thing with the record; gives when it happened, None where nothing could be done."""
    for binding in entity.binding_objects():
        done = binding.demo_step(record, moment, chance)
        if done is not None:
            return done
    later = in_office_hours(moment + timedelta(minutes=chance.randrange(20, 60 * 10)), chance)
    if later > timezone.now():
        return None
    with as_of(later):
        record.refresh_from_db()
        _fill_parts(entity, record, chance)
        return later if _move(entity, record, chance) else None


def in_office_hours(moment: datetime, chance: Random) -> datetime:
    """Give the moment, or one in the next working morning where no office is open."""
    local = timezone.localtime(moment)
    day = local.date() if local.hour < CLOSES else local.date() + timedelta(days=1)
    if OPENS <= local.hour < CLOSES and is_workday(day):
        return moment
    while not is_workday(day):
        day += timedelta(days=1)
    return timezone.make_aware(datetime.combine(day, time(OPENS + chance.randrange(3), chance.randrange(60))))


def _fill_parts(entity: Entity, record: Any, chance: Random) -> None:
    """Make the parts that can be added now: one for each choice where the part is a list of steps."""
    for name in entity.children:
        part = get(entity.app, name)
        if part.access.edit_states and record.state not in part.access.edit_states:
            continue
        try:
            steps = part_steps.missing_steps(part, record)
        except LookupError:
            continue
        for value in steps:
            good = chance.random() < 0.94
            fixed = {part_steps.choice_of(part): value}
            with suppress(*REFUSED):  # its turn has not come yet
                examples.make_part(part, record, chance, good=good, **fixed)


def _move(entity: Entity, record: Any, chance: Random) -> bool:
    """Make one of the steps that officers or residents could make; refusals are tried last."""
    steps = [step for step in entity.workflow.from_state(record.state) if step.roles and step.timed is None]
    chance.shuffle(steps)
    ends_badly = {step.name: entity.workflow.state(step.target).phase == "rejected" for step in steps}
    if chance.random() > 0.08:
        steps = [step for step in steps if not ends_badly[step.name] and step.target != record.state]
    return any(_try(entity, record, step, chance) for step in steps)


def _try(entity: Entity, record: Any, step: Any, chance: Random) -> bool:
    """Make a step with invented inputs, others where the first would be refused."""
    asked = getattr(entity.forms, "MOVES", {}).get(step.name)
    inputs = _accepted(entity, record, step, asked(instance=record, actor=access.system()), chance) if asked else {}
    if inputs is None:
        return False
    try:
        workflow.move(entity, record, step.name, access.system(), inputs=inputs)
    except REFUSED:
        record.refresh_from_db()
        return False
    return True


def _accepted(entity: Entity, record: Any, step: Any, form: Any, chance: Random) -> dict[str, Any] | None:
    """Inputs that guard and rules accept, found on copies that are never saved; None where none were found."""
    maker = Maker(chance)
    for _again in range(INPUT_TRIES):
        inputs = _inputs(entity, form, maker)
        try:
            workflow.examine(entity, copy(record), step, inputs)
        except RuleBroken:
            continue
        return inputs
    return None


def _inputs(entity: Entity, form: Any, maker: Maker) -> dict[str, Any]:
    found = {}
    for info in entity.fields:
        if info.name not in form.fields:
            continue
        if info.kind == "reference":
            found[info.name] = examples.known(entity, info.name, maker)
        else:
            found[info.name] = maker.value(info, entity.model, form.fields[info.name])
    return {name: value for name, value in found.items() if value is not None}

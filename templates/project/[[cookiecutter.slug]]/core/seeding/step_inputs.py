"""What a step's form is filled in with: invented values that the step's guard and rules accept."""

from contextlib import suppress
from copy import copy
from random import Random
from typing import Any
from weakref import WeakKeyDictionary

from django.db import transaction

from core import workflow
from core.entities import Entity
from core.rules import RuleBroken
from core.seeding import examples, parts, readings
from core.seeding.example_values import Maker

TRIES = 40
TRIES_AS_WIDE = 4  # after which numbers go further from what the form offers
TRIES_NEW = 6  # with what was made for the step
# Steps that nothing new helped, by the source of chance that found it out.
_useless: WeakKeyDictionary[Random, set[tuple[type, str]]] = WeakKeyDictionary()


def accepted(
    entity: Entity, record: Any, step: Any, form: Any, chance: Random, given: dict[str, Any]
) -> dict[str, Any] | None:
    """Inputs that guard and rules accept, found on copies that are never saved; None where none were found."""
    maker = Maker(chance)
    if entity.workflow.state(record.state).phase == "returned":  # what was missing is what is brought now
        for info in entity.fields:
            if info.kind in ("file", "image") and info.name in form.fields:
                form.fields[info.name].required = True
    for attempt in range(TRIES):
        maker.wider = attempt // TRIES_AS_WIDE
        inputs = _inputs(entity, form, maker) | {name: value for name, value in given.items() if name in form.fields}
        if attempt < TRIES // 2:
            inputs = readings.risen(entity, inputs, chance, record)
        if _is_accepted(entity, record, step, inputs):
            return inputs
    return _with_new(entity, record, step, form, maker, given)


def _is_accepted(entity: Entity, record: Any, step: Any, inputs: dict[str, Any]) -> bool:
    try:
        workflow.examine(entity, copy(record), step, inputs)
    except RuleBroken:
        return False
    return True


def _with_new(
    entity: Entity, record: Any, step: Any, form: Any, maker: Maker, given: dict[str, Any]
) -> dict[str, Any] | None:
    """Inputs that name what is new, where nothing that is there will do: all flats are let. Else nothing is made.

    Where that did not help once it is not tried again for this step.
    """
    useless = _useless.setdefault(maker.chance, set())
    if given or (entity.model, step.name) in useless:
        return None
    with suppress(_NoUse, *parts.REFUSED, examples.NoExample), transaction.atomic():
        new = examples.fresh(entity, form, maker.chance)
        maker.wider = 0
        for _attempt in range(TRIES_NEW if new else 0):
            inputs = readings.risen(entity, _inputs(entity, form, maker) | new, maker.chance, record)
            if _is_accepted(entity, record, step, inputs):
                return inputs
        raise _NoUse
    useless.add((entity.model, step.name))
    return None


class _NoUse(Exception):
    """What was new did not help either; it is taken back."""


def _inputs(entity: Entity, form: Any, maker: Maker) -> dict[str, Any]:
    found = {}
    for info in entity.fields:
        if info.name not in form.fields:
            continue
        if info.kind == "reference":
            found[info.name] = examples.as_held(entity, info.name, examples.known(entity, info.name, maker))
        else:
            found[info.name] = maker.value(info, entity.model, form.fields[info.name])
    return {name: value for name, value in found.items() if value is not None}

"""The parts of an invented record: those that can be added now, those that a step waits for, and sums that fit."""

from contextlib import suppress
from copy import copy
from random import Random
from typing import Any
from weakref import WeakKeyDictionary

from django.db import IntegrityError, transaction

from core import access, blocks, part_steps, records, rules, workflow
from core.access import Forbidden
from core.entities import Entity, get
from core.rules import RuleBroken
from core.seeding import amounts, examples

MOST_BEGUN = 2  # that are made because a step waited
GOOD = 0.94
CUTS = 5  # times that sums are halved
REFUSED = (RuleBroken, workflow.StaleState, Forbidden)
# Steps that no cut helped, by the source of chance that found it out.
_hopeless: WeakKeyDictionary[Random, set[tuple[type, str]]] = WeakKeyDictionary()

Begun = list[tuple[Entity, Any]]


def fill(entity: Entity, record: Any, chance: Random, *, always_good: bool = False, begun: Begun | None = None) -> None:
    """Make the parts that can be added now: one for each choice where the part is a list of steps."""
    for name in entity.children:
        part = get(entity.app, name)
        if not _is_open(part, record):
            continue
        try:
            steps = _steps(part, record)
        except LookupError:
            if begun is not None:  # a block that tells a step of its own story makes its parts itself
                _list_a_few(part, record)
            continue
        for value in steps:
            good = always_good or chance.random() < GOOD
            fixed = {part_steps.choice_of(part): value}
            with suppress(*REFUSED, IntegrityError, examples.NoExample):  # its turn has not come yet
                made = examples.make_part(part, record, chance, good=good, **fixed)
                if begun is not None:
                    begun.append((part, made))


def begin(entity: Entity, record: Any, chance: Random, begun: Begun) -> bool:
    """Make a part of each kind of which there are few: a step may have waited for it."""
    before = len(begun)
    for name in entity.children:
        part = get(entity.app, name)
        if not _is_open(part, record) or part.rows().filter(**{part.parent: record.pk}).count() >= MOST_BEGUN:
            continue
        with suppress(*REFUSED, examples.NoExample, LookupError):
            begun.append((part, examples.make_part(part, record, chance)))
    return len(begun) > before


def cut(entity: Entity, record: Any, step: Any, chance: Random) -> bool:
    """Halve the sums that parts name until the step's guard and rules hold: a plan may not cost more than there is.

    Where that does not help nothing is changed, and it is not tried again for this step.
    """
    hopeless = _hopeless.setdefault(chance, set())
    plans = _plans(entity, record)
    if not plans or (entity.model, step.name) in hopeless or not _is_refused(entity, record, step):
        return False
    with suppress(_NoUse, *REFUSED), transaction.atomic():
        for _time in range(CUTS):
            _halve(plans)
            record.refresh_from_db()
            if not _is_refused(entity, record, step):
                return True
        raise _NoUse
    hopeless.add((entity.model, step.name))
    record.refresh_from_db()
    return False


class _NoUse(Exception):
    """Cutting did not help; what was cut is taken back."""


def _is_open(part: Entity, record: Any) -> bool:
    return not part.access.edit_states or record.state in part.access.edit_states


def _steps(part: Entity, record: Any) -> list[str]:
    """The steps that are still to be made; of a long list of which a record needs only some, a few."""
    missing = part_steps.missing_steps(part, record)
    if not missing or part_steps.is_each_once(part):
        return missing
    if part.rows().filter(**{part.parent: record.pk}).exists():
        return []
    chance = _own_chance(part, record)
    taken = set(chance.sample(missing, min(len(missing), chance.randrange(2, 5))))
    return [value for value in missing if value in taken]


def _list_a_few(part: Entity, record: Any) -> None:
    """Make a few of the parts that are a list, such as the goods of a market day, where there are none."""
    if part.workflow is not None or part.binding_objects() or part.rows().filter(**{part.parent: record.pk}).exists():
        return
    chance = _own_chance(part, record)
    for _one in range(chance.randrange(2, 5)):
        with suppress(*REFUSED, IntegrityError, examples.NoExample, LookupError):
            examples.make_part(part, record, chance)


def _own_chance(part: Entity, record: Any) -> Random:
    return Random(f"{part.name} {record.pk}")  # noqa: S311 - examples, not secrets


def _plans(entity: Entity, record: Any) -> list[tuple[Entity, Any, list[Any]]]:
    """The parts that name sums and may still be changed, with the fields of those sums."""
    found = []
    for name in entity.children:
        part = get(entity.app, name)
        typed = part.forms.Form.base_fields
        sums = [info for info in part.fields if info.kind == "money" and info.name in typed and not info.computed]
        if sums and _is_open(part, record) and part.workflow is None:
            found += [(part, row, sums) for row in part.rows().filter(**{part.parent: record.pk})]
    return found


def _halve(plans: list[tuple[Entity, Any, list[Any]]]) -> None:
    for part, row, sums in plans:
        values = {info.name: _half(getattr(row, info.name), info) for info in sums if getattr(row, info.name)}
        records.edit(part, access.system(), row, values)


def _half(value: Any, info: Any) -> Any:
    return amounts.smaller(value, info.minimum)


def _is_refused(entity: Entity, record: Any, step: Any) -> bool:
    """Say whether the step's guard or a check of its rules does not hold, whatever else it may ask for."""
    draft = copy(record)
    settings, names = entity.settings_of(), blocks.Names(entity, draft)
    if entity.compute is not None:
        entity.compute(draft, settings, names)
    if step.guard is not None and step.guard(draft, settings, names) is not True:
        return True
    checks = [rule for rule in entity.rules if step.name in rule.moments and rule.level == "block" and rule.check]
    return any(rules.try_rule(rule, draft, settings, names) is not None for rule in checks)

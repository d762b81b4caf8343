"""What an application is made of once all names are removed: a bag of features, the same for a renamed copy."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from generator.load.app import App
from generator.load.entity import Entity
from generator.load.field import Field
from generator.load.workflow import Transition, Workflow

Feature: TypeAlias = tuple[str, ...]
Bag: TypeAlias = Counter[Feature]

# A text, a number, or a name; a name before a bracket is a function, and a few names are words of the language.
_TOKEN = re.compile(r"'[^']*'|\"[^\"]*\"|\d+(?:\.\d+)?|[a-z_][a-z0-9_]*(?:\.[a-z_][a-z0-9_]*)*(\s*\()?", re.IGNORECASE)
_WORDS = frozenset(("and", "or", "not", "in", "if", "else", "true", "false", "none", "for", "now", "today"))


def structure(app: App) -> Bag:
    """Give the features of an application."""
    bag: Bag = Counter()
    bound = _bound(app)
    for entity in app.entities.values():
        bag.update(_entity(entity, bound))
    bag.update(("block", block.block) for block in app.blocks.values())
    bag.update(("setting", setting.type) for setting in app.settings.values())
    bag.update(
        ("indicator", one.show, one.at.kind, str(len(one.by)), skeleton(one.value)) for one in app.indicators.values()
    )
    bag.update(("page", page.kind, page.audience, str(len(page.show))) for page in app.pages)
    bag.update(("document", str(len(app.documents))) for _one in app.documents)
    bag.update(("reminder", skeleton(one.when or "")) for one in app.reminders)
    bag.update(("adapter", one.adapter) for one in app.integrations.values())
    return bag


def _bound(app: App) -> frozenset[str]:
    """The fields that a block asks for by name: every application on the block has them, so they say nothing of it."""
    values = (value for block in app.blocks.values() for value in block.values.values())
    return frozenset(value for value in values if isinstance(value, str))


def skeleton(expression: str) -> str:
    """Write an expression with every name, text and number replaced by one sign; functions and operators stay."""
    return _TOKEN.sub(_sign, expression).replace(" ", "")


def _sign(found: re.Match[str]) -> str:
    token = found[0]
    if found[1] or token.lower() in _WORDS:
        return token
    return '"' if token[0] in "'\"" else "0" if token[0].isdigit() else "n"


def _entity(entity: Entity, bound: frozenset[str]) -> Iterator[Feature]:
    own = [field for field in entity.fields.values() if field.id not in bound]
    kinds = Counter(field.type for field in own)
    yield ("entity", *(f"{kind}{count}" for kind, count in sorted(kinds.items())))
    yield (
        "record",
        str(bool(entity.part_of)),
        str(bool(entity.owner)),
        str(bool(entity.office)),
        str(bool(entity.number)),
        str(len(entity.unique)),
    )
    for field in own:
        yield from _field(field)
    for rule in entity.rules:
        yield ("rule", rule.level, str(len(rule.require)), skeleton(rule.check or ""), skeleton(rule.when or ""))
    if entity.workflow:
        yield from _workflow(entity.workflow)


def _field(field: Field) -> Iterator[Feature]:
    yield ("field", field.type, _origin(field), str(field.required), str(field.many), field.personal or "")
    if field.computed:
        yield ("formula", field.type, skeleton(field.computed))
    if field.only_when:
        yield ("only_when", skeleton(field.only_when))
    if field.options:
        yield ("options", str(len(field.options)))
    if field.columns:
        yield ("table", *sorted(column.type for column in field.columns.values()))


def _origin(field: Field) -> str:
    if field.is_entered:
        return "entered"
    return "computed" if field.computed else "copied" if field.copied else "set"


def _workflow(workflow: Workflow) -> Iterator[Feature]:
    yield ("workflow", *sorted(state.phase for state in workflow.states.values()))
    if workflow.deadline is not None:
        yield ("first clock", workflow.deadline.unit)
    phases = {name: state.phase for name, state in workflow.states.items()}
    for transition in workflow.transitions.values():
        yield from _transition(transition, phases)


def _transition(step: Transition, phases: dict[str, str]) -> Iterator[Feature]:
    for source in step.sources:
        yield ("step", phases.get(source, ""), phases.get(step.target, ""), str(len(step.roles)), step.by or "")
    yield (
        "demands",
        _many(step.require),
        _many(step.inputs),
        _many(step.sets),
        _many(step.issues),
        _many(step.notify),
        step.deadline.unit if step.deadline else "",
        step.note,
    )
    if step.guard:
        yield ("guard", skeleton(step.guard))
    for assignment in step.sets:
        yield ("sets", skeleton(assignment.value))


def _many(items: Iterable[object]) -> str:
    return str(len(tuple(items)))

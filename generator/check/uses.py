"""Every expression of an entry: where it stands, what it is about, and what it must give."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from generator.check.world import type_of
from generator.expressions import ExpressionError, ExpressionProblem, Scope, Typed, World, check
from generator.expressions import parse as parse_expression
from generator.expressions.evaluating import compile_callable
from generator.expressions.value_types import BOOLEAN, INTEGER, Type
from generator.load.app import App
from generator.load.catalog import Catalog
from generator.load.entity import Entity
from generator.load.field import Field
from generator.load.workflow import Deadline, Transition
from generator.problems import GeneratorError

Purpose = Literal["computed", "rule", "indicator", "moment"]
Steps = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Use:
    """One expression in one place."""

    text: str
    at: Steps
    entity: str | None
    purpose: Purpose
    expected: Type | None = None


@dataclass(frozen=True)
class Checked:
    """An expression after the type check: typed, or with its problems."""

    use: Use
    typed: Typed | None
    problems: tuple[ExpressionProblem, ...]
    is_readable: bool = True

    @cached_property
    def reads(self) -> frozenset[str]:
        """Name the record's own fields it reads."""
        if self.typed is None:
            return frozenset()
        return frozenset(hops[0] for hops in self.typed.reads if len(hops) == 1)

    @cached_property
    def first_reads(self) -> frozenset[str]:
        """Name the record's own fields where the paths it reads begin."""
        if self.typed is None:
            return frozenset()
        return frozenset(hops[0] for hops in self.typed.reads)

    @cached_property
    def function(self) -> Callable[[Any, Any, Any], Any]:
        """Give the compiled expression: compiled once for however many records."""
        if self.typed is None:
            raise GeneratorError(f"{self.use.text}: this expression has problems of its own")
        return compile_callable(self.typed)


def check_uses(app: App, catalog: Catalog, world: World) -> tuple[Checked, ...]:
    """Type every expression of an application."""
    return tuple(_check(use, world) for use in uses_of(app, catalog, world))


def uses_of(app: App, catalog: Catalog, world: World) -> Iterator[Use]:
    """List the expressions in the order of the file."""
    for entity in app.entities.values():
        yield from _fields(entity)
        yield from _rules(entity)
        if entity.workflow is not None:
            yield from _deadline(entity.workflow.deadline, entity, ("entities", entity.id, "workflow"))
        for step in entity.workflow.transitions.values() if entity.workflow else ():
            yield from _transition(app, entity, step, world)
    yield from _elsewhere(app)
    yield from _bindings(app, catalog)


def _check(use: Use, world: World) -> Checked:
    scope = Scope(world, use.entity)
    try:
        expression = parse_expression(use.text)
    except ExpressionError as error:
        return Checked(use, None, (error.as_problem(),), is_readable=False)
    purpose = "computed" if use.purpose == "moment" else use.purpose
    found = check(expression, scope, use.expected, use=purpose)
    if isinstance(found, Typed):
        if use.purpose == "moment" and found.type.kind not in ("date", "datetime"):
            words = f"a date or moment must stand here, not {found.type}"
            return Checked(use, None, (ExpressionProblem(1, words),))
        return Checked(use, found, found.warnings)
    return Checked(use, None, tuple(found))


def _fields(entity: Entity) -> Iterator[Use]:
    for field in entity.fields.values():
        at: Steps = ("entities", entity.id, "fields", field.id)
        if field.computed is not None:
            yield Use(field.computed, (*at, "computed"), entity.id, "computed", type_of(field))
        if field.copied is not None:
            yield Use(field.copied, (*at, "copied"), entity.id, "computed", type_of(field))
        if field.only_when is not None:
            yield Use(field.only_when, (*at, "only_when"), entity.id, "rule", BOOLEAN)
        yield from _limits(entity, field, at)


def _limits(entity: Entity, field: Field, at: Steps) -> Iterator[Use]:
    if field.default_expression is not None:
        yield Use(field.default_expression, (*at, "default"), entity.id, "computed", type_of(field))
    for key in ("minimum", "maximum"):
        limit = getattr(field, key)
        if isinstance(limit, str) and not is_date(limit):
            yield Use(limit, (*at, key), entity.id, "computed", type_of(field))


def is_date(text: str) -> bool:
    """Tell a date given as a limit from a formula."""
    return re.fullmatch(r"\d{4}-\d{2}-\d{2}", text) is not None


def _rules(entity: Entity) -> Iterator[Use]:
    for index, rule in enumerate(entity.rules):
        at: Steps = ("entities", entity.id, "rules", index)
        if rule.when is not None:
            yield Use(rule.when, (*at, "when"), entity.id, "rule", BOOLEAN)
        if rule.check is not None:
            yield Use(rule.check, (*at, "check"), entity.id, "rule", BOOLEAN)


def _transition(app: App, entity: Entity, step: Transition, world: World) -> Iterator[Use]:
    at: Steps = ("entities", entity.id, "workflow", "transitions", step.id)
    if step.guard is not None:
        yield Use(step.guard, (*at, "guard"), entity.id, "rule", BOOLEAN)
    for assignment in step.sets:
        expected = _target_type(world, entity.id, assignment.target)
        if expected is not None:
            place: Steps = (*at, "set", assignment.target)
            yield Use(assignment.value, place, entity.id, "computed", expected)
    for issue in step.issues:
        target = app.entities.get(issue.entity)
        for assignment in issue.values:
            field = target.fields.get(assignment.target) if target else None
            if field is not None:
                place = (*at, "issues", issue.entity, assignment.target)
                yield Use(assignment.value, place, entity.id, "computed", type_of(field))
    yield from _deadline(step.deadline, entity, at)
    if step.at is not None:
        yield Use(step.at, (*at, "at"), entity.id, "moment")
    if step.after_days is not None:
        yield Use(step.after_days, (*at, "after_days"), entity.id, "computed", INTEGER)


def _deadline(deadline: Deadline | None, entity: Entity, at: Steps) -> Iterator[Use]:
    if deadline is not None and deadline.unit:
        place = (*at, "deadline", deadline.unit) if deadline.is_map else (*at, "deadline")
        yield Use(deadline.amount, place, entity.id, "computed", INTEGER)


def _target_type(world: World, entity: str, path: str) -> Type | None:
    try:
        found = check(parse_expression(path), Scope(world, entity))
    except ExpressionError:
        return None
    return found.type if isinstance(found, Typed) else None


def _elsewhere(app: App) -> Iterator[Use]:
    for index, reminder in enumerate(app.reminders):
        if reminder.entity in app.entities:
            yield Use(reminder.at, ("reminders", index, "at"), reminder.entity, "moment")
            if reminder.when is not None:
                place: Steps = ("reminders", index, "when")
                yield Use(reminder.when, place, reminder.entity, "rule", BOOLEAN)
    for indicator in app.indicators.values():
        yield Use(indicator.value, ("indicators", indicator.id, "value"), None, "indicator")
    for index, data in enumerate(app.open_data):
        if data.where is not None and data.entity in app.entities:
            yield Use(data.where, ("opendata", index, "where"), data.entity, "rule", BOOLEAN)
    counts: dict[str, int] = {}
    for page in app.pages:
        number = counts.setdefault(page.audience, 0)
        counts[page.audience] += 1
        if page.where is not None and page.entity in app.entities:
            place = ("pages", page.audience, number, "where")
            yield Use(page.where, place, page.entity, "rule", BOOLEAN)


def _bindings(app: App, catalog: Catalog) -> Iterator[Use]:
    for binding in app.blocks.values():
        block = catalog.blocks.get(binding.block)
        for key, value in binding.values.items():
            if block is None:
                continue
            declared = block.binds.get(key)
            if declared is not None and declared.kind == "expression" and isinstance(value, str):
                of = binding.values.get(declared.of or next(iter(block.bearing_keys), ""))
                entity = of if isinstance(of, str) and of in app.entities else None
                yield Use(value, ("blocks", binding.block, key), entity, "computed")

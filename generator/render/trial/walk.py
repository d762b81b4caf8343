"""The way through a workflow: for every step the shortest path to it, and values that its guard and rules accept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import Any

from generator.load.workflow import Transition
from generator.render.trial.condition import Condition
from generator.render.trial.parts import Rows
from generator.render.trial.trial import Trial, copied, stopped_clock
from generator.render.trial.trials import Trials
from generator.render.trial.value import Value


@dataclass(frozen=True)
class Made:
    """One step as a test makes it."""

    step: Transition
    after: tuple[str, ...]  # the steps before it, from the start
    begin: Mapping[str, Value]  # what the record is made with beside the usual values
    inputs: Mapping[str, Value]
    parts: Rows
    names: Mapping[tuple[str, str], Any]
    needs: tuple[str, ...]  # what blocks must say of the record first: `booking.arrived`
    words: tuple[str, ...]  # who may
    then: Mapping[str, Value] = field(default_factory=dict)
    due: tuple[str, int] | None = None
    meanwhile: Mapping[str, Value] = field(default_factory=dict)  # what others or time put on the record before it

    @property
    def is_untimely(self) -> bool:
        """Say whether the clock may have been moved to bring the step about."""
        return bool(self.needs) or self.step.is_timed or self.step.by is not None


@dataclass(frozen=True)
class Node:
    """A record in a state, and how it came there."""

    record: SimpleNamespace
    begin: Mapping[str, Value]
    steps: tuple[Made, ...]


@dataclass
class Walk:
    """What was found for one entity: values of a new record, its steps, and why others are not walked."""

    trials: Trials
    trial: Trial
    values: Mapping[str, Value]
    issued_by: Made | None = None
    issuer: str = ""
    problem: str = ""
    steps: list[Made] = field(default_factory=list)
    missing: dict[str, str] = field(default_factory=dict)
    nodes: dict[str, Node] = field(default_factory=dict)

    def held_at(self, state: str, changes: Mapping[str, Value]) -> SimpleNamespace | None:
        """A record in memory that has come to a state; None where it does not get there."""
        if self.trial.entity.workflow is None:
            return self._begin({**self.values, **changes})
        node = self.nodes.get(state)
        if node is None or (changes and self.issuer):
            return None
        if not changes:
            return node.record
        with stopped_clock():
            return self.replayed({**self.values, **node.begin, **changes}, node.steps)

    def named_at(self, word: str, allowed: tuple[str, ...] = ()) -> str | None:
        """The first state in which a word means somebody: "" for the start, None where it never does."""
        entity = self.trial.entity
        path = self.path_of(word)
        start = entity.workflow.start if entity.workflow is not None else ""
        nodes = {name: node.record for name, node in self.nodes.items()} or {"": self._begin(self.values)}
        for state, record in nodes.items():
            is_allowed = not allowed or state in allowed
            if is_allowed and (path is None or followed(record, path) is not None or self.is_filled_by_block(word)):
                return "" if state == start else state
        return None

    def path_of(self, word: str) -> str | None:
        """The path to the person or officer that a word names; None for roles and words of every entry."""
        entity = self.trial.entity
        if word == "owner":
            return entity.owner
        return word if "." in word or word in entity.fields else None

    def is_filled_by_block(self, word: str) -> bool:
        """Say whether a block names somebody when the record is made: it knows the field, and the first state asks."""
        entity, workflow = self.trial.entity, self.trial.entity.workflow
        bindings = self.trial.entry.app.blocks.values()
        if workflow is None or all(word not in binding.values.values() for binding in bindings):
            return False
        edits = word in entity.access.edit and workflow.start in (entity.access.edit_while or (workflow.start,))
        return edits or any(word in step.roles for step in workflow.leaving(workflow.start))

    def _begin(self, values: Mapping[str, Value]) -> SimpleNamespace:
        with stopped_clock():
            return self.trial.hold(values)

    def replayed(self, values: Mapping[str, Value], steps: tuple[Made, ...]) -> SimpleNamespace | None:
        """Make a record with these values and the steps; None where one of them is then refused."""
        record = self.trial.hold(values)
        if not _all_hold(self.trial, record, {}, self.trial.conditions("create")):
            return None
        for made in steps:
            record = self.put(record, {**made.meanwhile, **made.inputs}, made.parts)
            if not _all_hold(self.trial, record, made.names, self.conditions_of(made.step, made.inputs)):
                return None
            record = self.moved(record, made)
        return record

    def conditions_of(self, step: Transition, inputs: Mapping[str, Value]) -> list[Condition]:
        """What must hold at a step; limits only of what is typed in now."""
        found = self.trial.conditions(step.id)
        return [one for one in found if getattr(one, "field_name", "") in ("", *inputs)]

    def put(self, record: SimpleNamespace, inputs: Mapping[str, Value], parts: Rows) -> SimpleNamespace:
        record = copied(record)
        self.trial.put(record, inputs)
        for name, rows in parts.items():
            child = self.trials.of(self.trial.entry, self.trial.entry.app.entities[name])
            whole = {child.entity.part_of or "": Value("", record)}
            held = [child.hold({**row, **whole}) for row in rows]
            children = self.trial.entry.world.entities[self.trial.entity.id].children
            setattr(record, children[name], [*getattr(record, children[name], []), *held])
        if inputs or parts:
            self.trial.settle_formulas(record, self.trial.names({}))
        return record

    def moved(self, record: SimpleNamespace, made: Made) -> SimpleNamespace:
        """The record after a step: what it sets, its new state, its formulas."""
        record, names = copied(record), self.trial.names(made.names)
        for target, value in self.sets_of(made.step, record, names):
            first, _, rest = target.partition(".")
            if rest:
                other = copied(getattr(record, first))
                setattr(other, rest, value)
                setattr(record, first, other)
            else:
                setattr(record, first, value)
        self.trial.settle_formulas(record, names)
        record.state = made.step.target
        return record

    def sets_of(self, step: Transition, record: SimpleNamespace, names: SimpleNamespace) -> Iterator[tuple[str, Any]]:
        for one in step.sets:
            first, is_other, _name = one.target.partition(".")
            if is_other and getattr(record, first) is None:
                continue  # a step sets nothing on a reference that is empty
            checked = self.trial.of_step(step.id, "set", one.target)
            if checked is not None:
                yield one.target, checked.function(record, self.trial.settings, names)


def walk_of(trials: Trials, trial: Trial) -> Walk:
    """Find values and a way for an entity, once."""
    from generator.render.trial.walker import Walker

    known = trials.walks.get(trial.key)
    if isinstance(known, Walk):
        return known
    walk = Walk(trials, trial, {})
    trials.walks[trial.key] = walk
    with stopped_clock():
        walk.values = trials.first(trial)
        Walker(walk).run()
    return walk


def _all_hold(trial: Trial, record: SimpleNamespace, names: Mapping[tuple[str, str], Any], conditions: Any) -> bool:
    said = trial.names(names)
    return all(one.holds(trial, record, said) for one in conditions)


def followed(record: SimpleNamespace, path: str) -> Any:
    found: Any = record
    for name in path.split("."):
        found = getattr(found, name, None)
    return found

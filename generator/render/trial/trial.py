"""One entity under trial: its records in memory, what must hold of them, and which values could make it hold."""

import copy
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from functools import cached_property
from types import SimpleNamespace
from typing import Any

from generator.check.entry import Entry
from generator.check.sample import convert, empty_value, make_record, make_settings
from generator.check.uses import Checked
from generator.expressions.runtime import load_runtime
from generator.expressions.tree import Aggregate, BlockName
from generator.load.driving import values_for_tests
from generator.load.entity import Entity
from generator.load.field import Field
from generator.load.workflow import Transition
from generator.render.context.rules import ordered, states_before
from generator.render.trial.condition import BlockKey, Condition, Limit, Steps
from generator.render.trial.known import known_of
from generator.render.trial.moment import NOW, TODAY
from generator.render.trial.value import Value, written

PLAIN = ("boolean", "choice", "integer", "longtext", "text")
# What a block's name says where nothing asks for more.
BLOCK_VALUES: dict[str, Any] = {
    "boolean": True,
    "date": TODAY,
    "datetime": NOW,
    "decimal": 1,
    "integer": 1,
    "money": 1,
    "number": 1,
    "text": "contoh",
}


class Trial:
    """An entity of an entry, with everything the search asks of it."""

    def __init__(self, entry: Entry, entity: Entity) -> None:
        self.entry = entry
        self.entity = entity
        self.settings = make_settings(entry.app)
        self._conditions: dict[str, tuple[Condition, ...]] = {}
        self._expressions = {checked.use.at: checked for checked in entry.expressions if checked.typed is not None}

    @cached_property
    def known(self) -> Any:
        return known_of(self.entry)

    @cached_property
    def seeded(self) -> Mapping[str, Value]:
        """Plain values known to be right: those that blocks give for their tests, and of the first row of the seed."""
        rows = [row for seed in self.entry.app.seed if seed.entity == self.entity.id for row in seed.rows]
        fields = self.entity.fields
        plain = {
            name: value
            for name, value in (rows[0] if rows else {}).items()
            if name in fields and fields[name].type in PLAIN and not fields[name].many
        }
        found = {name: written(convert(fields[name], value)) for name, value in (plain | self._of_blocks()).items()}
        return {name: value for name, value in found.items() if value is not None}

    def _of_blocks(self) -> dict[str, Any]:
        """Values that blocks give for fields of this entity that are bound to them."""
        found = {}
        for binding in self.entry.app.blocks.values():
            keys = self.entry.catalog.blocks[binding.block].binds
            for key, value in values_for_tests(binding.block).items():
                of = keys[key].of if key in keys else ""
                if binding.values.get(of) == self.entity.id and binding.values.get(key) in self.entity.fields:
                    found[str(binding.values[key])] = value
        return found

    @property
    def key(self) -> str:
        """Name the entity in the whole catalogue: `e-kir.kendaraan`."""
        return f"{self.entry.app.id}.{self.entity.id}"

    # --- records in memory ---------------------------------------------------------------------

    def hold(self, values: Mapping[str, Value]) -> SimpleNamespace:
        """Make a new record in memory, all formulas worked out."""
        record = make_record(self.entry, self.entity, {})
        record.pk = None
        self.put(record, values)
        self.settle(record, self.names({}))
        record.pk = 1
        return record

    def put(self, record: SimpleNamespace, values: Mapping[str, Value]) -> None:
        """Put values on a record; a point is also its coordinates."""
        for name, value in values.items():
            setattr(record, name, value.held)
            declared = self.entity.fields.get(name)
            if declared is not None and declared.type == "point":
                for part in ("lat", "lon", "district"):
                    setattr(record, f"{name}_{part}", getattr(value.held, part, None))

    def settle(self, record: SimpleNamespace, names: SimpleNamespace) -> None:
        """Empty what does not apply and work out the formulas, as services do."""
        for name in self.entity.fields:
            if not self._applies(name, record, names):
                setattr(record, name, empty_value(self.entity.fields[name]) if self._is_text(name) else None)
        self.settle_formulas(record, names)

    def settle_formulas(self, record: SimpleNamespace, names: SimpleNamespace) -> None:
        """Work out the formulas, each after those it reads."""
        for one in self._formulas:
            if self._is_worked_out(one, record):
                checked = self._of_field(one.id, "computed") or self._of_field(one.id, "copied")
                applies = checked is not None and self._applies(one.id, record, names)
                empty = "" if self._is_text(one.id) else None
                value = checked.function(record, self.settings, names) if checked and applies else empty
                setattr(record, one.id, value)

    @cached_property
    def _formulas(self) -> list[Field]:
        return ordered(self.entry, self.entity)

    def _is_worked_out(self, one: Field, record: SimpleNamespace) -> bool:
        if one.copied or one.freeze == "issued":
            return record.pk is None
        if one.freeze is None or self.entity.workflow is None:
            return True
        before = states_before(self.entity, one.freeze)
        return record.state in before if before else record.pk is None

    def _applies(self, name: str, record: SimpleNamespace, names: SimpleNamespace) -> bool:
        condition = self._of_field(name, "only_when")
        return condition is None or condition.function(record, self.settings, names) is True

    def _is_text(self, name: str) -> bool:
        return self.entity.fields[name].type in ("text", "longtext", "choice") and not self.entity.fields[name].many

    def _of_field(self, name: str, key: str) -> Checked | None:
        return self._expressions.get(("entities", self.entity.id, "fields", name, key))

    def of_step(self, *at: str) -> Checked | None:
        """The expression at a place of a step: `of_step("jadwalkan", "set", "jadwal")`."""
        return self._expressions.get(("entities", self.entity.id, "workflow", "transitions", *at))

    def deadline_of(self, step: Transition) -> Checked | None:
        """How much time a step allows in the state it leads to."""
        if step.deadline is None:
            return None
        return self.of_step(step.id, "deadline") or self.of_step(step.id, "deadline", step.deadline.unit)

    def names(self, said: Mapping[BlockKey, Any]) -> SimpleNamespace:
        """What the bound blocks say of a record: what is asked for here, else something plausible."""
        found = SimpleNamespace()
        for block in self.entry.app.blocks:
            offered = self.entry.catalog.blocks[block].names
            values = {name: said.get((block, name), BLOCK_VALUES.get(kind)) for name, kind in offered.items()}
            setattr(found, block, SimpleNamespace(**values))
        return found

    def inputs_of(self, name: str) -> frozenset[Steps]:
        """What is typed in that a computed field comes from; nothing where no formula fills it."""
        formula = self._of_field(name, "computed") or self._of_field(name, "copied")
        return self._closure(formula) if formula is not None else frozenset()

    # --- what must hold ------------------------------------------------------------------------

    def conditions(self, moment: str) -> tuple[Condition, ...]:
        """List what must hold when a record is made, or at one of its steps."""
        if moment not in self._conditions:
            self._conditions[moment] = tuple(self._conditions_at(moment))
        return self._conditions[moment]

    def _conditions_at(self, moment: str) -> Iterator[Condition]:
        yield from self._limits()
        workflow = self.entity.workflow
        step = workflow.transitions.get(moment) if workflow is not None else None
        if step is not None:
            at = ("entities", self.entity.id, "workflow", "transitions", moment)
            if step.require:
                asked: set[Steps] = {(name,) for name in step.require}
                yield Condition(f"{', '.join(step.require)} filled in", frozenset(asked), filled=step.require)
            guard = self._expressions.get((*at, "guard"))
            if guard is not None:
                yield self._condition(f"the guard {guard.use.text}", (guard,))
            due = self._expressions.get((*at, "at"))
            if due is not None:
                names = tuple(sorted(due.first_reads))
                yield Condition(f"a time in {due.use.text}", self._closure(due), filled=names)
        yield from self._rules(moment)

    def _rules(self, moment: str) -> Iterator[Condition]:
        for index, rule in enumerate(self.entity.rules):
            if moment not in rule.moments or rule.level != "block":
                continue
            at = ("entities", self.entity.id, "rules", index)
            when, check = self._expressions.get((*at, "when")), self._expressions.get((*at, "check"))
            words = f"the rule {rule.check or ', '.join(rule.require)}"
            yield self._condition(words, (check,) if check else (), (when,) if when else (), rule.require)

    def _limits(self) -> Iterator[Condition]:
        for key in ("minimum", "maximum"):
            for one in self.entity.fields.values():
                checked = self._of_field(one.id, key)
                if checked is not None:
                    yield Limit(
                        f"the {key} of {one.id}",
                        self._closure(checked) | {(one.id,)},
                        checks=(checked,),
                        field_name=one.id,
                        is_least=key == "minimum",
                    )

    def _condition(
        self,
        words: str,
        checks: tuple[Checked, ...],
        unless: tuple[Checked, ...] = (),
        filled: tuple[str, ...] = (),
    ) -> Condition:
        parts = (*checks, *unless)
        own: set[Steps] = {(name,) for name in filled}
        reads = frozenset(own.union(*(self._closure(one) for one in parts)))
        nodes = [node for one in parts if one.typed is not None for node in one.typed.nodes]
        blocks = frozenset((node.block, node.name) for node in nodes if isinstance(node, BlockName))
        rows = frozenset(node.rows.entity for node in nodes if isinstance(node, Aggregate))
        return Condition(words, reads, blocks, rows, checks, unless, filled)

    def _closure(self, checked: Checked) -> frozenset[Steps]:
        """What an expression reads, formulas of the record followed to what is typed in."""
        assert checked.typed is not None
        found, waiting = set(), list(checked.typed.reads)
        while waiting:
            hops = waiting.pop()
            if hops in found:
                continue
            found.add(hops)
            formula = self._of_field(hops[0], "computed") or self._of_field(hops[0], "copied")
            for one in (formula, self._of_field(hops[0], "only_when")):
                if len(hops) == 1 and one is not None and one.typed is not None:
                    waiting += one.typed.reads
        return frozenset(found)


def stopped_clock() -> AbstractContextManager[Any]:
    """Stop the clock of expressions at the moment of the tests."""
    clock: AbstractContextManager[Any] = load_runtime().fixed_clock(TODAY, NOW)
    return clock


def copied(record: SimpleNamespace) -> SimpleNamespace:
    """Copy a record so that a step does not change the one before it."""
    return copy.copy(record)

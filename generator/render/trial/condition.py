"""What must hold of a record, and a guess at values under which it might."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from generator.check.uses import Checked
from generator.expressions.runtime import load_runtime
from generator.render.trial.value import Value

if TYPE_CHECKING:
    from generator.render.trial.trial import Trial

Steps = tuple[str, ...]
BlockKey = tuple[str, str]


@dataclass(frozen=True)
class Condition:
    """Something that must hold: a limit, a rule, a guard, a field that must be filled in."""

    words: str
    reads: frozenset[Steps]
    blocks: frozenset[BlockKey] = frozenset()
    rows: frozenset[str] = frozenset()  # entities whose rows it goes over
    checks: tuple[Checked, ...] = ()  # all must be true …
    unless: tuple[Checked, ...] = ()  # … where all of these are
    filled: tuple[str, ...] = ()

    def holds(self, trial: Trial, record: SimpleNamespace, names: SimpleNamespace) -> bool:
        """Say whether it holds of a record."""
        if any(one.function(record, trial.settings, names) is not True for one in self.unless):
            return True
        if any(not load_runtime().is_set(getattr(record, name, None)) for name in self.filled):
            return False
        return all(one.function(record, trial.settings, names) is True for one in self.checks)


@dataclass(frozen=True)
class Guess:
    """Values for a record's fields, what blocks say of it, and its parts."""

    values: Mapping[str, Value] = field(default_factory=dict)
    names: Mapping[BlockKey, Any] = field(default_factory=dict)
    parts: Mapping[str, tuple[Mapping[str, Value], ...]] = field(default_factory=dict)

    def with_values(self, **changes: Value) -> Guess:
        return Guess({**self.values, **changes}, self.names, self.parts)

    def without(self, name: str) -> Guess:
        return Guess({key: value for key, value in self.values.items() if key != name}, self.names, self.parts)


@dataclass(frozen=True)
class Limit(Condition):
    """A lowest or highest value that an expression gives."""

    field_name: str = ""
    is_least: bool = False

    def holds(self, trial: Trial, record: SimpleNamespace, names: SimpleNamespace) -> bool:
        value = getattr(record, self.field_name, None)
        limit = self.checks[0].function(record, trial.settings, names)
        if value in (None, "") or limit is None:
            return True
        runtime = load_runtime()
        within = runtime.at_least(value, limit) if self.is_least else runtime.at_most(value, limit)
        return within is not False

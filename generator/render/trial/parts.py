"""Rows of parts that a guard may ask for: none, one, one for each choice; all good, or one bad."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING

from generator.load.field import Field
from generator.render.trial.candidates import number_of
from generator.render.trial.condition import Condition, Guess
from generator.render.trial.search import repaired
from generator.render.trial.trial import Trial
from generator.render.trial.value import Value, literal

if TYPE_CHECKING:
    from generator.render.trial.walk import Walk

Rows = Mapping[str, tuple[Mapping[str, Value], ...]]
NONE: Rows = {}
MANY = (1, 3, 6)


@dataclass(frozen=True)
class _Verdict(Condition):
    """A computed yes or no that must come out as wanted."""

    name: str = ""
    wanted: bool = True

    def holds(self, trial: Trial, record: SimpleNamespace, names: SimpleNamespace) -> bool:
        return getattr(record, self.name, None) is self.wanted


def variants_of(walk: Walk, record: SimpleNamespace, conditions: Sequence[Condition]) -> Iterator[Rows]:
    """Give the sets of parts to try, the smallest first; only those that may be entered in this state."""
    yield NONE
    asked = {name for one in conditions for name in one.rows}
    for part in walk.trial.entry.app.parts_of(walk.trial.entity.id):
        states = part.access.edit_while
        if part.id in asked and (not states or record.state in states):
            yield from ({part.id: rows} for rows in _rows(walk, walk.trials.of(walk.trial.entry, part), record))


def _rows(walk: Walk, child: Trial, record: SimpleNamespace) -> Iterator[tuple[Mapping[str, Value], ...]]:
    choice = _telling_apart(child)
    verdict = _verdict(child, choice)
    keys = [{choice.id: literal(option)} for option in choice.options or ()] if choice else [{}]
    if choice is None and not verdict:
        keys += [{tick.id: literal(True)} for tick in _ticks(child)]
    good = [_row(walk, child, record, key, verdict, wanted=True) for key in keys]
    if choice is None:
        yield from ((good[0],) * count for count in MANY if good[0] is not None)
        yield from ((row,) for row in good[1:] if row is not None)
        most = _row(walk, child, record, _greatest(child), verdict, wanted=True)
        yield from ((most,) * count for count in MANY if most is not None)
    else:
        yield from ((row,) for row in good[:1] if row is not None)
        whole = tuple(row for row in good if row is not None)
        yield whole
    bad = (_row(walk, child, record, key, verdict, wanted=False) for key in keys) if verdict else ()
    yield from ((row,) for row in bad if row is not None)


def _verdict(child: Trial, choice: Field | None) -> str:
    """The computed yes or no of a part; not one that the choice alone settles, for it is as it is for each option."""
    settled = {(choice.id,)} if choice is not None else set()
    found = (one.id for one in child.entity.fields.values() if one.type == "boolean" and one.computed)
    return next((name for name in found if not settled or child.inputs_of(name) - settled), "")


def _ticks(child: Trial) -> list[Field]:
    """Boxes that an officer ticks on a part, such as that a participant came."""
    return [one for one in child.entity.fields.values() if one.type == "boolean" and not one.computed]


def _greatest(child: Trial) -> Mapping[str, Value]:
    """Numbers of a part as large as they may be, such as the hours of a session."""
    numbers = (one for one in child.entity.fields.values() if one.is_entered and one.maximum is not None)
    found = ((one.id, number_of(one, one.maximum)) for one in numbers if one.type in ("integer", "decimal", "percent"))
    return {name: value for name, value in found if value is not None}


def _telling_apart(child: Trial) -> Field | None:
    """The choice of which each part of a whole has another, such as the post of an inspection."""
    for group in child.entity.unique:
        for name in group:
            declared = child.entity.fields.get(name)
            if declared is not None and declared.type == "choice" and declared.options:
                return declared
    return None


def _row(
    walk: Walk,
    child: Trial,
    record: SimpleNamespace,
    key: Mapping[str, Value],
    verdict: str,
    *,
    wanted: bool,
) -> Mapping[str, Value] | None:
    """Values of one part that its rules accept; None where none were found."""
    whole = child.entity.part_of or ""
    first = {name: value for name, value in walk.trials.first(child).items() if name != whole}
    conditions = list(child.conditions("create"))
    if verdict:
        conditions.append(_Verdict(verdict, child.inputs_of(verdict), name=verdict, wanted=wanted))

    def build(guess: Guess) -> tuple[SimpleNamespace, SimpleNamespace]:
        return child.hold({**guess.values, whole: Value("", record)}), child.names({})

    def may_change(name: str) -> bool:
        return name not in (*key, whole)

    guess, broken = repaired(walk.trials, child, Guess({**first, **key}), conditions, build, may_change)
    return _applying(child, guess.values, record) if not broken else None


def _applying(child: Trial, values: Mapping[str, Value], record: SimpleNamespace) -> Mapping[str, Value]:
    """Leave out what does not apply to this part."""
    held = child.hold({**values, child.entity.part_of or "": Value("", record)})
    hidden = {name for name, one in child.entity.fields.items() if one.only_when and getattr(held, name) in (None, "")}
    return {name: value for name, value in values.items() if name not in hidden}

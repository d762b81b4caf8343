"""Looks for values under which conditions hold: changes one value, or two at once, as long as fewer are broken."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import product
from types import SimpleNamespace

from generator.render.trial.condition import Condition, Guess, Steps
from generator.render.trial.trial import Trial
from generator.render.trial.trials import Reference, Trials
from generator.render.trial.value import Value, literal

ROUNDS = 12
PAIRS = 900
Built = tuple[SimpleNamespace, SimpleNamespace]
Build = Callable[[Guess], Built | None]


def repaired(
    trials: Trials,
    trial: Trial,
    guess: Guess,
    conditions: Sequence[Condition],
    build: Build,
    may_change: Callable[[str], bool] = lambda _name: True,
) -> tuple[Guess, list[Condition]]:
    """Give the guess with values changed until all conditions hold, and those that still do not."""
    broken = _broken(trial, guess, conditions, build)
    for _round in range(ROUNDS):
        if not broken:
            break
        better = _better(trials, trial, guess, conditions, build, broken, may_change)
        if better is None:
            break
        guess, broken = better
    return guess, broken


def _broken(trial: Trial, guess: Guess, conditions: Sequence[Condition], build: Build) -> list[Condition]:
    built = build(guess)
    if built is None:
        return list(conditions)
    return [one for one in conditions if not one.holds(trial, *built)]


def _better(
    trials: Trials,
    trial: Trial,
    guess: Guess,
    conditions: Sequence[Condition],
    build: Build,
    broken: list[Condition],
    may_change: Callable[[str], bool],
) -> tuple[Guess, list[Condition]] | None:
    second_best = None
    for target in broken:
        changes = list(_changes(trials, trial, guess, target, may_change))
        for changed in _tried(guess, changes):
            left = _broken(trial, changed, conditions, build)
            if target not in left and len(left) < len(broken):
                return changed, left
            if target not in left and len(left) == len(broken) and second_best is None:
                second_best = changed, left  # mends this one and breaks another, which the next round may mend
    return second_best


Change = Callable[[Guess], Guess | None]


def _tried(guess: Guess, changes: list[list[Change]]) -> Iterator[Guess]:
    """Every single change, then pairs of changes of two different values."""
    for options in changes:
        yield from _applied(guess, ((change,) for change in options))
    tried = 0
    for index, first in enumerate(changes):
        for second in changes[index + 1 :]:
            for changed in _applied(guess, product(first, second)):
                tried += 1
                if tried > PAIRS:
                    return
                yield changed


def _applied(guess: Guess, several: Iterable[Sequence[Change]]) -> Iterator[Guess]:
    for changes in several:
        changed: Guess | None = guess
        for change in changes:
            changed = change(changed) if changed is not None else None
        if changed is not None:
            yield changed


def _changes(
    trials: Trials, trial: Trial, guess: Guess, target: Condition, may_change: Callable[[str], bool]
) -> Iterator[list[Change]]:
    """For each value that a condition reads, the changes that could be made to it."""
    for key in sorted(target.blocks):
        yield [_said(key, value) for value in (True, False, 0, 1, 2, 10)]
    for path in sorted(_typed_in(trials, trial, target.reads), key=lambda path: (len(path), path)):
        if may_change(path[0]):
            yield _options(trials, trial, guess, path)


def _typed_in(trials: Trials, trial: Trial, reads: Iterable[Steps]) -> set[Steps]:
    """The paths a condition reads, with formulas of referred records followed to what is typed in."""
    found: set[Steps] = set()
    for path in reads:
        owner: Trial | None = trial
        for name in path[:-1]:
            owner = trials.target(owner, name) if owner is not None else None
        found.add(path)
        declared = owner.entity.fields.get(path[-1]) if owner is not None and len(path) > 1 else None
        if owner is not None and declared is not None and not declared.is_entered:
            found |= {(*path[:-1], *inner) for inner in owner.inputs_of(declared.id)}
    return found


def _options(trials: Trials, trial: Trial, guess: Guess, path: Steps) -> list[Change]:
    owner: Trial | None = trial
    for name in path[:-1]:
        owner = trials.target(owner, name) if owner is not None else None
    if owner is None:
        return []
    if path[-1] == "state" and owner.entity.workflow is not None and len(path) > 1:
        return [_at(trials, path, literal(state)) for state in owner.entity.workflow.states]
    declared = owner.entity.fields.get(path[-1])
    if declared is None or not (trials.may_hold(declared) or len(path) == 1):
        return []
    changes = [_at(trials, path, value) for value in trials.options(owner, declared)]
    if len(path) == 1 and not declared.required:
        changes.append(lambda guess: guess.without(path[0]))
    return changes


def _at(trials: Trials, path: Steps, value: Value) -> Change:
    """Put a value at a path: on the record, or on the record that a reference of it leads to."""

    def change(guess: Guess) -> Guess | None:
        if len(path) == 1:
            return guess.with_values(**{path[0]: value})
        reference = guess.values.get(path[0])
        if not isinstance(reference, Reference):
            return None
        changed = trials.changed(reference, path[1:], value)
        return guess.with_values(**{path[0]: changed}) if changed is not None else None

    return change


def _said(key: tuple[str, str], value: object) -> Change:
    return lambda guess: Guess(guess.values, {**guess.names, key: value}, guess.parts)

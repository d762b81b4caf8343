"""Checks that the clock never has two steps of one state to make at the same moment."""

from collections.abc import Iterator
from itertools import combinations

from generator.check.entry import Entry
from generator.load.workflow import Transition
from generator.problems import Problem


def check_timed(entry: Entry) -> Iterator[Problem]:
    """Check the timed steps that leave each state, two by two."""
    for entity in entry.app.entities.values():
        flow = entity.workflow
        timed = [step for step in flow.transitions.values() if step.is_timed] if flow else []
        for first, second in combinations(timed, 2):
            shared = [state for state in first.sources if state in second.sources]
            if shared and _at_once(first, second):
                yield entry.problem(
                    "RK347",
                    ("entities", entity.id, "workflow", "transitions", second.id),
                    f'"{first.id}" and "{second.id}" leave "{shared[0]}" at one moment; which comes first is chance',
                    "give them different moments, or each a guard that leaves out the other's cases",
                    at_key=True,
                    level="warning",
                )


def _at_once(first: Transition, second: Transition) -> bool:
    if (first.at, first.after_days) != (second.at, second.after_days):
        return False
    return not (first.guard and second.guard) or first.guard == second.guard

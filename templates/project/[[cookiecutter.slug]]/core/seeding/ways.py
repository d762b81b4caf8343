"""Which step an invented record takes: mostly the way on, now and then back, sometimes to a state that none shows."""

from collections.abc import Iterable
from random import Random

from core.workflow_types import CLOSED_PHASES, Transition, Workflow

DETOURS = 0.08  # of the steps lead back or end badly although the way on is open
BACK_AFTER_ALL = 0.6  # of those that nothing leads on go back: something is missing
LED = 0.75  # of the records that others issue are led to a state that none shows
RESTS = 0.85  # of the records that are done, but might still be moved, stay
BEST, BETTER = "good", ("good", "info")  # tones of states
RETURNS = ("returned", "waiting")  # phases from which the way on may lead to an earlier state


def by_hand(workflow: Workflow, state: str) -> list[Transition]:
    """The steps out of a state that people make; the clock and blocks make the others."""
    return [step for step in workflow.from_state(state) if step.roles and step.timed is None]


def order(workflow: Workflow, state: str, chance: Random, aim: str = "") -> list[Transition]:
    """The steps to try, the likeliest first; those towards the aim before all others.

    A step that stays where it is and issues something is tried where nothing leads on: what leads on may wait for it.
    """
    steps = by_hand(workflow, state)
    chance.shuffle(steps)
    away = _distances(workflow, aim)
    wanted = [step for step in steps if away.get(step.target, len(away)) < away.get(state, 0)]
    side = [step for step in steps if _ends_badly(workflow, step) or is_back(workflow, step, state)]
    back = [step for step in side if not _ends_badly(workflow, step)]
    on = [step for step in steps if step not in side and step.target != state]
    stays = [step for step in steps if step.target == state and step.issues]
    if chance.random() < DETOURS:
        return _once([*wanted, *steps])
    goes_back = not (on or stays) or chance.random() < BACK_AFTER_ALL
    return _once([*wanted, *on, *stays, *(back if goes_back else ())])


def is_back(workflow: Workflow, step: Transition, state: str) -> bool:
    """Say whether a step hands the record back: to be completed, or to a desk on which it lay before."""
    if workflow.state(step.target).phase == "returned":
        return True
    names = [one.name for one in workflow.states]
    return workflow.state(state).phase not in RETURNS and names.index(step.target) < names.index(state)


def rests_at_best(workflow: Workflow, state: str) -> bool:
    """Say whether nothing better lies ahead: a member in force, a vehicle in use, who only can leave or be lost."""
    ahead = {step.target for step in by_hand(workflow, state)} - {state}
    return workflow.state(state).tone == BEST and not any(workflow.state(one).tone in BETTER for one in ahead)


def rests(workflow: Workflow, state: str, chance: Random) -> bool:
    """Say whether a record goes no further: it is finished, or done and nobody needs to touch it."""
    found = workflow.state(state)
    is_settled = found.phase in CLOSED_PHASES or rests_at_best(workflow, state)
    return found.final or (is_settled and chance.random() < RESTS)


def aim_of_issued(workflow: Workflow, shown: Iterable[str], chance: Random) -> str:
    """The state to lead an issued record to: most of them, as they are few, go where none stands yet."""
    missing = _missing(workflow, shown)
    return missing[0] if missing and chance.random() < LED else ""


def aim_of(workflow: Workflow, shown: Iterable[str], at: int, among: int, *, is_needed: bool = False) -> str:
    """The state to lead a record to, the `at`-th of those that may go far; empty where it takes the usual way.

    Every second one goes where none stands yet, but where it begins: there stand the newest. All do where there are
    only as many left as such states; of those that issue others, or that others need in force, some are finished still.
    """
    missing = _missing(workflow, {workflow.start, *shown})
    are_finished = is_needed or any(step.issues for step in workflow.transitions)
    are_few = len(missing) >= among - at
    is_its_turn = at % 2 == 1 or (are_few and not (are_finished and at % 3 == 0))
    return missing[0] if missing and at and is_its_turn else ""


def enough(workflow: Workflow) -> int:
    """How many records show every state that people reach: some of them take the usual way or are new."""
    states = len(_reachable(workflow))
    return states + states // 3


def _missing(workflow: Workflow, shown: Iterable[str]) -> list[str]:
    """The states that people reach and that none shows, in their order; those of refusals come last."""
    reached = _reachable(workflow) - set(shown)
    missing = [state for state in workflow.states if state.name in reached]
    return [state.name for state in sorted(missing, key=lambda state: state.phase == "rejected")]


def _once(steps: list[Transition]) -> list[Transition]:
    return [step for at, step in enumerate(steps) if step not in steps[:at]]


def _ends_badly(workflow: Workflow, step: Transition) -> bool:
    """Say whether it is over with the step, and not as it was meant to be: rejected, withdrawn, given up."""
    target = workflow.state(step.target)
    return target.phase == "rejected" or (target.final and target.tone not in BETTER)


def _distances(workflow: Workflow, aim: str) -> dict[str, int]:
    """How many steps of people each state is away from the aim; states from which none leads there are left out."""
    found = {aim: 0} if aim else {}
    edge = [aim] if aim else []
    while edge:
        leading = [(step, step.target) for step in workflow.transitions if step.roles and step.timed is None]
        edge = [
            _note(found, source, found[target] + 1)
            for step, target in leading
            if target in edge
            for source in step.sources
            if source not in found
        ]
    return found


def _note(found: dict[str, int], name: str, distance: int) -> str:
    found.setdefault(name, distance)
    return name


def _reachable(workflow: Workflow) -> set[str]:
    found, edge = {workflow.start}, [workflow.start]
    while edge:
        edge = list({step.target for state in edge for step in by_hand(workflow, state)} - found)
        found |= set(edge)
    return found

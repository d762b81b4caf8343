"""Checks that a workflow can be walked: every state is reached, left or final."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.check.listing import listed
from generator.load.entity import Entity
from generator.load.workflow import Workflow
from generator.problems import Problem


def check_states(entry: Entry) -> Iterator[Problem]:
    """Check the states of every workflow."""
    for entity in entry.app.entities.values():
        if entity.workflow is not None:
            broken = list(_names(entry, entity, entity.workflow))
            # With a name misspelt, what can be reached is anybody's guess.
            yield from broken or _walk(entry, entity, entity.workflow)


def _names(entry: Entry, entity: Entity, flow: Workflow) -> Iterator[Problem]:
    at = ("entities", entity.id, "workflow")
    hint = f"the states are {listed(flow.states)}"
    if flow.start not in flow.states:
        yield entry.problem(
            "RK301",
            (*at, "start"),
            f'the workflow starts at "{flow.start}", which is not in states',
            hint,
            value=flow.start,
            allowed=flow.states,
        )
    for step in flow.transitions.values():
        for index, source in enumerate(step.sources):
            if source not in flow.states:
                yield entry.problem(
                    "RK302",
                    (*at, "transitions", step.id, "from", index),
                    f'the transition "{step.id}" leaves "{source}", which is not in states',
                    hint,
                    value=source,
                    allowed=flow.states,
                )
        if step.target not in flow.states:
            yield entry.problem(
                "RK303",
                (*at, "transitions", step.id, "to"),
                f'the transition "{step.id}" enters "{step.target}", which is not in states',
                hint,
                value=step.target,
                allowed=flow.states,
            )


def _walk(entry: Entry, entity: Entity, flow: Workflow) -> Iterator[Problem]:
    at = ("entities", entity.id, "workflow", "states")
    reached = reachable_states(flow)
    for state in flow.states.values():
        if state.id not in reached:
            yield entry.problem(
                "RK304",
                (*at, state.id),
                f'no transition leads to the state "{state.id}"',
                "add a transition to it, or delete it",
                value=state.id,
                at_key=True,
            )
        if not state.final and not flow.leaving(state.id):
            yield entry.problem(
                "RK305",
                (*at, state.id),
                f'the state "{state.id}" is not final and no transition leaves it',
                "add final: true, or a transition from it",
                value=state.id,
                at_key=True,
            )
    if not flow.final_states:
        yield entry.problem(
            "RK306",
            at,
            f'no state of "{entity.id}" is final',
            "mark the states in which the record is finished with final: true",
            at_key=True,
        )


def reachable_states(flow: Workflow) -> set[str]:
    """Name the states that transitions lead to from the start."""
    reached: set[str] = set()
    waiting = [flow.start]
    while waiting:
        state = waiting.pop()
        if state not in reached:
            reached.add(state)
            waiting.extend(step.target for step in flow.leaving(state))
    return reached

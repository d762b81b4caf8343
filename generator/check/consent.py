"""Checks that a consent can be given in a field and withdrawn by whoever gave it."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.load.entity import Entity
from generator.problems import Problem

ENDED = ("done", "rejected")


def check_consent(entry: Entry) -> Iterator[Problem]:
    """Check the consent of each entity that rests on one."""
    for entity in entry.app.entities.values():
        if entity.consent is not None:
            yield from _field(entry, entity, entity.consent.field)
            yield from _step(entry, entity, entity.consent.withdraw)


def _field(entry: Entry, entity: Entity, name: str) -> Iterator[Problem]:
    fitting = [field.id for field in entity.fields.values() if field.type == "boolean" and field.is_entered]
    if name not in fitting or entity.owner is None:
        yield entry.problem(
            "RK343",
            ("entities", entity.id, "consent", "field"),
            f'"{name}" is no yes-or-no field in which an owner of "{entity.id}" consents',
            "name a boolean field that is entered, and say in owner: whose record it is",
            value=name,
            allowed=fitting,
        )


def _step(entry: Entry, entity: Entity, name: str) -> Iterator[Problem]:
    workflow = entity.workflow
    steps = workflow.transitions.values() if workflow is not None else ()
    fitting = [
        step.id
        for step in steps
        if "owner" in step.roles and workflow is not None and workflow.states[step.target].phase in ENDED
    ]
    if name not in fitting:
        yield entry.problem(
            "RK343",
            ("entities", entity.id, "consent", "withdraw"),
            f'"{name}" is no step with which the owner of "{entity.id}" withdraws',
            "name a step for the role owner that leads to a state of the phase done or rejected",
            value=name,
            allowed=fitting,
        )

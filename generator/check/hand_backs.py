"""Checks that a record which an office hands back can come to another one, and that somebody hands back."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.load.entity import Entity, HandBack
from generator.problems import Problem


def check_hand_backs(entry: Entry) -> Iterator[Problem]:
    """Check the hand-back of each entity that allows one."""
    for entity in entry.app.entities.values():
        if entity.hand_back is not None:
            yield from _step(entry, entity, entity.hand_back)
            yield from _readers(entry, entity, entity.hand_back)


def _step(entry: Entry, entity: Entity, way: HandBack) -> Iterator[Problem]:
    steps = entity.workflow.transitions if entity.workflow is not None else {}
    step = steps.get(way.step)
    if step is None or not step.roles:
        yield entry.problem(
            "RK349",
            ("entities", entity.id, "hand_back", "step"),
            f'"{way.step}" is no step that somebody makes with "{entity.id}"',
            "name a transition with roles: that moves the record to another office",
            value=way.step,
            allowed=[one.id for one in steps.values() if one.roles],
        )
        return
    field = entity.fields.get(way.to)
    if field is None or field.type != "office" or way.to not in (*step.require, *step.inputs):
        yield entry.problem(
            "RK349",
            ("entities", entity.id, "hand_back", "to"),
            f'"{way.to}" is no field of type office that "{way.step}" takes',
            "name an office field and put it into require: or inputs: of the step",
            value=way.to,
            allowed=[one.id for one in entity.fields.values() if one.type == "office"],
        )


def _readers(entry: Entry, entity: Entity, way: HandBack) -> Iterator[Problem]:
    for role in way.roles:
        if role not in entity.access.read:
            yield entry.problem(
                "RK349",
                ("entities", entity.id, "hand_back", "roles"),
                f'"{role}" hands back "{entity.id}" but may not read it',
                "name roles that stand in read:",
                value=role,
                allowed=list(entity.access.read),
            )

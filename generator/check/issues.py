"""Checks the records that a transition issues: the entity takes them, and nothing is missing."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.check.listing import listed
from generator.load.workflow import Issue
from generator.problems import Problem


def check_issues(entry: Entry) -> Iterator[Problem]:
    """Check `issues:` of every transition."""
    for entity in entry.app.entities.values():
        for step in entity.workflow.transitions.values() if entity.workflow else ():
            for issue in step.issues:
                at = ("entities", entity.id, "workflow", "transitions", step.id, "issues")
                yield from _issue(entry, issue, (*at, issue.entity))


def _issue(entry: Entry, issue: Issue, at: tuple[str, ...]) -> Iterator[Problem]:
    target = entry.app.entities.get(issue.entity)
    if target is None:
        yield entry.problem(
            "RK320",
            at,
            f'the transition issues "{issue.entity}", which is not an entity',
            f"the entities are {listed(entry.app.entities)}",
            value=issue.entity,
            allowed=entry.app.entities,
            at_key=True,
        )
        return
    given = {assignment.target for assignment in issue.values}
    for name in sorted(given - set(target.fields)):
        yield entry.problem(
            "RK320",
            (*at, name),
            f'"{issue.entity}" has no field "{name}"',
            f"its fields are {listed(target.fields)}",
            value=name,
            allowed=target.fields,
            at_key=True,
        )
    needed = [
        field.id for field in target.fields.values() if field.required and field.is_entered and field.default is None
    ]
    missing = [name for name in needed if name not in given]
    if missing:
        yield entry.problem(
            "RK321",
            at,
            f'"{issue.entity}" is issued without its required {listed(missing)}',
            "give a value for each required field",
            value=missing[0],
            at_key=True,
        )

"""Checks rules: their moment exists and the fields they demand can be filled in."""

from collections.abc import Iterator

from generator.check.entry import Entry
from generator.check.listing import listed
from generator.check.transitions import unknown_field
from generator.problems import Problem


def check_rules(entry: Entry) -> Iterator[Problem]:
    """Check every rule of every entity."""
    for entity in entry.app.entities.values():
        steps = tuple(entity.workflow.transitions) if entity.workflow else ()
        moments = ("create", "edit", *steps)
        for index, rule in enumerate(entity.rules):
            at = ("entities", entity.id, "rules", index)
            for moment in rule.moments:
                if moment not in moments:
                    yield entry.problem(
                        "RK315",
                        (*at, "moment"),
                        f'the rule speaks at "{moment}", which is neither create, edit nor a transition',
                        f"use one of {listed(moments, 20)}",
                        value=moment,
                        allowed=moments,
                    )
            for place, name in enumerate(rule.require):
                if name not in entity.fields:
                    where = (*at, "require", place)
                    yield unknown_field(entry, entity, name, where, '"require" of the rule')
                elif entity.fields[name].computed or entity.fields[name].copied:
                    yield entry.problem(
                        "RK316",
                        (*at, "require", place),
                        f'the rule demands "{name}", which nobody can fill in',
                        "it is computed or copied; write a check instead",
                        value=name,
                    )

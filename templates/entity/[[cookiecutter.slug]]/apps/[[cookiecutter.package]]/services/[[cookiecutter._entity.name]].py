"""What can be done with [[ cookiecutter._entity.doc ]]: each function is one action in one transaction."""

from typing import Any

[% if cookiecutter._entity.steps %]
from apps.[[ cookiecutter.package ]] import entities
from core import records, workflow
[% else %]
from apps.[[ cookiecutter.package ]] import entities
from core import records
[% endif %]
from core.access import Actor


def create(actor: Actor, values: dict[str, Any]) -> Any:
    """Make one; raises Forbidden or RuleBroken, and then nothing was written."""
    return records.create(entities.[[ cookiecutter._entity.constant ]], actor, values)


def edit(actor: Actor, record: Any, values: dict[str, Any]) -> list[str]:
    """Change its own fields and give back warnings; raises Forbidden or RuleBroken."""
    return records.edit(entities.[[ cookiecutter._entity.constant ]], actor, record, values)
[% for step in cookiecutter._entity.steps %]


def [[ step.name ]](actor: Actor, record: Any, note: str = "", **inputs: Any) -> list[str]:
    """[[ step.doc ]]. Raises Forbidden, StaleState or RuleBroken."""
    return workflow.move(
        entities.[[ cookiecutter._entity.constant ]],
        record,
        "[[ step.name ]]",
        actor,
        note=note,
        inputs=inputs,
    )
[% endfor %]

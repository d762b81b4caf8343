"""How a record and what its steps issued refer to each other."""

from typing import Any

from core.entities import Entity, get


def back(target: Entity, record: Any) -> dict[str, Any]:
    """Name the record in the one field by which what it issues can refer to it."""
    links = [field.name for field in target.model._meta.fields if field.related_model is type(record)]
    return {links[0]: record} if len(links) == 1 and links[0] != target.parent else {}


def issued_for(entity: Entity, record: Any) -> list[tuple[Entity, Any]]:
    """Give the records with steps of their own that steps of this one issued and that refer to it."""
    names = {issue.entity for step in entity.workflow.transitions for issue in step.issues}
    targets = [target for target in (get(entity.app, name) for name in sorted(names)) if target.workflow is not None]
    found = [(target, back(target, record)) for target in targets]
    return [(target, row) for target, link in found if link for row in target.model._default_manager.filter(**link)]

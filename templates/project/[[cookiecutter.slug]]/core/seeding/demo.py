"""Readies an application; one that is only shown is filled: blocks tell their stories, what is left is invented."""

from core import blocks, workflow
from core.access import Forbidden
from core.entities import Entity, of_app
from core.rules import RuleBroken
from core.seeding import examples, walk
from core.seeding.context import Context

MANY, FEW = 24, 8
REFUSED = (examples.NoExample, RuleBroken, Forbidden, workflow.StaleState)


def run(context: Context, app: str) -> int:
    """Let blocks make what work needs; in a demo also invent records for every list that is still empty."""
    for binding in blocks.of_app(app):
        binding.seed(context)
    if not context.is_demo:
        return 0
    # Vehicles, rooms and the like come first: what is then walked along its steps refers to them.
    made = sum(_fill(entity, context) for entity in of_app(app) if _is_list(entity))
    for binding in blocks.of_app(app):
        binding.demo(context)
    return made + sum(_fill(entity, context) for entity in of_app(app))


def _is_list(entity: Entity) -> bool:
    """Say whether an entity only lists what others refer to, and no block has a story about it."""
    return entity.workflow is None and entity.parent is None and not entity.bindings


def _fill(entity: Entity, context: Context) -> int:
    """Walk records along their steps, or make a few where there are none; parts come with their whole."""
    if not entity.access.create or (entity.parent is not None and not _stands_alone(entity)):
        return 0
    try:
        return walk.run(entity, context, MANY if entity.workflow is not None else FEW)
    except REFUSED:
        return 0


def _stands_alone(entity: Entity) -> bool:
    """Say whether a part is also listed by itself, so that an empty list of it would be seen."""
    return bool(entity.access.read) and entity.parent_entity.model._default_manager.exists()

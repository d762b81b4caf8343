"""Readies an application; one that is only shown is filled: blocks tell their stories, what is left is invented."""

from core import blocks, workflow
from core.access import Forbidden
from core.descriptors import of_model
from core.entities import Entity, FieldInfo, of_app
from core.rules import RuleBroken
from core.seeding import examples, invented, walk, ways
from core.seeding.context import Context

MOST_OF_ALL, MOST, MANY, NEEDED, FEW = 16, 14, 12, 9, 6
ALTOGETHER = 30  # records with steps in one application; one with many kinds shows fewer of each
REFUSED = (examples.NoExample, RuleBroken, Forbidden, workflow.StaleState)


def run(context: Context, app: str) -> int:
    """Let blocks make what work needs; in a demo also invent records for every list that is still empty."""
    for binding in blocks.of_app(app):
        binding.seed(context)
    if not context.is_demo:
        return 0
    with invented.noted():
        return _invent(context, app)


def _invent(context: Context, app: str) -> int:
    # Vehicles, rooms and the like come first: what is then walked along its steps refers to them.
    lists = [entity for entity in of_app(app) if _is_list(entity)]
    made = sum(_fill(entity, context) for entity in lists)
    _name_officers(lists, context)
    for binding in blocks.of_app(app):
        binding.demo(context)
    # Timetables and the like come after what they name has been walked along its steps.
    walked = sorted(of_app(app), key=lambda entity: entity.workflow is None)
    return made + sum(_fill(entity, context) for entity in walked)


def _is_list(entity: Entity) -> bool:
    """Say whether an entity only lists what others refer to, and no block has a story about it."""
    stands_first = entity.workflow is None and entity.parent is None and not entity.bindings
    return stands_first and not any(_has_steps(entity, info) for info in entity.fields)


def _name_officers(lists: list[Entity], context: Context) -> None:
    """Where rows of the region name no officer yet, nobody would see the records that go to them."""
    officer = next(iter(context.officers()), None)
    for entity in lists:
        for name in [info.name for info in entity.fields if info.kind == "officer"]:
            entity.model._default_manager.filter(**{name: None}).update(**{name: officer})


def _has_steps(entity: Entity, info: FieldInfo) -> bool:
    """Say whether a field that is typed in refers to records of this application that are walked along their steps."""
    if info.kind != "reference" or info.name not in entity.forms.Form.base_fields:
        return False
    other = of_model(entity.model._meta.get_field(info.name).remote_field.model)
    return other is not None and other.app == entity.app and other.workflow is not None


def _fill(entity: Entity, context: Context) -> int:
    """Walk records along their steps, or make a few where there are none; parts come with their whole."""
    if not entity.access.create or (entity.parent is not None and not _stands_alone(entity)):
        return 0
    try:
        return walk.run(entity, context, _how_many(entity) if entity.workflow is not None else FEW)
    except REFUSED:
        return 0


def _how_many(entity: Entity) -> int:
    """Records of a kind that is walked along its steps; more where they issue others, or others name them:
    only those that are finished or in force serve for that. No fewer than show each state.
    """
    return max(_usual_number(entity), min(ways.enough(entity.workflow), MOST_OF_ALL))


def _usual_number(entity: Entity) -> int:
    issued = _issues(entity)
    if any(_issues(other) for other in issued):
        return MOST
    if issued:
        return MANY
    walked = [one for one in of_app(entity.app) if one.workflow is not None and one.parent is None]
    least = NEEDED if walk.is_needed(entity) else FEW
    return min(MANY, max(least, ALTOGETHER // max(len(walked), 1)))


def _issues(entity: Entity) -> list[Entity]:
    """What the steps of a kind of record issue."""
    steps = entity.workflow.transitions if entity.workflow is not None else ()
    names = {issue.entity for step in steps for issue in step.issues}
    return [other for other in of_app(entity.app) if other.name in names and other.name != entity.name]


def _stands_alone(entity: Entity) -> bool:
    """Say whether a part is also listed by itself, so that an empty list of it would be seen."""
    return bool(entity.access.read) and entity.parent_entity.model._default_manager.exists()

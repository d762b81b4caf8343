"""Walks invented records of an entity along its workflow over the past weeks, through the real services.

Parts are filled in, blocks are asked to do what people would do with them (choose a time, pay), and of the
steps open in a state one is made that its guard and rules accept. What nothing moves stays where it is.
"""

from contextlib import suppress
from copy import copy
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from core import access, blocks, issuing, records, rules, workflow
from core.entities import Entity, of_app
from core.seeding import examples, owners, parts, step_inputs, ways
from core.seeding.example_values import Maker
from core.seeding.moment import as_of
from core.workdays import is_workday

DAYS = 45
MOST_STEPS = 14
LEFT = 0.04  # of the records are left where they are at each step
MOST_ROUNDS = 2  # after which a record that comes back to the same state shows nothing new
ON_DESKS = 3  # one record in so many is still on its way
OPENS, CLOSES = 8, 16
MOST_MISSES = 2  # in a row, after which no further record of a kind is tried
REFUSED = parts.REFUSED


@dataclass
class Series:
    """Records of one kind that are made together; `shown` are the states they stand in or could not be led to."""

    count: int
    is_needed: bool = False
    shown: set[str] = field(default_factory=set)


def run(entity: Entity, context: Any, count: int = 24) -> int:
    """Make and walk records once; where there are some already nothing is done. Gives the number made."""
    residents = [] if entity.model._default_manager.exists() else context.residents()
    if not residents:
        return 0
    chance = Random(f"{context.region.slug} {entity.app} {entity.name}")  # noqa: S311 - examples, not secrets
    made = missed = 0
    series = Series(count, is_needed=is_needed(entity))
    for at in range(count):
        if missed == MOST_MISSES:  # names that may stand once are used up
            break
        begun = _begin(chance, at, count)
        with as_of(begun):
            record = _made(entity, chance, owners.own_of(entity, residents[0], at, count))
        if record is None:
            missed += 1
            continue
        made, missed = made + 1, 0
        if entity.workflow is not None:
            _show(entity, record, begun, chance, at, series)
        elif entity.children:  # from a source of chance of its own, so that other records stay as they are
            parts.begin(entity, record, Random(f"{entity.name} {at}"), [])  # noqa: S311 - examples, not secrets
    return made


def _made(entity: Entity, chance: Random, own: dict[str, Any]) -> Any:
    """One record, with the values given where rules accept them; None where none was accepted."""
    for fixed in (own, {}) if own else ({},):
        with suppress(examples.NoExample):
            return examples.make(entity, chance, **fixed)
    return None


def _show(entity: Entity, record: Any, begun: datetime, chance: Random, at: int, series: Series) -> None:
    """Walk the `at`-th record of a series: the newest have come less far each, so that every desk has some today."""
    behind, new = series.count - 1 - at, series.count // ON_DESKS
    is_new = behind < new
    far = series.count - new
    aim = "" if is_new else ways.aim_of(entity.workflow, series.shown, at, far, is_needed=series.is_needed)
    along(entity, record, begun, chance, behind if is_new else MOST_STEPS, aim)
    if at % 2 and not aim:
        _renew(entity, record, chance)
    series.shown |= {record.state, aim or record.state}


def is_needed(entity: Entity) -> bool:
    """Say whether people name such a record when they make others: those must find some in force."""
    others = [other for other in of_app(entity.app) if other.name != entity.name]
    return any(_names(other, info, entity) for other in others for info in other.fields)


def _names(other: Entity, info: Any, entity: Entity) -> bool:
    is_typed = info.kind == "reference" and info.name in other.forms.Form.base_fields
    return is_typed and other.model._meta.get_field(info.name).remote_field.model is entity.model


def step(entity: Entity, record: Any, name: str, chance: Random, **given: Any) -> bool:
    """Make one step with invented inputs but for those that are given; False where it is refused."""
    record.refresh_from_db()
    parts.fill(entity, record, chance, always_good=True)
    return _try(entity, record, entity.workflow.transition(name), chance, given)


def _begin(chance: Random, at: int, count: int) -> datetime:
    """When the record comes in: spread over the days, in office hours."""
    day = timezone.localdate() - timedelta(days=1 + (count - 1 - at) * (DAYS - 1) // max(count - 1, 1))
    return timezone.make_aware(datetime.combine(day, time(8 + chance.randrange(7), chance.randrange(60))))


def _renew(entity: Entity, record: Any, chance: Random) -> None:
    """Confirm today what would else be out of date at the next tick, such as a count of beds."""
    record.refresh_from_db()
    steps = entity.workflow.from_state(record.state)
    if any(step.timed is not None and step.target != record.state for step in steps):
        stays = [step for step in steps if step.roles and step.timed is None and step.target == record.state]
        any(_try(entity, record, step, chance) for step in stays)


def along(
    entity: Entity,
    record: Any,
    moment: datetime,
    chance: Random,
    most: int = MOST_STEPS,
    aim: str = "",
) -> datetime:
    """Move one record along its steps until it is finished, nothing moves it, or today is reached; gives when.

    With an aim it is led to that state and stays there.
    """
    been: list[str] = []
    for _step in range(most):
        been.append(record.state)
        rounds = been.count(record.state)
        if record.state == aim or rounds > MOST_ROUNDS or _stops(entity, record, chance, aim):
            break
        following = _advance(entity, record, moment, chance, aim)
        if following is None or following > timezone.now():
            break
        moment = following
        record.refresh_from_db()
    return moment


def _stops(entity: Entity, record: Any, chance: Random, aim: str) -> bool:
    """Say whether a record goes no further of itself; one that is led somewhere only where it is finished."""
    if aim:
        return entity.workflow.state(record.state).final
    return ways.rests(entity.workflow, record.state, chance) or chance.random() < LEFT


def _advance(entity: Entity, record: Any, moment: datetime, chance: Random, aim: str = "") -> datetime | None:
    """Do one thing with the record; gives when it happened, None where nothing could be done."""
    before = record.state
    for binding in entity.binding_objects():
        done = binding.demo_step(record, moment, chance)
        if done is not None:
            record.refresh_from_db()
            return _along_issued(entity, record, done, chance) if record.state != before else done
    later = in_office_hours(moment + timedelta(minutes=chance.randrange(20, 60 * 10)), chance)
    if later > timezone.now():
        return None
    begun: parts.Begun = []
    with as_of(later):
        record.refresh_from_db()
        parts.fill(entity, record, chance, begun=begun)
        has_moved = _move(entity, record, chance, begun, aim)
    lively = [one for one in begun if _has_own_life(one[0])]
    ended = [along(kind, one, later, chance, aim=_aim_of_issued(kind, one, chance)) for kind, one in lively]
    return max([_along_issued(entity, record, later, chance), *ended]) if has_moved else None


def _along_issued(entity: Entity, record: Any, moment: datetime, chance: Random) -> datetime:
    """Move what the record's step issued along, whoever made the step: a payment issues permits too; gives when."""
    issued = issuing.issued_for(entity, record)
    ended = [along(kind, one, moment, chance, aim=_aim_of_issued(kind, one, chance)) for kind, one in issued]
    return max([moment, *ended])


def _aim_of_issued(entity: Entity, record: Any, chance: Random) -> str:
    """The state to lead an issued record to: it stays where it is while it is the only one there."""
    if entity.workflow is None:
        return ""
    shown = entity.model._base_manager.exclude(pk=record.pk).order_by().values_list("state", flat=True).distinct()
    return ways.aim_of_issued(entity.workflow, shown, chance)


def in_office_hours(moment: datetime, chance: Random) -> datetime:
    """Give the moment, or one in the next working morning where no office is open."""
    local = timezone.localtime(moment)
    day = local.date() if local.hour < CLOSES else local.date() + timedelta(days=1)
    if OPENS <= local.hour < CLOSES and is_workday(day):
        return moment
    while not is_workday(day):
        day += timedelta(days=1)
    return timezone.make_aware(datetime.combine(day, time(OPENS + chance.randrange(3), chance.randrange(60))))


def _has_own_life(part: Entity) -> bool:
    """Say whether a part has steps of its own that no block brings about."""
    return part.workflow is not None and not part.binding_objects()


def _move(entity: Entity, record: Any, chance: Random, begun: parts.Begun, aim: str = "") -> bool:
    """Make one of the steps that officers or residents could make, the likeliest that is accepted."""
    return any(
        _try(entity, record, step, chance)
        or (parts.begin(entity, record, chance, begun) and _try(entity, record, step, chance))
        or (parts.cut(entity, record, step, chance) and _try(entity, record, step, chance))
        for step in ways.order(entity.workflow, record.state, chance, aim)
    )


def _try(entity: Entity, record: Any, step: Any, chance: Random, given: dict[str, Any] | None = None) -> bool:
    """Make a step with invented inputs, others where the first would be refused."""
    ready(entity, record, step.name)
    asked = getattr(entity.forms, "MOVES", {}).get(step.name)
    form = asked(instance=record, actor=access.system()) if asked else None
    inputs = step_inputs.accepted(entity, record, step, form, chance, given or {}) if form is not None else {}
    if inputs is None:
        return False
    try:
        workflow.move(entity, record, step.name, access.system(), inputs=inputs)
    except REFUSED:
        record.refresh_from_db()
        return False
    return True


def ready(entity: Entity, record: Any, name: str) -> None:
    """Fill in what rules of a step ask of the record's own form, as people bring papers and figures on later.

    Draws anew until the rules hold; where they never do, what was missing is filled in all the same.
    """
    if not access.may_edit(access.system(), entity, record):
        return
    applying = _applying(entity, record, name)
    form = entity.forms.Form(actor=access.system())
    maker = Maker(Random(f"{entity.name} {name} {record.pk}"))  # noqa: S311 - examples, not secrets
    asked = {field for rule in applying for field in rule.require} & set(form.fields)
    fields = [info for info in entity.fields if info.name in asked and not info.computed]
    if not fields or not _breaks(entity, record, applying):
        return
    missing = [info for info in fields if not rules.has_value(record, info.name)]
    figures = [info for info in fields if info.kind not in ("file", "image", "reference")]
    values: dict[str, Any] = {}
    for attempt in range(step_inputs.TRIES):
        maker.wider = attempt // step_inputs.TRIES_AS_WIDE
        drawn = missing if attempt < step_inputs.TRIES // 4 else {*missing, *figures}
        values = {info.name: _brought(entity, info, form, maker) for info in fields if info in drawn}
        draft = copy(record)
        records.assign(entity, draft, values)
        if not _breaks(entity, draft, applying):
            break
    values = {key: value for key, value in values.items() if value is not None}
    with suppress(*REFUSED):
        records.edit(entity, access.system(), record, values)
    record.refresh_from_db()


def _applying(entity: Entity, record: Any, name: str) -> list[rules.Rule]:
    """Rules that hold the step up or the edit before it."""
    settings, names = entity.settings_of(), blocks.Names(entity, record)
    held = [rule for rule in entity.rules if {name, "edit"}.intersection(rule.moments) and rule.level == "block"]
    return [rule for rule in held if rule.when is None or rule.when(record, settings, names) is True]


def _breaks(entity: Entity, record: Any, applying: list[rules.Rule]) -> bool:
    settings, names = entity.settings_of(), blocks.Names(entity, record)
    if entity.compute is not None:
        entity.compute(record, settings, names)
    return any(rules.try_rule(rule, record, settings, names) is not None for rule in applying)


def _brought(entity: Entity, info: Any, form: Any, maker: Maker) -> Any:
    if info.kind == "reference":
        return examples.as_held(entity, info.name, examples.known(entity, info.name, maker))
    form.fields[info.name].required = True  # else it may stay empty
    return maker.value(info, entity.model, form.fields[info.name])

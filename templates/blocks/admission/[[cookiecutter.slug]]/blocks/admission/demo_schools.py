"""Schools of a demonstration: an operator for each, and rounds with places at all of them."""

from datetime import date, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from core import access, workflow
from core.models import Position, PositionHolding, RoleGrant
from core.offices import office_of_agency
from core.seeding import chairs, examples
from core.seeding.example_values import Maker
from core.seeding.moment import as_of

SHARES = (45, 25, 25, 5)


def staff(binding: Any, context: Any, chance: Random) -> list[Any]:
    """Give every school that has none an operator with a position of its own; gives the schools."""
    office = office_of_agency(binding.school_entity.agency or binding.entity.agency)
    schools = list(binding.school_entity.model._default_manager.order_by(binding.school_name))
    for at, school in enumerate(schools, 1):
        if office is None or getattr(school, f"{binding.school_officer}_id") is not None:
            continue
        title = f"Operator {getattr(school, binding.school_name)}"
        position = context.upsert(
            Position, {"code": f"{office.code}-{binding.app}-sekolah-{at}"}, {"office": office, "title": title[:120]}
        )
        key = {"position": position, "app": binding.app, "role": binding.operators[0]}
        context.upsert(RoleGrant, key, {"all_offices": True})
        user = chairs.officer(context, chance, is_senior=False)
        PositionHolding.objects.create(position=position, user=user, starts_on=date(context.today.year - 1, 1, 2))
        type(school)._default_manager.filter(pk=school.pk).update(**{binding.school_officer: user})
        setattr(school, binding.school_officer, user)
    return schools


def make_round(binding: Any, today: date, year: int, days: tuple[int, ...], schools: list[Any], chance: Random) -> Any:
    """Make a round through its own services: days and shares, places of each school, then settled."""
    names = ("round_opens", "round_closes", "round_announces", "round_confirms", "round_ends")
    fixed = {getattr(binding, name): today + timedelta(days=count) for name, count in zip(names, days, strict=True)}
    fixed |= dict(zip(binding.round_shares, SHARES, strict=True))
    fixed |= {binding.round_name: f"{year}/{year + 1}", binding.round_age_on: date(year, 7, 1)}
    entity = binding.round_entity
    with as_of(timezone.now() + timedelta(days=days[0] - 4)):
        round_ = examples.make(entity, chance, **fixed)
        for at, school in enumerate(schools):
            _places(binding, round_, school, 1, 5 + at % 3, chance)
        step = next(one for one in entity.workflow.from_state(round_.state) if one.target in binding.open)
        form = entity.forms.MOVES[step.name](instance=round_, actor=access.system())
        inputs = examples.values_of(entity, Maker(chance), form=form)
        workflow.move(entity, round_, step.name, access.system(), inputs=inputs)
    round_.refresh_from_db()
    return round_


def _places(binding: Any, round_: Any, school: Any, classes: int, each: int, chance: Random) -> None:
    """Places of one school; small, so that not everybody gets one."""
    part = binding.capacity_entity
    fixed = {binding.capacity_school: school}
    fixed |= {binding.capacity_classes: classes, binding.capacity_each: each} if binding.capacity_classes else {}
    others = {info.name: 0 for info in part.fields if info.kind == "integer" and not info.computed}
    examples.make_part(part, round_, chance, **others | fixed)

"""The demo's part about an office: its goods in its rooms, vehicles that are lent, what is handed over."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from random import Random
from typing import Any

from django.utils import timezone

from blocks.assets import demo_words as words
from core import access, records, workflow
from core.access import Forbidden
from core.descriptors import of_model
from core.rules import RuleBroken
from core.seeding import examples, walk
from core.seeding.moment import as_of

LOANS, MOVEMENTS = 9, 6
FIRST_KM, DAY_KM = 18_000, 140
REFUSED = (RuleBroken, workflow.StaleState, Forbidden, examples.NoExample)


def related(binding: Any, key: str, name: str) -> Any:
    """All records that a reference may name."""
    return binding.entity_of(key).model._meta.get_field(name).remote_field.model._default_manager.all()


def morning(day: date, chance: Random) -> datetime:
    """A time of that day, or of the next working day, at which offices are open."""
    moment = timezone.make_aware(datetime.combine(day, time(8 + chance.randrange(6), chance.randrange(60))))
    return walk.in_office_hours(moment, chance)


def goods(binding: Any, chance: Random, at: int) -> dict[str, Any]:
    """One of the goods that every office has, in one of its rooms."""
    name, code, price = words.GOODS[at % len(words.GOODS)]
    again = at // len(words.GOODS)
    fixed = {binding.name: f"{name} {again + 1}" if again else name}
    fixed |= {binding.code: code, binding.price: Decimal(price)}
    if binding.meter and code.startswith(words.VEHICLES):
        fixed[binding.meter] = FIRST_KM + at * 700
    if binding.lendable:
        fixed[binding.lendable] = code.startswith(words.VEHICLES)
    rooms = list(related(binding, "asset", binding.room).order_by("pk"))
    if rooms:
        room = rooms[at % len(rooms)]
        fixed |= {binding.room: room, binding.unit: unit_of(room)}
    return fixed | _dates(binding, chance, at)


def _dates(binding: Any, chance: Random, at: int) -> dict[str, Any]:
    """Papers of vehicles run out at different times of the coming year, one has already."""
    today = timezone.localdate()
    names = [info.name for info in binding.entity_of("asset").fields if info.kind == "date" and info.only_when]
    return {name: today + timedelta(days=(at * 37 + place * 160) % 360 - 12) for place, name in enumerate(names)}


def unit_of(room: Any) -> Any:
    """The office whose room it is."""
    entity = of_model(type(room))
    name = next((info.name for info in entity.fields if info.kind == "office"), "")
    return getattr(room, name) if name else None


def loans(binding: Any, chance: Random) -> None:
    """Vehicles lent in the last weeks; the last ones are out or wait for an answer."""
    entity = binding.entity_of("loan")
    vehicles = [one for one in binding.entity_of("asset").rows().order_by("pk") if binding.of(one, "lendable")]
    for at in range(LOANS if vehicles else 0):
        vehicle = vehicles[at % len(vehicles)]
        asked = morning(timezone.localdate() - timedelta(days=24 - at * 3), chance)
        out = morning(timezone.localdate(asked) + timedelta(days=1), chance).replace(hour=8, minute=0)
        fixed = {
            binding.loan_asset: vehicle,
            binding.loan_starts: out,
            binding.loan_ends: out + timedelta(days=at % 3, hours=8),
        }
        try:
            with as_of(asked):
                record = examples.make(entity, chance, **fixed)
            _along(binding, record, asked)
        except REFUSED:
            continue


def _along(binding: Any, record: Any, moment: datetime) -> None:
    """Approve a loan, give the key, take the vehicle back with more kilometres, as far as time has come."""
    entity = binding.entity_of("loan")
    out, back = binding.of(record, "loan_starts"), binding.of(record, "loan_ends")
    for later, phase in ((moment + timedelta(hours=2), "verifying"), (out, "working"), (back, "done")):
        steps = [
            step
            for step in entity.workflow.from_state(record.state)
            if step.roles and entity.workflow.state(step.target).phase == phase
        ]
        if later > timezone.now() or not steps:
            return
        vehicle = binding.asset_of(type(record)._default_manager.get(pk=record.pk))
        km = (binding.of(vehicle, "meter") or 0) + (DAY_KM if phase == "done" else 0)
        with as_of(later):
            workflow.move(entity, record, steps[0].name, access.system(), inputs=_inputs(entity, steps[0], km))


def _inputs(entity: Any, step: Any, km: int) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name in step.require:
        kind = entity.field(name).kind
        if kind == "integer":
            found[name] = km
        elif kind == "choice":
            found[name] = entity.model._meta.get_field(name).flatchoices[0][0]
    return found


def movements(binding: Any, chance: Random) -> None:
    """Goods that go to another room, some of another office."""
    entity = binding.entity_of("movement")
    assets = list(binding.entity_of("asset").rows().filter(state__in=binding.live).order_by("-pk"))
    rooms = list(related(binding, "movement", binding.movement_room).order_by("pk"))
    for at in range(MOVEMENTS):
        asset = assets[at * 3 % len(assets)]
        others = [room for room in rooms if room != binding.of(asset, "room")]
        if not others:
            continue
        room = others[at % len(others)]
        begun = morning(timezone.localdate() - timedelta(days=20 - at * 3), chance)
        fixed = {binding.movement_asset: asset, binding.movement_room: room}
        if unit_of(room) != binding.of(asset, "unit"):
            fixed[binding.movement_unit] = unit_of(room)
        try:
            with as_of(begun):
                record = records.create(entity, access.system(), _handed_over(binding, entity, chance, fixed))
            walk.along(entity, record, begun, chance)
        except REFUSED:
            continue


def _handed_over(binding: Any, entity: Any, chance: Random, fixed: dict[str, Any]) -> dict[str, Any]:
    from core.seeding.example_values import Maker

    values = examples.values_of(entity, Maker(chance), known=frozenset({binding.movement_unit, *fixed}))
    reasons = [info.name for info in entity.fields if info.kind == "choice"]
    return {name: value for name, value in values.items() if name not in reasons} | fixed

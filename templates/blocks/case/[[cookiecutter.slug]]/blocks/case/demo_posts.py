"""Who sits at the desks of a demonstration: invented officers, and those whom records name, such as heads of RT."""

from random import Random
from typing import Any

from accounts.models import Status, User
from blocks.case import desks, routes
from blocks.case.models import Turn
from core.access import Actor
from core.descriptors import of_model
from core.models import Office, PositionHolding
from core.seeding import examples, posts
from core.seeding.people import secret

VILLAGES = 3
# No such serial is given out: the same mark as on the other invented officers.
NIP = "198901012019011{serial:03}"
PHONE = "+6281200000{serial:03}"
FIRST_SERIAL = 950


def places_of(binding: Any, context: Any, people: list[Any], chance: Random) -> list[dict[str, Any]]:
    """Where the stories play: villages of residents, each with the records that name their officers."""
    if not binding.village:
        return [{}]
    villages = list(dict.fromkeys(person.village for person in people if person.village is not None))[:VILLAGES]
    spots = [(village, number) for village in villages for number in range(1, 3 if binding.matched else 2)]
    places = []
    for serial, (village, number) in enumerate(spots, start=1):
        place = {binding.village: village} | {name: number for name in binding.matches if name != binding.village}
        places.append(place | _named(binding, place, number if binding.matched else serial, chance))
    return places or [{}]


def _named(binding: Any, place: dict[str, Any], serial: int, chance: Random) -> dict[str, Any]:
    """The records through which requests name their officers; what the block finds itself is only made."""
    groups: dict[str, dict[str, str]] = {}
    for role, path in binding.paths_of_people().items():
        reference, _sep, field = path.partition("__")
        if field:
            groups.setdefault(reference, {})[field] = role
    made: dict[str, Any] = {}
    for reference, fields in groups.items():
        other = of_model(binding.entity.model._meta.get_field(reference).remote_field.model)
        values: dict[str, Any] = {
            field: _neighbour(f"{_title(role, serial)} {place[binding.village].name}") for field, role in fields.items()
        }
        if reference == binding.matched:
            numbers = [f"{binding.entity.field(name).label} {place[name]}" for name in reversed(binding.matches[1:])]
            _upsert(other, place, values | {other.title_field: " ".join(numbers)}, chance)
            continue
        values |= {info.name: place[binding.village] for info in other.fields if info.kind == "village"}
        made[reference] = examples.make(other, chance, **values)
    return made


def _upsert(other: Any, place: dict[str, Any], values: dict[str, Any], chance: Random) -> None:
    """Name the officers of a record that the entry's own rows may have made already."""
    if not other.model._default_manager.filter(**place).update(**values):
        examples.make(other, chance, **place, **values)


def _title(role: str, serial: int) -> str:
    """A name for an officer whom records name: `ketua_rt` becomes Ketua RT 1."""
    words = [word.upper() if len(word) < 3 else word.title() for word in role.split("_")]
    return f"{' '.join(words)} {serial}"


def fixed(binding: Any, places: list[dict[str, Any]], at: int) -> dict[str, Any]:
    """The place of a story as field values."""
    return dict(places[at % len(places)])


def appoint(binding: Any, context: Any, places: list[dict[str, Any]], chance: Random) -> None:
    """Put an invented officer on each position that a step of these places needs and nobody holds."""
    roles = set(binding.step_entity.model._default_manager.values_list(binding.step_role, flat=True))
    roles |= {binding.counter, binding.stand_in} - {""}
    named = binding.paths_of_people()
    for role in sorted(roles - set(named)):
        offices = {routes.place_office(binding, _Place(binding, place), role) for place in places} - {None}
        for office in [*_step_offices(binding, role), *sorted(offices, key=lambda one: one.code)]:
            position = posts.post(context, office, binding.app, role)
            held = PositionHolding.objects.on(context.today).filter(position=position)
            if position is None or held.exists():
                continue
            user = _officer(f"{position.title} {office.short_name or office.name}")
            start = context.today.replace(month=1, day=1)
            PositionHolding.objects.create(position=position, user=user, starts_on=start)


class _Place:
    """A stand-in for a record that knows only its village."""

    def __init__(self, binding: Any, place: dict[str, Any]) -> None:
        for name, value in place.items():
            setattr(self, name, value)


def _step_offices(binding: Any, role: str) -> list[Office]:
    if not binding.step_office:
        return []
    rows = binding.step_entity.model._default_manager.filter(**{binding.step_role: role})
    keys = set(rows.values_list(f"{binding.step_office}_id", flat=True)) - {None}
    return list(Office.objects.filter(pk__in=keys).order_by("code"))


def _officer(name: str) -> User:
    """An officer named after the position, so that nobody takes the name for a person's."""
    return _account(name, "nip", NIP)


def _neighbour(name: str) -> User:
    """Somebody with a task and no NIP, such as the head of an RT, who signs in with the telephone."""
    return _account(name, "phone", PHONE)


def _account(name: str, key: str, pattern: str) -> User:
    """The account of that name, made with the first free serial where there is none."""
    shown, serial = f"{name} (contoh)", FIRST_SERIAL
    known = User.objects.filter(name=shown).first()
    if known is not None:
        return known
    while User.objects.filter(**{key: pattern.format(serial=serial)}).exists():
        serial += 1
    user = User.objects.create(name=shown, kind="officer", status=Status.ACTIVE, **{key: pattern.format(serial=serial)})
    User.objects.filter(pk=user.pk).update(password=secret())
    return user


def officer_for(binding: Any, context: Any, turn: Turn) -> Actor | None:
    """Somebody who may do this turn."""
    if turn.named is not None:
        return context.actor(turn.named)
    held = PositionHolding.objects.on(context.today).filter(
        position__grants__role=turn.role, position__grants__app__in=(binding.app, "*")
    )
    users = [row.user for row in held.select_related("user").order_by("pk")]
    if turn.position_id is not None:
        users.sort(key=lambda user: not held.filter(user=user, position=turn.position_id).exists())
    for user in users:
        actor = context.actor(user)
        if desks.may_act(binding, turn, actor):
            return actor
    return None


def clerk(binding: Any, context: Any) -> Actor | None:
    """Somebody at the counter."""
    held = PositionHolding.objects.on(context.today).filter(
        position__grants__role=binding.counter, position__grants__app__in=(binding.app, "*")
    )
    row = held.select_related("user").order_by("pk").first()
    return context.actor(row.user) if row is not None else None

"""Makes plausible invented records of any entity through its services, for a replica that is only shown.

Values follow the kind of each field and a few words in its name; whatever a rule refuses is tried again
with other values. The same region gives the same records.
"""

from contextlib import suppress
from random import Random
from typing import Any
from weakref import WeakKeyDictionary

from django.db import IntegrityError, transaction
from django.db.models import Model

from core import access, blocks, records
from core.access import Actor
from core.entities import Entity
from core.models import SeedMark
from core.rules import RuleBroken
from core.seeding import readings
from core.seeding.example_values import Maker

TRIES = 25
BEFORE_NEW, TRIES_NEW = 6, 4  # tries with what is there, and with what is made for the record
COMPLETE = 0.9
FREELY = 3  # of the later tries one in so many leaves aside what the form offers
ENOUGH = 6  # records to choose from; more would only stand where they began
NUMBERS = ("decimal", "integer", "money", "percent")
# Kinds of which no further record could be made, by the source of chance that found it out.
_full: WeakKeyDictionary[Random, set[type]] = WeakKeyDictionary()
# And those of which none could be made though it named only what is new.
_useless: WeakKeyDictionary[Random, set[type]] = WeakKeyDictionary()


class NoExample(Exception):
    """No values were found that the entity's rules accept."""


def make(entity: Entity, chance: Random, actor: Actor | None = None, **fixed: Any) -> Any:
    """Make one record; `fixed` values are kept as given."""
    problem: Exception | None = None
    maker, form = Maker(chance), entity.forms.Form(actor=access.system())
    _bring_papers(entity, form, chance)
    for attempt in range(TRIES):
        if attempt == BEFORE_NEW and not fixed and (record := _naming_new(entity, maker, form, actor)) is not None:
            return record
        maker.wider = attempt // 2
        values = _whole(entity, maker) | values_of(entity, maker, known=frozenset(fixed), form=form)
        values = (_in_order(entity, values) if attempt % 2 else values) | fixed
        if attempt < TRIES // 2:  # a rule may want it otherwise
            values = readings.risen(entity, values, chance) | fixed
        if attempt >= TRIES // 3 and attempt % FREELY:
            values = values | _as_offered(entity, values) | _of_same_people(entity, maker, values) | fixed
        try:
            return records.create(entity, actor or access.system(), values)
        except (RuleBroken, IntegrityError) as broken:  # a value that may stand once is taken, or one is missing
            problem = broken
            _ask_for(form, broken)
    raise NoExample(f"{entity.app}.{entity.name}: {problem}")


def _naming_new(entity: Entity, maker: Maker, form: Any, actor: Actor | None) -> Any:
    """A record that names what is new, where nothing that is there will do: every vehicle has an open request.

    None where that does not help either; it is then not tried again for this kind.
    """
    useless = _useless.setdefault(maker.chance, set())
    if entity.model in useless:
        return None
    useless.add(entity.model)
    maker.wider = 0
    for _attempt in range(TRIES_NEW):
        with suppress(NoExample, RuleBroken, IntegrityError), transaction.atomic():
            new = fresh(entity, form, maker.chance)
            if not new:
                return None
            values = values_of(entity, maker, known=frozenset(new), form=form) | new
            values = readings.risen(entity, _whole(entity, maker) | values, maker.chance)
            try:
                record = records.create(entity, actor or access.system(), values)
            except RuleBroken as broken:
                _ask_for(form, broken)
                raise
            useless.discard(entity.model)
            return record
    return None


def _ask_for(form: Any, broken: Exception) -> None:
    """Leave no field empty again that a rule missed: it is asked of some records only, so the form does not."""
    for name in getattr(broken, "fields", {}):
        if name in form.fields:
            form.fields[name].required = True


def _bring_papers(entity: Entity, form: Any, chance: Random) -> None:
    """Most people bring at once the papers that a later step misses; the others are asked to complete them."""
    asked = {name for rule in entity.rules if rule.level == "block" for name in rule.require}
    for info in entity.fields:
        if info.name in asked and info.kind in ("file", "image") and info.name in form.fields:
            form.fields[info.name].required |= chance.random() < COMPLETE


def _in_order(entity: Entity, values: dict[str, Any]) -> dict[str, Any]:
    """The same values, days to come in the order in which the form asks for them: opening, closing, test, beginning."""
    days = [info.name for info in entity.fields if info.kind == "date" and info.maximum is None]
    names = [name for name in days if name in values]
    return values | dict(zip(names, sorted(values[name] for name in names), strict=True))


def _as_offered(entity: Entity, values: dict[str, Any]) -> dict[str, Any]:
    """The numbers that the form offers, as a person leaves them who knows no better: shares that make a whole."""
    numbers = [info.name for info in entity.fields if info.kind in NUMBERS and info.name in values]
    columns = {name: entity.model._meta.get_field(name) for name in numbers}
    return {name: column.get_default() for name, column in columns.items() if column.has_default()}


def _of_same_people(entity: Entity, maker: Maker, values: dict[str, Any]) -> dict[str, Any]:
    """People whom a record that is referred to names already: the cashier of that very shop."""
    from core.descriptors import of_model

    others = [(of_model(type(other)), other) for other in values.values() if isinstance(other, Model)]
    named = [
        person
        for kind, other in others
        if kind is not None and kind.app == entity.app
        for info in kind.fields
        if info.kind == "person" and (person := getattr(other, info.name)) is not None
    ]
    asked = [info.name for info in entity.fields if info.kind == "person" and info.name in values]
    return {name: maker.chance.choice(named) for name in asked} if named else {}


def _whole(entity: Entity, maker: Maker) -> dict[str, Any]:
    """Of a part: one of the records that it can be a part of."""
    if entity.parent is None:
        return {}
    whole = maker.one_of(entity.parent_entity.model._default_manager.all())
    return {entity.parent: whole} if whole is not None else {}


def values_of(
    entity: Entity,
    maker: Maker,
    known: frozenset[str] = frozenset(),
    form: Any = None,
) -> dict[str, Any]:
    """A value for each field that a person types in, but for those known already."""
    form = form or entity.forms.Form(actor=access.system())
    found = {}
    for info in entity.fields:
        if info.name not in form.fields or info.computed or info.name in known:
            continue
        if info.kind == "reference":
            found[info.name] = as_held(entity, info.name, referred(entity, info.name, maker))
        else:
            found[info.name] = maker.value(info, entity.model, form.fields[info.name])
        if info.kind == "officer" and form.fields[info.name].required and found[info.name] is None:
            raise NoExample(f"{entity.app}.{entity.name}: nobody is there for {info.name}")
    return {name: value for name, value in found.items() if value is not None}


def as_held(entity: Entity, name: str, found: Any) -> Any:
    """A record as the field takes it: a list of it where it holds several."""
    return [found] if found is not None and entity.model._meta.get_field(name).many_to_many else found


def known(entity: Entity, name: str, maker: Maker) -> Any:
    """A record that is there and that a reference may name; None where there is none."""
    model = entity.model._meta.get_field(name).remote_field.model
    return maker.one_of(model._default_manager.all(), 60)


def referred(entity: Entity, name: str, maker: Maker) -> Any:
    """A record that a reference may name: mostly one that is there, else a new one."""
    from core.descriptors import of_model

    model = entity.model._meta.get_field(name).remote_field.model
    count = model._default_manager.count()
    other = of_model(model)
    # What a block has a story about, or the entry gives rows of, is not invented beside it.
    is_told = other is not None and (bool(other.bindings) or _is_listed(other))
    wants_new = not count or (count < ENOUGH and not is_told and maker.chance.random() < 0.6)
    full = _full.setdefault(maker.chance, set())
    if other is not None and wants_new and other.access.create and (not count or model not in full):
        try:
            return make(other, maker.chance)
        except NoExample:
            full.add(model)
            if not count:
                raise
    return known(entity, name, maker)


def fresh(entity: Entity, form: Any, chance: Random) -> dict[str, Any]:
    """New records for a form that has to name some of this application: as people offer them, not in use yet.

    Only kinds without steps; what a block has a story about, or the entry gives rows of, is not invented beside it.
    """
    from core.descriptors import of_model

    found = {}
    for name in [info.name for info in entity.fields if info.kind == "reference" and info.name in form.fields]:
        other = of_model(entity.model._meta.get_field(name).remote_field.model)
        is_plain = other is not None and other.app == entity.app and not other.workflow and not other.bindings
        if is_plain and other.access.create and not other.parent and not _is_listed(other):
            choices = {info.name: other.model._meta.get_field(info.name) for info in _choices(other)}
            offered = {key: column.get_default() for key, column in choices.items() if column.has_default()}
            found[name] = as_held(entity, name, make(other, chance, **offered))
    return found


def _choices(entity: Entity) -> list[Any]:
    return [info for info in entity.fields if info.kind == "choice" and not info.computed]


def _is_listed(entity: Entity) -> bool:
    """Say whether the entry gives rows of its own."""
    return SeedMark.objects.filter(model=entity.model._meta.label).exists()


def make_part(part: Entity, whole: Any, chance: Random, *, good: bool = True, **fixed: Any) -> Any:
    """Make one part of a record whose computed yes or no comes out as wanted, if it can."""
    maker, form = Maker(chance), part.forms.Form(actor=access.system())
    verdict = next((info.name for info in part.fields if info.kind == "boolean" and info.computed), "")
    ticks = [info.name for info in part.fields if info.kind == "boolean" and not info.computed]
    refused = 0
    for attempt in range(TRIES * 8):
        values = values_of(part, maker, form=form)
        if attempt >= TRIES:  # as they stand on the form they never give the verdict
            values |= {name: chance.random() < 0.5 for name in ticks if name in values}
        values |= {part.parent: whole} | fixed
        is_last = attempt == TRIES * 8 - 1
        if verdict and not is_last and _would_be(part, values, verdict) is not good:
            continue
        try:
            return records.create(part, access.system(), values)
        except (RuleBroken, IntegrityError) as broken:
            _ask_for(form, broken)
            refused += 1
            maker.wider = refused // 2
            if is_last or refused == TRIES:
                raise
    raise NoExample(f"{part.app}.{part.name}")


def _would_be(part: Entity, values: dict[str, Any], verdict: str) -> Any:
    """What the part's yes or no would be, without writing anything."""
    apart = {field.name for field in part.model._meta.many_to_many}
    apart |= {info.name for info in part.fields if info.kind in ("file", "image")}  # kept when it is saved
    record = part.model()
    for name in sorted(values.keys() - apart):
        setattr(record, name, values[name])  # a NIK is no argument of the model: it is kept encrypted in two columns
    settings, names = part.settings_of(), blocks.Names(part, record)
    for info in part.fields:
        if info.only_when is not None and info.only_when(record, settings, names) is not True:
            records.clear(record, info.name)
    if part.compute is not None:
        part.compute(record, settings, names)
    return getattr(record, verdict)

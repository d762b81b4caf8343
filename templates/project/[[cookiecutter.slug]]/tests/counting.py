"""Works the examples of an entry out with the application's own rules, on real rows of the database."""

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from core import blocks, files
from core.descriptors import of_model
from core.entities import get, of_app
from tests import walking
from tests.sample import Example, One, Sample
from tests.world import World


def assert_comes_out(world: World, sample: Sample, example: Example) -> None:
    """Keep a record with the given values; what the formulas then hold is what the entry promises."""
    if example.on is not None:
        world.clock.move(example.on)
    record = given(world, sample, example)
    stored = type(record)._default_manager.get(pk=record.pk)
    for name, wanted in example.then.items():
        found = getattr(stored, name)
        assert same(wanted, found), f"{name} should be {wanted!r} and is {found!r}"


def given(world: World, sample: Sample, example: Example) -> Any:
    """A record with these values and no others, but for what it and its rows cannot be without."""
    entity = sample.entity
    record = entity.model(created_at=world.clock.now)
    rows = {name: value for name, value in example.given.items() if _link(entity, name) and isinstance(value, list)}
    usual = walking.make(world, sample)
    for name in {info.name for info in entity.fields} | ({entity.parent} if entity.parent else set()):
        if name not in example.given and (_is_needed(entity.model, name) or _is_passed(example, name)):
            setattr(record, name, getattr(usual, name))
    type(usual)._default_manager.filter(pk=usual.pk).delete()  # two might not be alike
    said: dict[str, Any] = {}
    for path, value in example.given.items():
        if path not in rows:
            _put(world, entity, record, path, value, said)
    _work_out(entity, record, said)
    record.save()
    for name, parts in rows.items():
        for number, values in enumerate(parts):
            _add_row(world, record, get(entity.app, name), {_link(entity, name): record, **values}, number)
    if rows:
        _work_out(entity, record, said)
        record.save()
    return record


def _link(entity: Any, name: str) -> str:
    """The field by which rows of this name belong to the record; empty where the name is not one of rows."""
    other = next((one for one in of_app(entity.app) if one.name == name), None)
    if other is None or name in {info.name for info in entity.fields}:
        return ""
    if name in entity.children:
        return other.parent or ""
    references = (field for field in other.model._meta.concrete_fields if field.related_model is entity.model)
    return next((field.name for field in references), "")


def _add_row(world: World, record: Any, part: Any, values: dict[str, Any], number: int) -> None:
    """Keep one row; what it cannot be without is as usual, and what the example says of it stays as it is."""
    row = part.model(created_at=world.clock.now)
    if hasattr(row, "number"):
        row.number = f"UJI/{number + 1}"
    usual = world.sample(f"{part.app}.{part.name}").values(world, world.owner)
    for info in part.fields:
        if info.name not in values and info.name in usual and _is_needed(part.model, info.name):
            setattr(row, info.name, _held(world, part, info, usual[info.name], number))
    _set_all(row, values)
    _work_out(part, row, {})
    _set_all(row, values)
    row.save()


def _held(world: World, part: Any, info: Any, usual: Any, number: int) -> Any:
    """A usual value as a row keeps it: an upload is stored, and no two rows name the same record."""
    if files.is_upload(usual):
        return files.store(usual, app=part.app, entity=part.name, field=info.name)
    held = world.found(usual)
    return _twin(held, number) if number and info.kind == "reference" else held


def _set_all(row: Any, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(row, name, value)


def _twin(record: Any, number: int) -> Any:
    """Another record like it, for rows that may not name the same one twice."""
    once = {name for group in record._meta.total_unique_constraints for name in group.fields}
    once |= {field.name for field in record._meta.concrete_fields if field.unique and not field.primary_key}
    for name in once:
        held = getattr(record, name)
        if isinstance(held, str) and held:
            room = record._meta.get_field(name).max_length
            setattr(record, name, f"{held[: room - 3]} {number}")
    record.pk = None
    record._state.adding = True
    record.save()
    return record


def _is_passed(example: Example, name: str) -> bool:
    """Say whether the example gives a value that lies behind this reference."""
    return any(path.startswith(f"{name}.") for path in example.given)


def _is_needed(model: Any, name: str) -> bool:
    """Say whether a row cannot be kept without a value: its column, or a point's first, is neither null nor text."""
    columns = {field.name: field for field in model._meta.concrete_fields}
    column = columns.get(name) or columns.get(f"{name}_lat")
    return column is not None and not column.null and not column.has_default() and not column.empty_strings_allowed


def _put(world: World, entity: Any, record: Any, path: str, value: Any, said: dict[str, Any]) -> None:
    """Set `kelas`, `kendaraan.kelas`, or what a block says: `booking.free`."""
    first, *rest = path.split(".")
    if rest and first in {binding.block for binding in entity.binding_objects()}:
        said[path] = value
        return
    for name in [first, *rest][:-1]:
        if getattr(record, name) is None:  # a reference that may be left out, and of which the example speaks
            setattr(record, name, _one_for(world, record, name))
        record = getattr(record, name)
    setattr(record, path.rpartition(".")[2], value)
    if rest:
        record.save()


def _one_for(world: World, record: Any, name: str) -> Any:
    """A record that a reference may name."""
    other = of_model(record._meta.get_field(name).related_model)
    return world.one(One(f"{other.app}.{other.name}"))


def _work_out(entity: Any, record: Any, said: dict[str, Any]) -> None:
    if entity.compute is not None:
        entity.compute(record, entity.settings_of(), Said(entity, record, said))


class Said:
    """What the blocks say of a record, but for what an example gives."""

    def __init__(self, entity: Any, record: Any, said: dict[str, Any]) -> None:
        self._names, self._said = blocks.Names(entity, record), said

    def __getattr__(self, block: str) -> Any:
        mine = {path.partition(".")[2]: value for path, value in self._said.items() if path.startswith(f"{block}.")}
        return SimpleNamespace(**mine) if mine else getattr(self._names, block)


def same(wanted: Any, found: Any) -> bool:
    """Say whether two values are the same to a reader: 60 and 60.00 are."""
    if isinstance(wanted, int | Decimal) and isinstance(found, int | Decimal) and not isinstance(wanted, bool):
        return Decimal(wanted) == Decimal(found)
    if isinstance(wanted, dt.datetime) or isinstance(found, dt.datetime):
        return wanted == found
    return (wanted in (None, "") and found in (None, "")) or wanted == found

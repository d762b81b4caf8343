"""Works the examples of an entry out with the application's own rules, on real rows of the database."""

import datetime as dt
from decimal import Decimal
from types import SimpleNamespace
from typing import Any

from core import blocks
from core.entities import get
from tests import walking
from tests.sample import Example, Sample
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
    """A record with these values and no others, but for rows that it cannot be without."""
    entity = sample.entity
    record = entity.model(created_at=world.clock.now)
    rows = {name: value for name, value in example.given.items() if isinstance(value, list) and name in entity.children}
    usual = walking.make(world, sample)
    for name in {info.name for info in entity.fields} | ({entity.parent} if entity.parent else set()):
        if name not in example.given and _is_needed(entity.model, name):
            setattr(record, name, getattr(usual, name))
    type(usual)._default_manager.filter(pk=usual.pk).delete()  # two might not be alike
    said: dict[str, Any] = {}
    for path, value in example.given.items():
        if path not in rows:
            _put(entity, record, path, value, said)
    _work_out(entity, record, said)
    record.save()
    for name, parts in rows.items():
        for values in parts:
            part = get(entity.app, name)
            row = part.model(**{part.parent: record}, **values)
            _work_out(part, row, {})
            row.save()
    if rows:
        _work_out(entity, record, said)
        record.save()
    return record


def _is_needed(model: Any, name: str) -> bool:
    """Say whether a row cannot be kept without a value: its column, or a point's first, is neither null nor text."""
    columns = {field.name: field for field in model._meta.concrete_fields}
    column = columns.get(name) or columns.get(f"{name}_lat")
    return column is not None and not column.null and not column.has_default() and not column.empty_strings_allowed


def _put(entity: Any, record: Any, path: str, value: Any, said: dict[str, Any]) -> None:
    """Set `kelas`, `kendaraan.kelas`, or what a block says: `booking.free`."""
    first, *rest = path.split(".")
    if rest and first in {binding.block for binding in entity.binding_objects()}:
        said[path] = value
        return
    for name in [first, *rest][:-1]:
        record = getattr(record, name)
    setattr(record, path.rpartition(".")[2], value)
    if rest:
        record.save()


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

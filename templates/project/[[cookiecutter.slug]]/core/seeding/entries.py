"""Rows that an application's `seed.py` lists: given words become the records they name, then each row is upserted.

What people made or changed stays; see `Context.upsert`. Records with a number, steps or formulas are made
through their services instead.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.db.models import Model, Q
from django.utils import timezone

from core import opening_hours, workitems
from core.entities import Entity, get
from core.models import District, Place, Village
from core.seeding.context import Context

NUMBERS = ("decimal", "money", "percent")
TIMES = {"date": date, "datetime": datetime, "time": time}


@dataclass(frozen=True)
class Rows:
    """The rows of one entity; with `places` a row for each place of that kind, `rows` where there are none.

    `values` says which value of a place fills a field, `each` what further differs where a place has several rows;
    `keys` by what the rows of other entities are named.
    """

    app: str
    entity_name: str
    key: tuple[str, ...] = ()
    rows: tuple[dict[str, Any], ...] = ()
    places: str = ""
    values: dict[str, str] = field(default_factory=dict)
    each: tuple[dict[str, Any], ...] = ()
    keys: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def entity(self) -> Entity:
        return get(self.app, self.entity_name)

    def run(self, context: Context) -> int:
        """Bring the rows up to date; gives how many there are."""
        listed = list(self._listed(context))
        for row in listed:
            self._keep(context, row)
        return len(listed)

    def _listed(self, context: Context) -> Iterable[dict[str, Any]]:
        places = context.places(self.places) if self.places else []
        if not places:
            return self.rows
        filled = [{name: _of_place(place, source) for name, source in self.values.items()} for place in places]
        return [values | row for values in filled for row in self.each or ({},)]

    def _keep(self, context: Context, row: dict[str, Any]) -> None:
        entity, state = self.entity, row.get("state")
        given = {name: value for name, value in row.items() if name not in ("key", "state")}
        values = {name: self._value(context, name, value) for name, value in given.items()}
        if any(value is None and row[name] is not None for name, value in values.items()):
            missing = [name for name, value in values.items() if value is None and row[name] is not None]
            if any(not entity.model._meta.get_field(name).null for name in missing):
                return  # the region has no such office or place
        key = self.key or tuple(values)[:1]
        if _is_plain(entity):
            whole = {name: values.pop(name) for name in key}
            context.upsert(entity.model, whole, values)
            return
        name = str(row.get("key") or ",".join(str(row[part]) for part in key))
        is_new = context.is_new(entity.model, name)
        record = context.record(entity, name, values)
        if is_new and state and record.state != state:
            type(record)._base_manager.filter(pk=record.pk).update(state=state)
            record.refresh_from_db()
            workitems.upsert(entity, record)

    def _value(self, context: Context, name: str, value: Any) -> Any:
        entity = self.entity
        if name == entity.parent:
            return self._record(entity.parent_entity.model, value)
        kind = entity.field(name).kind
        if kind == "reference":
            return self._record(entity.model._meta.get_field(name).remote_field.model, value)
        if kind == "office" and isinstance(value, str):
            return context.agency(value) or context.office(value)
        if kind in ("district", "village", "place") and isinstance(value, str):
            model = {"district": District, "village": Village, "place": Place}[kind]
            return model._default_manager.filter(Q(code=value) | Q(name=value)).first()
        if kind in NUMBERS and value is not None:
            return Decimal(str(value))
        if kind == "opening_hours":
            return opening_hours.read(value)
        return _moment(kind, value)

    def _record(self, model: type[Model], value: Any) -> Any:
        """The record that a word names: by the key of its own seed, else by its number or title."""
        from core.descriptors import of_model

        other = of_model(model)
        if isinstance(value, Model) or value is None or other is None:
            return value
        paths = self.keys.get(other.name) or ((other.title_field,) if other.title_field else ("number",))
        parts = value if isinstance(value, list | tuple) else [value]
        return model._default_manager.filter(**dict(zip(paths, parts, strict=False))).first()


def _is_plain(entity: Entity) -> bool:
    """Say whether a row is only its values, so that it can be brought up to date later."""
    return not (entity.workflow or entity.number or entity.compute or entity.bindings)


def _of_place(place: Place, source: str) -> Any:
    return place if source == "place" else getattr(place, source, source)


def _moment(kind: str, value: Any) -> Any:
    if kind not in TIMES or not isinstance(value, str):
        return value
    found = TIMES[kind].fromisoformat(value)
    is_naive = isinstance(found, datetime) and timezone.is_naive(found)
    return timezone.make_aware(found) if is_naive else found

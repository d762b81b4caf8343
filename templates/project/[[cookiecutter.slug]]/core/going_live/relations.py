"""How rows hang on each other: which go along with an invented row, which only name it, and which are real."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db.models import CASCADE, DO_NOTHING, SET_NULL, Field, Model

from core import descriptors, entities
from core.seeding import invented

# What offices set up; it is never invented away, whatever it names.
SET_UP = {"District", "Holiday", "ImportBatch", "Office", "Place", "Position", "Procedure", "SettingValue", "Village"}
ALONG, CLEARED, KEPT, REAL = "along", "cleared", "kept", "real"


@dataclass(frozen=True)
class Relation:
    """One column that names a row of another table, and what becomes of its row when that one goes."""

    model: type[Model]
    field: Any
    becomes: str

    @property
    def target(self) -> type[Model]:
        return self.field.remote_field.model


@cache
def to(target: type[Model]) -> tuple[Relation, ...]:
    """The columns of all tables that name rows of this one."""
    return _by_target().get(target, ())


@cache
def _by_target() -> dict[type[Model], tuple[Relation, ...]]:
    from django.apps import apps

    found: dict[type[Model], list[Relation]] = {}
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.concrete_fields:
            if field.remote_field is not None and (field.many_to_one or field.one_to_one):
                found.setdefault(field.remote_field.model, []).append(Relation(model, field, _becomes(model, field)))
    return {target: tuple(rows) for target, rows in found.items()}


def _becomes(model: type[Model], field: Field) -> str:
    way = field.remote_field.on_delete
    if way is SET_NULL:
        return CLEARED
    if is_set_up(model):
        return CLEARED if field.null else REAL
    if way is DO_NOTHING:
        return KEPT  # the trail of what was done goes on naming who did it
    if model._meta.label == "accounts.ResetCode":
        return ALONG
    if is_record(model):
        return REAL
    is_of_one_block = model._meta.app_label == field.remote_field.model._meta.app_label
    return ALONG if way is CASCADE or (is_of_one_block and not is_shared(model)) else REAL


def is_set_up(model: type[Model]) -> bool:
    """Say whether offices keep these rows as they are, with or without the row that is named."""
    return model._meta.app_label == "core" and model._meta.object_name in SET_UP


def is_shared(model: type[Model]) -> bool:
    """Say whether a table is no application's and no block's."""
    return model._meta.app_label in ("core", "accounts")


def is_record(model: type[Model]) -> bool:
    """Say whether rows stand for themselves: records of applications, no parts of others."""
    entity = descriptors.of_model(model)
    return entity is not None and entity.parent is None


@cache
def linked() -> tuple[type[Model], ...]:
    """The tables whose rows name a record by application, kind and number."""
    return tuple(
        model
        for model in invented.models()
        if {"app", "entity", "object_id"} <= {field.name for field in model._meta.concrete_fields}
    )


def name_of(model: type[Model]) -> tuple[str, str]:
    """Application and kind under which such rows name a record of this table."""
    entity = descriptors.of_model(model)
    return (entity.app, entity.name) if entity is not None else (model._meta.app_label, model._meta.model_name or "")


def owned_by(model: type[Model]) -> list[Any]:
    """Columns in which a record names rows that blocks keep for it, such as its invoice."""
    if descriptors.of_model(model) not in entities.all_entities():
        return []
    return [
        field
        for field in model._meta.concrete_fields
        if field.remote_field is not None
        and {"app", "entity"} <= {one.name for one in field.remote_field.model._meta.concrete_fields}
    ]

"""One row as the export writes it; what is personal only where the team asked for that."""

import json
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.db.models import CharField, FileField, JSONField, Model, TextField

from core import crypto, descriptors
from core.key_rotation import SUFFIX

HASH = "_hash"
SECRETS = {"key_encrypted", "secret_encrypted"}  # what signs or opens leaves with no export
# Texts of shared tables and of blocks that name things and no people; every other text of theirs may hold a name.
PLAIN = {"action", "app", "entity", "figure", "from_state", "number", "phase", "role", "scope", "state", "to_state"}
Line = dict[str, Any]


def line(row: Model, *, personal: bool) -> Line:
    """Every column of a row: ciphertext is opened or left out, keyed hashes never leave."""
    hidden = set() if personal else _hidden(type(row))
    found: Line = {}
    for field in row._meta.concrete_fields:
        name, value = field.attname, getattr(row, field.attname)
        if name.endswith(HASH) or name in SECRETS:
            continue
        if name.endswith(SUFFIX):
            found[name.removesuffix(SUFFIX)] = crypto.decrypt(value or "") if personal else None
        elif name in hidden:
            found[name] = None
        else:
            found[name] = value.name if isinstance(field, FileField) else _plain(value)
    return found


def text(values: Line) -> str:
    """The row as one line of JSON."""
    return json.dumps(values, ensure_ascii=False, sort_keys=False) + "\n"


def hides_file(app: str, entity: str, field: str) -> bool:
    """Say whether a stored file is personal; one of which nothing is known is."""
    from core import entities

    if not entities.has_entity(app, entity):
        return True
    return all(info.personal or info.name != field for info in entities.get(app, entity).fields)


def _hidden(model: type[Model]) -> set[str]:
    """The columns that are left out where personal data stay here."""
    entity = descriptors.of_model(model)
    if entity is not None:
        personal = {info.name for info in entity.fields if info.personal}
        return {one.attname for one in model._meta.concrete_fields if _stem(one.name) in personal}
    return {
        field.attname
        for field in model._meta.concrete_fields
        if isinstance(field, CharField | TextField | JSONField) and not field.choices and field.name not in PLAIN
    }


def _stem(name: str) -> str:
    """The field that a column belongs to: a point and a number that is kept secret have several."""
    for ending in ("_lat", "_lon", "_district", SUFFIX, HASH):
        name = name.removesuffix(ending)
    return name


def _plain(value: Any) -> Any:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal):
        return str(value)
    if value is None or isinstance(value, bool | int | float | str | list | dict):
        return value
    return str(value)

"""The audit trail: services say here who did what, with the values before and after.

Personal values are kept as a keyed hash: equal values can be told equal, none can be read.
"""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from django.db.models import Manager, Model
from django.utils import timezone

from core import crypto
from core.models import AuditEntry

HASHED_KINDS = ("nik", "kk", "phone", "email")


def record(actor: Any, action: str, row: Model | None, changes: dict[str, Any] | None = None) -> None:
    """Write one deed on a record of an application, of a block or of the core."""
    app, entity = name_of(row) if row is not None else ("core", "")
    write(
        actor,
        action,
        app=app,
        entity=entity,
        object_id=row.pk if row is not None else None,
        number=getattr(row, "number", "") or "",
        changes=changes,
    )


def write(
    actor: Any,
    action: str,
    *,
    app: str,
    entity: str = "",
    object_id: int | None = None,
    number: str = "",
    changes: dict[str, Any] | None = None,
) -> None:
    """Write one deed that is not on a record, such as a sign-in or a search."""
    _entry(actor, action, app=app, entity=entity, object_id=object_id, number=number, changes=changes or {}).save()


def write_many(actor: Any, action: str, entity: Any, rows: list[tuple[Model, dict[str, Any]]]) -> None:
    """Write one deed on many records of an entity, each with its changes."""
    AuditEntry.objects.bulk_create(
        _entry(
            actor,
            action,
            app=entity.app,
            entity=entity.name,
            object_id=row.pk,
            number=getattr(row, "number", "") or "",
            changes=changes,
        )
        for row, changes in rows
    )


def _entry(actor: Any, action: str, **values: Any) -> AuditEntry:
    return AuditEntry(
        at=timezone.now(),
        actor=getattr(actor, "user", None),
        actor_label=_label(actor),
        action=action,
        **values,
    )


def record_export(actor: Any, entity: Any, count: int, reason: str = "") -> None:
    """Write that somebody took a list away, how long it was, and why where it holds personal values."""
    changes = {"rows": count} | ({"reason": reason} if reason else {})
    write(actor, "export", app=entity.app, entity=entity.name, changes=changes)


def record_search(actor: Any, app: str, words: str, count: int, entity: str = "") -> None:
    """Write that an officer searched people; the words only as a hash, for they are names and NIKs."""
    write(actor, "search", app=app, entity=entity, changes={"words": hashed(words), "rows": count})


def record_unmasked(actor: Any, row: Model, field: str) -> None:
    """Write that somebody read a personal value unmasked."""
    record(actor, "unmask", row, {"field": field})


def snapshot(entity: Any, row: Model) -> dict[str, Any]:
    """Take the values of a record before it is changed."""
    return {info.name: _value(row, info) for info in entity.fields}


def changes(entity: Any, before: dict[str, Any], row: Model) -> dict[str, list[Any]]:
    """Give field -> [before, after] for what differs, personal values hashed."""
    return _differences(entity.fields, before, row)


def first_values(entity: Any, row: Model) -> dict[str, list[Any]]:
    """Give field -> [nothing, value] of a record that was just made and refers to no lists of rows yet."""
    lists = {field.name for field in row._meta.many_to_many}
    return _differences([info for info in entity.fields if info.name not in lists], {}, row)


def _differences(infos: Any, before: dict[str, Any], row: Model) -> dict[str, list[Any]]:
    found = {}
    for info in infos:
        old, new = before.get(info.name), _value(row, info)
        if old != new and not (info.name not in before and new in (None, "", [], {})):
            found[info.name] = [_shown(old, info), _shown(new, info)]
    return found


def hashed(value: Any) -> str:
    """Give a short keyed hash of a personal value; empty stays empty."""
    return f"#{crypto.keyed_hash(str(value))[:16]}" if value not in (None, "", [], {}) else ""


def name_of(row: Model) -> tuple[str, str]:
    """Give the application id and entity name of a record, as its descriptor states them."""
    from core import descriptors

    entity = descriptors.of_model(type(row))
    if entity is not None:
        return entity.app, entity.name
    return row._meta.app_label, row._meta.model_name or ""


def _label(actor: Any) -> str:
    if actor is None or getattr(actor, "is_system", False):
        return "sistem"
    if getattr(actor, "user", None) is None:
        return "tamu"
    return str(actor.user.kind)


def _value(row: Model, info: Any) -> Any:
    """Read one field as something JSON can hold."""
    key = getattr(row, f"{info.name}_id", None)
    if key is not None:
        return key
    if row.pk is None and info.name in {field.name for field in row._meta.many_to_many}:
        return None
    return _plain(getattr(row, info.name, None))


def _plain(value: Any) -> Any:
    if isinstance(value, Manager):
        return sorted(value.values_list("pk", flat=True))
    if isinstance(value, Model):
        return value.pk
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, Decimal | timedelta):
        return str(value)
    if value is None or isinstance(value, bool | int | float | str | list | dict):
        return value
    return str(value)


def _shown(value: Any, info: Any) -> Any:
    if value is not None and (info.personal or info.kind in HASHED_KINDS):
        return hashed(value)
    return value

"""Reminders that applications declare: before a date of a record, somebody is told, once."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.utils import timezone

from core import access, notify
from core.entities import get

# After a longer silence a reminder would only confuse.
CATCH_UP = timedelta(days=3)


@dataclass(frozen=True)
class Reminder:
    """Tells `to` (owner, a person or officer path) `days` before the day in `field`."""

    app: str
    entity: str
    name: str
    field: str
    days: int
    to: str
    text: Callable[[Any], str]
    when: Callable[..., Any] | None = None


def run(now: datetime) -> int:
    """Send what is due, and what became due while nothing ran."""
    return sum(_run(reminder, now) for reminder in declared())


def declared() -> Iterator[Reminder]:
    """Give the reminders of every installed application."""
    from config.installed import APPS

    for package in APPS:
        module = f"apps.{package}.reminders"
        if find_spec(module) is not None:
            yield from import_module(module).REMINDERS


def _run(reminder: Reminder, now: datetime) -> int:
    entity = get(reminder.app, reminder.entity)
    today = timezone.localtime(now).date()
    last = today + timedelta(days=reminder.days)
    field = entity.model._meta.get_field(reminder.field)
    path = f"{reminder.field}__date" if field.get_internal_type() == "DateTimeField" else reminder.field
    rows = entity.rows().filter(**{f"{path}__gt": last - CATCH_UP, f"{path}__lte": last})
    return sum(_tell(reminder, entity, record) for record in rows.order_by(reminder.field))


def _tell(reminder: Reminder, entity: Any, record: Any) -> int:
    if reminder.when is not None and reminder.when(record) is not True:
        return 0
    value = getattr(record, reminder.field)
    key = f"remind:{reminder.app}.{reminder.entity}.{record.pk}:{reminder.name}:{value:%Y%m%d}"
    receiver = _receiver(reminder, entity, record)
    if not any(receiver.values()):
        return 0
    before = notify.is_sent(key)
    notify.send(
        title=reminder.text(record),
        url=entity.url("detail", record.pk),
        app=reminder.app,
        entity=reminder.entity,
        object_id=record.pk,
        key=key,
        **receiver,
    )
    return 0 if before else 1


def _receiver(reminder: Reminder, entity: Any, record: Any) -> dict[str, int | None]:
    """Give the person or the user that `to` means."""
    path = entity.owner if reminder.to == "owner" else reminder.to.replace(".", "__")
    key = access.follow(record, path) if path else None
    model = entity.model
    for step in (path or "").split("__"):
        model = model._meta.get_field(step).remote_field.model if step else model
    return {"user_id": key} if model._meta.label == "accounts.User" else {"person_id": key}

"""Reminders that applications declare: before a date of a record, somebody is told, once."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from django.utils import timezone

from core import expressions as ex
from core import notify
from core.access import Word
from core.blocks import Names
from core.documents import texts
from core.entities import Entity, get

# After a longer silence a reminder would only confuse.
CATCH_UP = timedelta(days=3)


@dataclass(frozen=True)
class Reminder:
    """Tells `to` (owner, a person's or officer's field, a role) `days` before the day in `field`.

    `days` may be the name of a setting. Where the day is no such field, `moment` gives it for a record;
    then only records whose work is open are gone through. `text` has {field} places.
    """

    app: str
    entity: str
    name: str
    to: tuple[Word, ...]
    text: Any
    field: str = ""
    days: int | str = 0
    moment: Callable[..., Any] | None = None
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
    due = _by_field(reminder, entity, today) if reminder.moment is None else _by_moment(reminder, entity, today)
    return sum(_tell(reminder, entity, record, day) for record, day in due)


def _by_field(reminder: Reminder, entity: Entity, today: date) -> Iterable[tuple[Any, date]]:
    """Records whose day comes in so many days, found by the database."""
    days = getattr(entity.settings_of(), reminder.days) if isinstance(reminder.days, str) else reminder.days
    last = today + timedelta(days=int(days or 0))
    field = entity.model._meta.get_field(reminder.field)
    path = f"{reminder.field}__date" if field.get_internal_type() == "DateTimeField" else reminder.field
    rows = entity.rows().filter(**{f"{path}__gt": last - CATCH_UP, f"{path}__lte": last})
    for record in rows.order_by(reminder.field):
        yield record, ex.date_of(getattr(record, reminder.field))


def _by_moment(reminder: Reminder, entity: Entity, today: date) -> Iterable[tuple[Any, date]]:
    """Open records whose moment has come, found by asking each."""
    rows, settings = entity.rows().order_by("pk"), entity.settings_of()
    if entity.workflow is not None:
        rows = rows.filter(state__in=[state.name for state in entity.workflow.states if not state.final])
    for record in rows.iterator(chunk_size=500):
        day = ex.date_of(reminder.moment(record, settings, Names(entity, record)))
        if day is not None and today - CATCH_UP < day <= today:
            yield record, day


def _tell(reminder: Reminder, entity: Entity, record: Any, day: date) -> int:
    settings = entity.settings_of()
    if reminder.when is not None and reminder.when(record, settings, Names(entity, record)) is not True:
        return 0
    title = texts.filled(reminder.text, entity, record)
    people, users = notify.receivers(entity, record, reminder.to)
    told = [{"person_id": key} for key in sorted(people)] + [{"user_id": key} for key in sorted(users)]
    return sum(_send(reminder, entity, record, day, title, receiver) for receiver in told)


def _send(
    reminder: Reminder,
    entity: Entity,
    record: Any,
    day: date,
    title: str,
    receiver: dict[str, int],
) -> int:
    [(kind, key_of_receiver)] = receiver.items()
    who = f"{kind[0]}{key_of_receiver}"
    key = f"remind:{reminder.app}.{reminder.entity}.{record.pk}:{reminder.name}:{day:%Y%m%d}:{who}"
    if notify.is_sent(key):
        return 0
    notify.send(
        title=title,
        url=entity.url("detail", record.pk),
        app=reminder.app,
        entity=reminder.entity,
        object_id=record.pk,
        key=key,
        **receiver,
    )
    return 1

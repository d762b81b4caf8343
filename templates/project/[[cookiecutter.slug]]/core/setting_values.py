"""Settings that officers changed while the replica runs, over the region's and the catalogue's.

Each value has the day from which it holds; the value of a past day can always be asked for.
"""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone

from core import audit
from core.models import SettingValue
from core.remembered import Remembered

BEGINNING = date(1970, 1, 1)


Rows = tuple[tuple[str, date, Any], ...]


def overrides(app: str, on: date | None = None) -> dict[str, Any]:
    """Give key -> value in force on a day, for the settings of an application that were changed."""
    day = on or timezone.localdate()
    return {key: value for key, since, value in rows(app) if since <= day}


def change(actor: Any, app: str, key: str, value: Any, effective_from: date | None = None) -> None:
    """Set a value from a day on, and write the change into the audit trail."""
    since = effective_from or timezone.localdate()
    before = overrides(app, since).get(key)
    with transaction.atomic():
        SettingValue.objects.update_or_create(
            app=app,
            key=key,
            effective_from=since,
            defaults={"value": value, "changed_by": getattr(actor, "user", None)},
        )
        audit.write(
            actor,
            "setting",
            app=app,
            entity=key,
            changes={key: [before, value], "effective_from": since.isoformat()},
        )
    forget(app)


def forget(app: str) -> None:
    """Drop what this process remembers; other processes follow within SETTINGS_CACHE_SECONDS."""
    _rows.forget(app)


def rows(app: str) -> Rows:
    """Give key, first day and value, the older first, so that the newer wins; the same object until read again."""
    return _rows.get(app)


def _read(app: str) -> Rows:
    found = SettingValue.objects.filter(app=app).order_by("effective_from")
    return tuple(found.values_list("key", "effective_from", "value"))


_rows = Remembered(_read)

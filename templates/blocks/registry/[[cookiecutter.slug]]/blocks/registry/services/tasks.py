"""Visits that are assigned: by village, to one officer, with a day by which they are due."""

from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.registry.models import Entry, Task
from core import access, audit, display, notify
from core.rules import RuleBroken

MOST = 500


def assign(binding: Any, actor: Any, officer: Any, records: list[Any], due_on: date | None = None) -> int:
    """Give entries without an open task to an officer; gives how many.

    Raises Forbidden, or RuleBroken where none is left.
    """
    if not (binding.is_manager(actor) or actor.is_system):
        raise access.Forbidden(_("Penugasan bukan untuk peran Anda."))
    if officer.pk not in visitors(binding):
        raise RuleBroken([_("%s tidak berperan sebagai petugas kunjungan.") % officer.name])
    day = due_on or timezone.localdate() + timedelta(days=binding.setting("visit_days"))
    if day < timezone.localdate():
        raise RuleBroken([_("Batas kunjungan sudah lewat.")])
    keys = [record.registry_id for record in records[:MOST]]
    with transaction.atomic():
        list(Entry.objects.select_for_update().filter(pk__in=keys).order_by("pk"))
        busy = set(Task.objects.filter(closed_at=None, entry__in=keys).values_list("entry_id", flat=True))
        free = [key for key in keys if key not in busy]
        if not free:
            raise RuleBroken([_("Semua entri itu sudah ditugaskan.")])
        Task.objects.bulk_create(
            Task(entry_id=key, officer=officer, due_on=day, made_by=getattr(actor, "user", None)) for key in free
        )
        audit.write(
            actor, "assign", app=binding.app, entity=binding.entity_name, changes={"rows": len(free), "to": officer.pk}
        )
        words = {"n": len(free), "day": display.long_date(day)}
        title = _("%(n)s kunjungan ditugaskan kepada Anda, paling lambat %(day)s") % words
        notify.send(user_id=officer.pk, title=title, url=binding.url("visits"), app=binding.app)
    return len(free)


def visitors(binding: Any) -> set[int]:
    """Users who hold a visiting role today."""
    return {key for role in binding.visitors for key in notify.holders(binding.app, role)}


def close(entry: Entry, visit: Any = None) -> None:
    """End the open task of an entry, with the visit that did it."""
    Task.objects.filter(entry=entry, closed_at=None).update(closed_at=timezone.now(), visit=visit)


def take_back(binding: Any, actor: Any, task: Task) -> None:
    """Free an entry for another officer; raises Forbidden."""
    if not binding.is_manager(actor):
        raise access.Forbidden(_("Penugasan bukan untuk peran Anda."))
    close(task.entry)

"""Keeps the block's row as the record is: title, producer, in the catalogue or not."""

from datetime import date
from typing import Any

from django.utils import timezone
from django.utils.text import slugify
from django.utils.translation import gettext as _

from blocks.opendata import frequency
from blocks.opendata.models import Dataset
from core import turns
from core.access import Actor
from core.rules import RuleBroken

PUBLISHED, WITHDRAWN = "done", "rejected"


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the row of a new data set; raises RuleBroken where the producer is another office."""
    _require(binding, record, actor)
    row = Dataset(app=binding.app, office_id=getattr(record, f"{binding.office}_id"))
    row.title = str(getattr(record, binding.title))
    turns.hold(row.office)  # two data sets of one title would not see each other's address
    row.code = _free_code(binding, row.title)
    row.save()
    setattr(record, binding.block, row)


def follow(binding: Any, record: Any, actor: Actor) -> None:
    """Take over a new title or producer; the address stays, for others point to it."""
    _require(binding, record, actor)
    row = binding.row(record)
    row.title, row.office_id = str(getattr(record, binding.title)), getattr(record, f"{binding.office}_id")
    row.save(update_fields=["title", "office"])


def moved(binding: Any, record: Any) -> None:
    """Publish the newest table, or take all out of the catalogue."""
    phase = binding.entity.workflow.state(record.state).phase
    row = binding.row(record)
    if phase == WITHDRAWN:
        row.is_public = False
        row.save(update_fields=["is_public"])
    elif phase == PUBLISHED:
        _publish(binding, record, row)


def _publish(binding: Any, record: Any, row: Dataset) -> None:
    now = timezone.now()
    row.versions.filter(published_at=None).update(published_at=now)
    row.is_public, row.issued_at, row.modified_at = True, row.issued_at or now, now
    row.save(update_fields=["is_public", "issued_at", "modified_at"])
    following = _following(binding, record)
    setattr(record, binding.due, following)
    record.save(update_fields=[binding.due])


def _following(binding: Any, record: Any) -> date:
    """The next due day after today, by the frequency."""
    day, word = getattr(record, binding.due), getattr(record, binding.frequency)
    today = timezone.localdate()
    day = frequency.after(day, word)
    while day <= today:
        day = frequency.after(day, word)
    return day


def _free_code(binding: Any, title: str) -> str:
    code = slugify(title)[:100] or "data"
    taken = set(Dataset.objects.filter(app=binding.app, code__startswith=code).values_list("code", flat=True))
    return next(one for at in range(1, len(taken) + 2) if (one := code if at == 1 else f"{code}-{at}") not in taken)


def _require(binding: Any, record: Any, actor: Actor) -> None:
    if not binding.is_for(actor, getattr(record, f"{binding.office}_id")):
        raise RuleBroken([_("Anda hanya dapat mengisi daftar data kantor Anda sendiri.")])

"""Keeps the block's row of a place in step with the place: made, published, found right again."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.directory.models import Listing
from core import audit
from core.expression_time import shift_months
from core.rules import RuleBroken


def begin(binding: Any, records: list[Any]) -> None:
    """Make the rows of new places."""
    rows = [Listing(app=binding.app, entity=binding.entity_name) for _record in records]
    Listing.objects.bulk_create(rows)
    for record, row in zip(records, rows, strict=True):
        record.directory = row


def registered(records: list[Any]) -> None:
    """Tie each row to its place."""
    for record in records:
        record.directory.record_id = record.pk
    Listing.objects.bulk_update([record.directory for record in records], ["record_id"])


def moved(binding: Any, record: Any, step: Any, actor: Any) -> None:
    """Who publishes a place vouches for its facts."""
    if step.target in binding.live and not set(step.sources) & set(binding.live):
        _vouch(binding, record, actor)


def confirm(binding: Any, actor: Any, record: Any) -> date:
    """State that all facts are right today; gives the day of the next look."""
    binding.require_manager(actor, record)
    if record.state not in binding.live:
        raise RuleBroken([_("Hanya tempat yang sudah terbit yang dinyatakan benar.")])
    with transaction.atomic():
        recheck_on = _vouch(binding, record, actor)
        audit.record(actor, "edit", record, {"fakta": ["", timezone.localdate().isoformat()]})
    return recheck_on


def _vouch(binding: Any, record: Any, actor: Any) -> date:
    today = timezone.localdate()
    recheck_on = shift_months(today, binding.number("recheck_months"))
    changes = {"checked_on": today, "checked_by_id": actor.user_id, "recheck_on": recheck_on}
    Listing.objects.filter(pk=record.directory_id).update(**changes)
    return recheck_on

"""What the block shows on the page of a record."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.registry.models import Renewal
from blocks.registry.selectors import words
from blocks.registry.services import doubles, renewals
from core import access
from core.blocks import Panel


def of_record(binding: Any, record: Any, actor: Any) -> list[Panel]:
    """The state of the entry for those who work with it, and the owner's own confirmation."""
    entry = binding.row(record)
    if entry is None:
        return []
    is_staff = binding.is_manager(actor) or binding.is_visitor(actor)
    reads = is_staff or access.sees_personal(actor, binding.entity, record)
    panels = []
    if reads:
        panels.append(Panel("block_registry/panels/entry.html", _entry(binding, record, entry, actor), _("Pendataan")))
    period = renewals.open_period(binding)
    if period is not None and record.state in binding.live and (is_staff or access.owns(actor, binding.entity, record)):
        context = {"binding": binding, "record": record, "period": period, "is_staff": is_staff}
        context |= {"renewal": Renewal.objects.filter(period=period, entry=entry).first()}
        context |= {"outcomes": words.said_by(binding, actor)}
        panels.append(Panel("block_registry/panels/renewal.html", context, period.name))
    return panels


def _entry(binding: Any, record: Any, entry: Any, actor: Any) -> dict[str, Any]:
    visit = entry.visits.select_related("officer", "photo").first()
    is_live, reads = record.state in binding.live, binding.is_reader(actor)
    return {
        "binding": binding,
        "record": record,
        "entry": entry,
        "visit": visit,
        "doubts": words.doubts(visit) if visit and reads else [],
        "differing": words.labels(binding, visit.differing) if visit else [],
        "task": entry.tasks.filter(closed_at=None).select_related("officer").first() if reads else None,
        "pairs": doubles.open_pairs(entry) if binding.is_manager(actor) else [],
        "may_visit": binding.is_visitor(actor) and is_live,
        "into": binding.record_of(entry.merged_into) if entry.merged_into_id else None,
        "may_history": reads,
    }

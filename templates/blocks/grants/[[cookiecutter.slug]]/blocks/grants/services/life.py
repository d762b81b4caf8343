"""A grant's row along the steps of its proposal."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.grants.models import Grant
from core import access, turns


def begin(binding: Any, record: Any, actor: Any) -> None:
    """Make the row; a resident proposes for an organisation of their own only."""
    _require_holder(binding, record, actor)
    record.grants = Grant.objects.create(
        app=binding.app,
        organisation_id=getattr(record, f"{binding.organisation}_id"),
        year=binding.of(record, "year"),
    )


def follow(binding: Any, record: Any, actor: Any) -> None:
    """Keep organisation and year of the row as the record has them."""
    _require_holder(binding, record, actor)
    row = binding.row(record)
    row.organisation_id = getattr(record, f"{binding.organisation}_id")
    row.year = binding.of(record, "year")
    row.save(update_fields=["organisation_id", "year"])


def _require_holder(binding: Any, record: Any, actor: Any) -> None:
    if actor is None or actor.is_system or actor.is_officer:
        return
    if not access.owns(actor, binding.entity, record):
        raise access.Forbidden(_("Lembaga ini bukan lembaga Anda."))


def moved(binding: Any, record: Any) -> None:
    """Note what other proposals of the organisation are judged by; a report sent back is owed again."""
    row = lock(binding, record)
    phase = binding.phase(record)
    row.is_draft = row.is_draft and record.state == binding.entity.workflow.start
    row.is_over = phase == "rejected"
    if phase not in ("verifying", "done"):
        row.reported_at = None
    row.save(update_fields=["is_draft", "is_over", "reported_at"])


def lock(binding: Any, record: Any) -> Grant:
    """Read the row for change; whoever else changes this grant or moves the record waits."""
    turns.hold(record)
    row = Grant.objects.select_for_update(of=("self",)).get(pk=record.grants_id)
    setattr(record, binding.block, row)
    return row

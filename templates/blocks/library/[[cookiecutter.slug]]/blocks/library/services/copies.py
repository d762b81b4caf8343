"""The block's row of a copy: begun, kept as the record says, taken out of service."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.library.models import Copy
from core import turns
from core.access import Actor
from core.rules import RuleBroken

USABLE_PHASE = "done"


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the row before the record is saved; a barcode is used once."""
    workflow = binding.entity_of("copy").workflow
    record.library = Copy(app=binding.app, added_on=timezone.localdate())
    record.library.is_usable = workflow.state(workflow.start).phase == USABLE_PHASE
    _fill(binding, record)
    record.library.save()


def follow(binding: Any, record: Any) -> None:
    """Keep the row as the record says."""
    _fill(binding, record)
    record.library.save()


def moved(binding: Any, record: Any, step: Any, actor: Actor) -> None:
    """Only a copy in a state of phase done can be lent; one that is lent is not put away."""
    row = turns.hold(record.library)
    row.is_usable = binding.entity_of("copy").workflow.state(step.target).phase == USABLE_PHASE
    if not row.is_usable and row.loans.filter(is_open=True).exists():
        raise RuleBroken([_("Eksemplar ini masih dipinjam; kembalikan dahulu di meja layanan.")])
    if not row.is_usable and row.holds.filter(is_open=True, until__isnull=False).exists():
        raise RuleBroken([_("Eksemplar ini disimpan untuk pemesan; batalkan dahulu pesanannya.")])
    row.save(update_fields=["is_usable"])
    if not row.is_usable:
        from blocks.library.services import queue

        queue.let_go(binding, row)


def _fill(binding: Any, record: Any) -> None:
    row = record.library
    code = str(binding.of(record, "copy_code") or "").strip()
    if Copy.objects.filter(app=binding.app, code=code).exclude(pk=row.pk).exists():
        said = _("Nomor %s sudah dipakai eksemplar lain.") % code
        raise RuleBroken([said], {binding.copy_code: said})
    row.code = code
    row.work = binding.of(record, "copy_title").library
    row.branch_id = binding.key_of(record, "copy_branch")

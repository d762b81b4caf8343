"""Stock-taking: what was seen on the shelves, against what should stand there."""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.library.models import Copy, Scan, Stocktake
from blocks.library.services import returning
from core.access import Actor
from core.rules import RuleBroken

LONGEST_CODE = 40


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the row before the record is saved; a branch has one open stock-taking."""
    branch_id = binding.key_of(record, "stocktake_branch")
    if Stocktake.objects.filter(app=binding.app, branch_id=branch_id, is_open=True).exists():
        raise RuleBroken([_("Masih ada stock opname yang dibuka untuk perpustakaan ini.")])
    record.library = Stocktake.objects.create(app=binding.app, branch_id=branch_id)


def follow(binding: Any, record: Any) -> None:
    """The branch of a stock-taking does not change."""


def moved(binding: Any, record: Any, step: Any, actor: Actor) -> None:
    """Close it with its record."""
    phase = binding.entity_of("stocktake").workflow.state(step.target).phase
    record.library.is_open = phase not in ("done", "rejected")
    record.library.save(update_fields=["is_open"])


def scan(binding: Any, actor: Actor, row: Stocktake, code: str) -> Scan:
    """Note a barcode that was seen."""
    code = code.strip()
    if not row.is_open:
        raise RuleBroken([_("Stock opname ini sudah ditutup.")])
    if not code or len(code) > LONGEST_CODE:
        raise RuleBroken([_("Pindai atau ketik nomor barkode.")])
    copy = Copy.objects.filter(app=binding.app, code=code).first()
    try:
        with transaction.atomic():
            return Scan.objects.create(stocktake=row, code=code, copy=copy, at=timezone.now(), by=actor.user)
    except IntegrityError:
        raise RuleBroken([_("Nomor %s sudah dipindai.") % code]) from None


def declare_missing(binding: Any, actor: Actor, row: Stocktake, copies: list[Copy]) -> int:
    """Say of copies that were not found that they are gone; gives how many."""
    with transaction.atomic():
        return sum(returning.missing(binding, actor, copy) for copy in copies)

"""The block's row of a membership: begun, and kept as the record says."""

from typing import Any

from blocks.library.models import Borrower
from core.access import Actor

ACTIVE_PHASE = "done"


def begin(binding: Any, record: Any, actor: Actor) -> None:
    """Make the row before the record is saved."""
    record.library = Borrower(app=binding.app)
    _fill(binding, record, record.library, "")
    record.library.save()


def follow(binding: Any, record: Any) -> None:
    """Keep the row as the record says."""
    _fill(binding, record, record.library, record.state)
    record.library.save()


def moved(binding: Any, record: Any, step: Any, actor: Actor) -> None:
    """A membership may borrow in states of phase done."""
    _fill(binding, record, record.library, step.target)
    record.library.save()


def _fill(binding: Any, record: Any, row: Borrower, state: str) -> None:
    workflow = binding.entity_of("member").workflow
    row.card = getattr(record, "number", "") or ""
    row.klass = binding.of(record, "member_class") or ""
    row.valid_until = binding.of(record, "member_until")
    row.is_active = workflow.state(state or workflow.start).phase == ACTIVE_PHASE

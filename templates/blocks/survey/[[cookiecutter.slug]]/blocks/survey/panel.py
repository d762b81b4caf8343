"""What the page of a period's record shows of the block."""

from typing import Any

from blocks.survey import kiosk
from blocks.survey.models import Moderation
from blocks.survey.presenting import Results
from blocks.survey.services import moderation
from core.access import Actor
from core.documents import parts


def context(binding: Any, record: Any, actor: Actor) -> dict[str, Any]:
    """Progress, index, the ways to answer, and the officer's next pages."""
    row = binding.row(record)
    path = binding.url("answer", row.code)
    return {
        "binding": binding,
        "row": row,
        "record": record,
        "shown": Results(binding, row),
        "phase": binding.entity.workflow.state(record.state).phase,
        "is_own": binding.is_for(actor, row.office_id),
        "address": parts.address(path),
        "kiosk": binding.url("kiosk", kiosk.token(row)),
        "waiting": moderation.suggestions(row, Moderation.WAITING).count(),
    }

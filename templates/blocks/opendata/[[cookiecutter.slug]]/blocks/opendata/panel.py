"""What the page of a data set's record shows of the block."""

from typing import Any

from blocks.opendata.selectors import standards
from blocks.opendata.services import uploading
from core.access import Actor


def context(binding: Any, record: Any, actor: Actor) -> dict[str, Any]:
    """The tables, the standards' checks, the way to hand in a table."""
    row = binding.row(record)
    phase = binding.entity.workflow.state(record.state).phase
    return {
        "binding": binding,
        "row": row,
        "record": record,
        "versions": list(row.versions.all()[:20]),
        "checks": standards.checks(binding, record),
        "may_upload": phase in uploading.TAKES and binding.is_for(actor, row.office_id),
    }

"""What the block shows on the page of a station's record."""

from typing import Any

from django.utils.translation import gettext as _

from blocks.telemetry.selectors import board
from core import blocks
from core.access import Actor


def of_record(binding: Any, record: Any, actor: Actor) -> list[blocks.Panel]:
    """How it stands, with the way to its readings, for those who may see them."""
    row = binding.row(record)
    if row is None or not (binding.is_reader(actor) or binding.public):
        return []
    line = board.one(binding, row)
    page = "station" if binding.is_reader(actor) else "public_one"
    if page == "public_one" and not line.is_active:
        return []
    context = {
        "binding": binding,
        "line": line,
        "url": binding.url(page, row.pk),
        "may_manage": binding.is_manager(actor),
    }
    return [blocks.Panel("block_telemetry/panel.html", context, _("Telemetri"))]

"""What a record's page shows of the block: the prices of a sheet, the stock of a report."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from blocks.prices.selectors import reports, sheets
from core.access import Actor
from core.blocks import Panel


def of_sheet(binding: Any, record: Any, actor: Actor) -> Panel:
    """The prices of one market's day."""
    context = {
        **_phases(binding, record),
        "lines": sheets.lines(binding, record),
        "may_approve": binding.may_approve(actor),
        "sheet": binding.row(record),
    }
    return Panel("block_prices/panel.html", context, _("Harga pada lembar ini"))


def of_report(binding: Any, record: Any, actor: Actor) -> Panel:
    """The stock of one store's day."""
    context = {
        **_phases(binding, record),
        "lines": reports.lines(binding, record),
        "may_approve": binding.may_approve_stock(actor),
        "may_report": binding.may_report(actor, getattr(record, binding.report_store)),
        "report": binding.row(record),
    }
    return Panel("block_prices/report_panel.html", context, _("Stok pada laporan ini"))


def _phases(binding: Any, record: Any) -> dict[str, Any]:
    phase = binding.phase(record)
    return {
        "binding": binding,
        "record": record,
        "is_open": phase in ("working", "returned"),
        "is_waiting": phase == "verifying",
    }

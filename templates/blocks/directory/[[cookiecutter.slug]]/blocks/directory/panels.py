"""What the block shows on the page of a record."""

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from blocks.directory.selectors import closures, places, transit
from core.blocks import Panel


def of_record(binding: Any, record: Any, actor: Any) -> list[Panel]:
    """How the place stands with readers and with the office; the lines of a stop."""
    listing = binding.row(record)
    if listing is None:
        return []
    now = timezone.localtime()
    is_live, reads = record.state in binding.live, binding.is_reader(actor)
    context = {
        "binding": binding,
        "record": record,
        "listing": listing,
        "status": places.statuses(binding, [record], now)[record.pk],
        "is_live": is_live,
        "is_reader": reads,
        "is_manager": is_live and binding.is_manager(actor),
        "is_stale": is_live and (listing.recheck_on is None or listing.recheck_on <= now.date()),
        "closures": closures.standing(now.date()).filter(listing=listing),
        "corrections": listing.corrections.filter(decision="") if reads else [],
        "routes": transit.calling_at(binding, record) if binding.route else [],
    }
    return [Panel("block_directory/panels/listing.html", context, _("Direktori"))]

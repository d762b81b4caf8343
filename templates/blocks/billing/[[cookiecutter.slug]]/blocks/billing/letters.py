"""The table of unpaid bills that an application's letters put in with `{block: billing}`."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from blocks.billing import selectors
from core import display
from core.documents import parts


def arrears(binding: Any, record: Any) -> list[dict[str, Any]]:
    """Year, principal, fine of today and sum of each unpaid bill; nothing where all is paid."""
    bills = selectors.owed(binding, getattr(record, binding.entity.parent or "", None))
    if not bills:
        return []
    rows = [[str(one.period), *map(display.money, (one.principal, one.fine, one.rest))] for one in bills]
    total = [pgettext("billing", "Jumlah"), "", "", display.money(sum(one.rest for one in bills))]
    return [parts.table([_("Tahun"), _("Pokok"), _("Denda"), _("Harus dibayar")], [*rows, total], (1, 2, 3))]

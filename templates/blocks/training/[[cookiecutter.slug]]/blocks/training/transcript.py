"""What the block adds to a printed certificate: units with hours and results, and the whole."""

from typing import Any

from django.utils.translation import gettext as _

from core import display
from core.documents import parts


def parts_of(binding: Any, record: Any) -> list[dict[str, Any]]:
    """The table of units and what they come to; nothing for a certificate without a row."""
    row = binding.row(record) if binding.is_a(record, "certificate") else None
    if row is None or not row.units:
        return []
    lines = [[one["code"], one["name"], display.number(one["hours"]), verdict(one["competent"])] for one in row.units]
    pairs = [[_("Jumlah jam pelajaran"), _("%s JP") % display.number(row.hours)]]
    if row.attendance is not None:
        pairs.append([_("Kehadiran"), display.percent(row.attendance)])
    heads = [_("Kode unit"), _("Unit kompetensi"), _("JP"), _("Hasil")]
    return [parts.table(heads, lines, (2,)), parts.pairs(pairs)]


def verdict(is_competent: bool | None) -> str:
    """A result in words."""
    if is_competent is None:
        return _("Tidak diuji")
    return _("Kompeten") if is_competent else _("Belum kompeten")

"""What a reader of a monthly report has to know beside its numbers: when it was closed, and what its signs mean."""

from django.utils.translation import gettext as _

from core import display, small_cells
from core.monthly import closing
from core.monthly.reading import Report


def status(report: Report) -> str:
    """Closed on which day, or open until when."""
    if report.closed_at is None:
        return _("Angka sementara: bulan ini baru ditutup pada %s.") % display.long_date(
            closing.closes_on(report.period)
        )
    return _("Ditutup pada %s.") % display.long_date(report.closed_at)


def meanings(report: Report) -> list[str]:
    """The signs that this report uses."""
    found = []
    if report.is_corrected:
        found.append(
            _("Panah berarti koreksi: angka saat bulan itu ditutup → angka sesudah datanya diubah atau dilengkapi.")
        )
    if report.has_standing:
        found.append(_("Angka bertanda * adalah keadaan pada hari penutupan, dan tidak dihitung ulang."))
    if report.has_signs and small_cells.least() > 1:
        found.append(small_cells.meaning())
    if any(cell.sign == "–" for one in report.lines for cell in one.line.cells):
        found.append(_("– berarti tidak ada data bulan itu."))
    return found


def definitions(report: Report) -> list[tuple[str, str]]:
    """What each figure means, as its application says."""
    return [(one.label, one.help) for one in report.lines if one.help]

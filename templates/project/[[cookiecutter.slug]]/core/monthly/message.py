"""The report as a short text to paste into WhatsApp: totals, what is overdue, and where to read the rest."""

from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from core import display
from core.documents import parts
from core.documents.content import LANGUAGE
from core.monthly import notes
from core.monthly.reading import NONE, Report, Reported
from live import menus

HOLDERS = 3


@translation.override(LANGUAGE)
def text(report: Report) -> str:
    """Put the text together; it names no person and no place of people."""
    head = _("*Laporan bulanan %s*") % menus.app_name(report.app)
    lines = [head, f"{report.period.label}. {notes.status(report)}", ""]
    lines += [_line(one) for one in report.lines]
    if report.late_on is not None:
        words = {"day": display.long_date(report.late_on), "count": report.late_count}
        lines += ["", _("*Lewat tenggat per %(day)s: %(count)s*") % words]
        lines += [_("- %(office)s (%(position)s): %(count)s") % vars(one) for one in report.late[:HOLDERS]]
        left = len(report.late) - HOLDERS
        lines += [_("- dan %s pemegang lain") % left] if left > 0 else []
    address = parts.address(reverse("egov:monthly", args=[report.app, report.period.key]))
    return "\n".join([*lines, "", _("Selengkapnya (untuk petugas): %s") % address])


def _line(one: Reported) -> str:
    now, before, year = one.line.cells
    shown = f"{now.now} ({_('koreksi: %s') % now.text})" if now.is_corrected else now.now
    words = {"label": one.label, "now": shown, "before": before.now, "year": year.now}
    if before.sign == NONE and year.sign == NONE:
        return _("• %(label)s: *%(now)s*") % words
    if year.sign == NONE:
        return _("• %(label)s: *%(now)s*, bulan lalu %(before)s") % words
    if before.sign == NONE:
        return _("• %(label)s: *%(now)s*, tahun lalu %(year)s") % words
    return _("• %(label)s: *%(now)s*, bulan lalu %(before)s, tahun lalu %(year)s") % words

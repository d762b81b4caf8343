"""Whether the joint leave of this year, and in December of the next, is in the calendar."""

from django.utils.translation import gettext as _

from core import holidays
from core.condition.finding import GOOD, WARN, Finding


def known() -> Finding:
    """Without it deadlines count days on which every office is closed."""
    title, year = _("Hari libur dan cuti bersama"), holidays.missing()
    if year is None:
        return Finding(title, GOOD, _("Cuti bersama sudah ada di kalender."))
    text = _("Cuti bersama %s belum ada, sehingga tenggat menghitungnya sebagai hari kerja.") % year
    return Finding(title, WARN, text, _("Isi dari keputusan bersama menteri di halaman Hari libur."))

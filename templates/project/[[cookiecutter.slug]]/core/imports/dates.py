"""Dates and times as people type them into cells: 24/11/2026, 24 November 2026, 2026-11-24, 14.30."""

import re
from datetime import date, datetime, time
from typing import Any

from django.utils.translation import gettext as _

from core.imports.faults import Unfit

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januari jan january",
            "februari feb pebruari february",
            "maret mar march",
            "april apr",
            "mei may",
            "juni jun june",
            "juli jul july",
            "agustus agu ags aug august",
            "september sep sept",
            "oktober okt oct october",
            "november nov nopember nop",
            "desember des dec december",
        ),
        1,
    )
    for name in names.split()
}
DAY_FIRST = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
NAMED = re.compile(r"(\d{1,2})[ \-]([a-z]+)[ \-](\d{4})")
CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})([:.]\d{2})?")


def read_date(value: Any) -> date:
    """Read a day, always day before month; raises Unfit."""
    if not isinstance(value, str):
        raise Unfit(
            _("Tanggal tersimpan sebagai angka."), _("Ubah format sel menjadi Tanggal, atau tulis seperti 24/11/2026.")
        )
    text = " ".join(value.casefold().split())
    found = DAY_FIRST.fullmatch(text)
    if found:
        return _day(int(found[3]), int(found[2]), int(found[1]))
    found = YEAR_FIRST.fullmatch(text)
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3]))
    found = NAMED.fullmatch(text)
    if found and found[2] in MONTHS:
        return _day(int(found[3]), MONTHS[found[2]], int(found[1]))
    raise Unfit(_("Bukan tanggal."), _("Tulis seperti 24/11/2026 atau 24 November 2026."))


def read_time(value: Any) -> time:
    """Read hours and minutes; raises Unfit."""
    found = CLOCK.fullmatch(str(value).strip())
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise Unfit(_("Bukan jam."), _("Tulis seperti 08:00."))
    return time(int(found[1]), int(found[2]))


def read_moment(value: Any) -> datetime:
    """Read a day and a time after it; raises Unfit."""
    day, _space, clock = str(value).strip().rpartition(" ")
    if not day:
        raise Unfit(_("Jamnya tidak ada."), _("Tulis seperti 24/11/2026 14:30."))
    return datetime.combine(read_date(day), read_time(clock))


def _day(year: int, month: int, day: int) -> date:
    if month > 12:
        raise Unfit(_("Bulan %s tidak ada.") % month, _("Urutannya hari/bulan/tahun, misalnya 24/11/2026."))
    try:
        return date(year, month, day)
    except ValueError:
        raise Unfit(_("Tanggal itu tidak ada dalam kalender."), _("Periksa hari dan bulannya.")) from None

"""Free room on the disk that holds the data."""

import shutil

from django.conf import settings
from django.utils.translation import gettext as _

from core.condition.finding import BAD, GOOD, WARN, Finding
from core.display import number

GIGA = 1_000_000_000
SCARCE = {BAD: (0.05, GIGA // 2), WARN: (0.15, 2 * GIGA)}  # of the disk, and in bytes: whichever comes first


def space() -> Finding:
    """How much is free."""
    disk = shutil.disk_usage(settings.DATA_DIR)
    words = {"free": number(disk.free / GIGA, 1), "total": number(disk.total / GIGA, 1)}
    text = _("%(free)s GB kosong dari %(total)s GB.") % words
    todo = _("Pindahkan cadangan lama dan log ke disk lain, atau perbesar disk; disk penuh menghentikan layanan.")
    for level, (part, least) in SCARCE.items():
        if disk.free < disk.total * part or disk.free < least:
            return Finding(_("Ruang disk"), level, text, todo)
    return Finding(_("Ruang disk"), GOOD, text)

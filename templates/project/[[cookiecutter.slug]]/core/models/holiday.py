"""Days that override the national calendar of the `holidays` package."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class HolidayKind(models.TextChoices):
    """Why the day is special; `kerja` makes an estimated holiday a working day again."""

    NASIONAL = "nasional", _("Libur nasional")
    CUTI_BERSAMA = "cuti_bersama", _("Cuti bersama")
    DAERAH = "daerah", _("Libur daerah")
    KERJA = "kerja", _("Tetap hari kerja")


def holiday_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return HolidayKind.choices


class Holiday(models.Model):
    """One day as decreed; takes precedence over the package."""

    date = models.DateField(_("tanggal"), unique=True)
    name = models.CharField(_("nama"), max_length=160)
    kind = models.CharField(_("jenis"), max_length=12, choices=holiday_kinds)

    class Meta:
        ordering = ["date"]
        verbose_name = _("hari libur")
        verbose_name_plural = _("hari libur")

    def __str__(self) -> str:
        return f"{self.date} {self.name}"

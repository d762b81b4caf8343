"""How often something was sought or opened on one day; who did is not kept."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class What(models.TextChoices):
    """What was counted."""

    SEARCH = "cari", _("Kata yang dicari")
    NOTHING = "nihil", _("Kata yang tidak ditemukan")
    PLACE = "tempat", _("Tempat yang dibuka")
    ROUTE = "rute", _("Rute yang dibuka")
    JOURNEY = "jalan", _("Perjalanan yang dicari")
    FEED = "gtfs", _("Data GTFS yang diunduh")


def kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return What.choices


class Tally(models.Model):
    """One line: on this day this key was counted so many times."""

    app = models.CharField(_("aplikasi"), max_length=80)
    day = models.DateField(_("hari"))
    what = models.CharField(_("yang dihitung"), max_length=8, choices=kinds)
    key = models.CharField(_("kunci"), max_length=60)
    count = models.PositiveIntegerField(_("jumlah"), default=0)

    class Meta:
        ordering = ["-day", "what", "key"]
        verbose_name = _("hitungan")
        verbose_name_plural = _("hitungan")
        constraints = [models.UniqueConstraint(fields=["app", "day", "what", "key"], name="directory_tally_once")]

    def __str__(self) -> str:
        return f"{self.day} {self.what} {self.key}: {self.count}"

"""How many numbers a day has given out: the only rows that numbers and quotas are counted by."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class DayLine(models.Model):
    """One line on one day; changed by conditional UPDATEs alone, so that no number is given twice."""

    app = models.CharField(_("aplikasi"), max_length=80)
    service_id = models.BigIntegerField(_("layanan"))
    day = models.DateField(_("hari"))
    last_number = models.PositiveIntegerField(_("nomor terakhir"), default=0)
    taken = models.PositiveIntegerField(_("terpakai"), default=0)
    online = models.PositiveIntegerField(_("terpakai daring"), default=0)

    class Meta:
        verbose_name = _("hitungan hari")
        verbose_name_plural = _("hitungan hari")
        constraints = [
            models.UniqueConstraint(
                fields=["app", "service_id", "day"],
                name="block_queue_day_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day} {self.service_id} {self.last_number}"


class DayWindow(models.Model):
    """One span of arrival of a line, and how many chose it."""

    app = models.CharField(_("aplikasi"), max_length=80)
    service_id = models.BigIntegerField(_("layanan"))
    starts_at = models.DateTimeField(_("mulai"))
    taken = models.PositiveIntegerField(_("terisi"), default=0)

    class Meta:
        verbose_name = _("rentang kedatangan")
        verbose_name_plural = _("rentang kedatangan")
        constraints = [
            models.UniqueConstraint(
                fields=["app", "service_id", "starts_at"],
                name="block_queue_window_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.starts_at:%Y-%m-%d %H:%M} {self.taken}"

"""The timeline of an incident; lines are only added."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class LogEntry(models.Model):
    """One line: when, who, what was done or said."""

    incident = models.ForeignKey(
        "block_emergency.Incident",
        on_delete=models.PROTECT,
        related_name="log",
        verbose_name=_("kejadian"),
    )
    at = models.DateTimeField(_("waktu"))
    kind = models.CharField(_("jenis"), max_length=12)  # call | unit | note | state | join
    text = models.CharField(_("isi"), max_length=1000)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("oleh"),
    )

    class Meta:
        ordering = ["at", "id"]
        verbose_name = _("catatan kejadian")
        verbose_name_plural = _("catatan kejadian")
        indexes = [models.Index(fields=["incident", "at"], name="emergency_log_time")]

    def __str__(self) -> str:
        return f"{self.at:%H:%M} {self.text}"

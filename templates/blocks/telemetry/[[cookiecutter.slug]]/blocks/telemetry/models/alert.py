"""The history of levels: when each was reached or left, who was told, who took note."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Alert(models.Model):
    """One change of a stream's level; `ended_at` is when the level changed again."""

    stream = models.ForeignKey("block_telemetry.Stream", on_delete=models.CASCADE, related_name="alerts")
    code = models.CharField(_("kode tingkat"), max_length=40, blank=True)
    before = models.PositiveSmallIntegerField(_("urutan sebelumnya"))
    severity = models.PositiveSmallIntegerField(_("urutan"))
    at = models.DateTimeField(_("waktu"))
    value = models.FloatField(_("nilai"))
    peak = models.FloatField(_("nilai tertinggi"))
    peak_at = models.DateTimeField(_("tertinggi pada"))
    ended_at = models.DateTimeField(_("berakhir"), null=True, blank=True)
    noted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=pgettext_lazy("telemetry", "dicatat oleh"),
    )
    noted_at = models.DateTimeField(_("dicatat pada"), null=True, blank=True)
    note = models.CharField(_("tindakan"), max_length=300, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("perubahan tingkat")
        verbose_name_plural = _("perubahan tingkat")
        constraints = [
            models.UniqueConstraint(
                fields=["stream"], condition=models.Q(ended_at=None), name="telemetry_alert_one_open"
            )
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.at:%Y-%m-%d %H:%M}"

    @property
    def is_rise(self) -> bool:
        return self.severity > self.before

    @property
    def waits_for_note(self) -> bool:
        """Say whether somebody must still say that they know."""
        return self.is_rise and self.noted_at is None

"""Shifts of the control room and what one hands to the next."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Shift(models.Model):
    """One shift; it ends by handing over, and the next begins by accepting."""

    app = models.CharField(_("aplikasi"), max_length=80)
    name = models.CharField(_("regu"), max_length=60)
    started_at = models.DateTimeField(_("mulai"))
    ended_at = models.DateTimeField(_("berakhir"), null=True, blank=True)
    led_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("penanggung jawab"),
    )
    note = models.TextField(_("catatan serah terima"), blank=True)
    # What was open and counted at the hand-over, kept as it was then.
    summary = models.JSONField(_("ringkasan"), default=dict, blank=True)
    accepted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("diterima oleh"),
    )
    accepted_at = models.DateTimeField(_("diterima"), null=True, blank=True)

    class Meta:
        ordering = ["-started_at"]
        verbose_name = _("regu jaga")
        verbose_name_plural = _("regu jaga")
        constraints = [
            models.UniqueConstraint(
                fields=["app"],
                condition=Q(ended_at__isnull=True),
                name="emergency_shift_one_open",
            )
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.started_at:%d-%m-%Y %H:%M}"

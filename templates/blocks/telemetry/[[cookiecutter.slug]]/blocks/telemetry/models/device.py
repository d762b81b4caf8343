"""Devices that send for a station or vehicle; of their keys only a hash is kept."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Device(models.Model):
    """One device; `key_hash` is empty for readings that officers type in."""

    thing = models.ForeignKey(
        "block_telemetry.Thing",
        on_delete=models.CASCADE,
        related_name="devices",
        verbose_name=_("sumber telemetri"),
    )
    name = models.CharField(_("nama perangkat"), max_length=80)
    key_hash = models.CharField(_("sidik kunci"), max_length=64, null=True, unique=True, editable=False)
    key_hint = models.CharField(_("awal kunci"), max_length=12, blank=True)
    made_at = models.DateTimeField(_("dibuat"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dibuat oleh"),
    )
    revoked_at = models.DateTimeField(_("dicabut"), null=True, blank=True)
    seen_at = models.DateTimeField(_("terakhir mengirim"), null=True, blank=True)
    last_refusal = models.CharField(_("penolakan terakhir"), max_length=200, blank=True)
    refused_at = models.DateTimeField(_("ditolak pada"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("perangkat")
        verbose_name_plural = _("perangkat")
        constraints = [
            models.UniqueConstraint(
                fields=["thing", "name"],
                name="telemetry_device_name",
                violation_error_message=_("Nama perangkat ini sudah dipakai di sini."),
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def may_send(self) -> bool:
        """Say whether its key opens the door."""
        return self.key_hash is not None and self.revoked_at is None

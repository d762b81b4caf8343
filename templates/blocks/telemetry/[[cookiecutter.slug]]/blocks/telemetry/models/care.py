"""The log of a station: calibration, maintenance, repair."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class CareKind(models.TextChoices):
    """What was done."""

    CALIBRATION = "kalibrasi", _("Kalibrasi")
    MAINTENANCE = "perawatan", _("Perawatan berkala")
    REPAIR = "perbaikan", _("Perbaikan")
    EXCHANGE = "penggantian", _("Penggantian alat")


def care_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return CareKind.choices


class Care(models.Model):
    """One visit to a station; a calibration compares the sensor with a measure read by eye."""

    thing = models.ForeignKey("block_telemetry.Thing", on_delete=models.CASCADE, related_name="cares")
    kind = models.CharField(_("pekerjaan"), max_length=12, choices=care_kinds)
    on = models.DateField(_("tanggal"))
    stream = models.ForeignKey(
        "block_telemetry.Stream",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("besaran"),
    )
    sensor_value = models.FloatField(_("bacaan alat"), null=True, blank=True)
    reference_value = models.FloatField(_("bacaan pembanding"), null=True, blank=True)
    corrects = models.BooleanField(_("koreksi bacaan berikutnya"), default=False)
    note = models.CharField(_("uraian"), max_length=500)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("petugas"),
    )
    written_at = models.DateTimeField(_("dicatat"), auto_now_add=True)

    class Meta:
        ordering = ["-on", "-pk"]
        verbose_name = _("catatan perawatan")
        verbose_name_plural = _("catatan perawatan")

    def __str__(self) -> str:
        return f"{self.kind} {self.on}"

    @property
    def deviation(self) -> float | None:
        """How far the sensor is from the measure read by eye."""
        if self.sensor_value is None or self.reference_value is None:
            return None
        return round(self.sensor_value - self.reference_value, 4)

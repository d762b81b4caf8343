"""Readings as they came, and what they are made into when they are old: minutes, hours, days."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Reading(models.Model):
    """One value at one moment; device, time and quantity together are there once."""

    stream = models.ForeignKey("block_telemetry.Stream", on_delete=models.CASCADE, related_name="readings")
    device = models.ForeignKey("block_telemetry.Device", on_delete=models.CASCADE, related_name="+", db_index=False)
    at = models.DateTimeField(_("waktu"))
    value = models.FloatField(_("nilai"))

    class Meta:
        verbose_name = _("bacaan")
        verbose_name_plural = _("bacaan")
        constraints = [models.UniqueConstraint(fields=["stream", "at", "device"], name="telemetry_reading_once")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S} {self.value}"


class Span(models.TextChoices):
    """Length of a rolled-up piece."""

    MINUTE = "m", _("Menit")
    HOUR = "h", _("Jam")
    DAY = "d", _("Hari")


def spans() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Span.choices


class Rollup(models.Model):
    """Least, mean and most of a stream over a minute, an hour or a day of the region's own time."""

    stream = models.ForeignKey(
        "block_telemetry.Stream", on_delete=models.CASCADE, related_name="rollups", db_index=False
    )
    span = models.CharField(_("rentang"), max_length=1, choices=spans)
    start = models.DateTimeField(_("mulai"))
    count = models.PositiveIntegerField(_("jumlah bacaan"))
    minimum = models.FloatField(_("terendah"))
    maximum = models.FloatField(_("tertinggi"))
    total = models.FloatField(_("jumlah nilai"))

    class Meta:
        verbose_name = _("rangkuman bacaan")
        verbose_name_plural = _("rangkuman bacaan")
        constraints = [models.UniqueConstraint(fields=["stream", "span", "start"], name="telemetry_rollup_once")]

    def __str__(self) -> str:
        return f"{self.span} {self.start:%Y-%m-%d %H:%M}"

    @property
    def mean(self) -> float:
        return self.total / self.count


class StaleMinute(models.Model):
    """A minute that got readings since it was rolled up."""

    stream = models.ForeignKey("block_telemetry.Stream", on_delete=models.CASCADE, related_name="+", db_index=False)
    start = models.DateTimeField(_("mulai"))
    touched_at = models.DateTimeField(_("disentuh"))

    class Meta:
        verbose_name = _("menit belum dirangkum")
        verbose_name_plural = _("menit belum dirangkum")
        constraints = [models.UniqueConstraint(fields=["stream", "start"], name="telemetry_stale_once")]

    def __str__(self) -> str:
        return f"{self.start:%Y-%m-%d %H:%M}"

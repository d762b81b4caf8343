"""Where vehicles were, and what each day of theirs came to."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Position(models.Model):
    """Where a vehicle was at one moment; device and time together are there once."""

    thing = models.ForeignKey("block_telemetry.Thing", on_delete=models.CASCADE, related_name="positions")
    device = models.ForeignKey("block_telemetry.Device", on_delete=models.CASCADE, related_name="+", db_index=False)
    at = models.DateTimeField(_("waktu"))
    lat = models.FloatField(_("lintang"))
    lon = models.FloatField(_("bujur"))
    speed_kmh = models.FloatField(_("kecepatan"), null=True, blank=True)
    heading = models.FloatField(_("arah"), null=True, blank=True)

    class Meta:
        verbose_name = _("posisi")
        verbose_name_plural = _("posisi")
        constraints = [models.UniqueConstraint(fields=["thing", "at", "device"], name="telemetry_position_once")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M:%S} {self.lat},{self.lon}"


class TrackDay(models.Model):
    """One day of a vehicle: way, time under way, stops; kept when the positions are gone."""

    thing = models.ForeignKey("block_telemetry.Thing", on_delete=models.CASCADE, related_name="days")
    day = models.DateField(_("hari"))
    is_stale = models.BooleanField(_("belum dihitung"), default=True)
    metres = models.PositiveIntegerField(_("jarak"), default=0)
    moving_seconds = models.PositiveIntegerField(_("waktu bergerak"), default=0)
    stops = models.PositiveIntegerField(_("henti"), default=0)
    top_kmh = models.FloatField(_("kecepatan tertinggi"), default=0)
    first_at = models.DateTimeField(_("mulai"), null=True, blank=True)
    last_at = models.DateTimeField(_("selesai"), null=True, blank=True)

    class Meta:
        ordering = ["-day"]
        verbose_name = _("hari perjalanan")
        verbose_name_plural = _("hari perjalanan")
        constraints = [models.UniqueConstraint(fields=["thing", "day"], name="telemetry_track_day_once")]

    def __str__(self) -> str:
        return f"{self.thing_id} {self.day}"

    @property
    def kilometres(self) -> float:
        return round(self.metres / 1000, 1)


class Fence(models.Model):
    """A circle on the map whose entry and exit are written down."""

    app = models.CharField(_("aplikasi"), max_length=80)
    name = models.CharField(_("nama"), max_length=120)
    lat = models.FloatField(_("lintang"))
    lon = models.FloatField(_("bujur"))
    radius_m = models.PositiveIntegerField(_("jari-jari (meter)"), default=150)
    tells = models.BooleanField(_("beri tahu saat masuk"), default=False)

    class Meta:
        ordering = ["name"]
        verbose_name = _("pagar wilayah")
        verbose_name_plural = _("pagar wilayah")
        constraints = [
            models.UniqueConstraint(
                fields=["app", "name"],
                name="telemetry_fence_name",
                violation_error_message=_("Nama pagar wilayah ini sudah ada."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class FenceVisit(models.Model):
    """A stay inside a fence on one day; `left_at` is empty while the vehicle is inside."""

    day = models.ForeignKey(TrackDay, on_delete=models.CASCADE, related_name="visits")
    fence = models.ForeignKey(Fence, on_delete=models.CASCADE, related_name="visits")
    entered_at = models.DateTimeField(_("masuk"))
    left_at = models.DateTimeField(_("keluar"), null=True, blank=True)

    class Meta:
        ordering = ["entered_at"]
        verbose_name = _("kunjungan pagar")
        verbose_name_plural = _("kunjungan pagar")

    def __str__(self) -> str:
        return f"{self.fence_id} {self.entered_at:%H:%M}"

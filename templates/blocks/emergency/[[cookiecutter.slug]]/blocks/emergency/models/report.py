"""What other channels tell the room: it becomes an incident only when somebody here says so."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Channel(models.TextChoices):
    """Where a report comes from."""

    TELEMETRY = "telemetri", _("Alat pemantau")
    COMPLAINT = "aduan", _("Aplikasi pengaduan")
    SOCIAL = "medsos", _("Media sosial")
    HOTLINE = "hotline", _("Telepon atau pesan posko")
    RADIO = "radio", _("Radio petugas atau relawan")


class ReportState(models.TextChoices):
    """What was decided about it."""

    WAITING = "menunggu", _("Menunggu dikonfirmasi")
    OPENED = "dibuka", _("Menjadi kejadian")
    JOINED = "digabung", _("Digabung ke kejadian")
    DISMISSED = "dikesampingkan", _("Bukan kejadian")


def channels() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Channel.choices


def report_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return ReportState.choices


class Report(models.Model):
    """One report; `key` keeps what a machine tells twice from being kept twice."""

    app = models.CharField(_("aplikasi"), max_length=80)
    key = models.CharField(_("kode laporan"), max_length=160)
    channel = models.CharField(_("kanal"), max_length=10, choices=channels)
    reference = models.CharField(_("nomor atau tautan asal"), max_length=300, blank=True)
    title = models.CharField(_("apa yang terjadi"), max_length=160)
    text = models.TextField(_("uraian"), max_length=1000, blank=True)
    place = models.CharField(_("tempat"), max_length=200, blank=True)
    district = models.ForeignKey(
        "core.District",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kecamatan"),
    )
    lat = models.DecimalField(_("lintang"), max_digits=9, decimal_places=6, null=True, blank=True)
    lon = models.DecimalField(_("bujur"), max_digits=9, decimal_places=6, null=True, blank=True)
    is_grave = models.BooleanField(_("gawat"), default=False)
    at = models.DateTimeField(_("waktu"))
    url = models.CharField(_("halaman asal"), max_length=300, blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dicatat oleh"),
    )
    state = models.CharField(_("keadaan"), max_length=16, choices=report_states, default=ReportState.WAITING)
    incident = models.ForeignKey(
        "block_emergency.Incident",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="reports",
        verbose_name=_("kejadian"),
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("diputuskan oleh"),
    )
    decided_at = models.DateTimeField(_("diputuskan"), null=True, blank=True)
    reason = models.CharField(_("alasan"), max_length=200, blank=True)

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("laporan masuk")
        verbose_name_plural = _("laporan masuk")
        indexes = [models.Index(fields=["app", "state", "at"], name="emergency_report_waits")]
        constraints = [models.UniqueConstraint(fields=["app", "key"], name="emergency_report_once")]

    def __str__(self) -> str:
        return self.title

"""One clocking in or out. Rows are only added; what a day comes to is worked out when it is read."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ClockKind(models.TextChoices):
    """Coming or going."""

    MASUK = "masuk", _("Absen masuk")
    PULANG = "pulang", _("Pulang")


def clock_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return ClockKind.choices


class Proof(models.TextChoices):
    """How sure the time is."""

    ONLINE = "online", _("Waktu server")
    TERBUKTI = "terbukti", _("Luring, waktunya terbukti")
    PERANGKAT = "perangkat", _("Luring, menurut jam ponsel")


def proofs() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Proof.choices


class ClockStatus(models.TextChoices):
    """Whether it counts."""

    SAH = "sah", _("Dihitung")
    MENUNGGU = "menunggu", _("Menunggu persetujuan")
    DITOLAK = "ditolak", _("Tidak dihitung")


def clock_statuses() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return ClockStatus.choices


class Clocking(models.Model):
    """When and where somebody clocked, and when we heard of it."""

    app = models.CharField(_("aplikasi"), max_length=80)
    staff = models.ForeignKey("block_personnel.Staff", on_delete=models.PROTECT, related_name="clockings")
    site = models.ForeignKey("block_personnel.Site", on_delete=models.SET_NULL, null=True, related_name="+")
    client_key = models.UUIDField(unique=True)
    kind = models.CharField(_("jenis"), max_length=6, choices=clock_kinds)
    day = models.DateField(_("tanggal"))
    at = models.DateTimeField(_("waktu"))
    received_at = models.DateTimeField(_("diterima"))
    proof = models.CharField(_("bukti waktu"), max_length=9, choices=proofs, default=Proof.ONLINE)
    status = models.CharField(_("keadaan"), max_length=8, choices=clock_statuses, default=ClockStatus.SAH)
    lat = models.DecimalField(max_digits=9, decimal_places=6)
    lon = models.DecimalField(max_digits=9, decimal_places=6)
    accuracy_m = models.PositiveIntegerField(_("ketelitian (meter)"), null=True)
    distance_m = models.PositiveIntegerField(_("jarak (meter)"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["at"]
        verbose_name = _("presensi")
        verbose_name_plural = _("presensi")
        indexes = [
            models.Index(fields=["staff", "day"], name="personnel_clock_day"),
            models.Index(fields=["app", "status"], name="personnel_clock_status"),
        ]

    def __str__(self) -> str:
        return f"{self.staff} {self.at}"

"""A day's attendance put right by hand, once the superior agrees."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class CorrectionKind(models.TextChoices):
    """What is put right."""

    JAM = "jam", _("Jam masuk atau pulang")
    DINAS = "dinas", _("Dinas luar")
    GANGGUAN = "gangguan", _("Gangguan aplikasi atau jaringan")


def correction_kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return CorrectionKind.choices


class CorrectionState(models.TextChoices):
    """Where it stands."""

    DIAJUKAN = "diajukan", _("Menunggu atasan")
    DISETUJUI = "disetujui", _("Disetujui")
    DITOLAK = "ditolak", _("Tidak disetujui")


def correction_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return CorrectionState.choices


class Correction(models.Model):
    """One day, what it should say, and who agreed."""

    app = models.CharField(_("aplikasi"), max_length=80)
    staff = models.ForeignKey("block_personnel.Staff", on_delete=models.PROTECT, related_name="corrections")
    day = models.DateField(_("tanggal"))
    kind = models.CharField(_("jenis koreksi"), max_length=8, choices=correction_kinds)
    came_at = models.TimeField(_("jam masuk"), null=True, blank=True)
    left_at = models.TimeField(_("jam pulang"), null=True, blank=True)
    reason = models.CharField(_("alasan"), max_length=300)
    evidence = models.ForeignKey(
        "core.StoredFile", on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("bukti")
    )
    state = models.CharField(max_length=9, choices=correction_states, default=CorrectionState.DIAJUKAN)
    desk = models.ForeignKey("core.Position", on_delete=models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField(_("diajukan"))
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    note = models.CharField(_("catatan"), max_length=300, blank=True)

    class Meta:
        ordering = ["-day", "-id"]
        verbose_name = _("koreksi presensi")
        verbose_name_plural = _("koreksi presensi")
        constraints = [
            # One open request a day: the second is told so.
            models.UniqueConstraint(
                fields=["staff", "day"], condition=models.Q(state="diajukan"), name="personnel_correction_open"
            )
        ]

    def __str__(self) -> str:
        return f"{self.staff} {self.day}"

    @property
    def tone(self) -> str:
        """How it looks on a badge."""
        return {"disetujui": "good", "ditolak": "bad"}.get(self.state, "info")

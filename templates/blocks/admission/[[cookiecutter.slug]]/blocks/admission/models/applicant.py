"""One child's way through admission."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Standing(models.TextChoices):
    """Where an applicant stands."""

    OPEN = "open", _("Berkas belum terverifikasi")
    VERIFIED = "verified", _("Terverifikasi")
    PLACED = "placed", _("Diterima")
    WAITING = "waiting", _("Cadangan")
    REFUSED = "refused", _("Tidak diterima")
    ENROLLED = "enrolled", _("Sudah daftar ulang")
    LAPSED = "lapsed", _("Tidak daftar ulang")
    GONE = "gone", _("Keluar dari penerimaan")


def standings() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Standing.choices


class Applicant(models.Model):
    """The row of one record of the bound entity; school and choice once there is a place."""

    app = models.CharField(_("aplikasi"), max_length=80)
    record_id = models.BigIntegerField(null=True, blank=True)
    round_id = models.BigIntegerField(null=True, blank=True)
    standing = models.CharField(_("keadaan"), max_length=10, choices=standings, default=Standing.OPEN)
    sent_at = models.DateTimeField(_("berkas dikirim"), null=True, blank=True)
    returned_times = models.PositiveSmallIntegerField(_("kali dikembalikan"), default=0)
    checked_at = models.DateTimeField(_("diperiksa"), null=True, blank=True)
    school_id = models.BigIntegerField(_("sekolah"), null=True, blank=True)
    choice = models.PositiveSmallIntegerField(_("pilihan ke"), null=True, blank=True)
    placed_at = models.DateTimeField(_("mendapat tempat"), null=True, blank=True)
    moved_up = models.BooleanField(_("naik dari cadangan"), default=False)
    confirm_by = models.DateField(_("daftar ulang paling lambat"), null=True, blank=True)
    enrolled_at = models.DateTimeField(_("daftar ulang"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("pendaftar")
        verbose_name_plural = _("pendaftar")
        indexes = [
            models.Index(fields=["app", "round_id", "standing"], name="block_admission_standing"),
            models.Index(fields=["app", "school_id", "standing"], name="block_admission_school"),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"

    @property
    def holds(self) -> bool:
        """Say whether a place is held."""
        return self.standing in (Standing.PLACED, Standing.ENROLLED)

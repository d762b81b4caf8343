"""What readers say is wrong with a place, and what the office answered."""

import secrets

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Subject(models.TextChoices):
    """Which fact is wrong."""

    HOURS = "jam", _("Jam buka")
    PRICE = "harga", _("Harga atau tarif")
    PHONE = "telepon", _("Telepon atau laman")
    PLACE = "letak", _("Letak atau alamat")
    GONE = "tutup", _("Sudah tidak ada atau tutup")
    ACCESS = "akses", _("Akses penyandang disabilitas")
    PHOTO = "foto", _("Foto")
    OTHER = "lain", _("Lainnya")


class Decision(models.TextChoices):
    """What became of it."""

    OPEN = "", _("Menunggu")
    ACCEPTED = "diterima", _("Dibetulkan")
    REFUSED = "ditolak", _("Tidak diubah")


def subjects() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Subject.choices


def decisions() -> list[tuple[str, str]]:
    """Give the choices."""
    return Decision.choices


def new_token() -> str:
    """A word that only who reported knows."""
    return secrets.token_urlsafe(12)


class Correction(models.Model):
    """One report about one place; whoever made it follows it by its token, no name or number is kept."""

    listing = models.ForeignKey(
        "block_directory.Listing", on_delete=models.CASCADE, related_name="corrections", verbose_name=_("tempat")
    )
    token = models.CharField(max_length=24, unique=True, default=new_token, editable=False)
    subject = models.CharField(_("yang salah"), max_length=12, choices=subjects)
    text = models.CharField(_("yang benar"), max_length=500)
    made_at = models.DateTimeField(_("dilaporkan"))
    due_on = models.DateField(_("paling lambat"))
    reporter = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("pelapor"),
    )
    decision = models.CharField(_("keputusan"), max_length=12, choices=decisions, blank=True, default="")
    answer = models.CharField(_("jawaban"), max_length=300, blank=True)
    decided_at = models.DateTimeField(_("diputus"), null=True, blank=True)
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("diputus oleh"),
    )

    class Meta:
        ordering = ["due_on", "pk"]
        verbose_name = _("koreksi")
        verbose_name_plural = _("koreksi")
        indexes = [models.Index(fields=["listing", "decision"], name="directory_correction_open")]

    def __str__(self) -> str:
        return f"{self.subject} {self.made_at:%Y-%m-%d}"

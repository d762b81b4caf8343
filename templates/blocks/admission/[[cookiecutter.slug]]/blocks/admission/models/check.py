"""What an officer found of one paper."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from blocks.admission.models.applicant import Applicant


class Verdict(models.TextChoices):
    """What was found."""

    FITS = "sesuai", pgettext_lazy("admission", "Sesuai")
    FIX = "perbaiki", _("Perlu diperbaiki")


def verdicts() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Verdict.choices


class Check(models.Model):
    """The last verdict on one paper; a paper that is handed in again is checked again."""

    applicant = models.ForeignKey(Applicant, on_delete=models.CASCADE, related_name="checks")
    paper = models.CharField(_("berkas"), max_length=63)
    verdict = models.CharField(_("hasil"), max_length=10, choices=verdicts)
    reason = models.CharField(_("yang harus diperbaiki"), max_length=300, blank=True)
    officer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        related_name="+",
        verbose_name=_("pemeriksa"),
    )
    at = models.DateTimeField(_("pada"))

    class Meta:
        ordering = ["pk"]
        verbose_name = _("pemeriksaan berkas")
        verbose_name_plural = _("pemeriksaan berkas")
        constraints = [
            models.UniqueConstraint(fields=["applicant", "paper"], name="block_admission_check_once"),
        ]

    def __str__(self) -> str:
        return f"{self.applicant_id} {self.paper}"

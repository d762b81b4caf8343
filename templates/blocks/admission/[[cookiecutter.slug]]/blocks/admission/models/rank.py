"""Where one applicant stands in one pool."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.admission.models.applicant import Applicant
from blocks.admission.models.run import Pool


class Outcome(models.TextChoices):
    """What the rank came to at this school."""

    PLACED = "placed", _("Diterima di sini")
    ELSEWHERE = "elsewhere", _("Diterima di pilihan lebih awal")
    BELOW = "below", _("Di bawah batas")


def outcomes() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Outcome.choices


class Rank(models.Model):
    """The rank among all who chose the school by this path, with what it was made of; `line` 0: does not wait."""

    pool = models.ForeignKey(Pool, on_delete=models.CASCADE, related_name="ranks")
    applicant = models.ForeignKey(Applicant, on_delete=models.CASCADE, related_name="ranks")
    choice = models.PositiveSmallIntegerField(_("pilihan ke"))
    place = models.PositiveIntegerField(_("peringkat"))
    metres = models.PositiveIntegerField(_("jarak"))
    score = models.DecimalField(_("nilai"), max_digits=8, decimal_places=2)
    born = models.DateField(_("tanggal lahir"))
    outcome = models.CharField(_("hasil"), max_length=10, choices=outcomes)
    line = models.PositiveIntegerField(_("urutan cadangan"), default=0)

    class Meta:
        ordering = ["pool", "place"]
        verbose_name = _("peringkat")
        verbose_name_plural = _("peringkat")
        constraints = [
            models.UniqueConstraint(fields=["pool", "applicant"], name="block_admission_rank_once"),
            models.UniqueConstraint(fields=["pool", "place"], name="block_admission_place_once"),
        ]

    def __str__(self) -> str:
        return f"{self.pool_id} {self.place}"

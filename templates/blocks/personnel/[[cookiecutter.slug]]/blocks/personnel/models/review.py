"""What the superior said of a quarter or of the year; only added, never changed."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Rating(models.TextChoices):
    """Against what was expected."""

    DIATAS = "diatas", _("Di atas ekspektasi")
    SESUAI = "sesuai", _("Sesuai ekspektasi")
    DIBAWAH = "dibawah", _("Di bawah ekspektasi")


def ratings() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Rating.choices


class Predicate(models.TextChoices):
    """What results from work and conduct together."""

    SANGAT_BAIK = "sangat_baik", _("Sangat baik")
    BAIK = "baik", _("Baik")
    BUTUH_PERBAIKAN = "butuh_perbaikan", _("Butuh perbaikan")
    KURANG = "kurang", _("Kurang")
    SANGAT_KURANG = "sangat_kurang", _("Sangat kurang")


def predicates() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Predicate.choices


TONES = {"sangat_baik": "good", "baik": "good", "butuh_perbaikan": "warn", "kurang": "bad", "sangat_kurang": "bad"}


class Review(models.Model):
    """The superior's word on one quarter, or on the year (quarter 0)."""

    appraisal = models.ForeignKey("block_personnel.Appraisal", on_delete=models.CASCADE, related_name="reviews")
    quarter = models.PositiveSmallIntegerField(_("triwulan"))
    achievement = models.DecimalField(_("capaian"), max_digits=6, decimal_places=1, null=True)
    work = models.CharField(_("hasil kerja"), max_length=7, choices=ratings)
    behaviour = models.CharField(_("perilaku kerja"), max_length=7, choices=ratings)
    conduct = models.JSONField(_("perilaku kerja menurut nilai"), default=dict)
    predicate = models.CharField(_("predikat"), max_length=15, choices=predicates)
    note = models.CharField(_("umpan balik"), max_length=500, blank=True)
    position = models.ForeignKey("core.Position", on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    acting = models.CharField(max_length=3, blank=True)
    at = models.DateTimeField(_("dinilai"))

    class Meta:
        ordering = ["quarter"]
        verbose_name = _("penilaian kinerja")
        verbose_name_plural = _("penilaian kinerja")
        constraints = [models.UniqueConstraint(fields=["appraisal", "quarter"], name="personnel_review_once")]

    def __str__(self) -> str:
        return f"{self.appraisal} {self.quarter}"

    @property
    def tone(self) -> str:
        """How the predicate looks on a badge."""
        return TONES.get(self.predicate, "neutral")

"""One member's targets of a year: what was agreed, and the position that agrees and rates."""

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _


class AppraisalState(models.TextChoices):
    """Where the year stands."""

    DISUSUN = "disusun", _("Disusun")
    DIAJUKAN = "diajukan", _("Menunggu atasan")
    BERJALAN = "berjalan", _("Disepakati")
    DINILAI = "dinilai", _("Dinilai")


def appraisal_states() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return AppraisalState.choices


class Appraisal(models.Model):
    """Targets of one member in one year (SKP)."""

    app = models.CharField(_("aplikasi"), max_length=80)
    staff = models.ForeignKey("block_personnel.Staff", on_delete=models.PROTECT, related_name="appraisals")
    year = models.PositiveSmallIntegerField(_("tahun"))
    state = models.CharField(max_length=8, choices=appraisal_states, default=AppraisalState.DISUSUN)
    desk = models.ForeignKey("core.Position", on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    note = models.CharField(_("catatan atasan"), max_length=500, blank=True)
    submitted_at = models.DateTimeField(_("diajukan"), null=True, blank=True)
    agreed_at = models.DateTimeField(_("disepakati"), null=True, blank=True)

    class Meta:
        ordering = ["-year", "staff__name"]
        verbose_name = _("sasaran kinerja")
        verbose_name_plural = _("sasaran kinerja")
        indexes = [models.Index(fields=["app", "year", "state"], name="personnel_appraisal_year")]
        constraints = [models.UniqueConstraint(fields=["staff", "year"], name="personnel_appraisal_once")]

    def __str__(self) -> str:
        return f"{self.staff} {self.year}"

    @property
    def tone(self) -> str:
        """How it looks on a badge."""
        return {"disusun": "neutral", "diajukan": "info", "dinilai": "good"}.get(self.state, "info")

    def quarter_begins(self, quarter: int) -> date:
        """The first day of one of its quarters."""
        return date(self.year, 3 * quarter - 2, 1)

    def rated_from(self, quarter: int) -> date:
        """From when a period may be rated: its last month; 0 is the year."""
        return date(self.year, 3 * (quarter or 4), 1)

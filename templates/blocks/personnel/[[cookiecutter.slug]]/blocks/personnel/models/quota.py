"""Annual leave of one member in one year: what the year gives, what was carried, what was corrected."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Quota(models.Model):
    """Made when the year is first asked for; the days used are counted from the leaves."""

    staff = models.ForeignKey("block_personnel.Staff", on_delete=models.CASCADE, related_name="quotas")
    year = models.PositiveSmallIntegerField(_("tahun"))
    base = models.PositiveSmallIntegerField(_("hak tahun ini"))
    carried = models.PositiveSmallIntegerField(_("sisa tahun lalu"), default=0)
    adjusted = models.SmallIntegerField(_("penyesuaian"), default=0)
    note = models.CharField(_("alasan penyesuaian"), max_length=200, blank=True)

    class Meta:
        ordering = ["-year"]
        verbose_name = _("saldo cuti")
        verbose_name_plural = _("saldo cuti")
        constraints = [models.UniqueConstraint(fields=["staff", "year"], name="personnel_quota_once")]

    def __str__(self) -> str:
        return f"{self.staff} {self.year}"

    @property
    def total(self) -> int:
        """Days that may be taken in the year."""
        return self.base + self.carried + self.adjusted

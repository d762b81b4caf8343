"""The figures of an application for a month as they stood when it was closed, and what has changed since."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MonthlyReport(models.Model):
    """One closed month; `figures` and `late` never change, `current` has the figures of today where they differ."""

    app = models.CharField(_("aplikasi"), max_length=80)
    starts_on = models.DateField(_("bulan"))
    closed_at = models.DateTimeField(_("ditutup"))
    figures = models.JSONField(_("angka"), default=list)
    late = models.JSONField(_("lewat tenggat"), null=True)
    current = models.JSONField(_("angka sesudah koreksi"), null=True)
    changed_at = models.DateTimeField(_("koreksi ditemukan"), null=True)
    checked_at = models.DateTimeField(_("terakhir diperiksa"))

    class Meta:
        ordering = ["app", "-starts_on"]
        verbose_name = _("laporan bulanan")
        verbose_name_plural = _("laporan bulanan")
        constraints = [models.UniqueConstraint(fields=["app", "starts_on"], name="core_monthly_once")]

    def __str__(self) -> str:
        return f"{self.app} {self.starts_on:%Y-%m}"

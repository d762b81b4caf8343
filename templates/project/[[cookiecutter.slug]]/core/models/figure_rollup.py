"""The numbers of figures that the database cannot make alone, as they stood on the night they were worked out."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class FigureRollup(models.Model):
    """One number of a figure for one period, for each of its groups."""

    app = models.CharField(_("aplikasi"), max_length=80)
    figure = models.CharField(_("angka"), max_length=80)
    part = models.PositiveSmallIntegerField(_("bagian"))
    group = models.CharField(_("menurut"), max_length=120, blank=True)
    kind = models.CharField(_("jenis masa"), max_length=10)
    starts_on = models.DateField(_("masa mulai"))
    values = models.JSONField(_("nilai"), default=list)
    as_of = models.DateTimeField(_("per tanggal"))

    class Meta:
        ordering = ["app", "figure", "-starts_on"]
        verbose_name = _("rekap angka")
        verbose_name_plural = _("rekap angka")
        constraints = [
            models.UniqueConstraint(
                fields=["app", "figure", "part", "group", "kind", "starts_on"],
                name="core_rollup_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.app}.{self.figure} {self.kind} {self.starts_on}"

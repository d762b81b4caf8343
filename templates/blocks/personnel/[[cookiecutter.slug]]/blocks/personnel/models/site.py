"""A point where clocking counts: an office's yard, a school, a market."""

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _


class Site(models.Model):
    """One point with its distance and, where they differ, its hours."""

    app = models.CharField(_("aplikasi"), max_length=80)
    office = models.ForeignKey("core.Office", on_delete=models.CASCADE, related_name="+", verbose_name=_("kantor"))
    name = models.CharField(_("nama titik"), max_length=120)
    lat = models.DecimalField(
        _("lintang"), max_digits=9, decimal_places=6, validators=[MinValueValidator(-90), MaxValueValidator(90)]
    )
    lon = models.DecimalField(
        _("bujur"), max_digits=9, decimal_places=6, validators=[MinValueValidator(-180), MaxValueValidator(180)]
    )
    radius_m = models.PositiveIntegerField(
        _("jarak (meter)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(10), MaxValueValidator(5000)],
        help_text=_("Kosong berarti menurut pengaturan aplikasi."),
    )
    begins = models.TimeField(_("jam masuk"), null=True, blank=True)
    ends = models.TimeField(_("jam pulang"), null=True, blank=True)
    is_active = models.BooleanField(_("dipakai"), default=True)

    class Meta:
        ordering = ["office__name", "name"]
        verbose_name = _("titik presensi")
        verbose_name_plural = _("titik presensi")

    def __str__(self) -> str:
        return self.name

"""The weather BMKG expects, one row a district."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Forecast(models.Model):
    """The forecast for one village that stands for its district; the newest takes the place of the last."""

    app = models.CharField(_("aplikasi"), max_length=80)
    district = models.ForeignKey(
        "core.District",
        on_delete=models.CASCADE,
        related_name="+",
        verbose_name=_("kecamatan"),
    )
    village = models.CharField(_("kelurahan atau desa"), max_length=120)
    made_at = models.DateTimeField(_("dibuat BMKG"))
    slots = models.JSONField(_("prakiraan"), default=list)
    is_sample = models.BooleanField(_("contoh"), default=False)
    taken_at = models.DateTimeField(_("diambil"), auto_now=True)

    class Meta:
        ordering = ["district__name"]
        verbose_name = _("prakiraan cuaca")
        verbose_name_plural = _("prakiraan cuaca")
        constraints = [models.UniqueConstraint(fields=["app", "district"], name="emergency_forecast_once")]

    def __str__(self) -> str:
        return self.village

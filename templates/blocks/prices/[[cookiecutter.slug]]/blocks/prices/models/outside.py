"""Prices of other regions, read from their open data."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class OutsidePrice(models.Model):
    """The price of one commodity in another region on one day, as that region published it."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    region = models.CharField(_("daerah"), max_length=80)
    code = models.CharField(_("kode komoditas"), max_length=40)
    day = models.DateField(_("tanggal"))
    value = models.DecimalField(_("harga"), max_digits=17, decimal_places=0)

    class Meta:
        ordering = ["region", "code", "-day"]
        verbose_name = _("harga daerah lain")
        verbose_name_plural = _("harga daerah lain")
        constraints = [
            models.UniqueConstraint(fields=["app", "region", "code", "day"], name="block_prices_one_outside_price")
        ]

    def __str__(self) -> str:
        return f"{self.region} {self.code} {self.day:%d-%m-%Y}"

"""Prices of other regions: the prices, where they come from, and whose commodity is whose."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _


class OutsidePrice(models.Model):
    """The price of one commodity in another region on one day, as that region published it."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    region = models.CharField(_("daerah"), max_length=80)
    code = models.CharField(_("kode komoditas"), max_length=40)
    day = models.DateField(_("tanggal"))
    value = models.DecimalField(_("harga"), max_digits=17, decimal_places=0)
    source = models.CharField(_("sumber"), max_length=120, blank=True)
    taken_at = models.DateTimeField(_("diambil pada"), default=timezone.now)

    class Meta:
        ordering = ["region", "code", "-day"]
        verbose_name = _("harga daerah lain")
        verbose_name_plural = _("harga daerah lain")
        constraints = [
            models.UniqueConstraint(fields=["app", "region", "code", "day"], name="block_prices_one_outside_price")
        ]

    def __str__(self) -> str:
        return f"{self.region} {self.code} {self.day:%d-%m-%Y}"


class OutsideSource(models.Model):
    """An address of another region's open data that is fetched once a day."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    region = models.CharField(_("daerah"), max_length=80)
    name = models.CharField(_("nama sumber"), max_length=120)
    url = models.URLField(_("alamat"), max_length=300)
    is_active = models.BooleanField(_("diambil tiap hari"), default=True)
    tried_at = models.DateTimeField(_("terakhir dicoba"), null=True, blank=True)
    fetched_at = models.DateTimeField(_("terakhir berhasil"), null=True, blank=True)
    problem = models.CharField(_("masalah terakhir"), max_length=300, blank=True)

    class Meta:
        ordering = ["region", "pk"]
        verbose_name = _("sumber harga daerah lain")
        verbose_name_plural = _("sumber harga daerah lain")
        constraints = [models.UniqueConstraint(fields=["app", "url"], name="block_prices_one_source")]

    def __str__(self) -> str:
        return f"{self.region}: {self.url}"


class OutsideMatch(models.Model):
    """Which of our commodities a name of another source means, and how much of its unit makes one of ours."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    label = models.CharField(_("nama di sumber"), max_length=120)
    code = models.CharField(_("kode komoditas"), max_length=40, blank=True)  # empty: nobody has said; not compared
    factor = models.DecimalField(_("pengali"), max_digits=9, decimal_places=3, default=1)

    class Meta:
        ordering = ["label"]
        verbose_name = _("padanan komoditas")
        verbose_name_plural = _("padanan komoditas")
        constraints = [models.UniqueConstraint(fields=["app", "label"], name="block_prices_one_match")]

    def __str__(self) -> str:
        return f"{self.label} = {self.code}"

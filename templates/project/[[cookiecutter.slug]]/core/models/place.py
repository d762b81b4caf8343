"""Places of public use: markets, schools, health posts, terminals, disposal sites."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Place(models.Model):
    """A named place on the map; `kind` is the word that entries ask for (`market`, `iplt`)."""

    code = models.SlugField(_("kode"), max_length=80, unique=True)
    kind = models.SlugField(_("jenis"), max_length=40)
    name = models.CharField(_("nama"), max_length=200)
    district = models.ForeignKey(
        "core.District",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="places",
        verbose_name=_("kecamatan"),
    )
    village = models.ForeignKey(
        "core.Village",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="places",
        verbose_name=_("kelurahan atau desa"),
    )
    lat = models.DecimalField(_("lintang"), max_digits=9, decimal_places=6, null=True, blank=True)
    lon = models.DecimalField(_("bujur"), max_digits=9, decimal_places=6, null=True, blank=True)
    address = models.TextField(_("alamat"), blank=True)
    phone = models.CharField(_("telepon"), max_length=30, blank=True)
    data = models.JSONField(_("data lain"), default=dict, blank=True)
    is_active = models.BooleanField(_("aktif"), default=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("tempat")
        verbose_name_plural = _("tempat")
        indexes = [models.Index(fields=["kind", "name"], name="core_place_kind")]

    def __str__(self) -> str:
        return self.name

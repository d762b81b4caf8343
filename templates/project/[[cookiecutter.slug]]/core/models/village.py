"""Villages (kelurahan, desa, kampung, nagari) of the region."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Village(models.Model):
    """One kelurahan or desa, by its official code (`72.02.05.1001`)."""

    code = models.CharField(_("kode"), max_length=13, unique=True)
    name = models.CharField(_("nama"), max_length=120)
    district = models.ForeignKey(
        "core.District",
        on_delete=models.PROTECT,
        related_name="villages",
        verbose_name=_("kecamatan"),
    )
    kind = models.CharField(_("jenis"), max_length=30, blank=True)
    postcode = models.CharField(_("kode pos"), max_length=5, blank=True)
    lat = models.DecimalField(_("lintang"), max_digits=9, decimal_places=6, null=True, blank=True)
    lon = models.DecimalField(_("bujur"), max_digits=9, decimal_places=6, null=True, blank=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("kelurahan atau desa")
        verbose_name_plural = _("kelurahan dan desa")

    def __str__(self) -> str:
        return self.name

"""Counters of numbers; core.numbering takes from them without gaps."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Sequence(models.Model):
    """The last number given for one scope in one year."""

    scope = models.CharField(_("lingkup"), max_length=200)
    year = models.PositiveSmallIntegerField(_("tahun"))
    value = models.PositiveBigIntegerField(_("terakhir"), default=0)

    class Meta:
        verbose_name = _("urutan nomor")
        verbose_name_plural = _("urutan nomor")
        constraints = [models.UniqueConstraint(fields=["scope", "year"], name="core_sequence_scope")]

    def __str__(self) -> str:
        return f"{self.scope} {self.year}: {self.value}"

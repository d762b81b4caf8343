"""The decree that names who is given money in a budget year, with amounts, in one list."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Decision(models.Model):
    """One decree with its list; the list's total never goes over the ceiling."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    year = models.PositiveSmallIntegerField(_("tahun anggaran"))
    number = models.CharField(_("nomor keputusan"), max_length=80)
    dated = models.DateField(_("tanggal keputusan"))
    budget_document = models.CharField(_("nomor DPA"), max_length=80)
    ceiling = models.DecimalField(_("pagu"), max_digits=16, decimal_places=0)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )

    class Meta:
        ordering = ["-dated", "-pk"]
        verbose_name = _("keputusan penerima")
        verbose_name_plural = _("keputusan penerima")
        constraints = [models.UniqueConstraint(fields=["app", "number"], name="block_grants_one_decree")]

    def __str__(self) -> str:
        return self.number

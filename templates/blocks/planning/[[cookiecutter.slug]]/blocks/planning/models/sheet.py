"""What the block keeps of an application's record: the office, the year and the quarter that it speaks of."""

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.translation import gettext_lazy as _


class Sheet(models.Model):
    """A year's work plan (quarter 0), or the results of an office up to the end of a quarter."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    office = models.ForeignKey("core.Office", on_delete=models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField(_("tahun"))
    quarter = models.PositiveSmallIntegerField(_("triwulan"), default=0)
    is_verified = models.BooleanField(_("diverifikasi"), default=False)
    is_over = models.BooleanField(_("dibatalkan"), default=False)
    is_enacted = models.BooleanField(_("pernah ditetapkan"), default=False)
    # The rows of a revised budget until it is enacted: until then everything is measured as before.
    draft = models.JSONField(_("usulan perubahan"), default=list, blank=True, encoder=DjangoJSONEncoder)
    pagu = models.DecimalField(_("pagu"), max_digits=18, decimal_places=0, default=0)
    spent = models.DecimalField(_("realisasi"), max_digits=18, decimal_places=0, default=0)

    class Meta:
        ordering = ["-year", "-quarter", "pk"]
        verbose_name = _("lembar kinerja")
        verbose_name_plural = _("lembar kinerja")
        indexes = [models.Index(fields=["office", "year", "quarter"], name="block_planning_by_office")]

    def __str__(self) -> str:
        return f"{self.office_id} {self.year}/{self.quarter}"

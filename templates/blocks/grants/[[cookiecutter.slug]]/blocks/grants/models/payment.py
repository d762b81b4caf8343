"""One instalment of a grant: planned, then paid with receipt and pledge."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.grants.models.grant import Grant


class Payment(models.Model):
    """An instalment; the receipt has a number of its own, the pledge of integrity is the signed scan."""

    grant = models.ForeignKey(Grant, on_delete=models.CASCADE, related_name="payments")
    order = models.PositiveSmallIntegerField(_("tahap"))
    amount = models.DecimalField(_("jumlah"), max_digits=16, decimal_places=0)
    planned_on = models.DateField(_("rencana cair"))
    paid_on = models.DateField(_("cair pada"), null=True, blank=True)
    transfer = models.CharField(_("nomor SP2D"), max_length=60, blank=True)
    receipt = models.CharField(_("nomor kuitansi"), max_length=60, blank=True)
    receiver = models.CharField(_("penerima"), max_length=120, blank=True)
    pledge = models.ForeignKey("core.StoredFile", on_delete=models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["order"]
        verbose_name = _("pencairan")
        verbose_name_plural = _("pencairan")
        constraints = [
            models.UniqueConstraint(fields=["grant", "order"], name="block_grants_one_instalment"),
            models.CheckConstraint(condition=models.Q(amount__gt=0), name="block_grants_pays_something"),
        ]

    def __str__(self) -> str:
        return f"{self.grant_id}/{self.order}"

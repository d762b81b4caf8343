"""What an organisation did with the money: bought for a budget line, or returned."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.grants.models.grant import Grant


class Spending(models.Model):
    """One purchase for one line of the budget, with its proof."""

    grant = models.ForeignKey(Grant, on_delete=models.CASCADE, related_name="spendings")
    line_id = models.BigIntegerField(_("baris RAB"))
    spent_on = models.DateField(_("tanggal"))
    amount = models.DecimalField(_("jumlah"), max_digits=16, decimal_places=0)
    note = models.CharField(_("uraian"), max_length=160)
    proof = models.ForeignKey("core.StoredFile", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["spent_on", "pk"]
        verbose_name = _("belanja")
        verbose_name_plural = _("belanja")
        constraints = [models.CheckConstraint(condition=models.Q(amount__gt=0), name="block_grants_spends_something")]

    def __str__(self) -> str:
        return self.note


class Refund(models.Model):
    """Money returned to the region's treasury, with the slip of the bank."""

    grant = models.ForeignKey(Grant, on_delete=models.CASCADE, related_name="refunds")
    returned_on = models.DateField(_("tanggal"))
    amount = models.DecimalField(_("jumlah"), max_digits=16, decimal_places=0)
    reference = models.CharField(_("nomor STS"), max_length=60)
    proof = models.ForeignKey("core.StoredFile", on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["returned_on", "pk"]
        verbose_name = _("pengembalian")
        verbose_name_plural = _("pengembalian")
        constraints = [models.CheckConstraint(condition=models.Q(amount__gt=0), name="block_grants_returns_something")]

    def __str__(self) -> str:
        return self.reference

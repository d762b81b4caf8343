"""What an office reached and spent up to the end of a quarter."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.planning.models.indicator import Indicator
from blocks.planning.models.node import Node
from blocks.planning.models.sheet import Sheet


class Result(models.Model):
    """How far an indicator has come since the first of January, with what helped or hindered."""

    sheet = models.ForeignKey(Sheet, on_delete=models.CASCADE, related_name="results")
    indicator = models.ForeignKey(Indicator, on_delete=models.PROTECT, related_name="results")
    value = models.DecimalField(_("realisasi"), max_digits=18, decimal_places=4)
    note = models.CharField(_("faktor pendorong atau penghambat"), max_length=500, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("realisasi kinerja")
        verbose_name_plural = _("realisasi kinerja")
        constraints = [models.UniqueConstraint(fields=["sheet", "indicator"], name="block_planning_one_result")]

    def __str__(self) -> str:
        return f"{self.sheet_id} {self.indicator_id}"


class Spending(models.Model):
    """What a subactivity has spent since the first of January."""

    sheet = models.ForeignKey(Sheet, on_delete=models.CASCADE, related_name="spendings")
    node = models.ForeignKey(Node, on_delete=models.PROTECT, related_name="spendings")
    amount = models.DecimalField(_("realisasi keuangan"), max_digits=16, decimal_places=0)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("realisasi keuangan")
        verbose_name_plural = _("realisasi keuangan")
        constraints = [
            models.UniqueConstraint(fields=["sheet", "node"], name="block_planning_one_spending"),
            models.CheckConstraint(condition=models.Q(amount__gte=0), name="block_planning_spends_money"),
        ]

    def __str__(self) -> str:
        return f"{self.sheet_id} {self.node_id}"

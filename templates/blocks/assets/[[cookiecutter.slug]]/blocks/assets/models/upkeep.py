"""How far one asset is in one line of the plan."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Upkeep(models.Model):
    """When it was last done, at what use, and the order that is open for it."""

    plan = models.ForeignKey("block_assets.Plan", on_delete=models.CASCADE, related_name="upkeeps")
    asset = models.ForeignKey("block_assets.Asset", on_delete=models.CASCADE, related_name="upkeeps")
    last_on = models.DateField(_("terakhir dikerjakan"), null=True, blank=True)
    last_use = models.PositiveIntegerField(_("pemakaian saat itu"), null=True, blank=True)
    order = models.ForeignKey(
        "block_assets.Paper",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="upkeeps",
        verbose_name=_("perintah kerja"),
    )

    class Meta:
        ordering = ["pk"]
        verbose_name = _("pemeliharaan berkala")
        verbose_name_plural = _("pemeliharaan berkala")
        constraints = [models.UniqueConstraint(fields=["plan", "asset"], name="assets_upkeep_once")]

    def __str__(self) -> str:
        return f"{self.plan_id} {self.asset_id}"

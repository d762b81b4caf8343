"""Findings with condition, criteria, cause and effect, and what the team advises."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from blocks.inspection.models.inspection import Inspection
from blocks.inspection.models.paper import Paper


def responses() -> list[tuple[str, object]]:
    """Give the answers to a draft; a callable keeps the words out of migrations."""
    return [("setuju", _("Sependapat")), ("sebagian", _("Sependapat sebagian")), ("tidak", _("Tidak sependapat"))]


class Finding(models.Model):
    """One finding; the inspected office sees it once the draft was sent."""

    inspection = models.ForeignKey(Inspection, on_delete=models.CASCADE, related_name="findings")
    paper = models.ForeignKey(Paper, on_delete=models.PROTECT, null=True, blank=True, related_name="findings")
    code_id = models.BigIntegerField(_("kode temuan"), null=True, blank=True)
    code = models.CharField(_("kode"), max_length=20, blank=True)
    title = models.CharField(_("judul temuan"), max_length=200)
    condition = models.TextField(_("kondisi"), max_length=4000)
    criteria = models.TextField(_("kriteria"), max_length=4000)
    cause = models.TextField(_("sebab"), max_length=4000)
    effect = models.TextField(_("akibat"), max_length=4000)
    value = models.DecimalField(_("nilai"), max_digits=16, decimal_places=0, default=0)
    agrees = models.CharField(_("sikap"), max_length=10, choices=responses, blank=True)
    response = models.TextField(_("tanggapan"), max_length=4000, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("temuan")
        verbose_name_plural = _("temuan")
        constraints = [
            models.CheckConstraint(condition=models.Q(value__gte=0), name="block_inspection_value_not_negative")
        ]

    def __str__(self) -> str:
        return self.title


class Advice(models.Model):
    """What is recommended for a finding; it becomes a recommendation when the report is issued."""

    finding = models.ForeignKey(Finding, on_delete=models.CASCADE, related_name="advices")
    text = models.TextField(_("rekomendasi"), max_length=2000)
    kind = models.CharField(_("jenis"), max_length=60)
    value = models.DecimalField(_("nilai"), max_digits=16, decimal_places=0, default=0)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("saran rekomendasi")
        verbose_name_plural = _("saran rekomendasi")

    def __str__(self) -> str:
        return self.text[:60]

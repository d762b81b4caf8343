"""Which office held a report, from when to when, and why it passed it on."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Holding(models.Model):
    """One span of one office; the open one is the holder now."""

    case = models.ForeignKey(
        "block_complaint.Case",
        on_delete=models.CASCADE,
        related_name="holdings",
        verbose_name=_("laporan"),
    )
    office = models.ForeignKey(
        "core.Office",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("kantor"),
    )
    since = models.DateTimeField(_("sejak"))
    until = models.DateTimeField(_("sampai"), null=True, blank=True)
    reason = models.TextField(_("alasan dipindahkan"), blank=True)

    class Meta:
        ordering = ["since", "id"]
        verbose_name = _("masa pegang")
        verbose_name_plural = _("masa pegang")
        indexes = [models.Index(fields=["office", "until"], name="complaint_holding_office")]
        constraints = [
            models.UniqueConstraint(
                fields=["case"],
                condition=Q(until__isnull=True),
                name="complaint_one_holder",
            )
        ]

    def __str__(self) -> str:
        return f"{self.case} · {self.office}"

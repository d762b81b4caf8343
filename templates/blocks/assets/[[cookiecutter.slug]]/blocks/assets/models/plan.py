"""A line of the plan of maintenance."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Plan(models.Model):
    """What is done to assets of one class, or to one asset, after so many months or so much use."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    title = models.CharField(_("pekerjaan"), max_length=120)
    instruction = models.CharField(_("uraian"), max_length=500, blank=True)
    asset_kind = models.CharField(_("golongan aset"), max_length=40, blank=True)
    order_kind = models.CharField(_("jenis perintah kerja"), max_length=40)
    every_months = models.PositiveSmallIntegerField(_("setiap (bulan)"), null=True, blank=True)
    every_use = models.PositiveIntegerField(_("setiap (pemakaian)"), null=True, blank=True)
    starts_on = models.DateField(_("mulai"))
    stopped_at = models.DateTimeField(_("dihentikan"), null=True, blank=True)
    made_at = models.DateTimeField(_("dibuat"), auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("oleh"),
    )

    class Meta:
        ordering = ["title", "pk"]
        verbose_name = _("rencana pemeliharaan")
        verbose_name_plural = _("rencana pemeliharaan")
        constraints = [
            models.CheckConstraint(
                condition=Q(every_months__isnull=False) | Q(every_use__isnull=False), name="assets_plan_has_measure"
            ),
            models.UniqueConstraint(
                fields=["app", "entity", "title"], condition=Q(stopped_at=None), name="assets_plan_one_title"
            ),
        ]

    def __str__(self) -> str:
        return self.title

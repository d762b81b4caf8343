"""Positions: the chairs that work belongs to, whoever sits on them today."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Position(models.Model):
    """One chair in an office."""

    code = models.SlugField(_("kode"), max_length=80, unique=True)
    office = models.ForeignKey(
        "core.Office",
        on_delete=models.PROTECT,
        related_name="positions",
        verbose_name=_("kantor"),
    )
    title = models.CharField(_("nama jabatan"), max_length=200)
    reports_to = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="staff",
        verbose_name=_("atasan"),
    )
    is_head = models.BooleanField(_("pimpinan kantor"), default=False)
    is_active = models.BooleanField(_("aktif"), default=True)

    class Meta:
        ordering = ["office__name", "title"]
        verbose_name = _("jabatan")
        verbose_name_plural = _("jabatan")

    def __str__(self) -> str:
        return self.title

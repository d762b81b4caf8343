"""Sepeda: what is kept of each."""

from django.db import models

from apps.pinjam_sepeda import choices
from apps.pinjam_sepeda.language import _
from core.record import Record


class Sepeda(Record):
    """Sepeda."""

    kode = models.CharField(
        _("Kode"),
        max_length=10,
    )
    jenis = models.CharField(
        _("Jenis"),
        max_length=80,
        choices=choices.sepeda_jenis,
    )
    depot = models.ForeignKey(
        "core.Place",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("Depot"),
        null=True,
        blank=True,
    )

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("Sepeda")
        verbose_name_plural = _("Sepeda")
        constraints = [
            models.UniqueConstraint(
                fields=["kode"],
                name="pinjam_sepeda_sepeda_unik_1",
            ),
        ]

    def __str__(self) -> str:
        return str(self.kode)

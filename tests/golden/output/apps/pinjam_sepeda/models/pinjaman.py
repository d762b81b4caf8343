"""Pinjaman: what is kept of each."""

from django.db import models

from apps.pinjam_sepeda import choices
from apps.pinjam_sepeda.language import _
from core.record import Record


class Pinjaman(Record):
    """Satu sepeda yang dibawa seorang warga."""

    number = models.CharField(
        _("Nomor"),
        max_length=80,
        unique=True,
        editable=False,
    )
    state = models.CharField(
        _("Status"),
        max_length=63,
        choices=choices.pinjaman_state,
        default="dipesan",
        db_index=True,
        editable=False,
    )
    peminjam = models.ForeignKey(
        "accounts.Person",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("Peminjam"),
    )
    sepeda = models.ForeignKey(
        "pinjam_sepeda.Sepeda",
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name=_("Sepeda"),
    )
    kembali_pada = models.DateField(
        _("Kembali paling lambat"),
    )
    catatan = models.TextField(
        _("Catatan"),
        blank=True,
        default="",
    )
    terlambat_hari = models.IntegerField(
        _("Terlambat hari"),
        null=True,
        blank=True,
        default=0,
    )
    denda = models.DecimalField(
        _("Denda"),
        max_digits=17,
        decimal_places=0,
        null=True,
        blank=True,
    )
    office = models.ForeignKey(
        "core.Office",
        on_delete=models.PROTECT,
        related_name="+",
        null=True,
        blank=True,
        editable=False,
        verbose_name=_("Kantor pemegang"),
    )

    class Meta:
        ordering = ["-pk"]
        verbose_name = _("Pinjaman")
        verbose_name_plural = _("Pinjaman")

    def __str__(self) -> str:
        return self.number

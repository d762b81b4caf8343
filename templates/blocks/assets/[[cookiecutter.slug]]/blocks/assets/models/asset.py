"""What the block knows of one asset beside the application's own record."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Asset(models.Model):
    """One asset: the code on its label, and when a stock-taking last found it."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    record_id = models.BigIntegerField(_("nomor catatan"), null=True, db_index=True)
    code = models.CharField(_("kode barang"), max_length=40, blank=True)
    unit = models.ForeignKey(
        "core.Office",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("kantor pengguna"),
    )
    register = models.PositiveIntegerField(_("nomor register"), null=True, blank=True)
    token = models.CharField(_("kode label"), max_length=16, unique=True)
    checked_on = models.DateField(_("terakhir ditemukan"), null=True, blank=True)
    labelled_at = models.DateTimeField(_("label dicetak"), null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("aset")
        verbose_name_plural = _("aset")
        constraints = [
            models.UniqueConstraint(fields=["app", "entity", "code", "unit", "register"], name="assets_asset_register")
        ]
        indexes = [models.Index(fields=["app", "entity", "record_id"], name="assets_asset_record")]

    def __str__(self) -> str:
        return f"{self.app} {self.entity} {self.record_id}"

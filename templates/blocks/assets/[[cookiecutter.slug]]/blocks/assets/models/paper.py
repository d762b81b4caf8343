"""A record that is about an asset: a work order, a report, a hand-over, a loan."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """What the record is."""

    ORDER = "order", _("Perintah kerja")
    REPORT = "report", _("Laporan kerusakan")
    MOVEMENT = "movement", _("Serah terima")
    LOAN = "loan", _("Peminjaman")


def kinds() -> list[tuple[str, str]]:
    """Give the choices; a callable keeps the words out of migrations."""
    return Kind.choices


class Paper(models.Model):
    """Ties the record to its asset; a hand-over keeps where the asset was before."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    record_id = models.BigIntegerField(_("nomor catatan"), null=True, db_index=True)
    kind = models.CharField(_("jenis"), max_length=10, choices=kinds)
    asset = models.ForeignKey(
        "block_assets.Asset",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="papers",
        verbose_name=_("aset"),
    )
    answers = models.ForeignKey(
        "self",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="orders",
        verbose_name=_("menjawab laporan"),
    )
    plan = models.ForeignKey(
        "block_assets.Plan",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="orders",
        verbose_name=_("dari rencana"),
    )
    before = models.JSONField(_("keadaan sebelumnya"), default=dict, blank=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("berkas aset")
        verbose_name_plural = _("berkas aset")
        indexes = [models.Index(fields=["app", "entity", "record_id"], name="assets_paper_record")]

    def __str__(self) -> str:
        return f"{self.kind} {self.record_id}"

"""One stock-taking, and what was scanned in it."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Stocktake(models.Model):
    """The stock-taking of one branch; open until its record is done."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    branch_id = models.BigIntegerField(_("perpustakaan"))
    is_open = models.BooleanField(_("masih dibuka"), default=True)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("stock opname")
        verbose_name_plural = _("stock opname")

    def __str__(self) -> str:
        return f"{self.app} {self.record_id}"


class Scan(models.Model):
    """A barcode that was seen; without a copy where nobody knows it."""

    stocktake = models.ForeignKey(
        "block_library.Stocktake", on_delete=models.CASCADE, related_name="scans", verbose_name=_("stock opname")
    )
    code = models.CharField(_("nomor barkode"), max_length=40)
    copy = models.ForeignKey(
        "block_library.Copy",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="scans",
        verbose_name=_("eksemplar"),
    )
    at = models.DateTimeField(_("dipindai pada"))
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("oleh"),
    )

    class Meta:
        ordering = ["-at", "-pk"]
        verbose_name = _("pindaian")
        verbose_name_plural = _("pindaian")
        constraints = [models.UniqueConstraint(fields=["stocktake", "code"], name="block_library_one_scan_a_code")]

    def __str__(self) -> str:
        return self.code

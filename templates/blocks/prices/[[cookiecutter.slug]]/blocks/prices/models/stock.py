"""One store's stock on one day: the block's own row of a report."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class StockReport(models.Model):
    """What the block keeps of one report: a store has one a day, and it counts once it is approved."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    store_id = models.BigIntegerField(_("tempat stok"))
    day = models.DateField(_("tanggal"))
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    is_counted = models.BooleanField(_("ikut dihitung"), default=False)
    sent_at = models.DateTimeField(_("dikirim pada"), null=True, blank=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dikirim oleh"),
    )

    class Meta:
        ordering = ["-day", "store_id"]
        verbose_name = _("laporan stok")
        verbose_name_plural = _("laporan stok")
        constraints = [models.UniqueConstraint(fields=["app", "store_id", "day"], name="block_prices_one_report_a_day")]
        indexes = [models.Index(fields=["app", "is_counted", "day"], name="block_prices_counted_days")]

    def __str__(self) -> str:
        return f"{self.store_id} {self.day:%d-%m-%Y}"

"""One market's day: the block's own row of a sheet."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Sheet(models.Model):
    """What the block keeps of one record: a market has one sheet a day, and it is public or not."""

    app = models.SlugField(_("aplikasi"), max_length=40)
    market = models.ForeignKey("core.Place", on_delete=models.PROTECT, related_name="+", verbose_name=_("pasar"))
    day = models.DateField(_("tanggal"))
    record_id = models.BigIntegerField(_("catatan"), null=True, editable=False)
    is_public = models.BooleanField(_("diumumkan"), default=False)
    sent_at = models.DateTimeField(_("dikirim pada"), null=True, blank=True)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("dikirim oleh"),
    )
    published_at = models.DateTimeField(_("diumumkan pada"), null=True, blank=True)

    class Meta:
        ordering = ["-day", "market"]
        verbose_name = _("lembar harga")
        verbose_name_plural = _("lembar harga")
        constraints = [models.UniqueConstraint(fields=["app", "market", "day"], name="block_prices_one_sheet_a_day")]
        indexes = [models.Index(fields=["app", "is_public", "day"], name="block_prices_public_days")]

    def __str__(self) -> str:
        return f"{self.market} {self.day:%d-%m-%Y}"

"""The load behind a panel at the time its bill was entered."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Bill(models.Model):
    """How many assets the panel fed, and their power together."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    record_id = models.BigIntegerField(_("nomor catatan"), null=True, db_index=True)
    count = models.PositiveIntegerField(_("jumlah aset"), default=0)
    watts = models.PositiveBigIntegerField(_("daya (watt)"), default=0)

    class Meta:
        ordering = ["pk"]
        verbose_name = _("beban tagihan")
        verbose_name_plural = _("beban tagihan")

    def __str__(self) -> str:
        return f"{self.app} {self.entity} {self.record_id}"

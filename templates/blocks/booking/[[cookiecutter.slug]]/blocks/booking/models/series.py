"""A time taken again every week between two dates."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Series(models.Model):
    """What the dates of one club have in common; each date is a record with a reservation of its own."""

    app = models.CharField(_("aplikasi"), max_length=80)
    entity = models.CharField(_("jenis catatan"), max_length=80)
    first_on = models.DateField(_("dari tanggal"))
    last_on = models.DateField(_("sampai tanggal"))
    monthly = models.BooleanField(_("satu tagihan setiap bulan"), default=False)
    made_at = models.DateTimeField(_("dibuat"), auto_now_add=True)

    class Meta:
        ordering = ["first_on", "pk"]
        verbose_name = _("jadwal rutin")
        verbose_name_plural = _("jadwal rutin")
        constraints = [
            models.CheckConstraint(
                condition=models.Q(last_on__gt=models.F("first_on")),
                name="block_booking_series_span",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.first_on} {self.last_on}"

"""Days on which a resource cannot be had: repair, an event of the region, an election."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class Closure(models.Model):
    """Closes one resource, or all of an application where none is named, from day to day."""

    app = models.CharField(_("aplikasi"), max_length=80)
    resource_id = models.BigIntegerField(_("sumber daya"), null=True, blank=True)
    first_on = models.DateField(_("dari tanggal"))
    last_on = models.DateField(_("sampai tanggal"))
    reason = models.CharField(_("alasan"), max_length=160)

    class Meta:
        ordering = ["first_on", "pk"]
        verbose_name = _("hari tutup")
        verbose_name_plural = _("hari tutup")
        constraints = [
            models.CheckConstraint(
                condition=Q(last_on__gte=F("first_on")),
                name="block_booking_closure_span",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.resource_id} {self.first_on}"

"""One span of time of one resource, and how many places of it are taken."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class Slot(models.Model):
    """Counts the places taken; a row is made when somebody first asks for the slot.

    `taken` changes only by one conditional UPDATE (`occupancy.take`), so that two askers never
    both get the last place. The resource is a record of the application, named by its key.
    """

    app = models.CharField(_("aplikasi"), max_length=80)
    resource_id = models.BigIntegerField(_("sumber daya"))
    starts_at = models.DateTimeField(_("mulai"))
    ends_at = models.DateTimeField(_("selesai"))
    taken = models.PositiveIntegerField(_("terisi"), default=0)
    closed = models.BooleanField(_("ditutup"), default=False)
    closed_reason = models.CharField(_("alasan ditutup"), max_length=160, blank=True)

    class Meta:
        ordering = ["starts_at", "resource_id"]
        verbose_name = _("slot jadwal")
        verbose_name_plural = _("slot jadwal")
        constraints = [
            models.UniqueConstraint(
                fields=["app", "resource_id", "starts_at"],
                name="block_booking_slot_once",
            ),
            models.CheckConstraint(
                condition=Q(ends_at__gt=models.F("starts_at")),
                name="block_booking_slot_span",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.app} {self.resource_id} {self.starts_at:%Y-%m-%d %H:%M}"
